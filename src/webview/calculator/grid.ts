/** The block as a table of inputs; arrow keys go from row to row. */

import { type CellChange, ownerOf } from '../../edit/calculator/cellChange';
import type { CalculatorRow, Column } from '../../edit/calculator/state';
import { isRatio, isRowKey } from '../../finance/statements/statements';
import { metricName } from '../../render/roe/dupontNumbers';
import { type Language, marks, say } from '../../words';
import { renderWords as words } from '../../words/shown/render';
import { element } from '../dom';
import { isReadable, sameCell } from './drafts';
import { patch } from './patch';

/** The rows of the block, without a name, or those of a peer. */
export interface RowGroup {
  readonly entity: string | null;
  /** Its currency and unit, where they are its own. */
  readonly money: string;
  /** Of its own; `null` for those of the block. */
  readonly columns: readonly Column[] | null;
  readonly rows: readonly CalculatorRow[];
}

/** What the grid is drawn from. */
export interface FigureGrid {
  readonly language: Language;
  readonly unit: number | null;
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  readonly changes: readonly CellChange[];
}

/** Draws the grid into `table`; `onChange` is told of each cell that was left with another text. */
export function drawGrid(
  table: HTMLTableElement,
  grid: FigureGrid,
  onChange: (change: CellChange) => void,
): void {
  const { language, columns, groups } = grid;
  const head = element('tr');
  head.append(cellOf('th', say(words.row, language)));
  for (const { period } of columns) head.append(cellOf('th', period.label));
  for (const heading of head.children) heading.setAttribute('scope', 'col');
  const top = element('thead');
  top.append(head);
  const fresh = table.cloneNode() as HTMLElement;
  fresh.append(top, ...groups.map((group) => bodyOf(group, grid)));
  patch(table, fresh);
  table.onkeydown = moveByArrow;
  table.onchange = ({ target }) => {
    const change = target instanceof HTMLInputElement && changeIn(target);
    if (change) onChange(change);
  };
}

function bodyOf(group: RowGroup, grid: FigureGrid): HTMLElement {
  const { entity, money, columns, rows } = group;
  const body = element('tbody');
  if (entity !== null) {
    const line = element('tr');
    const heading = element('th');
    heading.textContent =
      money === '' ? entity : say(marks.aside, grid.language, { text: entity, aside: money });
    heading.scope = 'rowgroup';
    if (!columns) heading.colSpan = grid.columns.length + 1;
    line.append(heading, ...(columns ?? []).map(({ period }) => cellOf('th', period.label)));
    for (const label of [...line.children].slice(1)) label.setAttribute('scope', 'col');
    body.append(line);
  }
  body.append(...rows.map((row) => lineOf(row, group, grid)));
  return body;
}

function lineOf(row: CalculatorRow, group: RowGroup, grid: FigureGrid): HTMLElement {
  const { entity } = group;
  const { language, changes } = grid;
  const columns = group.columns ?? grid.columns;
  const line = element('tr');
  const name = nameOf(row, language);
  const heading = cellOf('th', name);
  heading.setAttribute('scope', 'row');
  line.append(heading);
  const spoken = entity === null ? name : say(words.rowOfPeer, language, { entity, row: name });
  const add = (index: number, label: string) => {
    const change = changes.find((other) => sameCell(other, { path: row.path, index }));
    const was = row.cells[index] ?? '';
    line.append(inputCell(grid, { path: row.path, index, was }, change, label));
  };
  if (isOpening(row)) add(0, spoken);
  else {
    for (const { index, period } of columns) {
      add(index, say(words.cellOf, language, { row: spoken, period: period.label }));
    }
  }
  return line;
}

/** What a cell says now, and what it said. */
function changeIn({ dataset, value }: HTMLInputElement): CellChange | null {
  const { cell, was } = dataset;
  const cut = cell?.lastIndexOf('#') ?? -1;
  if (cell === undefined || was === undefined || cut < 0) return null;
  return { path: cell.slice(0, cut), index: Number(cell.slice(cut + 1)), was, text: value };
}

function isOpening({ path }: CalculatorRow): boolean {
  return ownerOf(path).own.startsWith('opening.');
}

function nameOf(row: CalculatorRow, language: Language): string {
  const name = spokenName(row, language);
  if (isOpening(row)) return say(words.openingOf, language, { row: name });
  if (ownerOf(row.path).own.startsWith('reported.'))
    return say(words.publishedOf, language, { row: name });
  return name;
}

/** A key of the format by its name; a name of the writer's own stays. */
export function spokenName(
  { path, name }: Pick<CalculatorRow, 'path' | 'name'>,
  language: Language,
): string {
  const key = ownerOf(path).own.split('.').at(-1) ?? '';
  const isKey = name === key && (isRowKey(key) || isRatio(key));
  return isKey ? metricName(key, language) : name;
}

function inputCell(
  { unit, language }: FigureGrid,
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
  if (change && !isReadable(change, unit)) {
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
  const lines = [...(line?.closest('table')?.rows ?? [])].filter((row) =>
    row.querySelector('input'),
  );
  const next = line ? lines[lines.indexOf(line) + step] : undefined;
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
  return element(tag, {}, text);
}
