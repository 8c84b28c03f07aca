/** Actions `- [ ] 2022-09-01 王敏: 约见市场部 [^call]`, or a table whose head cells say what they hold. */
import type { Action } from '../../model';
import { isName } from '../../terms/people/personNames';
import { datesIn } from '../../text/dates';
import { firstLineOf, narrow } from '../../text/text';
import { type Item, walk } from '../items';
import { isTaskMiss } from '../misses/markdownMisses';
import { nearMiss, type Report } from '../problems';
import { clean, type Prose } from '../prose/prose';
import { keyValueOf } from '../yaml/fields';
import { dateOf, isDueDay, type ReadDate } from './actionDates';
import { actionsOfTable } from './actionTable';
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
