/** What was changed in the calculator and isn't written yet, with its way back. */
import type { Drivers } from '../../finance/attribution';
import { type CalculatorState, type CellChange, cellValue } from '../../render/calculator';

export interface Draft {
  readonly changes: readonly CellChange[];
  /** Rows that were added, by their path; written once they have a figure. */
  readonly added: readonly string[];
  /** The drivers of the what-if; `null` for those of the figures. */
  readonly drivers: Drivers | null;
  /** Peers that are left out. */
  readonly without: ReadonlySet<string>;
}

const EMPTY: Draft = { changes: [], added: [], drivers: null, without: new Set() };

/** Steps that can be taken back. */
const MOST_STEPS = 200;

export class Drafts {
  #current: Draft = EMPTY;
  readonly #past: Draft[] = [];

  get current(): Draft {
    return this.#current;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** One step; while a slider moves, the same step goes on. */
  change(part: Partial<Draft>, goesOn = false): void {
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

  /** Drops what no longer fits the text: the cell is gone or says something else. */
  follow(state: CalculatorState | null): void {
    const rowOf = (path: string) => state?.rows.find((row) => row.path === path);
    const isAddable = (path: string) => state?.addable.some((row) => row.path === path) === true;
    const fits = ({ path, index, was }: CellChange) =>
      was === '' && isAddable(path) ? true : rowOf(path)?.cells[index] === was;
    const kept = (draft: Draft) => ({
      ...draft,
      changes: draft.changes.filter(fits),
      added: draft.added.filter(isAddable),
    });
    const { changes, added } = this.#current;
    const changed = !changes.every(fits) || !added.every(isAddable);
    this.#current = kept(this.#current);
    if (!changed) return;
    this.#current = { ...this.#current, drivers: null };
    this.#past.splice(0, this.#past.length, ...this.#past.map(kept));
  }
}

export function sameCell(a: CellChange, b: Pick<CellChange, 'path' | 'index'>): boolean {
  return a.path === b.path && a.index === b.index;
}

/** Whether a change can be written: its text is a number or nothing. */
export function isReadable({ path, text }: CellChange, unit: number | null): boolean {
  return cellValue(path, text, unit) !== null;
}
