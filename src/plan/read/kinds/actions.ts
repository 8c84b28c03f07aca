/** Actions `- [ ] 2022-09-01 王敏: 约见市场部 [^call]`, or a table whose head cells say what they hold. */
import { termOf } from '../../lexicon';
import type { Action, Range } from '../../model';
import { isName } from '../../terms/people/personNames';
import { datesIn, type FoundDate, parseDue } from '../../text/dates';
import { firstLineOf, narrow } from '../../text/text';
import { type Item, walk } from '../items';
import { isTaskMiss } from '../misses/markdownMisses';
import { impossibleDate, nearMiss, type Report } from '../problems';
import { clean, type Prose } from '../prose/prose';
import { cellField, columnsOf, isNoValue, type Row, rowsOf } from '../tables';
import { fieldAt, keyValueOf } from '../yaml/fields';
import { onlyLinks, wordsOf } from './claims';

/** Every task item of the section, every item with a date, every row of a table of actions. */
export function actionsOf(items: readonly Item[], text: string, report: Report): Action[] {
  for (const item of unreadItems(items)) {
    report(nearMiss('actionItem', firstLineOf(text, item.prose.range), []));
  }
  const actions = walk(items).flatMap((item) => {
    if (item.kind === 'task') return [actionOf(item, text, report)];
    if (item.kind === 'table') return actionsOfTable(item, text, report);
    return item.kind === 'item' && isAction(item) ? [actionOf(item, text, report)] : [];
  });
  const owners = new Set(
    actions.flatMap(({ owner }) => owner?.split(SEVERAL).map((name) => name.trim()) ?? []),
  );
  return actions.map((action) =>
    action.owner === null ? { ...action, ...ownerAtEdge(action.text, owners) } : action,
  );
}

/** Between several owners of one action. */
const SEVERAL = /[、,，&/]|\band\b/;

/** `找小贺要专项文件 王雪`, `Send the URS – Tom`: at its beginning or end somebody who owns another action here. */
function ownerAtEdge(
  text: string,
  owners: ReadonlySet<string>,
): Pick<Action, 'owner' | 'text'> | null {
  const [, last = ''] = /[\s,，–—](\S{1,20})$/u.exec(text) ?? [];
  const [, first = ''] = /^(\S{1,20}?)(?:[\s,，–—]|$)/u.exec(text) ?? [];
  const isOwner = (name: string) => name.length > 1 && owners.has(name);
  if (isOwner(last) && !OBJECT.test(text.slice(0, -last.length))) {
    return { owner: last, text: text.slice(0, -last.length).replace(EDGES, '') };
  }
  const rest = text.slice(first.length);
  // `Jordan P.` may be another Jordan, and `Jordan Hill` surely is.
  const isLonger = /^ \p{Lu}(?:\.|\p{Ll}+ )/u.test(rest);
  return isOwner(first) && rest !== '' && !isLonger
    ? { owner: first, text: rest.replace(EDGES, '') }
    : null;
}

/** Whoever stands behind these is called, met or told. */
const OBJECT =
  /(?:[约见给找问和跟与请陪]|拜访|联系|通知|汇报|对接|转告|提醒|(?<![a-z])(?:to|with|for|from|and|by|call|meet|ask|tell|brief|see|email|chase|via|about))[\s,，–—]*$/i;

/** An item without its box that says when, or who is to do it. */
function isAction(item: Item): boolean {
  const { prose } = item;
  if (item.leadIn || isTaskMiss(item)) return false;
  const plain = narrow(prose.plain);
  if (
    datesIn(plain).some(({ date, from, to }) => date !== 'unclear' || isDueDay(plain, from, to))
  ) {
    return true;
  }
  const said = clean(prose);
  const pair = keyValueOf(said);
  return (pair !== null && isPersonName(pair.key)) || ownerBehind(said) !== null;
}

/** What says neither when nor who: no action is read from it. */
function unreadItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => {
    if (item.kind !== 'item') return [];
    if (item.leadIn) return unreadItems(item.children);
    const said = clean(item.prose);
    const isLabelled = keyValueOf(said) !== null || onlyLinks(item.prose);
    return isAction(item) || isTaskMiss(item) || isLabelled || !/\p{L}{2}/u.test(said)
      ? []
      : [item];
  });
}

/** Somebody, and no label: `王敏`, `Dana Kim`, and not `Goal`. */
function isPersonName(word: string): boolean {
  return isName(word) && /\p{Script=Han}|\S \p{Lu}/u.test(word);
}

function actionOf(item: Item, text: string, report: Report): Action {
  const { prose } = item;
  const date = dateOf(prose, item.ticked ? exceptUnclear(report) : report);
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

/** When a thing that is done was due matters to nobody. */
function exceptUnclear(report: Report): Report {
  return (problem) => {
    if (problem.code !== 'date') report(problem);
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
  const dates = [...dayBeforeName(plain), ...datesIn(plain)];
  const clear = dates.find(({ date }) => date !== 'unclear');
  const found = clear ?? dates.find(({ from, to }) => isDueDay(plain, from, to));
  if (!found) return null;
  return readDate(found, prose, report);
}

/** `12.8 周敏：约见`: before somebody's name it is no version and no number. */
function dayBeforeName(plain: string): FoundDate[] {
  const [, lead = '', day = '', name = ''] =
    /^(\s*)((?:1[0-2]|0?[1-9])\.(?:[12]\d|3[01]|0?[1-9]))[日号]? +([^\s:：,，]{2,20})[\s:：,，]/.exec(
      plain,
    ) ?? [];
  if (day === '' || !isName(name)) return [];
  return [{ from: lead.length, to: lead.length + day.length, date: 'unclear' }];
}

/** A day without a year is when it is due at the beginning, behind a name, or before 前. */
function isDueDay(plain: string, from: number, to: number): boolean {
  const before = plain.slice(0, from);
  return (
    before.trim().length <= 12 ||
    /[([,]\s?$|(?:by|until|due) $/i.test(before) ||
    /^\s*[之以]?前/.test(plain.slice(to))
  );
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
const OPENED =
  /(?:[([（]\s*)?(?:due\s*::?\s*|(?:(?<=[\s([（]|^)(?:by|until|before|on|w\/c|week commencing)\s*)?(?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*)?)$/i;
const CLOSED =
  /^\s*[)\]）]?(?:\s*[(（]?\s*(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b)\s*[)）]?)?(?:\s*[之以]?前)?/i;

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
  const isBehindDate = start > from || (inside !== null && head.replace(EDGES, '') === '');
  const said = (
    isBehindDate ? all.replace(CLOSED, '').replace(/^(?:[\s,，:：·–—]|-(?=\s))+/, '') : all
  ).replace(/^@/, '');
  const mentioned = /^\s*@/.test(all);
  const inFront = ownerInFront(said, date !== null);
  if (inFront) return inFront;
  const pair = keyValueOf(said);
  // 10:30 is a time of day, `owner::` another notation.
  const isTime = pair && /\d$/.test(pair.key) && /^\d/.test(pair.value);
  if (pair && !isTime && pair.key.length <= 24 && NAME.test(pair.key) && !DAY_WORD.test(pair.key)) {
    return { owner: pair.key.replace(/^@/, ''), what: pair.value.replace(EDGES, '') };
  }
  const at = mentioned ? /^(\S{1,20})\s+(?=\S)/.exec(said) : null;
  if (at) return { owner: at[1] ?? '', what: said.slice(at[0].length) };
  const named = ownerBehind(said);
  if (named) return named;
  const told = /(?:^|\s)@(\p{L}[\p{L}\p{M}.-]{0,20})(?=\s|$)/u.exec(said);
  if (told) return { owner: told[1] ?? '', what: said.replace(told[0], '').trim() };
  return { owner: null, what: said };
}

/** `下周三`, `本周五`: a day, though it stands where a name does. */
const DAY_WORD =
  /^(?:[本这下上]{0,2}(?:周|星期|礼拜)[一二三四五六日天末]?|今天|明天|后天|[本下]月|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|(?:next|this) (?:week|month)|(?:\d{1,2} ?月份?)?(?:上旬|中旬|下旬|月[底初末中]|年[底初末中]|季度?末|春节|国庆|五一|元旦)|(?:by |before |until )?(?:the )?(?:(?:end|middle|start|beginning) of |early |mid[- ]|late )?(?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|quarter|year|christmas|easter)[a-z]{0,6})[之以]?前?$/i;

/** `Pat – send it`, `郭涛 拜访马总`, `何静，补充案例` behind the day: a name, a mark, what is to be done. */
function ownerInFront(said: string, dated: boolean): { owner: string; what: string } | null {
  const dashed = /^([\p{L}][\p{L}\p{M}.'’& 、,]{0,30}?)\s[–—-]{1,2}\s+(\S.*)$/su.exec(said);
  if (dashed && isAllNames(dashed[1] ?? ''))
    return { owner: dashed[1] ?? '', what: dashed[2] ?? '' };
  const english = /^(\p{Lu}\p{Ll}{1,15}(?: \p{Lu}(?:\.|[\p{L}’'-]{1,20}))?) (to \p{Ll}.*)$/su.exec(
    said,
  );
  if (english && isName(english[1]?.split(' ', 1)[0] ?? '')) {
    return { owner: english[1] ?? '', what: english[2]?.replace(/^to /, '') ?? '' };
  }
  const parted = dated ? /^(\p{Script=Han}{2,3})[\s，,]+(\S.*)$/su.exec(said) : null;
  const [, owner = '', what = ''] = parted ?? [];
  return parted && isPersonName(owner) ? { owner, what } : null;
}

function isAllNames(words: string): boolean {
  return words
    .split(/(?:(?<!\s)\s+)?(?:[&、,，]|(?<=\s)and )\s*/)
    .every((word) => isName(word) && !/ (?!v[ao]n |de |der |la |al |bin )\p{Ll}/u.test(word));
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
  const rows = rowsOf(item);
  const keys = withDue(columnsOf(item, 'actionColumn'), rows);
  if (!isActionTable(keys)) return [];
  return rows.flatMap((row) => {
    const said = (key: string) => cellField(row, keys.indexOf(key))?.text ?? '';
    if (!said('what')) return [];
    const due = row.cells[keys.indexOf('due')];
    const date = due ? dateInCell(due, report) : null;
    const owner = said('owner');
    return [
      {
        text: said('what'),
        due: date?.iso ?? null,
        dueRange: date?.range ?? null,
        owner: owner === '' || isNoValue(owner) ? null : owner,
        done: termOf('done', said('status')) !== null,
        citations: row.all.citations,
        references: row.all.references,
        sources: [],
        range: row.range,
        firstLine: firstLineOf(text, row.range),
      },
    ];
  });
}

/** Where no head says when, the one column that holds days and nothing else does. */
function withDue(keys: readonly (string | null)[], rows: readonly Row[]): (string | null)[] {
  if (keys.includes('due') || !keys.includes('what')) return [...keys];
  const days = keys.map((key, at) => key === null && isOfDays(rows, at));
  const at = days.indexOf(true);
  return at >= 0 && days.lastIndexOf(true) === at ? keys.with(at, 'due') : [...keys];
}

function isOfDays(rows: readonly Row[], column: number): boolean {
  const words = rows.flatMap((row) => cellField(row, column)?.text ?? []);
  const said = words.filter((word) => !isNoValue(word));
  return said.length > 0 && said.every((word) => !/^\d+$/.test(word) && parseDue(word) !== null);
}

/** What is to be done, and by whom or when. */
function isActionTable(keys: readonly (string | null)[]): boolean {
  return keys.includes('what') && (keys.includes('owner') || keys.includes('due'));
}

/** A cell holds a date and nothing else: a month, a quarter or a year is one here. */
function dateInCell(cell: Prose, report: Report): { iso: string | null; range: Range } | null {
  const field = fieldAt(cell, 0, cell.text.length);
  if (!field) return null;
  const whole = parseDue(field.text);
  if (whole === 'unclear') {
    report(nearMiss('date', field.range, []));
    return { iso: null, range: field.range };
  }
  if (whole !== null && whole !== 'impossible') return { iso: whole, range: field.range };
  return dateOf(cell, report);
}
