/**
 * What a hand does that wants a plan to look better without learning anything: no share of
 * facts rises by it, the comparison marks it with `!`, and the check hears no less of what
 * is wrong or unfounded but where only the plan before could tell (`told: 'diff'`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../../src/evidence/weight/coverage';
import { readPlan } from '../../../../src/plan/document';
import { emptyConfig } from '../../../../src/plan/emptyConfig';
import type { Plan } from '../../../../src/plan/model';
import { diffPlans } from '../../../../src/review/diff';
import { CHANGES } from '../../../../src/review/diff/changes';
import { lint } from '../../../../src/rules/lint';
import { weightOf } from '../../../../src/rules/weight';

const HANDS = join(import.meta.dirname, '../../../fixtures/hands');

interface Edit {
  readonly name: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly told?: 'diff';
  /** Counted as what it says: one footnote more, one fact more. It is marked, and that is all. */
  readonly cited?: true;
}

const UNIVERSITY: readonly Edit[] = [
  { name: 'a better grade', from: '2025-10-04 · E5', to: '2025-10-04 · B2', told: 'diff' },
  {
    name: 'a grade that can’t be judged',
    from: '2025-10-04 · E5',
    to: '2025-10-04 · F6',
    told: 'diff',
  },
  { name: 'no grade any more', from: '2025-10-04 · E5', to: '2025-10-04', told: 'diff' },
  { name: 'all grades to A2', from: /· (?:B2|B3|E5|A1)/g, to: '· A2', told: 'diff' },
  { name: 'gossip heard as a call', from: 'other · Somebody at', to: 'call · Somebody at' },
  { name: 'gossip read as media', from: 'other · Somebody at', to: 'media · Somebody at' },
  {
    name: 'our pitch as research',
    from: 'own · CampusCore pitch',
    to: 'research · CampusCore pitch',
    told: 'diff',
  },
  {
    name: 'our pitch as a survey',
    from: 'own · CampusCore pitch',
    to: 'survey · CampusCore pitch',
    told: 'diff',
  },
  {
    name: 'our pitch as research of another day',
    from: 'own · CampusCore pitch for Westmoor · 2025-10-20',
    to: 'research · CampusCore pitch for Westmoor · 2025-11-18',
    told: 'diff',
  },
  { name: 'a later date', from: '2025-10-04 · E5', to: '2025-11-20 · E5' },
  { name: 'an earlier date', from: '2025-11-12 · B2', to: '2025-09-12 · B2' },
  {
    name: 'a friend called neutral',
    from: 'stance: friendly',
    to: 'stance: neutral',
    told: 'diff',
  },
  { name: 'a friend’s stance struck', from: ' · stance: friendly', to: '' },
  { name: 'a speaker struck', from: ' · who: Prof. Alan Reid', to: '', told: 'diff' },
  { name: 'another speaker', from: 'who: Prof. Alan Reid', to: 'who: Ann Marsh', told: 'diff' },
  {
    name: 'a talk split in two',
    from: /drives it\. \[\^prov\]([\s\S]*)(?=\[\^alum\]:)/,
    to: 'drives it. [^prov][^prov2]$1[^prov2]: meeting · Provost · 2025-11-12 · B2 · who: Ann Marsh\n',
    told: 'diff',
  },
  {
    name: 'one more old footnote',
    from: 'drives it. [^prov]',
    to: 'drives it. [^prov][^strategy]',
    told: 'diff',
    cited: true,
  },
  { name: 'counter-evidence taken out', from: /\n {2}- Against: .*/, to: '', told: 'diff' },
  {
    name: 'counter-evidence rated down',
    from: 'minutes · 2025-10-15 · A1',
    to: 'minutes · 2025-10-15 · D4',
    told: 'diff',
  },
  { name: 'a surer deal', from: 'Certainty: 80%', to: 'Certainty: 95%' },
  { name: 'more money', from: 'GBP 3 million', to: 'GBP 5 million' },
  {
    name: 'a rule off, with a reason',
    from: 'listing: none\n',
    to: 'listing: none\nrules: {evidence/own-word: off — known}\n',
    told: 'diff',
  },
  {
    name: 'a rule as a hint',
    from: 'listing: none\n',
    to: 'listing: none\nrules: {evidence/own-word: hint}\n',
  },
  {
    name: 'a comment that switches off',
    from: '## Listen\n',
    to: '## Listen\n\n<!-- zhibi-disable evidence/unreliable: known -->\n',
    told: 'diff',
  },
  { name: 'back to a draft', from: 'status: review', to: 'status: draft', told: 'diff' },
  { name: 'another day', from: 'asOf: 2025-11-28', to: 'asOf: 2025-10-01', told: 'diff' },
  { name: 'nurtured, in name', from: 'decision: pursue', to: 'decision: nurture', told: 'diff' },
  { name: 'an opponent who supports', from: 'support: opponent', to: 'support: supporter' },
  { name: 'a decider who was met', from: 'coverage: none', to: 'coverage: multiple', told: 'diff' },
  {
    name: 'a champion who decides',
    from: 'Provost · champion',
    to: 'Provost · champion, economic-buyer',
    told: 'diff',
  },
];

const HOSPITAL: readonly Edit[] = [
  { name: '白皮书改成研报', from: '官网 · 智护云', to: '研报 · 智护云', told: 'diff' },
  { name: '友好改成中立', from: /立场: 友好/g, to: '立场: 中立', told: 'diff' },
  { name: '员工改成终端用户', from: '员工 · 骨科', to: '终端用户 · 骨科' },
  { name: '还没开的会改到过去', from: '2026-01-12', to: '2025-11-12', told: 'diff' },
  { name: '说话的人换了', from: /人: 何俊杰/g, to: '人: 孙丽华' },
  { name: '把握调高', from: '确定性: 90%', to: '确定性: 95%' },
];

const CITY: readonly Edit[] = [
  { name: '保密标记去掉', from: '(内部资料)', to: '', told: 'diff' },
  { name: '听来的改成看来的', from: '员工 · 局里老同学', to: '媒体 · 局里老同学' },
  { name: '传言评高', from: '2025-11-08 · D4', to: '2025-11-08 · B2', told: 'diff' },
];

const FOUNDRY: readonly Edit[] = [
  { name: '结论写满', from: '结论：部分证实', to: '结论：证实' },
  { name: '反证去掉', from: /\n {2}- 反证：.*/, to: '', told: 'diff' },
];

const CONSULTANT: readonly Edit[] = [
  {
    name: 'an inference as a fact',
    from: 'Inference: pipe renewal',
    to: 'Pipe renewal',
    cited: true,
  },
];

const AIRPORT: readonly Edit[] = [
  {
    name: 'counter-evidence rated down that is cited elsewhere, too',
    from: 'authority · 2025-03-12 · A2',
    to: 'authority · 2025-03-12 · D4',
    told: 'diff',
  },
  { name: 'a gala moved to the past', from: '2025-12-18', to: '2025-11-18', told: 'diff' },
  { name: 'gossip rated up', from: '2025-11-18 · E5', to: '2025-11-18 · B2', told: 'diff' },
  {
    name: 'a later talk',
    from: 'Ramp operations · 2025-11-05',
    to: 'Ramp operations · 2025-11-25',
  },
  {
    name: 'an opponent called neutral, and met',
    from: 'support: opponent · coverage: brief',
    to: 'support: neutral · coverage: multiple',
  },
];

function edited(text: string, { from, to }: Edit): string {
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return after;
}

const planOf = (text: string) => readPlan(text, { path: 'plan.account.md', config: emptyConfig });
const substanceOf = (plan: Plan) =>
  lint(plan, { language: 'en', today: '2025-11-28' }).filter(({ rule }) =>
    /^(?:forbidden|wrong|unfounded|uncited)$/.test(weightOf(rule)),
  ).length;

describe.each([
  ['16-pushy-university-en', UNIVERSITY],
  ['03-glossy-hospital', HOSPITAL],
  ['11-lost-deal-bitter-city', CITY],
  ['02-three-shifts-foundry', FOUNDRY],
  ['04-consultant-city', CONSULTANT],
  ['28-wishful-deal-airport', AIRPORT],
] as const)('%s', (file, edits) => {
  const before = readFileSync(join(HANDS, `${file}.account.md`), 'utf8');

  const plan = planOf(before);
  const was = coverageOf(plan);
  const substance = substanceOf(plan);

  test.each(edits)('$name', (edit) => {
    const after = edited(before, edit);
    const changed = planOf(after);
    const is = coverageOf(changed);
    for (const key of ['share', 'independent', 'proven'] as const) {
      if (!edit.cited) expect(is[key] ?? 0, key).toBeLessThanOrEqual(was[key] ?? 0);
    }
    const { changes } = diffPlans(plan, changed);
    const codes = changes.map(({ code }) => code);
    expect(
      codes.map((code) => CHANGES[code]),
      codes.join(),
    ).toContain('!');
    if (edit.told !== 'diff') expect(substanceOf(changed)).toBeGreaterThanOrEqual(substance);
  });
});

test('a mark of one field of a person hides no other', () => {
  const before = readFileSync(join(HANDS, '28-wishful-deal-airport.account.md'), 'utf8');
  const after = before.replace(
    'support: opponent · coverage: brief',
    'support: neutral · coverage: multiple',
  );
  const told = diffPlans(planOf(before), planOf(after)).changes.map(({ code, params }) => [
    code,
    (params.field as { term?: string } | undefined)?.term,
  ]);
  expect(told).toEqual([
    ['markPerson', 'support'],
    ['personField', 'coverage'],
  ]);
});

test('our own paper is ours on any day; a talk of another day may be another talk', () => {
  const plan = (source: string) =>
    readPlan(`---\nzhibi: 1\naccount: A\n---\n\n## Look\n\n- B. [^a]\n\n[^a]: ${source}\n`, {
      path: 'a.account.md',
    });
  const marks = (a: string, b: string) =>
    diffPlans(plan(a), plan(b))
      .changes.map(({ code }) => code)
      .filter((code) => /^mark/.test(code));
  expect(
    marks('own · Our paper · 2022-08-01 · B2', 'research · Our paper · 2022-09-01 · B2'),
  ).toEqual(['markSource']);
  expect(
    marks('meeting · Talk with Ann · 2022-08-01 · B2', 'call · Talk with Ann · 2022-09-01 · B2'),
  ).toEqual([]);
});
