/** Notes line by line: each sentence with what its line says of it, mark, topic and who speaks. */
import { MAIL_HEAD, type Topic } from '../../../plan/terms/notes';
import { isName } from '../../../plan/terms/people/personNames';
import { type NotesNames, peopleIn, speakerLabel } from './names';
import { type Row, rowsOf } from './rows';
import { type LineMark, type Sentence, sentencesIn, sentencesInTable } from './sentences';
import { CLOCK, isAnonymous, turnOf } from './stamps';
import { topicOf } from './topics';

const BULLET =
  /^(?:[-*+•·●○▪◦–—]\s+|\d{1,2}[.)]\s+|\d{1,2}[、．）]\s*|\d{1,2}\)(?=[\u4e00-\u9fff])|[a-h][.)]\s+|[(（][\da-h]{1,2}[)）]\s*|[①-⑳]\s*)(?:\[[ xX]\]\s+)?/;
const TASK = /^(?:[-*+]\s+)?\[ \]\s+/;
const CHAPTER =
  /^(?:#{1,6}\s+|[一二三四五六七八九十]{1,3}[、．.]\s*|[(（][一二三四五六七八九十]{1,3}[)）]\s*|第[一二三四五六七八九十][章节部分]{1,2}\s*|【(?=[^【】]{1,30}】\s*$))/;
/** What is done needs no step. */
const DONE = /^\s*(?:[-*+]\s+)?\[[xX]\]\s/;
/** Stands between parts: what was said of the one above says nothing of the next. */
const RULE = /^(?:[-=*_—─]\s?){4,}$/;
const MARKS: readonly (readonly [LineMark, RegExp])[] = [
  ['asked', /^[?？]\s*(?=\S)/],
  ['theirs', /^[>＞]\s*(?=\S)/],
  ['pain', /^[!！]\s*(?=[^\s[])/],
  ['next', /^(?:→|->|=>|⇒|➜|☐|□|(?:TODO|待办|下一步)[:：]?(?=\s))\s*(?=\S)/],
];
const LABEL = /^[*_]{0,2}([^:：。？！?!]{1,30}?)[*_]{0,2}[:：](?!\/\/)[*_]{0,2}\s*/;
/** Of a subtitle file. */
const CUE = /^(?:WEBVTT\b.*|\d{1,5}|\d{2}:\d{2}(?::\d{2})?[.,]\d{3} --> .*)$/;
/** Where an older mail begins that this one answers. */
const OLDER_MAIL =
  /^(?:-{3,} ?(?:Original Message|原始邮件|Forwarded message|转发邮件).*|On .{5,120} wrote:|(?:在 ?)?.{4,80}写道[:：]|-- ?|_{10,})$/;

const FROM = /^[>＞\s]*(?:From|发件人)[:：]\s*/i;
/** `On Mon, 3 Mar 2025, Dana Lee <d@x.com> wrote:`, `2026年11月26日，陈思 <…> 写道：` */
const WROTE =
  /(?:[,，]|\d{4})\s?([^<>,，\d\s][^<>,，\d]{0,39}?)\s?(?:<[^<>]{1,80}>)?\s?(?:wrote|写道)[:：]$/;

/** The first lines are those of a mail. */
export function isMail(text: string): boolean {
  const heads = [...rowsOf(text.slice(0, 2000))]
    .slice(0, 6)
    .filter((row) => MAIL_HEAD.test(row.text));
  return (
    heads.length >= 3 ||
    (heads.length >= 2 && heads.some((row) => /^(?:From|发件人)/i.test(row.text)))
  );
}

/** Who says a line, as it says it before what is said: a stamp, a colon or brackets behind the name. */
function speakerIn(text: string): { readonly name: string; readonly length: number } | null {
  const stamped = turnOf(text);
  if (stamped && !stamped.alone) return stamped;
  const [all, name] = /^【([^【】]{1,20})】\s*(?=\S)/.exec(text) ?? [];
  return name === undefined ? speakerLabel(text) : { name, length: all?.length ?? 0 };
}

/** Names before what is said: of the plan, of those who are there, or ones that come again. */
function speakersOf(
  rows: readonly Row[],
  names: NotesNames,
  there: (name: string) => boolean,
): Set<string> {
  const counts = new Map<string, { count: number; turns: number }>();
  for (const row of rows) {
    const text = row.text
      .trim()
      .replace(BULLET, '')
      .replace(/^[>＞]\s*/, '');
    const turn = turnOf(text);
    const name = (turn ?? speakerIn(text.replace(CLOCK, '')))?.name;
    if (!name) continue;
    const { count = 0, turns = 0 } = counts.get(name) ?? {};
    counts.set(name, { count: count + 1, turns: turns + (turn ? 1 : 0) });
  }
  const isKnown = (name: string) =>
    names.person(name) !== null || names.isOurs(name) || names.isTheirSide(name);
  const speaks = ([name, { count, turns }]: readonly [string, { count: number; turns: number }]) =>
    isKnown(name) ||
    (topicOf(name) === null &&
      (there(name) || isAnonymous(name) || (isName(name) ? count >= 2 || turns > 0 : turns >= 2)));
  return new Set([...counts].filter(speaks).map(([name]) => name));
}

/** All sentences of the notes, in order. `there`: whether somebody so called took part. */
export function sentencesOf(
  text: string,
  names: NotesNames,
  there: (name: string) => boolean,
  markdown: boolean,
): Sentence[] {
  const rows = rowsOf(text);
  const mail = isMail(text);
  const speakers = speakersOf(rows, names, there);
  const sentences: Sentence[] = [];
  let topic: Topic | null = null;
  let turn: string | null = null;
  let inHead = mail;
  // What we answer is read, and nothing older.
  let answers = mail && isFromUs(rows, names);
  let quoted = false;
  let gap = false;
  let count = 0;
  let afterBullet = false;
  for (const [line, written] of rows.entries()) {
    const row = quoted ? withoutQuote(written) : written;
    const trimmed = row.text.trim();
    if (mail && !inHead && (OLDER_MAIL.test(trimmed) || MAIL_HEAD.test(trimmed))) {
      const asker = answers ? olderSender(rows.slice(line, line + 4), names) : null;
      if (asker === null) break;
      answers = false;
      quoted = inHead = true;
      turn = asker;
      count++;
      continue;
    }
    if (trimmed === '') {
      gap = true;
      continue;
    }
    if (CUE.test(trimmed) || (mail && !quoted && /^[>＞]/.test(trimmed))) continue;
    if (inHead && !MAIL_HEAD.test(trimmed)) inHead = false;
    if (quoted && inHead) continue;
    if (DONE.test(trimmed)) continue;
    if (RULE.test(trimmed)) {
      topic = null;
      continue;
    }
    const speaks = turnIn(trimmed, speakers);
    if (speaks !== null) {
      turn = speaks;
      count++;
      topic = null;
      continue;
    }
    if (row.table) {
      turn = null;
      gap = false;
      afterBullet = true;
      sentences.push(...sentencesInTable(row.table, { topic, line, turn: ++count }, markdown));
      continue;
    }
    const read = readRow(row, speakers);
    if (read.heading !== undefined) {
      topic = read.heading;
      turn = null;
      afterBullet = false;
      continue;
    }
    // A paragraph behind a list is no part of it.
    if (gap && afterBullet && !read.bullet && read.mark === null) topic = null;
    gap = false;
    afterBullet = read.bullet;
    // A list of people ends where a line names nobody.
    if (isOfPeople(topic) && read.topic === null && peopleIn(read.text).length === 0) topic = null;
    if (read.mark !== null) turn = null;
    if (read.speaker !== null || turn === null) count++;
    const place = {
      topic: read.topic ?? (inHead ? 'aside' : topic),
      speaker: read.speaker ?? turn,
      line,
      turn: count,
    };
    sentences.push(...sentencesIn(read, place, markdown));
  }
  return sentences;
}

function isOfPeople(topic: Topic | null): boolean {
  return topic === 'people' || topic === 'ours';
}

/** The mail was written by one of ours. */
function isFromUs(rows: readonly Row[], names: NotesNames): boolean {
  const from = rows.find(({ text }) => FROM.test(text))?.text.replace(FROM, '') ?? '';
  return peopleIn(from).some(({ name }) => names.isOurs(name));
}

/** The plan's person who wrote the older mail that begins here; null for any other. */
function olderSender(rows: readonly Row[], names: NotesNames): string | null {
  const from = rows.find(({ text }) => FROM.test(text))?.text.replace(FROM, '');
  const wrote = WROTE.exec(rows[0]?.text.trim() ?? '')?.[1];
  const [sender] = peopleIn(from ?? wrote ?? '');
  return sender && !names.isOurs(sender.name) ? (names.person(sender.name)?.name ?? null) : null;
}

/** Of a line of a quoted mail what stands behind its marks, in its place. */
function withoutQuote(row: Row): Row {
  return { ...row, text: row.text.replace(/^[>＞\s]+/, (run) => ' '.repeat(run.length)) };
}

/** Who speaks from here on, in a line that says no more than that, and when; null in any other. */
function turnIn(line: string, speakers: ReadonlySet<string>): string | null {
  const turn = CHAPTER.test(line) ? null : turnOf(line);
  return turn?.alone && speakers.has(turn.name) ? turn.name : null;
}

interface ReadRow {
  /** A heading, and the topic that it names. */
  readonly heading?: Topic | null;
  readonly topic: Topic | null;
  readonly speaker: string | null;
  readonly mark: LineMark | null;
  readonly bullet: boolean;
  /** What is left, and where it begins in the notes. */
  readonly text: string;
  readonly start: number;
}

/** What a line begins with before its words: a heading's mark, a bullet, a box, a clock. */
interface Marks extends Pick<ReadRow, 'mark' | 'bullet' | 'text' | 'start'> {
  readonly chapter: boolean;
}

function marksOf(row: Row): Marks {
  let text = row.text.trimEnd();
  let start = row.start;
  let mark: LineMark | null = null;
  let bullet = false;
  const take = (pattern: RegExp): boolean => {
    const found = pattern.exec(text);
    if (!found) return false;
    start += found[0].length;
    text = text.slice(found[0].length);
    return true;
  };
  take(/^\s+/);
  const chapter = take(CHAPTER);
  if (take(TASK)) {
    mark = 'next';
    bullet = true;
  } else if (take(BULLET)) bullet = true;
  for (const [name, pattern] of MARKS) if (mark === null && take(pattern)) mark = name;
  take(CLOCK);
  return { mark, bullet, text, start, chapter };
}

function readRow(row: Row, speakers: ReadonlySet<string>): ReadRow {
  const { chapter, text, start, mark, bullet } = marksOf(row);
  const none = { topic: null, speaker: null, mark, bullet, text, start };
  const without = (count: number) => ({ text: text.slice(count), start: start + count });
  const said = speakerIn(text);
  if (said && speakers.has(said.name)) {
    return { ...none, speaker: said.name, ...without(said.length) };
  }
  const voice = /^<v\s+([^<>]{1,40})>/.exec(text);
  if (voice) return { ...none, speaker: voice[1] ?? null, ...without(voice[0].length) };
  const label = LABEL.exec(text);
  const own = label ? topicOf(label[1] ?? '') : null;
  if (label && text.length === label[0].length) return { ...none, heading: own, text: '' };
  if (label && own !== null) {
    // Of a fact the label is part of what is said.
    return { ...none, topic: own, ...without(own === 'facts' ? 0 : label[0].length) };
  }
  const bare = topicOf(text.replace(/】$/, ''));
  if (mark === null && bare !== null && text.length <= 24) {
    return { ...none, heading: bare, text: '' };
  }
  if (chapter && text.length <= 40 && !/[。；;]/.test(text)) {
    return { ...none, heading: null, text: '' };
  }
  return none;
}
