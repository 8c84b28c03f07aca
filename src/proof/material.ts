/** The copies that a claim or a block can be held against. */

import type { Source } from '../plan/model';
import { copyLinks } from './links';
import type { Copies, Reason } from './model';
import type { CopyIndex } from './text/copyIndex';

/** A readable copy of a source. */
export interface Readable {
  readonly source: Source;
  readonly path: string;
  readonly index: CopyIndex;
}

/** What of a claim's sources can be read. */
export interface Material {
  readonly readable: readonly Readable[];
  /** Why nothing may be "not found": a source without a copy, or one that can't be read. */
  readonly doubt: Reason | null;
  /** The first source with a copy, readable or not. */
  readonly first: { readonly source: string; readonly copy: string } | null;
}

/** The sources' copies that there are; `null` where no source has any. */
export function materialOf(sources: readonly Source[], copies: Copies): Material | null {
  const readable: Readable[] = [];
  let doubt: Reason | null = null;
  let first: Material['first'] = null;
  for (const source of sources) {
    const links = copyLinks(source);
    if (links.length === 0) doubt ??= 'cites-more';
    for (const { path } of links) {
      first ??= { source: source.id, copy: path };
      const copy = copies.get(path);
      if (copy?.state === 'read') readable.push({ source, path, index: copy.index });
      else if (!copy || copy.state === 'pending') doubt = 'pending';
      else doubt ??= 'cites-more';
    }
  }
  if (!first) return null;
  if (readable.length === 0 && doubt !== 'pending') doubt = 'no-readable-copy';
  return { readable, doubt, first };
}
