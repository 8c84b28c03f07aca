/** Notes cut into sentences, each with what its line says of it: mark, topic, who speaks. */
import { MAIL_HEAD, TOPICS, type Topic } from '../../../plan/terms/notes';
import { isName } from '../../../plan/terms/people/personNames';
import { fold, narrow } from '../../../plan/text/text';
import { type NotesNames, speakerLabel } from './names';

/** What a mark of the writer says of its line: a question we asked, their word, a pain, a next step. */
export type LineMark = 'asked' | 'theirs' | 'pain' | 'next';

/** A sentence of notes, with what its line says of it. */
export interface Sentence {
  /** In the notes, without marks of the line. */
  readonly start: number;
  readonly end: number;
  /** One line as it is read, without emphasis. */
  readonly text: string;
  readonly mark: LineMark | null;
  /** Of the heading above, or of the word before the colon on its line. */
  readonly topic: Topic | null;
  /** Who says it, as written. */
  readonly speaker: string | null;
  readonly bullet: boolean;
  /** Its line, counted from 0. */
  readonly line: number;
  /** Sentences that one speaker says in a row share a number. */
  readonly turn: number;
}

/** Characters of notes that are read at most. */
export const NOTES_LIMIT = 400_000;
/** Longer stretches are no sentences. */
const LONGEST = 600;

interface Row {
  readonly start: number;
  readonly text: string;
}

function* rowsOf(text: string): Generator<Row> {
  const whole = text.slice(0, NOTES_LIMIT);
  let start = 0;
  for (const match of whole.matchAll(/\r\n|\r|\n/g)) {
    yield { start, text: whole.slice(start, match.index) };
    start = match.index + match[0].length;
  }
  yield { start, text: whole.slice(start) };
}

const BULLET =
  /^(?:[-*+•·●○▪◦–—]\s+|\d{1,2}[.)]\s+|\d{1,2}[、．]\s*|[(（]\d{1,2}[)）]\s*|[①-⑳]\s*)(?:\[[ xX]\]\s+)?/;
const TASK = /^(?:[-*+]\s+)?\[ \]\s+/;
const CHAPTER =
  /^(?:#{1,6}\s+|[一二三四五六七八九十]{1,3}[、．.]\s*|第[一二三四五六七八九十][章节部分]{1,2}\s*|【)/;
const MARKS: readonly (readonly [LineMark, RegExp])[] = [
  ['asked', /^[?？]\s*(?=\S)/],
  ['theirs', /^[>＞]\s*(?=\S)/],
  ['pain', /^[!！]\s*(?=[^\s[])/],
  ['next', /^(?:→|->|=>|⇒|➜|☐|□|(?:TODO|待办)[:：]?(?=\s))\s*(?=\S)/],
];
/** `[00:12:30]`, `00:12`, `(10:23)` before what is said. */
const CLOCK =
  /^[[(（【]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+)?\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,3})?(?:\s?[AaPp][Mm])?[\])）】]?\s*/;
/** A line that holds no more than who speaks, and when. */
const TURN =
  /^[*_]{0,2}([^\d:：[\]()（）*_]{1,30}?)(?:\s*[(（]([^()（）]{1,40})[)）])?[*_]{0,2}\s+[[(（]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+|昨天\s*|今天\s*)?(?:上午|下午|晚上)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?[\])）]?$/;
const LABEL = /^[*_]{0,2}([^:：。？！?!]{1,30}?)[*_]{0,2}[:：](?!\/\/)[*_]{0,2}\s*/;
/** Of a subtitle file. */
const CUE = /^(?:WEBVTT\b.*|\d{1,5}|\d{2}:\d{2}(?::\d{2})?[.,]\d{3} --> .*)$/;
/** Where an older mail begins that this one answers. */
const OLDER_MAIL =
  /^(?:-{3,} ?(?:Original Message|原始邮件|Forwarded message|转发邮件).*|On .{5,120} wrote:|(?:在 ?)?.{4,80}写道[:：]|-- ?|_{10,})$/;

/** The topic that a heading or a label names; `null` for any other. */
export function topicOf(text: string): Topic | null {
  const plain = fold(text)
    .replace(/(?<![\s:*_【】])[\s:*_【】]+$|^[\s*_【】]+/g, '')
    .replace(/(?<!\s)\s*[(（][^()（）]{0,20}[)）]$/, '');
  if (plain.length > 30) return null;
  return TOPICS.find(([, words]) => words.test(plain))?.[0] ?? null;
}

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

/** The label before a colon, where it is a name: of the plan, of those who are there, or one that comes again. */
function speakersOf(
  rows: readonly Row[],
  names: NotesNames,
  there: (name: string) => boolean,
): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = row.text
      .trim()
      .replace(BULLET, '')
      .replace(/^[>＞]\s*/, '')
      .replace(CLOCK, '');
    const name = speakerLabel(text)?.name;
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const speaks = ([name, count]: readonly [string, number]) =>
    topicOf(name) === null || names.isOurs(name) || names.isTheirSide(name)
      ? names.person(name) !== null ||
        names.isOurs(name) ||
        names.isTheirSide(name) ||
        there(name) ||
        (count >= 2 && isName(name))
      : false;
  return new Set([...counts].filter(speaks).map(([name]) => name));
}

/** All sentences of the notes, in order. `there`: whether somebody so called took part. */
export function sentencesOf(
  text: string,
  names: NotesNames,
  there: (name: string) => boolean,
  markdown: boolean,
): Sentence[] {
  const rows = [...rowsOf(text)];
  const mail = isMail(text);
  const speakers = speakersOf(rows, names, there);
  const sentences: Sentence[] = [];
  let topic: Topic | null = null;
  let turn: string | null = null;
  let inHead = mail;
  let gap = false;
  let count = 0;
  let afterBullet = false;
  for (const [line, row] of rows.entries()) {
    const trimmed = row.text.trim();
    if (mail && !inHead && (OLDER_MAIL.test(trimmed) || MAIL_HEAD.test(trimmed))) break;
    if (trimmed === '') {
      gap = true;
      continue;
    }
    if (CUE.test(trimmed) || (mail && /^[>＞]/.test(trimmed))) continue;
    if (inHead && !MAIL_HEAD.test(trimmed)) inHead = false;
    const spoken = TURN.exec(trimmed);
    if (spoken && !CHAPTER.test(trimmed)) {
      turn = spoken[1]?.trim() ?? null;
      count++;
      topic = null;
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

/** The sentences of a line, without those that are empty or too long to be one. */
function sentencesIn(
  { text, start, mark, bullet }: ReadRow,
  place: Pick<Sentence, 'topic' | 'speaker' | 'line' | 'turn'>,
  markdown: boolean,
): Sentence[] {
  return cutSentences(text).flatMap(({ from, to }) => {
    const words = cleaned(text.slice(from, to), markdown);
    if (words === '' || words.length > LONGEST) return [];
    return [{ start: start + from, end: start + to, text: words, mark, bullet, ...place }];
  });
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
  const said = speakerLabel(text);
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

const STOPS =
  /[。！？；]+[”’」』"']?|(?<![!?])[!?]+(?:[”’"'](?=\s|$)|(?=\s|$|\p{Script=Han}))|(?<=[\p{L}\d)%”"]{2})\.(?=\s+\p{Lu})|(?<=\p{Script=Han})\.(?=\s|$)/gu;

function cutSentences(text: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') pieces.push({ from: from + lead, to: from + piece.trimEnd().length });
    from = to;
  };
  for (const stop of text.matchAll(STOPS)) add(stop.index + stop[0].length);
  add(text.length);
  return pieces;
}

/** Without emphasis and code marks, blanks as one; of a link in Markdown its text. */
function cleaned(text: string, markdown: boolean): string {
  const plain = markdown ? text.replace(/!?\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/g, '$1') : text;
  return plain
    .replace(/(\*{1,3}|`{1,9}|~~)(?=\S)([^*`~]{1,300}?)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a sentence is a question. */
export function asks(text: string): boolean {
  return /[?？]["”’」』)）]?$/.test(text) || /(?:吗|呢)[。.]?$/.test(narrow(text));
}
