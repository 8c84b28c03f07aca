/** *Look at these first*, and the money before and after, as sentences. */
import { estimateText } from '../../../render/money';
import { renderMessage } from '../../../rules/shared/message';
import { type Language, marks, say } from '../../../words';
import { reasonWords, firstWords as w } from '../../../words/shown/first';
import { compareWords } from '../../../words/shown/review/compare';
import type { PlanDiff } from '../../diff';
import type { ChangeGroup } from '../../diff/groups';
import { type First, type FirstWhy, firstOf } from '../../first';
import type { Stake } from '../../portfolio/stake';
import { answersTo, type DiffReport, type PolicyDiff, type ReportedDiff } from './diff';

/** A plan or a policy of the report. */
export type ChangedPart = ReportedDiff | PolicyDiff;
/** A change of the report that is listed first. */
export type ListedFirst = First<ChangedPart>;

/** Whether the part is a plan, and not a policy. */
export function isPlan(part: ChangedPart): part is ReportedDiff {
  return 'status' in part;
}

/** What to look at first of all that changed, at most five. */
export function firstIn({ policies, plans }: DiffReport): ListedFirst[] {
  return firstOf<ChangedPart>([...policies, ...plans], (change, part) => {
    if (!isPlan(part)) return false;
    return answersTo(change, part).some(({ check }) => check.result === 'not-found');
  });
}

/** The report without what is listed first; parts stay, even when nothing else is in them. */
export function withoutListed(report: DiffReport, listed: readonly ListedFirst[]): DiffReport {
  const told = new Set(listed.map(({ change }) => change));
  const rest = <P extends ChangedPart>(part: P): P => ({
    ...part,
    changes: part.changes.filter((one) => !told.has(one)),
  });
  return { ...report, policies: report.policies.map(rest), plans: report.plans.map(rest) };
}

/** Why it is listed, and how many more there are: `money; 2 more changes of this kind below`. */
export function whyText(
  { why, alike }: { readonly why: FirstWhy; readonly alike: number },
  language: Language,
): string {
  const more = alike > 0 ? [renderMessage(w.alike, { n: alike }, language)] : [];
  return [reasonText(why, language), ...more].join(say(marks.semicolon, language));
}

/** Why a change is listed, in a few words. */
export function reasonText({ reason, params }: FirstWhy, language: Language): string {
  return renderMessage(reasonWords[reason], params, language);
}

/** `Money in open opportunities: USD 4.00m → USD 9.00m`; empty where it is as before. */
export function stakeText({ stakes }: PlanDiff, language: Language): string {
  const [from, to] = [sumText(stakes.before, language), sumText(stakes.after, language)];
  if (from === to) return '';
  return say(w.moved, language, { what: say(w.money, language), from, to });
}

/** `USD 9 m · CNY 800 k`, `900万美元 · 80万元`; a dash where there is none. */
export function sumText(stakes: readonly Stake[], language: Language): string {
  if (stakes.length === 0) return say(w.none, language);
  const sums = stakes.map(({ currency, value }) => {
    const money = estimateText(value, currency, language);
    if (currency !== null) return money;
    return say(marks.aside, language, { text: money, aside: say(w.noCurrency, language) });
  });
  return sums.join(' · ');
}

/** The groups of a plan with only those of its changes that are still to be told; what stands in none comes first. */
export function groupsLeft({ groups, changes }: PlanDiff): ChangeGroup[] {
  const left = new Set(changes);
  const grouped = new Set(groups.flatMap((group) => group.changes));
  const stray = changes.filter((one) => !grouped.has(one));
  const rest = groups.map(({ title, changes: own }) => ({
    title,
    changes: own.filter((one) => left.has(one)),
  }));
  return [{ title: compareWords.groupPlan, changes: stray }, ...rest].filter(
    (group) => group.changes.length > 0,
  );
}

/** The heading of a group with the number of its changes. */
export function groupTitle({ title }: ChangeGroup, n: number, language: Language): string {
  const name = typeof title === 'string' ? title : say(title, language);
  return renderMessage(w.rest, { title: name, n }, language);
}
