/** Values of a block's rows, read from their source text so that nothing is lost to YAML. */
import {
  grainOf,
  parseCount,
  parseMoney,
  parseReported,
} from '../../../../finance/statements/numbers/amount';
import type { Ratio } from '../../../../finance/statements/statements';
import type { Problem, Range, TextEdit } from '../../../model';
import type { YamlValue } from '../yamlValue';

/** A cell of a row with its place. */
export interface Cell {
  readonly text: string;
  readonly range: Range;
}

/** Reports a fault of a block. */
export type ReportFault = (
  code: string,
  range: Range,
  params?: Problem['params'],
  edits?: readonly TextEdit[],
) => void;

/** Cells of a row: a list, or one string cut at `|`; null for a row without value. */
export function cellsOf(value: YamlValue): Cell[] | null {
  if (value.kind === 'list') {
    return value.items.map((item) => ({
      text: item.kind === 'text' ? item.text : item.kind === 'none' ? '' : '{…}',
      range: item.range,
    }));
  }
  if (value.kind === 'map') return [{ text: '{…}', range: value.range }];
  if (value.kind === 'none') return null;
  const inner = value.plain ? value.range.start : value.range.start + 1;
  const cells: Cell[] = [];
  let from = 0;
  for (const part of value.text.split(/[|｜]/)) {
    const start = inner + from + (part.length - part.trimStart().length);
    cells.push({ text: part.trim(), range: { start, end: start + part.trim().length } });
    from += part.length + 1;
  }
  return cells;
}

/** A row of money by period; null when it can't be read (and is reported) or has no value. */
export function moneyRow(value: YamlValue, unit: number | null, count: number, fault: ReportFault) {
  return numbers(value, count, fault, (text) => parseMoney(text, unit));
}

/** How finely each figure of a row of money is written, in ones. */
export function moneyGrains(value: YamlValue, unit: number | null): (number | null)[] {
  return (cellsOf(value) ?? []).map(({ text }) => grainOf(text, unit));
}

/** A row of plain numbers by period, as of shops or staff. */
export function countRow(value: YamlValue, count: number, fault: ReportFault) {
  return numbers(value, count, fault, parseCount);
}

/** A row of published ratios by period. */
export function reportedRow(
  value: YamlValue,
  ratio: Ratio,
  unit: number | null,
  count: number,
  fault: ReportFault,
) {
  return numbers(value, count, fault, (text) => parseReported(text, ratio, unit));
}

function numbers(
  value: YamlValue,
  count: number,
  fault: ReportFault,
  parse: (text: string) => number | 'missing' | null,
): (number | null)[] | null {
  const cells = cellsOf(value);
  // Without periods there is nothing to count against, and that is told once.
  if (cells === null || count === 0) return null;
  const cut = commaCut(value, cells, count);
  if (cut) {
    fault('comma-cut', value.range, { value: cut.value }, cut.edits);
    return null;
  }
  let sound = true;
  const row = cells.map((cell) => {
    const number = parse(cell.text);
    if (number === 'missing') return null;
    if (number === null) {
      if (sound) fault('not-a-number', cell.range, { value: cell.text });
      sound = false;
    }
    return number;
  });
  if (sound && row.length !== count) {
    fault('ragged-row', value.range, { count: row.length, periods: count });
    return null;
  }
  return sound ? row : null;
}

/** `[717,289, 853,062]`: more items than periods, which make as many numbers as periods when joined. */
function commaCut(value: YamlValue, cells: readonly Cell[], count: number) {
  if (value.kind !== 'list' || cells.length <= count || count === 0) return null;
  const numbers = joined(cells, count);
  if (!numbers) return null;
  const edits = numbers.flatMap((group) => {
    const first = group[0];
    const last = group.at(-1);
    if (!first || !last || group.length === 1) return [];
    const text = group.map((cell) => cell.text).join(',');
    return [{ range: { start: first.range.start, end: last.range.end }, text: `"${text}"` }];
  });
  const shown =
    numbers
      .find((group) => group.length > 1)
      ?.map((cell) => cell.text)
      .join(',') ?? '';
  return { value: shown, edits };
}

/** Cells in `count` groups, each a number and the threes behind it; null when that can't be told. */
function joined(cells: readonly Cell[], count: number): Cell[][] | null {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    const touches = before && cell.range.start === before.range.end + 1;
    if (last && touches && /^\d{3}(?:\.\d+)?\)?$/.test(cell.text)) last.push(cell);
    else groups.push([cell]);
  }
  if (groups.length === count) return groups;
  const each = cells.length / count;
  if (!Number.isInteger(each)) return null;
  const even = Array.from({ length: count }, (_, i) => cells.slice(i * each, (i + 1) * each));
  const sound = even.every((group) => group.slice(1).every((cell) => /^\d{3}\)?$/.test(cell.text)));
  return sound ? even : null;
}

/** Commas inside `{ }` and rows that begin with `|` break the YAML itself: told from the source. */
export function brokenRows(
  source: string,
  base: number,
): { range: Range; value: string; edit: TextEdit }[] {
  const found: { range: Range; value: string; edit: TextEdit }[] = [];
  const add = (start: number, value: string, quoted: string) => {
    const range = { start: base + start, end: base + start + value.length };
    found.push({ range, value, edit: { range, text: `"${quoted}"` } });
  };
  for (const match of source.matchAll(/^[ \t]*[^\s#'":][^:\r\n]*:[ \t]+(\|[ \t]*[^\r\n]+)$/gm)) {
    const value = (match[1] ?? '').replace(/(?<![ \t])[ \t]+#.*$/s, '').trimEnd();
    if (/^\|[-+0-9]*$/.test(value)) continue;
    add(match.index + match[0].indexOf(match[1] ?? ''), value, `-- ${value}`);
  }
  const number = '[-−(]?\\d[\\d,.]*[)万亿]*';
  const row = new RegExp(
    `([{,]\\s*[^\\s{},:]+\\s*:\\s+)((?:${number}|--)(?:\\s*\\|\\s*(?:${number}|--))*)(?=\\s*[,}])`,
    'g',
  );
  for (const flow of source.matchAll(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g)) {
    for (const match of flow[0].matchAll(row)) {
      const value = match[2] ?? '';
      if (/\d,\d{3}(?!\d)/.test(value))
        add(flow.index + match.index + (match[1] ?? '').length, value, value);
    }
  }
  return found;
}
