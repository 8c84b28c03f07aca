import type { Plan, ProblemParam, Range, Severity, Term } from '../../plan/model';
import type { Word } from '../../words';
import type { Rule, RulePage } from '../rule';

/** The order in which the method goes: 望 闻 问 切, then what is made of them. */
const ORDER: readonly (readonly string[])[] = [
  ['look'],
  ['listen'],
  ['ask'],
  ['feel'],
  ['needs'],
  // A group of rules, and the section that it is about.
  ['hypothesis', 'hypotheses'],
  ['opportunity', 'opportunities'],
  ['people'],
];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export const nextStep: Rule = {
  id: 'plan/next-step',
  severity: 'hint',
  completeness: true,
  title: { en: 'Next step', zh: '下一步' },
  messages: {
    gap: { en: 'Next step: {gap}', zh: '下一步：{gap}' },
  },
  // What is missing only the other rules know: the engine makes this finding of the first of theirs.
  check: () => [],
};

export const nextStepPage: RulePage = {
  rows: ['M1', 'M2', 'M9', 'M11', 'M12'],
  why: {
    en: 'A draft is unfinished by nature; one next step helps more than a list of all that is missing. Set the status to review to see them all.',
    zh: '草稿本来就没写完，告诉你下一步比列一长串缺项更有用。把状态改成“评审”，就能看到全部缺项。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2099-01-01\ndecision: undecided\nstage: pre-sale\nstatus: draft\n---\n\n## Look\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2099-01-01\ndecision: undecided\nstage: pre-sale\nstatus: review\n---\n\n## Look\n',
  },
};

interface Gap {
  readonly rule: Rule;
  readonly range: Range;
  readonly code: string;
  readonly params?: Readonly<Record<string, ProblemParam>>;
}

/** Of what is missing, what comes first in the order of the method, weighs most, comes first in the text. */
export function firstGap<T extends Gap>(plan: Plan, gaps: readonly T[]): T | undefined {
  return inOrder(plan, gaps)[0];
}

/** All that is missing, in that order. */
export function inOrder<T extends Gap>(plan: Plan, gaps: readonly T[]): T[] {
  const ranked = gaps.map((gap) => {
    const weight = SEVERITIES.indexOf(gap.rule.severity);
    return { gap, order: [placeOf(plan, gap), weight, gap.range.start] };
  });
  ranked.sort((a, b) => {
    const apart = a.order.findIndex((value, at) => value !== b.order[at]);
    return apart < 0 ? 0 : (a.order[apart] ?? 0) - (b.order[apart] ?? 0);
  });
  return ranked.map(({ gap }) => gap);
}

/** The finding's rule, code and parameters: it says what the gap's own rule says, as a next step. */
export function nextStepOf({ rule, code, params }: Gap): Pick<Gap, 'params' | 'code'> & {
  readonly rule: Rule;
} {
  const said = rule.messages[code] ?? rule.title;
  const gap = fill(nextStep.messages.gap ?? nextStep.title, said);
  return { rule: { ...nextStep, messages: { gap } }, code: 'gap', params };
}

/** The words of the gap in the place of `{gap}`; its parameters keep their own. */
function fill(frame: Word, gap: Word): Word {
  return {
    en: frame.en.replace('{gap}', () => gap.en),
    zh: frame.zh.replace('{gap}', () => gap.zh),
  };
}

/** Place in the order; of the rules about all sections, that of the section in question. */
function placeOf(plan: Plan, { rule, range, params }: Gap): number {
  const [group = ''] = rule.id.split('/');
  if (group !== 'format') return placeNamed(group);
  const missing = params?.missing;
  const terms = Array.isArray(missing) ? (missing as readonly (string | Term)[]) : [];
  const places = terms.map((term) => placeNamed(typeof term === 'string' ? term : term.term));
  if (places.length > 0) return Math.min(...places);
  const section = plan.sections.find(({ heading }) => heading.range.start === range.start);
  return section ? placeNamed(section.id) : ORDER.length;
}

function placeNamed(name: string): number {
  const at = ORDER.findIndex((names) => names.includes(name));
  return at < 0 ? ORDER.length : at;
}
