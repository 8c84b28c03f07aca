/** What differs between versions of plans, as sentences. */
import type { Drivers } from '../../../finance/compare/attribution';
import type { Plan } from '../../../plan/model';
import { lineNumberAt } from '../../../plan/text/text';
import type { Check, Proof } from '../../../proof/model';
import { answerText } from '../../../render/proofAnswer';
import {
  formatApart,
  formatShare,
  formatValue,
  metricName,
} from '../../../render/roe/dupontNumbers';
import { driverText } from '../../../render/roe/figure';
import { renderMessage } from '../../../rules/shared/message';
import { type Language, say, type Word } from '../../../words';
import {
  changeWords,
  groupWords,
  partWords,
  reachWords,
} from '../../../words/shown/review/changes';
import { diffWords } from '../../../words/shown/review/comment';
import type { Change, ChangeCode, ChangeParam, Coverage, PlanDiff, Sign } from '../../diff';
import { CHANGES } from '../../diff/changes';

/** A `.zhibi.yaml` that changed. */
export interface PolicyDiff {
  readonly path: string;
  readonly changes: readonly Change[];
}

/** What changed in a repository: policies and plans. */
export interface DiffReport {
  readonly policies: readonly PolicyDiff[];
  /** Only plans that changed in substance, or whose path did. */
  readonly plans: readonly ReportedDiff[];
  /** How many files could not be read, so that nothing is known of them. */
  readonly unread: number;
}

/** A plan's changes are told in the language of its messages. */
export interface ReportedDiff extends PlanDiff {
  readonly language: Language;
  /** The version after, checked against its copies; `null` where it has none. */
  readonly proven?: { readonly plan: Plan; readonly proof: Proof } | null;
  /** Addresses of both versions on the forge, to which `#L12` can be added. */
  readonly links?: { readonly before: string | null; readonly after: string | null } | null;
}

/** What the sources say of a new or changed fact, figure or value; a line each, at most five. */
export function answersTo(
  { after }: Change,
  { proven, language }: ReportedDiff,
): { readonly check: Check; readonly text: string }[] {
  if (!after || !proven) return [];
  const { plan, proof } = proven;
  const claims = plan.claims.filter(
    ({ range }) => range.start < after.end && after.start < Math.max(range.end, range.start + 1),
  );
  const starts = new Set(claims.map(({ range }) => range.start));
  return proof.checks
    .filter(({ claim, range }) =>
      claim === null ? after.start <= range.start && range.end <= after.end : starts.has(claim),
    )
    .slice(0, 5)
    .map((check) => ({ check, text: answerText(plan, check, language, true) }));
}

/** How a change looks at a glance. */
export function signOf({ code }: Change): Sign {
  return CHANGES[code];
}

/** One sentence for a change; words of the plan in it are not yet escaped. */
export function changeText({ code, params }: Change, language: Language): string {
  const said = Object.entries(params).map(([name, param]) => [name, sayParam(param, language)]);
  const values = Object.fromEntries(said);
  return renderMessage(changeWords[code], { ...values, ...bothEnds(params, language) }, language);
}

/** Amounts before and after as they differ: `12% → 12%` would be no change. */
function bothEnds({ from, to }: Change['params'], language: Language) {
  if (!isAmount(from) || !isAmount(to)) return {};
  const [before, after] = formatApart(from.amount, to.amount, to.kind, language);
  return { from: before, to: after };
}

function isAmount(
  param: ChangeParam | undefined,
): param is Extract<ChangeParam, { amount: unknown }> {
  return typeof param === 'object' && 'amount' in param;
}

function sayParam(param: ChangeParam, language: Language) {
  if (typeof param !== 'object' || Array.isArray(param) || 'field' in param) return param;
  if ('amount' in param) return formatValue(param.amount, param.kind, language);
  if ('metric' in param) return metricName(param.metric, language);
  if ('lines' in param) {
    const word = /^\d+$/.test(param.lines) ? diffWords.line : diffWords.lines;
    return say(word, language, { n: param.lines });
  }
  if ('reach' in param) return say(reachWords[param.reach], language);
  if ('part' in param) return say(partWords[param.part], language);
  if (!('driver' in param) || param.driver === null) return '';
  const { driver, from = 0, to = 0 } = param;
  const one = (value: number) => ({ [driver]: value }) as Drivers;
  const change = { before: one(from), after: one(to), chain: one(param.points) };
  return say(diffWords.why, language, { reason: driverText(change, driver, language) });
}

/** A line of the report, or several of one kind under a line that counts them. */
export interface ChangeLine {
  readonly sign: Sign;
  readonly text: string;
  readonly change: Change | null;
  readonly below: readonly ChangeLine[];
}

/** Two of a kind are told together where there is a word for it. */
export function changeLines(changes: readonly Change[], language: Language): ChangeLine[] {
  const counts = new Map<ChangeCode, Change[]>();
  for (const change of changes) {
    counts.set(change.code, [...(counts.get(change.code) ?? []), change]);
  }
  const told = new Set<ChangeCode>();
  return changes.flatMap((change) => {
    const all = counts.get(change.code) ?? [];
    const word = Object.hasOwn(groupWords, change.code)
      ? (groupWords as Record<string, Word>)[change.code]
      : undefined;
    if (!word || all.length < 2) return [lineFor(change, language)];
    if (told.has(change.code)) return [];
    told.add(change.code);
    const below = all.map((one) => lineFor(one, language));
    const text = say(word, language, { n: all.length });
    return [{ sign: signOf(change), text, change: null, below }];
  });
}

function lineFor(change: Change, language: Language): ChangeLine {
  return { sign: signOf(change), text: changeText(change, language), change, below: [] };
}

/** Where a change stands: its line now, or the line where it stood. */
export function placeText(change: Change, diff: PlanDiff | null, language: Language): string {
  if (!diff) return '';
  const { after, before } = diff.lineStarts;
  if (change.after && after) {
    return say(diffWords.line, language, { n: lineNumberAt(after, change.after.start) });
  }
  if (change.before && before) {
    return say(diffWords.was, language, { n: lineNumberAt(before, change.before.start) });
  }
  return '';
}

/** `2 plans changed: 5 changes`. */
export function diffSummary(report: DiffReport, language: Language): string {
  const said = countsText(report, language);
  if (report.unread === 0) return said;
  const missing = renderMessage(diffWords.unread, { n: report.unread }, language);
  return countChanges(report) === 0 ? missing : `${said}\n\n${missing}`;
}

function countsText(report: DiffReport, language: Language): string {
  const changes = countChanges(report);
  if (changes === 0) return say(diffWords.nothing, language);
  const plans = report.plans.length;
  return say(diffWords.plans, language, {
    plans: say(plans === 1 ? diffWords.plan : diffWords.planMany, language, { n: plans }),
    changes: say(changes === 1 ? diffWords.change : diffWords.changeMany, language, { n: changes }),
  });
}

/** How many changes the report tells, in plans and policies. */
export function countChanges({ plans, policies }: DiffReport): number {
  return [...plans, ...policies].reduce((sum, { changes }) => sum + changes.length, 0);
}

/** `cited 80% → 85% · independent 40% · proven –`: before and after, once where they are alike. */
export function evidenceText({ coverage }: PlanDiff, language: Language): string {
  const there = [coverage.before, coverage.after].filter((one) => one !== null);
  if (there.length === 0) return '';
  const move = (of: (one: Coverage) => number | null) =>
    [...new Set(there.map((one) => formatShare(of(one))))].join(' → ');
  return say(diffWords.evidence, language, {
    share: move(({ share }) => share),
    independent: move(({ independent }) => independent),
    proven: move(({ proven }) => proven),
  });
}
