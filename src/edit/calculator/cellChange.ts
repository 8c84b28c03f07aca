import type { RowKey } from '../../finance/statements/statements';

/** A cell that is to be written anew. */
export interface CellChange {
  readonly path: string;
  /** Index of the period; added periods count on after the existing ones, wherever they are shown. */
  readonly index: number;
  /** What stood there when it was changed; nothing in a row or column that is to be added. */
  readonly was: string;
  readonly text: string;
}

/** Whose row a path names: `peers[N]` or `+NAME` before its own path; `null` for the block's. */
export function ownerOf(path: string): { readonly owner: string | null; readonly own: string } {
  const match = /^(peers\[\d+\]|\+.*?)\.((?:opening\.|reported\.)?[^.]+)$/.exec(path);
  return { owner: match?.[1] ?? null, own: match?.[2] ?? path };
}

/** A row that the block lacks, under the name that it would get there. */
export interface AddableRow {
  readonly path: RowKey;
  readonly name: string;
}
