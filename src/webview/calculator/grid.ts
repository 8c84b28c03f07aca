/** The block as a table of inputs; arrow keys go from row to row. */
import type { CalculatorRow, CalculatorState, CellChange } from '../../render/calculator';
import { say } from '../../words';
import { renderWords as words } from '../../words/render';
import { isReadable, sameCell } from './drafts';
import { patch } from './patch';

/** Draws the grid into `table`; `onChange` is told of each cell that was left with another text. */
export function drawGrid(
  table: HTMLTableElement,
  state: CalculatorState,
  changes: readonly CellChange[],
  onChange: (change: CellChange) => void,
): void {
  const { language, statements, rows } = state;
  const labels = statements.periods.map(({ label }) => label);
  const head = element('tr');
  for (const text of [say(words.row, language), ...labels]) head.append(cellOf('th', text));
  for (const heading of head.children) heading.setAttribute('scope', 'col');
  const lines = rows.map((row) => {
    const line = element('tr');
    const name = nameOf(row, state);
    const heading = cellOf('th', name);
    heading.setAttribute('scope', 'row');
    line.append(heading);
    row.cells.forEach((was, index) => {
      const change = changes.find((other) => sameCell(other, { path: row.path, index }));
      const period = labels[index] ?? '';
      const label = isOpening(row) ? name : say(words.cellOf, language, { row: name, period });
      line.append(inputCell(state, { path: row.path, index, was }, change, label));
    });
    return line;
  });
  const body = element('tbody');
  body.append(...lines);
  const top = element('thead');
  top.append(head);
  const fresh = table.cloneNode() as HTMLElement;
  fresh.append(top, body);
  patch(table, fresh);
  table.onkeydown = moveByArrow;
  table.onchange = ({ target }) => {
    const change = target instanceof HTMLInputElement && changeIn(target);
    if (change) onChange(change);
  };
}

/** What a cell says now, and what it said. */
function changeIn({ dataset, value }: HTMLInputElement): CellChange | null {
  const { cell, was } = dataset;
  const cut = cell?.lastIndexOf('#') ?? -1;
  if (cell === undefined || was === undefined || cut < 0) return null;
  return { path: cell.slice(0, cut), index: Number(cell.slice(cut + 1)), was, text: value };
}

function isOpening({ path }: CalculatorRow): boolean {
  return path.startsWith('opening.');
}

function nameOf(row: CalculatorRow, { language }: CalculatorState): string {
  if (isOpening(row)) return say(words.openingOf, language, { row: row.name });
  if (row.path.startsWith('reported.')) return say(words.publishedOf, language, { row: row.name });
  return row.name;
}

function inputCell(
  { statements, language }: CalculatorState,
  cell: Omit<CellChange, 'text'>,
  change: CellChange | undefined,
  label: string,
): HTMLElement {
  const input = element('input');
  input.defaultValue = change?.text ?? cell.was;
  input.spellcheck = false;
  input.autocomplete = 'off';
  input.setAttribute('aria-label', label);
  input.dataset.cell = `${cell.path}#${cell.index}`;
  input.dataset.was = cell.was;
  input.classList.toggle('changed', change !== undefined);
  if (change && !isReadable(change, statements.unit)) {
    input.setAttribute('aria-invalid', 'true');
    input.title = say(words.unreadable, language);
  }
  const holder = element('td');
  holder.append(input);
  return holder;
}

/** Up and down keep the column; Enter goes down, as in a spreadsheet. */
function moveByArrow(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
  const input = event.target;
  if (step === undefined || !(input instanceof HTMLInputElement)) return;
  const line = input.closest('tr');
  const column = [...(line?.querySelectorAll('input') ?? [])].indexOf(input);
  const next = step < 0 ? line?.previousElementSibling : line?.nextElementSibling;
  const inputs = next?.querySelectorAll('input') ?? [];
  const target = inputs[Math.min(column, inputs.length - 1)];
  event.preventDefault();
  const key = target?.dataset.cell;
  input.blur();
  // Leaving a changed cell may draw the grid anew.
  const again = [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')];
  const focus = again.find(({ dataset }) => dataset.cell === (key ?? input.dataset.cell));
  focus?.focus();
  focus?.select();
}

function cellOf(tag: 'th' | 'td', text: string): HTMLElement {
  const made = element(tag);
  made.textContent = text;
  return made;
}

export function element<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
  return document.createElement(tag);
}
