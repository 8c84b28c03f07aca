/** The accounts as a table: each with its decision as a choice; columns sort. */
import type { BoardRow, BoardState, BoardView } from '../../render/board/page';
import { say } from '../../words';
import { boardWords as w } from '../../words/shown/review/board';
import { button, element } from '../dom';

export interface TableActions {
  choose(path: string, decision: string): void;
  sort(key: string): void;
  open(path: string): void;
}

interface ShownRow {
  readonly element: HTMLTableRowElement;
  readonly name: HTMLButtonElement;
  readonly radios: readonly HTMLInputElement[];
  readonly cells: readonly HTMLTableCellElement[];
}

/** The table of the accounts; rows keep their elements when it is drawn anew. */
export class AccountTable {
  readonly element = element('table');
  readonly #head = element('thead');
  readonly #body = element('tbody');
  /** By path: a row stays the same element, so that it keeps the focus. */
  #rows = new Map<string, ShownRow>();
  #made = '';

  constructor(private readonly actions: TableActions) {
    this.element.append(this.#head, this.#body);
  }

  draw(state: BoardState, view: BoardView): void {
    const { language, columns, decisions } = state;
    const made = JSON.stringify([language, columns, decisions]);
    if (made !== this.#made) {
      this.#rows.clear();
      this.#drawHead(state);
    }
    this.#made = made;
    this.element.setAttribute('aria-label', say(w.table, language));
    for (const heading of this.#head.querySelectorAll('th')) {
      const isSorted = heading.dataset.key === view.sort;
      const order = !isSorted ? 'none' : view.descending ? 'descending' : 'ascending';
      heading.setAttribute('aria-sort', order);
    }
    const rows = new Map<string, ShownRow>();
    for (const row of state.rows) {
      const shown = this.#rows.get(row.path) ?? this.#makeRow(row, state, rows.size);
      rows.set(row.path, shown);
      fillRow(shown, row, view.tried[row.path] ?? row.written, state);
    }
    this.#rows = rows;
    const order = [...rows.values()].map((row) => row.element);
    const isSame =
      order.length === this.#body.children.length &&
      order.every((one, at) => one === this.#body.children[at]);
    if (isSame) return;
    const active = document.activeElement;
    this.#body.replaceChildren(...order);
    if (active instanceof HTMLElement && this.#body.contains(active)) active.focus();
  }

  /** Goes to an account: its decision gets the focus. */
  focus(path: string): void {
    const row = this.#rows.get(path);
    const radio = row?.radios.find(({ checked }) => checked);
    radio?.focus({ preventScroll: true });
    row?.element.scrollIntoView({ block: 'center' });
  }

  #drawHead({ columns, language }: BoardState): void {
    const headings = columns.map(({ key, label }) => {
      const sort = button(label, () => this.actions.sort(key));
      sort.title = say(w.sortBy, language, { column: label });
      return element('th', { scope: 'col', 'data-key': key }, sort);
    });
    this.#head.replaceChildren(element('tr', {}, ...headings));
  }

  #makeRow(row: BoardRow, { decisions, language }: BoardState, at: number): ShownRow {
    const { path } = row;
    const name = button('', () => this.actions.open(path), 'link');
    const group = `decision-${at}-${path}`;
    const radios = decisions.map(({ value }) => {
      const radio = element('input', { type: 'radio', name: group, value });
      radio.addEventListener('change', () => this.actions.choose(path, value));
      return radio;
    });
    const labels = radios.map((radio, index) =>
      element('label', {}, radio, element('span', {}, decisions[index]?.label ?? '')),
    );
    const label = say(w.decisionOf, language, { name: row.name });
    const choice = element(
      'div',
      { role: 'radiogroup', 'aria-label': label, class: 'decision' },
      ...labels,
    );
    const cells = row.cells.map(() => element('td'));
    return {
      element: element(
        'tr',
        { 'data-path': path },
        element('th', { scope: 'row' }, name),
        element('td', {}, choice),
        ...cells,
      ),
      name,
      radios,
      cells,
    };
  }
}

function fillRow(
  shown: ShownRow,
  row: BoardRow,
  decision: string,
  { language, columns }: BoardState,
): void {
  shown.element.classList.toggle('tried', decision !== row.written);
  if (shown.name.textContent !== row.name) shown.name.textContent = row.name;
  shown.name.title = say(w.openPlan, language, { name: row.name });
  for (const radio of shown.radios) {
    radio.checked = radio.value === decision;
    radio.parentElement?.classList.toggle('written', radio.value === row.written);
  }
  // The cells stand behind the name and the decision.
  row.cells.forEach((text, at) => {
    const cell = shown.cells[at];
    if (!cell || cell.textContent === text) return;
    if (columns[at + 2]?.isWords) cell.textContent = text;
    else cell.replaceChildren(...amountsOf(text));
  });
}

/** Sums of several currencies may stand below each other; none breaks in itself. */
function amountsOf(text: string): (HTMLElement | string)[] {
  return text
    .split(' · ')
    .flatMap((amount, at) => [at === 0 ? '' : ' · ', element('span', { class: 'amount' }, amount)]);
}
