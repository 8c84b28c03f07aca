/** What `lint` is asked to narrow itself to; `lintScope` does it, and is loaded with git only then. */
import { reviewWords } from '../../../words/shown/review/review';
import type { Arguments, OptionTable } from '../../args';
import { UsageError } from '../../errors';
import type { PlanRequest } from './plans';

/** Options that need git. */
export const SCOPE_OPTIONS = {
  since: true,
  policy: true,
  staged: false,
} as const satisfies OptionTable;

export interface ScopeOptions {
  readonly since: string | null;
  readonly policy: string | null;
  readonly staged: boolean;
}

/** `null` where the call is about all that lies in the folders. Throws `UsageError`. */
export function scopeOf({ values }: Arguments, request: PlanRequest): ScopeOptions | null {
  const text = (name: 'since' | 'policy') =>
    values[name] === undefined ? null : String(values[name]);
  const scope = { since: text('since'), policy: text('policy'), staged: values.staged === true };
  if (scope.since === null && scope.policy === null && !scope.staged) return null;
  if (values.fix === true) throw new UsageError(reviewWords.noFixHere);
  const narrowed = scope.since !== null || scope.staged;
  if (narrowed && request.paths.includes('-')) throw new UsageError(reviewWords.noStdinHere);
  return scope;
}
