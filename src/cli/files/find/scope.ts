/** What `lint` is to be narrowed to. `lintScope` does it; it is loaded, and git with it, only then. */
import { reviewWords } from '../../../words/shown/review/git';
import type { Arguments, OptionTable } from '../../args';
import { UsageError } from '../../errors';
import type { PlanRequest } from './plans';

/** Options that need git. */
export const SCOPE_OPTIONS = {
  since: true,
  policy: true,
  staged: false,
} as const satisfies OptionTable;

/** Which state of the plans: what lies in the folders, what is staged, or the last commit. */
export type ScopeState = 'folders' | 'index' | 'head';

/** Which part of the repository is checked, and by whose policy. */
export interface ScopeOptions {
  readonly since: string | null;
  readonly policy: string | null;
  readonly state: ScopeState;
}

/** `null` where the call is about all that lies in the folders. Throws `UsageError`. */
export function scopeOf({ values }: Arguments, request: PlanRequest): ScopeOptions | null {
  const text = (name: 'since' | 'policy') =>
    values[name] === undefined ? null : String(values[name]);
  const staged = values.staged === true;
  const state: ScopeState = staged ? 'index' : 'folders';
  const scope = { since: text('since'), policy: text('policy'), state };
  if (scope.since === null && scope.policy === null && !staged) return null;
  if (values.fix === true) throw new UsageError(reviewWords.noFixHere);
  const narrowed = scope.since !== null || staged;
  if (narrowed && request.paths.includes('-')) throw new UsageError(reviewWords.noStdinHere);
  return scope;
}
