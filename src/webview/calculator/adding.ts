/** Below the grid: a row, the next period or a peer more. */

import { type CalculatorState, columnsOf } from '../../edit/calculator/state';
import { nextPeriod } from '../../finance/statements/periods/nextPeriod';
import { type Language, say } from '../../words';
import { renderWords as words } from '../../words/shown/render';
import { element } from '../dom';
import type { CalculatorDraft } from './drafts';
import { spokenName } from './grid';
import { button, fill, select } from './page';

/** What was asked for. */
export interface Wishes {
  readonly row: (path: string) => void;
  readonly period: () => void;
  /** Whether that peer could be added. */
  readonly peer: (entity: string) => boolean;
}

/** The controls below the grid that add a row, a period or a peer. */
export class Adding {
  readonly #row = select('newRow');
  readonly #addRow = button('addRow');
  readonly #addPeriod = button('addPeriod');
  readonly #peer = element('input');
  readonly #addPeer = button('addPeer');

  constructor(wishes: Wishes) {
    this.#peer.id = 'newPeer';
    this.#peer.autocomplete = 'off';
    this.#peer.spellcheck = false;
    this.#peer.maxLength = 100;
    this.#addRow.addEventListener('click', () => wishes.row(this.#row.value));
    this.#addPeriod.addEventListener('click', wishes.period);
    const addPeer = () => {
      const entity = this.#peer.value.trim().replace(/\s+/g, ' ');
      if (entity !== '' && wishes.peer(entity)) this.#peer.value = '';
      else this.#peer.focus();
    };
    this.#addPeer.addEventListener('click', addPeer);
    this.#peer.addEventListener('keydown', (event) => {
      // Ignore the Enter that ends a composition of an input method.
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      addPeer();
    });
  }

  /** The controls, row by row. */
  elements(): HTMLElement[] {
    return [
      [this.#row, this.#addRow, this.#addPeriod],
      [this.#peer, this.#addPeer],
    ].map((controls) => {
      const line = element('div');
      line.className = 'buttons';
      line.append(...controls);
      return line;
    });
  }

  draw(
    { addable, statements, canGrow }: CalculatorState,
    draft: CalculatorDraft,
    language: Language,
  ): void {
    const left = addable.filter(({ path }) => !draft.added.includes(path));
    const chosen = this.#row.value;
    fill(
      this.#row,
      left.map((row) => ({ value: row.path, label: spokenName(row, language) })),
    );
    if (left.some(({ path }) => path === chosen)) this.#row.value = chosen;
    this.#row.setAttribute('aria-label', say(words.newRow, language));
    this.#addRow.textContent = say(words.addRow, language);
    this.#row.hidden = this.#addRow.hidden = left.length === 0;
    const columns = columnsOf(statements.periods, draft).map(({ period }) => period);
    const next = canGrow ? nextPeriod(columns) : null;
    this.#addPeriod.hidden = next === null;
    this.#addPeriod.textContent = say(words.addPeriod, language, { period: next?.label ?? '' });
    this.#peer.placeholder = say(words.newPeer, language);
    this.#peer.setAttribute('aria-label', say(words.newPeer, language));
    this.#addPeer.textContent = say(words.addPeer, language);
    this.#peer.hidden = this.#addPeer.hidden = !canGrow;
  }
}
