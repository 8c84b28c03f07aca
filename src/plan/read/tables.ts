/** One reader for tables: the head cells say what the columns hold, in any order. */
import type { TableRow } from 'mdast';
import { termOf, termWord } from '../lexicon';
import type { Range } from '../model';
import { AHEAD, type ColumnField, FIRST_OF, MEASURE, ROW_WORDS } from '../terms/structure/columns';
import { fold } from '../text/text';
import { type Item, join, type Passed } from './items';
import { clean, type Prose, rangeOf } from './prose/prose';
import { fieldAt, type TextField } from './yaml/fields';

/** A row of a table, its head left out. */
export interface Row {
  readonly range: Range;
  readonly cells: readonly Prose[];
  /** What all its cells and the table's lead-in cite. */
  readonly all: Passed;
}

/** The rows below the head, each with where it stands. */
export function rowsOf(item: Item): Row[] {
  const nodes = (item.node as unknown as { children: TableRow[] }).children.slice(1);
  return item.cells.slice(1).flatMap((cells, i) => {
    const node = nodes[i];
    if (!node) return [];
    return [{ range: rangeOf(node, item.place), cells, all: join(...cells, item.passed) }];
  });
}

/**
 * The key that each column holds; null for one that only lends its citations. Of
 * two with one key the one counts that says the word itself: `Action` beside `Objective`.
 */
export function columnsOf(item: Item, field: ColumnField): (string | null)[] {
  const heads = (item.cells[0] ?? []).map((cell) => clean(cell));
  const keys = heads.map((head) => columnKey(field, head));
  const itself = (key: string, at: number) => {
    const { en, zh } = termWord(field, key);
    return [en, zh].some((word) => fold(word) === fold(heads[at] ?? ''));
  };
  return keys.map((key, at) => {
    if (key === null) return null;
    const all = keys.flatMap((other, i) => (other === key ? [i] : []));
    return at === (all.find((i) => itself(key, i)) ?? all[0]) ? key : null;
  });
}

/** The key that a head cell names: `Power (1–5)`, `联系人姓名`, `预计签约时间`, `支持程度`. */
export function columnKey(field: ColumnField, head: string): string | null {
  const word = fold(head)
    .replace(/\([^()]{0,40}\)$/, '')
    .replace(/(?<![:*])[:*]+$/, '')
    .trim();
  if (word === '' || word.length > 40) return null;
  const own = word.replace(ROW_WORDS[field], '');
  for (const said of [word, own]) {
    for (const form of [said, said.replace(AHEAD, ''), said.replace(FIRST_OF, '')]) {
      const key = termOf(field, form) ?? termOf(field, form.replace(MEASURE, ''));
      if (key) return key;
    }
  }
  return null;
}

/** The words of the cell in that column; null where it is empty. */
export function cellField(row: Row, column: number): TextField | null {
  const cell = row.cells[column];
  return cell ? fieldAt(cell, 0, cell.text.length) : null;
}

/** `-`, `?`, `TBD`, `不明`: what stands for a value that isn't there. */
export function isNoValue(text: string): boolean {
  return /^(?:[-–—?？/]*|待[定查补填确]认?|未知|不详|不明|不清楚|暂无|无|tb[dac]|todo|n\/?a|unknown|unclear|open|none yet)$/i.test(
    text.trim(),
  );
}
