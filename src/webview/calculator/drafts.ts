/** What was changed in the calculator and isn't written yet, with its way back. */

import { type CellChange, ownerOf } from '../../edit/calculator/cellChange';
import {
  type CalculatorState,
  cellValue,
  NO_GROWTH,
  type Writing,
} from '../../edit/calculator/state';
import type { Drivers } from '../../finance/compare/attribution';

/** All changes of one moment; undo goes from one to the one before. */
export interface CalculatorDraft extends Writing {
  /** Rows that were added, by their path; written once they have a figure. */
  readonly added: readonly string[];
  /** The drivers of the what-if; `null` for those of the figures. */
  readonly drivers: Drivers | null;
  /** Peers that are left out. */
  readonly without: ReadonlySet<string>;
}

const EMPTY: CalculatorDraft = {
  ...NO_GROWTH,
  changes: [],
  added: [],
  drivers: null,
  without: new Set(),
};

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** Changes that aren't written yet, with undo; cells that the text no longer has are dropped. */
export class Drafts {
  #current: CalculatorDraft = EMPTY;
  readonly #past: CalculatorDraft[] = [];
  /** The number of columns in the last text. */
  #columns = 0;

  get current(): CalculatorDraft {
    return this.#current;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** One step; while a slider moves, the same step goes on. */
  change(part: Partial<CalculatorDraft>, goesOn = false): void {
    if (!goesOn) this.#past.push(this.#current);
    if (this.#past.length > MOST_STEPS) this.#past.shift();
    this.#current = { ...this.#current, ...part };
  }

  /** Another text for a cell; its own text takes the change away. */
  setCell(change: CellChange): void {
    const rest = this.#current.changes.filter((other) => !sameCell(other, change));
    const changes = change.text.trim() === change.was ? rest : [...rest, change];
    this.change({ changes, drivers: null });
  }

  undo(): void {
    this.#current = this.#past.pop() ?? this.#current;
  }

  discard(): void {
    if (this.#current !== EMPTY) this.change(EMPTY);
  }

  /** The number of changes that would be written now. */
  get count(): number {
    const { changes, periods, peers } = this.#current;
    return changes.length + periods + peers.length;
  }

  /** Drops what no longer fits the text: the cell is gone or says something else. */
  follow(state: CalculatorState | null): void {
    const columns = state?.statements.periods.length ?? 0;
    const isWider = columns !== this.#columns;
    const least = Math.min(columns, this.#columns);
    this.#columns = columns;
    const kept = (draft: CalculatorDraft) => fitting(draft, state, isWider ? least : null);
    const size = (draft: CalculatorDraft) =>
      draft.changes.length + draft.added.length + draft.periods + draft.peers.length;
    const before = this.#current;
    this.#current = kept(before);
    if (size(this.#current) === size(before)) return;
    this.#current = { ...this.#current, drivers: null };
    // Drop steps of which nothing is left.
    const steps = [...this.#past.map(kept), this.#current];
    const past = steps.slice(0, -1).filter((draft, i) => !isSame(draft, steps[i + 1] ?? draft));
    this.#past.splice(0, this.#past.length, ...past);
  }
}

function isSame(a: CalculatorDraft, b: CalculatorDraft): boolean {
  const plain = ({ without, ...draft }: CalculatorDraft) => JSON.stringify([draft, [...without]]);
  return plain(a) === plain(b);
}

/** The draft without what the text has by now, or has otherwise; behind `least` columns nothing stayed in its place. */
function fitting(
  draft: CalculatorDraft,
  state: CalculatorState | null,
  least: number | null,
): CalculatorDraft {
  const ofPeers = (state?.peers ?? []).flatMap(({ rows, inherits }) =>
    rows.map((row) => ({ ...row, isApart: !inherits })),
  );
  const rows = [...(state?.rows ?? []).map((row) => ({ ...row, isApart: false })), ...ofPeers];
  const isAddable = (path: string) => state?.addable.some((row) => row.path === path) === true;
  const there = state?.statements.peers.map(({ entity }) => entity) ?? [];
  const peers = state?.canGrow ? draft.peers.filter((name) => !there.includes(name)) : [];
  const periods = state?.canGrow && least === null ? draft.periods : 0;
  const columns = (state?.statements.periods.length ?? 0) + periods;
  const fits = ({ path, index, was }: CellChange) => {
    const row = rows.find((one) => one.path === path);
    if (!row?.isApart && index >= (least ?? columns)) return false;
    const { owner } = ownerOf(path);
    if (owner?.startsWith('+')) return peers.includes(owner.slice(1));
    return row ? (row.cells[index] ?? '') === was : was === '' && isAddable(path);
  };
  return {
    ...draft,
    periods,
    peers,
    changes: draft.changes.filter(fits),
    added: draft.added.filter(isAddable),
  };
}

/** Whether both are of one cell: the same row and column. */
export function sameCell(a: CellChange, b: Pick<CellChange, 'path' | 'index'>): boolean {
  return a.path === b.path && a.index === b.index;
}

/** Whether a change can be written: its text is a number or nothing. */
export function isReadable({ path, text }: CellChange, unit: number | null): boolean {
  return cellValue(path, text, unit) !== null;
}
