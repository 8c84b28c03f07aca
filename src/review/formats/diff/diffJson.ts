/** `zhibi diff --format json`. */
import type { Language } from '../../../words';
import type { Change, PlanDiff } from '../../diff';
import { positionOf } from '../../positions';
import { changeText, countChanges, type DiffReport, signOf } from './diff';
import { firstIn, isPlan, reasonText } from './first';

/** Codes and parameters for machines, a sentence for people, places in both versions. */
export function diffJson(report: DiffReport, language: Language) {
  return {
    first: firstIn(report).map(({ part, change, why, alike }) => {
      const diff = isPlan(part) ? part : null;
      const own = diff?.language ?? language;
      const reason = { why: why.reason, reason: reasonText(why, own), alike };
      return { path: part.path, ...reason, ...changeJson(change, diff, own) };
    }),
    policies: report.policies.map(({ path, changes }) => ({
      path,
      changes: changes.map((change) => changeJson(change, null, language)),
    })),
    plans: report.plans.map((diff) => ({
      path: diff.path,
      oldPath: diff.oldPath,
      status: diff.status,
      coverage: diff.coverage,
      money: diff.stakes,
      changes: diff.changes.map((change) => changeJson(change, diff, diff.language)),
    })),
    summary: { plans: report.plans.length, changes: countChanges(report), unread: report.unread },
  };
}

function changeJson(change: Change, diff: PlanDiff | null, language: Language) {
  const { before, after } = diff?.lineStarts ?? { before: null, after: null };
  return {
    code: change.code,
    sign: signOf(change),
    message: changeText(change, language),
    params: change.params,
    before: change.before && before ? positionOf(before, change.before) : null,
    after: change.after && after ? positionOf(after, change.after) : null,
  };
}
