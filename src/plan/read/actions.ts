/** Actions `- [ ] 2022-09-01 王敏: 约见市场部 [^call]`, or a table whose head cells say what they hold. */
import type { TableRow } from 'mdast';
import { termOf } from '../lexicon';
import type { Action, Range } from '../model';
import { datesIn, type FoundDate, parseDate } from '../text/dates';
import { firstLineOf, narrow } from '../text/text';
import { wordsOf } from './claims';
import { type Item, join, walk } from './items';
import { impossibleDate, nearMiss, type Report } from './problems';
import { clean, type Prose, rangeOf } from './prose';
import { fieldAt, keyValueOf } from './yaml/fields';

/** Every task item of the section, every item with a date, every row of a table of actions. */
export function actionsOf(items: readonly Item[], text: string, report: Report): Action[] {
  return [...walk(items)].flatMap((item) => {
    if (item.kind === 'task') return [actionOf(item, text, report)];
    if (item.kind === 'table') return actionsOfTable(item, text, report);
    return item.kind === 'item' && isAction(item) ? [actionOf(item, text, report)] : [];
  });
}

/** An item without its box that begins with a day: nothing else in this section does. */
function isAction({ prose, leadIn }: Item): boolean {
  const [first] = datesIn(narrow(prose.plain));
  return !leadIn && first !== undefined && prose.plain.slice(0, first.from).trim() === '';
}

function actionOf(item: Item, text: string, report: Report): Action {
  const { prose } = item;
  const date = dateOf(prose, report);
  const { from, to } = wordsOf(prose);
  const { owner, what } = ownerAndWords(prose, from, to, date);
  return {
    text: what,
    due: date?.iso ?? null,
    dueRange: date?.range ?? null,
    owner,
    done: item.ticked,
    citations: [...prose.citations, ...item.passed.citations],
    references: [...prose.references, ...item.passed.references],
    sources: [],
    range: prose.range,
    firstLine: firstLineOf(text, prose.range),
  };
}

interface ReadDate {
  readonly iso: string | null;
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/** The first date anywhere in the words; without a year or with two readings it is asked for. */
function dateOf(prose: Prose, report: Report): ReadDate | null {
  const plain = narrow(prose.plain);
  const dates = datesIn(plain);
  const clear = dates.find(({ date }) => date !== 'unclear');
  const found = clear ?? dates.find(({ from, to }) => isDueDay(plain, from, to));
  if (!found) return null;
  return readDate(found, prose, report);
}

/** A day without a year is when it is due at the beginning, behind a name, or before 前. */
function isDueDay(plain: string, from: number, to: number): boolean {
  return plain.slice(0, from).trim().length <= 12 || /^\s*[之以]?前/.test(plain.slice(to, to + 8));
}

function readDate({ from, to, date }: FoundDate, prose: Prose, report: Report): ReadDate {
  const range = prose.rangeOf(from, to);
  if (date === 'unclear') report(nearMiss('date', range, []));
  if (date === 'impossible') report(impossibleDate(prose.text.slice(from, to), range));
  const iso = date === 'unclear' || date === 'impossible' ? null : date;
  return { iso, range, from, to };
}

/** A name: a few words without digits, brackets and marks of another notation. */
const NAME = /^@?[\p{L}][\p{L}\p{M}.'’·、,，&/ -]{0,30}$/u;
/** What stands between a date and what it is said of. */
const EDGES =
  /^[\s,，:：·、()（）[\]—–-]+|(?<![\s,，:：·、()（）[\]—–📅🗓-])[\s,，:：·、()（）[\]—–📅🗓-]+$/gu;

/** What a date leaves open before it, and closed behind it: `[due:: …]`, `(…)`, `…之前`. */
const OPENED = /(?:[([（]\s*)?(?:due\s*::?\s*)?$/i;
const CLOSED = /^\s*[)\]）]?(?:\s*[之以]?前)?/;

function ownerAndWords(
  prose: Prose,
  from: number,
  to: number,
  date: ReadDate | null,
): { owner: string | null; what: string } {
  const start = date && date.to > from && date.from <= from + 1 ? date.to : from;
  const inside = date && date.from >= start && date.from < to ? date : null;
  const head = clean(prose, start, inside?.from ?? to).replace(OPENED, '');
  const tail = inside ? clean(prose, inside.to, to).replace(CLOSED, '') : '';
  const gap = /^[:：]/.test(tail) ? '' : ' ';
  const all = inside ? `${head.replace(EDGES, '')}${gap}${tail}`.trim() : head;
  const said = (start > from ? all.replace(CLOSED, '').replace(/^[\s,，:：·]+/, '') : all).replace(
    /^@/,
    '',
  );
  const mentioned = /^\s*@/.test(all);
  const pair = keyValueOf(said);
  // 10:30 is a time of day, `owner::` another notation.
  const isTime = pair && /\d$/.test(pair.key) && /^\d/.test(pair.value);
  if (pair && !isTime && pair.key.length <= 24 && NAME.test(pair.key)) {
    return { owner: pair.key.replace(/^@/, ''), what: pair.value.replace(EDGES, '') };
  }
  const at = mentioned ? /^(\S{1,20})\s+(?=\S)/.exec(said) : null;
  if (at) return { owner: at[1] ?? '', what: said.slice(at[0].length) };
  const named = ownerBehind(said);
  if (named) return named;
  return { owner: null, what: said };
}

/** `给方案（林晓）`, `call the CFO (Dana)`, `(owner:: Dana)`: the name in brackets at the end. */
function ownerBehind(said: string): { owner: string; what: string } | null {
  const keyed = /[([（]\s*(?:owner|负责人)\s*::?\s*([^()[\]（）]{1,30})[)\]）]/i.exec(said);
  if (keyed) {
    const what = said.replace(keyed[0], '').replace(/[([]\s*due\s*::?\s*[)\]]?/i, '');
    return { owner: (keyed[1] ?? '').trim(), what: what.replace(EDGES, '') };
  }
  const last = /[(（]([^()（）]{1,24})[)）。.]*$/.exec(said);
  const name = (last?.[1] ?? '').replace(EDGES, '');
  // A note in brackets is no name: two to four Han characters, or capitalised words.
  if (
    !last ||
    !/^(?:@?\p{Script=Han}{2,4}|(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,2})$/u.test(name)
  )
    return null;
  return { owner: name.replace(/^@/, ''), what: said.slice(0, last.index).replace(EDGES, '') };
}

/** Rows of a table with a head cell for what is to be done and one for who or when. */
function actionsOfTable(item: Item, text: string, report: Report): Action[] {
  const [head = [], ...rows] = item.cells;
  const keys = head.map((cell) => termOf('actionColumn', clean(cell)));
  if (!keys.includes('what') || !(keys.includes('owner') || keys.includes('due'))) return [];
  const nodes = (item.node as unknown as { children: TableRow[] }).children.slice(1);
  return rows.flatMap((cells, i) => {
    const node = nodes[i];
    const cell = (key: string) => cells[keys.indexOf(key)];
    const said = (key: string) => (cell(key) ? clean(cell(key) as Prose) : '');
    if (!node || !said('what')) return [];
    const range = rangeOf(node, item.place);
    const all = join(...cells, item.passed);
    const due = cell('due');
    const date = due ? dateInCell(due, report) : null;
    return [
      {
        text: said('what'),
        due: date?.iso ?? null,
        dueRange: date?.range ?? null,
        owner: said('owner') || null,
        done: termOf('done', said('status')) !== null,
        citations: all.citations,
        references: all.references,
        sources: [],
        range,
        firstLine: firstLineOf(text, range),
      },
    ];
  });
}

/** A cell holds a date and nothing else: a month or a year is one here. */
function dateInCell(cell: Prose, report: Report): { iso: string | null; range: Range } | null {
  const field = fieldAt(cell, 0, cell.text.length);
  if (!field) return null;
  const whole = parseDate(field.text);
  if (whole !== null && whole !== 'impossible') return { iso: whole, range: field.range };
  return dateOf(cell, report);
}
