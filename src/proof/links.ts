/** Which files the sources of a plan name as copies. */
import type { Plan, Range, Source } from '../plan/model';

/** A link of a source to a copy. */
export interface CopyLink {
  /** Relative to the plan, percent-decoded. */
  readonly path: string;
  readonly range: Range;
}

/** The copies of a source, in the order of its line. */
export function copyLinks({ copies }: Source): CopyLink[] {
  return copies.map(({ value, range }) => ({ path: decoded(value), range }));
}

/** Every copy that the sources of a plan link, each once, in the order of the text. */
export function copyPaths(plan: Plan): string[] {
  return [...new Set(plan.sources.flatMap((source) => copyLinks(source).map(({ path }) => path)))];
}

/** Without a place in the file; as written where it isn't rightly encoded. */
function decoded(address: string): string {
  const path = address.replace(/#.*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
