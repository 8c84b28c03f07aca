/** What a message proposes, the first quick fix does; a switch comes last and never alone. */
import { expect, test } from 'vitest';
import { fixesFor } from '../../../src/language/fixes';
import { readPlan } from '../../../src/plan/document';
import { RULES } from '../../../src/rules/catalogue';
import { lint } from '../../../src/rules/lint';
import { remedyWords } from '../../../src/words/editor/remedies';
import { fixtures, planOf, TODAY } from '../rules/harness';
import { applied } from './marked';

/** Messages whose remedy only a person has: the page of the rule comes first. */
const BY_HAND: Readonly<Record<string, string>> = {
  'format/front-matter-invalid#notMap': 'which keys it was to hold nobody can tell',
  'format/front-matter-invalid#alias': 'the value that is meant stands elsewhere',
  'format/front-matter-invalid#duplicateKey': 'the second of two may be the right one',
  'format/front-matter-invalid#yaml': 'where the line already has quotes or brackets',
  'format/conflict-marker#conflict': 'the editor has its own lens over a conflict',
  'format/too-complex#section': 'which markup can go the writer knows',
  'roe/invalid#yaml': 'where the line already has quotes or brackets',
  'evidence/own-word#need': 'what they need only they can say',
  'roe/invalid#not-a-map': 'what was meant nobody can tell',
  'roe/invalid#ragged-row': 'which of too many values is the wrong one',
  'roe/invalid#duplicate-entity': 'two blocks are merged by hand',
  'roe/implausible#equity': 'the report knows',
  'whitespace/unknown-opportunity#unknown':
    'which opportunity is meant, or that it is none yet, the writer knows',
  'roe/implausible#cost': 'the report knows',
  'roe/implausible#leap': 'the report knows',
  'roe/inconsistent#gross-profit': 'the report knows',
  'roe/inconsistent#total-profit': 'the report knows',
  'roe/inconsistent#after-tax': 'the report knows',
  'roe/inconsistent#no-minorities': 'the report knows',
  'roe/inconsistent#balance-sheet': 'the report knows',
  'roe/inconsistent#current-assets': 'the report knows',
  'roe/inconsistent#cash': 'the report knows',
  'roe/inconsistent#gross-margin': 'the report knows',
  'roe/inconsistent#tax-burden': 'the report knows',
  'format/unknown-section#lines': 'into which section the lines belong the writer knows',
  'format/unknown-section#linesOnly': 'into which section the lines belong the writer knows',
  'format/unknown-section#unread': 'into which section the lines belong the writer knows',
  'source/undefined#reference': 'which statement is meant the writer knows, where no id is near',
  'roe/invalid#unclosed': 'which row is the last the writer knows',
  'roe/periods#overlap': 'the report knows',
  'roe/periods#twice': 'the report knows',
  'roe/periods#backwards': 'the report knows',
  'roe/reported-mismatch#differs': 'the report knows',
  'segments/sum-mismatch#differs': 'the report knows',
  'proof/row-not-found#nothing': 'the report knows',
  'proof/figure-not-found#nothing': 'the report knows',
};
/** Rules that state a limit, and ask for nothing that a plan could hold. */
const STATED = [
  'roe/not-meaningful',
  'proof/copy-missing',
  'proof/copy-unreadable',
  'proof/no-copy',
];

const seen = fixtures().flatMap(({ name, text, config }) => {
  const plan = planOf(text, config);
  return lint(plan, { language: 'en', today: TODAY }).map((finding) => ({ name, plan, finding }));
});
const isSwitch = (title: string, rule: string) => title.startsWith(`Switch off ${rule}`);

test('every message has its remedy first, or stands among those that only a person can do', () => {
  const without = new Set<string>();
  for (const { plan, finding } of seen) {
    const [first] = fixesFor(plan, finding, 'en', TODAY);
    if (first && first.title !== remedyWords.why.en && !isSwitch(first.title, finding.rule))
      continue;
    if (!STATED.includes(finding.rule)) without.add(`${finding.rule}#${finding.code}`);
  }
  expect([...without].filter((code) => !BY_HAND[code]).sort()).toEqual([]);
});

test('switching off is last, and never alone', () => {
  for (const { name, plan, finding } of seen) {
    const titles = fixesFor(plan, finding, 'en', TODAY).map(({ title }) => title);
    const at = titles.findIndex((title) => isSwitch(title, finding.rule));
    if (at < 0) continue;
    expect(at, `${name} ${finding.rule}#${finding.code}`).toBeGreaterThan(0);
    expect(at).toBe(titles.length - 1);
  }
});

test('the list names messages that there are', () => {
  const codes = RULES.flatMap(({ id, messages }) => Object.keys(messages).map((c) => `${id}#${c}`));
  expect(Object.keys(BY_HAND).filter((code) => !codes.includes(code))).toEqual([]);
});

/** After the first fix the finding is gone, where the writer has nothing to add. */
const DONE_BY_EDITS = [
  'source/confirmed-alone#alone',
  'evidence/unreliable#weak',
  'evidence/contradicted#contradicted',
  'opportunity/empty-value#size',
  'action/overdue#passed',
  'ask/pain-first#noBusiness',
  'ask/pain-first#earlier',
  'figure/unknown#entity',
  'roe/inconsistent#sign',
  'format/duplicate-id#source',
  'source/undefined#sourceNamed',
  'source/undefined#claimNamed',
  'evidence/personal-data#card',
  'format/near-miss#swallowed',
  'needs/party-missing#empty',
  'ask/unanswered#empty',
  'opportunity/overconfident#single',
];

test.each(DONE_BY_EDITS)('%s: its first fix mends it', (wanted) => {
  const of = seen.filter(({ finding }) => `${finding.rule}#${finding.code}` === wanted);
  expect(of.length).toBeGreaterThan(0);
  const mended = of.filter(({ plan, finding }) => {
    const [first] = fixesFor(plan, finding, 'en', TODAY);
    const after = readPlan(applied(plan, first?.snippets ?? first?.edits ?? []), plan);
    const count = (some: typeof plan) =>
      lint(some, { language: 'en', today: TODAY }).filter(
        ({ rule, code }) => rule === finding.rule && code === finding.code,
      ).length;
    return count(after) < count(plan);
  });
  expect(mended.length).toBe(of.length);
});
