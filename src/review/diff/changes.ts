/** What two versions of a plan differ in, without a language: codes, parameters and places. */
import type { Driver } from '../../finance/compare/attribution';
import type { Metric, MetricKind } from '../../finance/statements/statements';
import type { ProblemParam, Range } from '../../plan/model';

/** How a change looks at a glance: added, removed, changed, or one that needs the reviewer's eye. */
export type Sign = '+' | '-' | '~' | '!';

/** Every kind of change that is reported, with its sign; the words are in `words/shown/review/changes.ts`. */
export const CHANGES = {
  policyAdded: '!',
  policyRemoved: '!',
  policySet: '!',
  switchAdded: '!',
  switchWithoutReason: '!',
  switchCovers: '!',
  switchRemoved: '~',
  ruleSet: '!',
  ruleUnset: '~',
  markSurer: '!',
  markCounterWeakened: '!',
  markVerdict: '!',
  markGrade: '!',
  markDate: '!',
  markConfidence: '!',
  markSource: '!',
  markSplit: '!',
  markFact: '!',
  markCited: '!',
  markPerson: '!',
  planAdded: '+',
  planRemoved: '-',
  pursuedRemoved: '!',
  planHidden: '!',
  planIgnored: '!',
  planUnchecked: '!',
  planNoPlan: '!',
  planLink: '!',
  planUnread: '!',
  planWasUnread: '!',
  baseline: '!',
  submodule: '!',
  planRenamed: '~',
  decision: '!',
  gateKey: '!',
  invisibleAdded: '!',
  conflictAdded: '!',
  sourceAccess: '!',
  sourceUnmarked: '!',
  unreadText: '~',
  unreadTextGone: '~',
  frontMatter: '~',
  roe: '~',
  roeGone: '!',
  blockAdded: '+',
  blockRemoved: '-',
  peerAdded: '+',
  peerRemoved: '-',
  periodAdded: '+',
  periodRemoved: '-',
  rowValue: '~',
  openingValue: '~',
  reportedValue: '~',
  blockField: '~',
  segmentAdded: '+',
  segmentRemoved: '-',
  segmentValue: '~',
  personAdded: '+',
  personRemoved: '-',
  personSupport: '~',
  personField: '~',
  personLostSource: '!',
  claimAdded: '+',
  claimAddedBare: '!',
  claimRemoved: '-',
  claimReworded: '~',
  claimMoved: '~',
  claimKind: '~',
  claimNowFact: '~',
  claimNowFactBare: '!',
  claimNoFact: '~',
  claimLostSource: '!',
  claimLostSources: '!',
  claimSupported: '+',
  claimSources: '~',
  againstAdded: '!',
  againstRemoved: '!',
  fitAdded: '+',
  fitRemoved: '-',
  fitScore: '~',
  fitReason: '~',
  fitLostSource: '!',
  questionAdded: '+',
  questionRemoved: '-',
  questionReworded: '~',
  questionAsked: '~',
  questionNotAsked: '~',
  questionAnswered: '+',
  answerAdded: '+',
  answerRemoved: '-',
  answerReworded: '~',
  answerLostSource: '!',
  painAdded: '+',
  painAddedRated: '+',
  painRemoved: '-',
  painReworded: '~',
  painRated: '~',
  needAdded: '+',
  needRemoved: '-',
  needReworded: '~',
  needAnswer: '~',
  needLostSource: '!',
  hypothesisAdded: '+',
  hypothesisRemoved: '-',
  hypothesisReworded: '~',
  verdict: '!',
  verdictWithdrawn: '!',
  opportunityAdded: '+',
  opportunityRemoved: '-',
  opportunityRenamed: '~',
  opportunityField: '~',
  opportunityLostSource: '!',
  actionAdded: '+',
  actionAddedDone: '+',
  actionRemoved: '-',
  actionReworded: '~',
  actionDone: '+',
  actionReopened: '~',
  actionDue: '~',
  actionOwner: '~',
  sourceAdded: '+',
  sourceRemoved: '-',
  sourceRenamed: '~',
  sourceRenewed: '~',
  sourceField: '~',
} as const satisfies Record<string, Sign>;

/** The code of a change; its sentence stands in `words/`. */
export type ChangeCode = keyof typeof CHANGES;

const GATE =
  /^(?:policy|switch|rule(?:Set|Unset)|gateKey|decision|invisible|conflict|sourceAccess|sourceUnmarked|pursuedRemoved|plan(?:Hidden|Ignored|Unchecked|NoPlan|Link|Unread|WasUnread|Removed|Renamed)|baseline|submodule)/;

/** Whether a change affects how, or whether, a plan is checked: reviewers see it first. */
export function isGate(code: ChangeCode): boolean {
  return GATE.test(code);
}

/** A value that is written differently in each language. */
export interface ShownAmount {
  readonly amount: number | null;
  readonly kind: MetricKind;
}

export interface MetricName {
  readonly metric: Metric;
}

/** A part of a thing that has no keyword in the lexicon; its word is one of `partWords`. */
export interface PartName {
  readonly part: 'kind' | 'title' | 'date' | 'grade' | 'url';
}

/** How much of a plan a switch covers: one line, down to where it is switched on again, all that follows, or everything. */
export interface Reach {
  readonly reach: 'line' | 'stretch' | 'rest' | 'plan';
}

/** The driver that moved ROE most, by how many points (a fraction). */
export interface RoeCause {
  readonly driver: Driver | null;
  /** What it did to ROE, a fraction. */
  readonly points: number;
  /** The driver itself before and after. */
  readonly from?: number;
  readonly to?: number;
}

/** Numbers of lines, `20–24, 30`. */
export interface Lines {
  readonly lines: string;
}

/** What fills a slot of a change's sentence. */
export type ChangeParam =
  | ProblemParam
  | ShownAmount
  | MetricName
  | PartName
  | Reach
  | RoeCause
  | Lines;

/** One thing that two versions of a plan say differently. */
export interface Change {
  readonly code: ChangeCode;
  readonly params: Readonly<Record<string, ChangeParam>>;
  /** Where it stood, in the text before; `null` for what is new. */
  readonly before: Range | null;
  /** Where it stands, in the text after; `null` for what is gone. */
  readonly after: Range | null;
}

/** Both ends of a change; either may be missing. */
export interface Ends {
  readonly before?: Range | null;
  readonly after?: Range | null;
}

/** A change with both of its ends; a missing end is `null`. */
export function change(code: ChangeCode, params: Change['params'], ends: Ends = {}): Change {
  return { code, params, before: ends.before ?? null, after: ends.after ?? null };
}

/** `from → to` of a value that may be missing; nothing where both are alike. */
export function fieldChange(
  code: ChangeCode,
  params: Change['params'],
  from: ChangeParam | null,
  to: ChangeParam | null,
  ends: Ends,
): Change[] {
  if (sameParam(from, to)) return [];
  return [change(code, { ...params, from: from ?? NO_VALUE, to: to ?? NO_VALUE }, ends)];
}

/** Stands for a value that isn't there. */
export const NO_VALUE = '–';

/** Whether two parameters say the same; a missing one only equals a missing one. */
export function sameParam(a: ChangeParam | null = null, b: ChangeParam | null = null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
