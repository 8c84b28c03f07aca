/** Rows copied from a spreadsheet become rows of the `roe` block that they are pasted into. */

import { isBlank } from '../edit/block/blank';
import { pairOf } from '../edit/block/keys';
import { rowKey } from '../edit/block/write';
import { amountText } from '../edit/importNotes';
import { at, trimmedEnd } from '../edit/places';
import { resolveRowNames } from '../finance/statements/names';
import { type Amount, parseAmount, unitFactor } from '../finance/statements/numbers/amount';
import { labelKey } from '../finance/statements/periods/periods';
import { isRowKey, type Period, type RowKey } from '../finance/statements/statements';
import type { Plan, RoeBlock, TextEdit } from '../plan/model';
import { readYaml } from '../plan/read/yaml/yaml';
import { planLanguage } from '../plan/terms/vocabulary';
import { lineOf } from '../plan/text/lines';
import { type Language, say } from '../words';
import { renderWords } from '../words/shown/render';
import { unitWord } from '../words/units';

/** Larger pastes are text. */
const MOST_LENGTH = 100_000;
const MOST_ROWS = 200;

interface PastedRow {
  readonly key: RowKey;
  /** One a period of the block. */
  readonly cells: readonly string[];
}

/**
 * The edits that bring `pasted` into the block at `offset`: known rows get the
 * new values, others are added; what has no place in it stays as a comment.
 * Undefined where it isn't a table of statement rows, or its columns don't fit
 * the block's periods.
 */
export function pasteRows(plan: Plan, offset: number, pasted: string): TextEdit[] | undefined {
  const block = plan.roe.find(({ content }) => content.start <= offset && offset <= content.end);
  const periods = block?.statements?.periods ?? [];
  if (!block || periods.length === 0 || pasted.length > MOST_LENGTH) return undefined;
  const found = rowsOf(plan, pasted, periods, block);
  return found && editsOf(plan, block, found);
}

interface Found {
  readonly rows: readonly PastedRow[];
  /** Lines that are no row of statements: they stay as notes. */
  readonly left: readonly string[];
  /** Labels for a block that has no figure yet. */
  readonly labels: readonly string[] | null;
}

function rowsOf(
  plan: Plan,
  pasted: string,
  periods: readonly Period[],
  block: RoeBlock,
): Found | undefined {
  const unit = block.statements?.unit ?? null;
  const lines = pasted
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').map((cell) => cell.trim()));
  if (lines.length === 0 || lines.length > MOST_ROWS) return undefined;
  if (lines.some((line) => line.length < 2)) return undefined;
  const labels = isBlank(plan, block) ? labelsIn(lines[0] ?? []) : null;
  const columns = labels ? columnsAsWritten(labels) : columnsOf(lines[0] ?? [], periods);
  if (!columns) return undefined;
  const body = columns.header ? lines.slice(1) : lines;
  const names = resolveRowNames(body.map(([name = '']) => name));
  const rows: PastedRow[] = [];
  const left: string[] = [];
  for (const [index, line] of body.entries()) {
    const known = names[index];
    if (!known || known.proxy) {
      if (line.slice(1).some((text) => text !== '')) left.push(line.join(' | '));
      continue;
    }
    if (line.length - 1 !== columns.count) return undefined;
    const write = writeOf(line[0] ?? '', unit, planLanguage(plan));
    const cells = columns.indexes.map((column) =>
      column === null ? '--' : cellText(line[column + 1] ?? '', write),
    );
    if (cells.includes(null)) return undefined;
    rows.push({ key: known.key, cells: cells as string[] });
  }
  return rows.length > 0 ? { rows, left, labels } : undefined;
}

/** The periods that a first line names, each with its year; null where it is a row. */
function labelsIn([name = '', ...labels]: readonly string[]): readonly string[] | null {
  if (resolveRowNames([name])[0] || labels.length === 0) return null;
  return labels.every((label) => /(?:19|20)\d\d/.test(label)) ? labels : null;
}

/** The newest period stands first, as in most reports; in a block it stands last. */
function isFalling(labels: readonly string[]): boolean {
  const year = (label = '') => Number(/(?:19|20)\d\d/.exec(label)?.[0]);
  return year(labels[0]) > year(labels.at(-1));
}

function columnsAsWritten(labels: readonly string[]): Columns {
  const indexes = labels.map((_, index) => index);
  return {
    header: true,
    count: labels.length,
    indexes: isFalling(labels) ? indexes.reverse() : indexes,
  };
}

interface Columns {
  readonly header: boolean;
  readonly count: number;
  /** For each period of the block the column with its values. */
  readonly indexes: readonly (number | null)[];
}

/**
 * By the labels or dates of a first line that is no row; undefined where it
 * names none of the block's periods. Without one the columns are the periods
 * in order.
 */
function columnsOf(first: readonly string[], periods: readonly Period[]): Columns | undefined {
  const [name = '', ...labels] = first;
  if (resolveRowNames([name])[0] || labels.every((label) => parseAmount(label) === 'missing')) {
    return { header: false, count: periods.length, indexes: periods.map((_, index) => index) };
  }
  const keys = labels.map(labelKey);
  const dates = labels.map(dayOf);
  const indexes = periods.map(({ label, end }) => {
    const same = keys.indexOf(labelKey(label));
    if (same >= 0) return same;
    const day = end === null ? -1 : dates.indexOf(end);
    return day >= 0 ? day : null;
  });
  if (indexes.every((index) => index === null)) return undefined;
  return { header: true, count: labels.length, indexes };
}

/** `2022/3/31`, `20220331` or `2022年3月31日` as `2022-03-31`; null for anything else. */
function dayOf(label: string): string | null {
  const match = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(label.normalize('NFKC'));
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** How the values of a row are written. */
type Write = (amount: Amount, digits: string) => string;

/**
 * `总资产(万元)` in a block of millions: its values carry their own unit. Where the
 * plan's language has no word for it, they are written in the block's.
 */
function writeOf(name: string, unit: number | null, language: Language): Write {
  const note = /[(（]([^()（）]+)[)）]\s*$/.exec(name)?.[1];
  const factor = note === undefined ? null : unitFactor(note);
  if (factor === null || factor === unit) return (_, digits) => digits;
  const word = unitWord(factor, language) ?? '';
  const suffix = /^[a-z]/.test(word) ? ` ${word}` : word;
  const read = parseAmount(`1${suffix}`);
  const known = read !== null && read !== 'missing' && read.scaled;
  if (known) return (_, digits) => digits + suffix;
  return ({ value }) => amountText(value * factor, unit ?? 1);
}

function cellText(text: string, write: Write): string | null {
  const amount = parseAmount(text);
  if (amount === null || (amount !== 'missing' && amount.percent)) return null;
  if (amount === 'missing') return '--';
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '').replace(/^−/, '-');
  const bracketed = /^\((.+)\)$/.exec(plain);
  const number = bracketed ? `-${bracketed[1]}` : plain;
  return amount.scaled ? number : write(amount, number);
}

function editsOf(plan: Plan, block: RoeBlock, { rows, left, labels }: Found): TextEdit[] {
  const language = planLanguage(plan);
  const edits: TextEdit[] = labels ? relabelled(plan, block, labels) : [];
  const lacked = labels ? block.rows.filter(({ path }) => isRowKey(path)) : [];
  for (const { path, valueRange } of lacked) {
    if (rows.every(({ key }) => key !== path)) {
      edits.push({ range: valueRange, text: (labels ?? []).map(() => '--').join(' | ') });
    }
  }
  const added: string[] = [];
  for (const { key, cells } of rows) {
    const there = block.rows.find(({ path }) => path === key);
    if (there) edits.push({ range: there.valueRange, text: cells.join(' | ') });
    else added.push(`${rowKey(key, language)}: ${cells.join(' | ')}`);
  }
  added.push(...left.map((line) => `# ${say(renderWords.notPlaced, language, { line })}`));
  if (added.length > 0) edits.push(insertion(plan, block, added));
  return edits;
}

/** From the key's end on: a list on lines of its own goes as a whole. */
function relabelled({ text }: Plan, { content }: RoeBlock, labels: readonly string[]): TextEdit[] {
  const { root } = readYaml(text.slice(content.start, content.end), content.start);
  const pair = root.kind === 'map' ? pairOf(root.pairs, 'periods') : undefined;
  if (!pair) return [];
  const { keyRange, value } = pair;
  const range = { start: keyRange.end, end: trimmedEnd(text, value.range.end) };
  const colon = text.slice(keyRange.end, value.range.start).trim();
  const inOrder = isFalling(labels) ? [...labels].reverse() : labels;
  const list = inOrder.map((label) => JSON.stringify(label)).join(', ');
  return [{ range, text: `${colon} [${list}]` }];
}

/** New rows behind the last one of the block itself, else at its end; indented like the fence. */
function insertion(plan: Plan, block: RoeBlock, lines: readonly string[]): TextEdit {
  const { text } = plan;
  const fenceLine = lineOf(text, block.fence.start);
  const indent = /^\s*/.exec(text.slice(fenceLine.start, block.fence.start))?.[0] ?? '';
  const end = text.slice(block.content.start, block.content.end).includes('\r\n') ? '\r\n' : '\n';
  const rows = lines.map((line) => indent + line);
  const last = block.rows.findLast(({ path }) => isRowKey(path));
  if (last) {
    const offset = lineOf(text, last.valueRange.end).end;
    return { range: at(offset), text: end + rows.join(end) };
  }
  return { range: at(block.content.end), text: rows.join(end) + end };
}
