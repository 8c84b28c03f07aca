/** Notes line by line: each sentence with what its line says of it, mark, topic and who speaks. */
import { MAIL_HEAD, type Topic } from '../../../../plan/terms/notes';
import { isName } from '../../../../plan/terms/people/personNames';
import { type NotesNames, peopleIn, speakerLabel } from '../names';
import { beginsOlder, isFromUs, isMail, olderSender, withoutQuote } from './mails';
import { type Row, rowsOf, type TableRow } from './rows';
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
  const walk = new Walk(rows, names, speakersOf(rows, names, there), isMail(text), markdown);
  for (let line = 0; line < rows.length && walk.goesOn(line); line++);
  return walk.sentences;
}

/** Goes through notes line by line and keeps what a line says of those below it. */
class Walk {
  readonly sentences: Sentence[] = [];
  /** Of the heading above. */
  #topic: Topic | null = null;
  /** Who speaks until somebody else does. */
  #turn: string | null = null;
  #turns = 0;
  /** In the head of a mail. */
  #inHead: boolean;
  /** The mail that ours answers may come. */
  #answers: boolean;
  /** In that mail. */
  #quoted = false;
  #gap = false;
  #afterBullet = false;

  constructor(
    private readonly rows: readonly Row[],
    private readonly names: NotesNames,
    private readonly speakers: ReadonlySet<string>,
    private readonly mail: boolean,
    private readonly markdown: boolean,
  ) {
    this.#inHead = mail;
    this.#answers = mail && isFromUs(rows, names);
  }

  /** Reads a line; false where the notes end for us: at an older mail. */
  goesOn(line: number): boolean {
    const written = this.rows[line] as Row;
    const row = this.#quoted ? withoutQuote(written) : written;
    const text = row.text.trim();
    if (this.#isOlderMail(text)) return this.#isAnswered(line);
    if (text === '') this.#gap = true;
    else if (!this.#isPassedOver(text)) this.#read(row, text, line);
    return true;
  }

  #isOlderMail(text: string): boolean {
    return this.mail && !this.#inHead && beginsOlder(text);
  }

  /** What we answer is read, and nothing older. */
  #isAnswered(line: number): boolean {
    const sender = this.#answers ? olderSender(this.rows.slice(line, line + 4), this.names) : null;
    if (sender === null) return false;
    this.#answers = false;
    this.#quoted = this.#inHead = true;
    this.#speaks(sender);
    return true;
  }

  #isPassedOver(text: string): boolean {
    if (CUE.test(text) || (this.mail && !this.#quoted && /^[>＞]/.test(text))) return true;
    if (this.#inHead && !MAIL_HEAD.test(text)) this.#inHead = false;
    return (this.#quoted && this.#inHead) || DONE.test(text);
  }

  #read(row: Row, text: string, line: number): void {
    const speaker = turnIn(text, this.speakers);
    if (RULE.test(text)) this.#topic = null;
    else if (speaker !== null) {
      this.#speaks(speaker);
      this.#topic = null;
    } else if (row.table) this.#readTable(row.table, line);
    else this.#readWords(row, line);
  }

  #speaks(name: string): void {
    this.#turn = name;
    this.#turns++;
  }

  #readTable(table: TableRow, line: number): void {
    this.#turn = null;
    this.#gap = false;
    this.#afterBullet = true;
    const place = { topic: this.#topic, line, turn: ++this.#turns };
    this.sentences.push(...sentencesInTable(table, place, this.markdown));
  }

  #readWords(row: Row, line: number): void {
    const read = readRow(row, this.speakers);
    if (read.heading !== undefined) {
      this.#topic = read.heading;
      this.#turn = null;
      this.#afterBullet = false;
      return;
    }
    if (this.#leavesTopic(read)) this.#topic = null;
    this.#gap = false;
    this.#afterBullet = read.bullet;
    if (read.mark !== null) this.#turn = null;
    if (read.speaker !== null || this.#turn === null) this.#turns++;
    const place = {
      topic: read.topic ?? (this.#inHead ? 'aside' : this.#topic),
      speaker: read.speaker ?? this.#turn,
      line,
      turn: this.#turns,
    };
    this.sentences.push(...sentencesIn(read, place, this.markdown));
  }

  /** A paragraph behind a list is no part of it, and a list of people ends where a line names nobody. */
  #leavesTopic({ bullet, mark, topic, text }: ReadRow): boolean {
    if (this.#gap && this.#afterBullet && !bullet && mark === null) return true;
    return isOfPeople(this.#topic) && topic === null && peopleIn(text).length === 0;
  }
}

function isOfPeople(topic: Topic | null): boolean {
  return topic === 'people' || topic === 'ours';
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
