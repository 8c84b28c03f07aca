/** The next step as a place: what a plan lacks first in the order of the method, and what does it. */

import { hasMixTable } from '../evidence/mixTables';
import { indexOf } from '../evidence/planIndex';
import type { Plan, SegmentsBlock } from '../plan/model';
import { ruleById } from '../rules/catalogue';
import { isOff, levelsOf } from '../rules/engine/settings';
import type { Diagnostic } from '../rules/rule';
import { isUnlisted } from '../rules/shared/places';
import { type Language, say } from '../words';
import { nextWords as w } from '../words/editor/next';
import type { InsertId } from './insert/items';
import type { CommandCall } from './types';

/** What the writer does next, with the command that does it. */
export interface NextStep {
  readonly id: StepId;
  /** `fill in the three statements` */
  readonly what: string;
  /** The step that it is, from 1, and how many there are. */
  readonly n: number;
  readonly of: number;
  /** What a click does; the host puts the document's address before the arguments. */
  readonly act: CommandCall;
}

interface Step {
  /** Its words stand under the same key. */
  readonly id: keyof typeof w;
  /** Rules whose findings are what it fills. */
  readonly rules: readonly string[];
  done(plan: Plan): boolean;
  readonly act: CommandCall;
  /** Where this step was begun and left empty. */
  begun?(plan: Plan): number | undefined;
}

const insert = (id: InsertId): CommandCall => ({ id: 'zhibi.insert', args: [id] });
const run = (id: string): CommandCall => ({ id, args: [] });

/** Facts that a section is to hold before the next one. */
const FACTS = 3;

/** In the order of the method, as the hint of a draft has it. */
const STEPS = [
  {
    id: 'head',
    rules: ['format/required-key', 'format/front-matter-missing'],
    done: () => true,
    act: run('zhibi.fillIn'),
  },
  {
    id: 'statements',
    rules: ['look/no-statements', 'look/single-period', 'look/no-cash'],
    done: (plan) => isUnlisted(plan) || plan.roe.some(({ statements }) => holdsFigures(statements)),
    act: run('zhibi.importStatements'),
  },
  {
    id: 'mix',
    rules: ['look/no-revenue-mix'],
    done: (plan) =>
      isUnlisted(plan) ||
      (plan.hasRevenueMix && emptyMix(plan) === undefined) ||
      hasMixTable(plan, indexOf(plan)),
    act: insert('segments'),
    begun: (plan) => emptyMix(plan)?.content.start,
  },
  {
    id: 'peers',
    rules: ['look/no-peers'],
    done: (plan) =>
      isUnlisted(plan) || plan.roe.some(({ peers }) => peers.length > 0) || isCompared(plan),
    act: { id: 'zhibi.importStatements', args: ['peer'] },
  },
  {
    id: 'facts',
    rules: [],
    done: (plan) => citedIn(plan, 'look') >= FACTS,
    act: insert('fact'),
  },
  {
    id: 'heard',
    rules: [],
    done: (plan) => citedIn(plan, 'listen') > 0,
    act: insert('heard'),
  },
  {
    id: 'questions',
    rules: ['ask/no-strategy', 'ask/no-kpi'],
    done: (plan) => plan.questions.length > 0,
    act: run('zhibi.addQuestion'),
  },
  {
    id: 'answers',
    rules: [],
    done: (plan) => plan.questions.some(({ answers }) => answers.length > 0),
    act: run('zhibi.notes'),
  },
  {
    id: 'seen',
    rules: ['feel/no-first-hand'],
    done: (plan) => citedIn(plan, 'feel') > 0,
    act: insert('seen'),
  },
  {
    id: 'needs',
    rules: ['needs/party-missing'],
    done: (plan) => plan.needs.some(({ need }) => need !== ''),
    act: insert('need'),
  },
  {
    id: 'opportunity',
    rules: ['opportunity/broken-chain', 'opportunity/unsupported'],
    done: (plan) => plan.opportunities.length > 0,
    act: insert('opportunity'),
  },
  {
    id: 'people',
    rules: ['people/no-economic-buyer'],
    done: (plan) => plan.people.length > 0,
    act: insert('person'),
  },
  {
    id: 'actions',
    rules: ['action/incomplete'],
    done: (plan) => plan.actions.some(({ done, owner, due }) => done || (owner && due)),
    act: insert('action'),
  },
] as const satisfies readonly Step[];

export type StepId = (typeof STEPS)[number]['id'] | 'review' | 'finding';

/**
 * What comes next; null where nothing is missing, or the customer was dropped.
 *
 * @param gaps what is missing, as `lintWithGaps` gives it
 * @param findings of the same lint
 */
export function nextStep(
  plan: Plan,
  { gaps, findings }: { gaps: readonly Diagnostic[]; findings: readonly Diagnostic[] },
  language: Language,
): NextStep | null {
  if (plan.frontMatter?.decision === 'drop') return null;
  const open = new Set([...gaps, ...findings].map(({ rule }) => rule));
  const levels = levelsOf(plan);
  const off = (id: string) => {
    const rule = ruleById(id);
    return rule !== undefined && isOff(rule, levels.get(id));
  };
  const steps: readonly Step[] = STEPS;
  const isDone = (step: Step) => {
    if (step.rules.length > 0 && step.rules.every(off)) return true;
    return step.done(plan) && !step.rules.some((rule) => open.has(rule));
  };
  const at = steps.findIndex((step) => !isDone(step));
  const of = steps.length;
  const step = steps[at];
  if (step) {
    const { id, rules, act } = step;
    const begun = step.begun?.(plan);
    const gap = [...gaps, ...findings].find(({ rule }) => rules.includes(rule));
    // A step that was begun goes on with the fix of its first gap.
    const isGap = gap !== undefined && step.done(plan);
    const remedy = isGap ? { id: 'zhibi.fillIn', args: [gap.range.start, gap.rule] } : act;
    const call = begun === undefined ? remedy : { id: 'zhibi.goTo', args: [begun] };
    // "Write down an opportunity" would be wrong where one stands that lacks something.
    const title = isGap && step.id !== 'head' ? ruleById(gap.rule)?.title : undefined;
    const what = title
      ? say(w.mend, language, { title: say(title, language) })
      : say(w[id], language);
    return { id: id as StepId, what, n: at + 1, of, act: call };
  }
  return afterwards(plan, findings, language, of);
}

/** All is there: a draft goes to review; in review the findings are settled, the gravest first. */
function afterwards(
  plan: Plan,
  findings: readonly Diagnostic[],
  language: Language,
  of: number,
): NextStep | null {
  if (plan.frontMatter?.status === 'draft') {
    return { id: 'review', what: say(w.review, language), n: of, of, act: run('zhibi.review') };
  }
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const first = grave.find(({ severity }) => severity === 'error') ?? grave[0];
  if (!first) return null;
  const act = { id: 'zhibi.fillIn', args: [first.range.start, first.rule] };
  return { id: 'finding', what: say(w.finding, language, { n: grave.length }), n: of, of, act };
}

/** The block of parts that holds no figure yet, where there is no other. */
function emptyMix({ segments }: Plan): SegmentsBlock | undefined {
  const isEmpty = ({ segments: rows }: SegmentsBlock) =>
    rows.every(({ revenue }) => revenue.every((value) => value === null));
  return segments.every(isEmpty) ? segments[0] : undefined;
}

/** Another company's block stands beside the customer's. */
function isCompared({ roe }: Plan): boolean {
  return roe.filter(({ statements }) => holdsFigures(statements)).length > 1;
}

function citedIn(plan: Plan, section: string): number {
  return plan.claims.filter((claim) => claim.section === section && claim.sources.length > 0)
    .length;
}

function holdsFigures(statements: Plan['roe'][number]['statements']): boolean {
  const rows = statements?.rows ?? {};
  return [rows.revenue, rows.netIncome, rows.equity].every((row) =>
    row?.some((value) => value !== null),
  );
}
