/** What notes say of the talk itself: when, how, who was there. */

import { BY_CALL, BY_VISIT, JOB, MET } from '../../../plan/terms/notes';
import { isName } from '../../../plan/terms/people/personNames';
import { fold } from '../../../plan/text/text';
import type { Talk } from '../model';
import { isMail } from './lines/mails';
import { rowsOf } from './lines/rows';
import { CLOCK, turnOf } from './lines/stamps';
import { topicOf } from './lines/topics';
import { type NamedPerson, type NotesNames, peopleIn, type Side, speakerLabel } from './names';
import { dayIn, lastStamped, pastDay, wholeDay } from './talkDays';

/** What the writer says of the talk. */
export interface GivenTalk {
  readonly kind?: Talk['kind'];
  /** ISO day. */
  readonly date?: string;
  readonly who?: readonly string[];
  readonly title?: string;
  /** They are kept as Markdown, of which proof reads the text alone. */
  readonly markdown?: boolean;
  /** The day of the clock, for notes that name none. */
  readonly today: string;
}

/** Somebody whom the notes name as taking part. */
export interface Present extends NamedPerson {
  /** He wrote the mail. */
  readonly sender?: true;
}

const HEAD_LINES = 40;
/** Lines among which one may say whom we met. */
const BEGINNING = 6;
const LINE = /[^\r\n]+/g;
const LABEL =
  /^\s*(?:[-*+•]\s+|\d{1,2}[.)、]\s*|#{1,6}\s+|[一二三四五六七八九十][、.]\s*)?[*_]{0,2}([^:：]{1,30})[*_]{0,2}[:：][*_]{0,2}\s*/;
const MOST_SPEAKERS = 30;

/** The talk as the notes tell it, what `given` says first; who of those present is theirs, what is said tells too. `dated`: the notes name their day themselves. */
export function readTalk(
  notes: string,
  names: NotesNames,
  given: GivenTalk,
): { talk: Omit<Talk, 'who'>; dated: boolean; present: Present[] } {
  const rows = rowsOf(notes.slice(0, 200_000));
  const lines = new TalkLines(isMail(notes), names, given.today);
  for (const { text, start, table } of rows) {
    if (table?.is === 'labelled') {
      for (const [label, value] of table.pairs)
        lines.read(`${label.text}:${value.text}`, value.start - label.text.length - 1);
    } else if (text.trim() !== '') lines.read(text, start);
  }
  const { date, title, first, present } = lines;
  for (const person of speakers(notes, names)) {
    const there = presentCalled([...present.values()], person.name);
    if (!there && present.size < MOST_SPEAKERS) lines.add(person);
  }
  for (const person of mentions(notes)) if (present.size < MOST_SPEAKERS) lines.add(person);
  const day = date ?? lastStamped(rows, given.today);
  return {
    talk: {
      kind: given.kind ?? kindOf(`${first} ${title}`),
      date: given.date ?? day ?? given.today,
      title: given.title ?? title.slice(0, 120),
    },
    dated: day !== null,
    present: [...present.values()],
  };
}

/** Who of those present is called so: by the whole name, or by a first name that only one of them has. */
export function presentCalled(present: readonly Present[], name: string): Present | undefined {
  const whole = present.find((one) => one.name === name);
  const first = present.filter((one) => one.name.startsWith(`${name} `));
  return whole ?? (first.length === 1 ? first[0] : undefined);
}

/** Reads notes line by line for the day, the subject and who takes part. */
class TalkLines {
  date: string | null = null;
  title = '';
  first = '';
  /** By name, as the plan writes it. */
  readonly present = new Map<string, Present>();
  /** The side of the list of people that the line stands in; null outside of one. */
  #list: Side | 'both' | null = null;
  #count = 0;

  constructor(
    private readonly isMail: boolean,
    private readonly names: NotesNames,
    private readonly today: string,
  ) {}

  add(person: Present): void {
    const own = this.names.person(person.name)?.name ?? person.name;
    // `Dana` is the Dana Cole of the line above.
    const isShort = [...this.present.keys()].some((name) => name.startsWith(`${own} `));
    if (!this.present.has(own) && !isShort) this.present.set(own, person);
  }

  /** `start`: where the line begins in the notes. */
  read(text: string, start: number): void {
    const label = LABEL.exec(text);
    const topic = label
      ? topicOf(label[1] ?? '')
      : topicOf(text.replace(/^#{1,6}\s+|^[一二三四五六七八九十][、.]\s*/, ''));
    const lead = label ? label[0].length : 0;
    const behind = label ? text.slice(lead) : '';
    this.#count++;
    if (topic === 'people' || topic === 'ours') {
      const side = topic === 'ours' ? 'ours' : null;
      const isSender = this.isMail && /^\s*(?:from|发件人)/i.test(text);
      this.#addAll(peopleIn(behind), start + lead, side, isSender);
      // `财务部 周莉，刘总也在线`: what is no list names people of the plan all the same.
      if (side === null) this.#addAll([...knownIn(behind, 0, this.names)], start + lead, side);
      this.#list = behind.trim() === '' ? (side ?? 'both') : null;
      return;
    }
    if (topic !== null) this.#list = null;
    if (this.#isInList(text, start) || this.#count > HEAD_LINES) return;
    if (topic === 'date') this.date ??= dayIn(behind);
    if (topic === 'subject' && this.title === '') this.title = behind.trim();
    if (this.#count <= BEGINNING && topic === null) this.date ??= wholeDay(text);
    const isBeginning = this.#count === 1 || (this.#count <= BEGINNING && MET.test(text));
    if (isBeginning && topic === null) this.#readBeginning(text, start);
  }

  /** The title, or the sentence that says whom we met. */
  #readBeginning(text: string, start: number): void {
    this.date ??= dayIn(text) ?? pastDay(text, this.today);
    this.first += ` ${text}`;
    for (const person of metIn(text, start)) this.add(person);
    for (const person of knownIn(text, start, this.names)) this.add(person);
  }

  /** Adds the people of an item; a line without any ends the list. */
  #isInList(text: string, start: number): boolean {
    if (this.#list === null) return false;
    const item = /^\s*(?:[-*+•]\s+|\d{1,2}[.)、]\s*)/.exec(text)?.[0];
    const all = peopleIn(text.slice(item?.length ?? 0));
    // Without a mark a line is one only if it holds no more than a name.
    const found = item === undefined && !all.some((one) => isWholeLine(one, text)) ? [] : all;
    this.#addAll(found, start + (item?.length ?? 0), this.#list === 'both' ? null : this.#list);
    if (found.length === 0) this.#list = null;
    return found.length > 0;
  }

  #addAll(
    people: readonly NamedPerson[],
    start: number,
    side: Side | null,
    isSender = false,
  ): void {
    for (const person of people) {
      this.add({
        ...person,
        side: person.side ?? side,
        from: start + person.from,
        to: start + person.to,
        ...(isSender && { sender: true as const }),
      });
    }
  }
}

function isWholeLine({ from, to }: NamedPerson, text: string): boolean {
  return text.slice(0, from).trim() === '' && text.slice(to).trim() === '';
}

/** As the first line or the subject calls it. */
function kindOf(text: string): Talk['kind'] {
  const folded = fold(text);
  if (BY_VISIT.test(folded)) return 'visit';
  return BY_CALL.test(folded) ? 'call' : 'meeting';
}

/** What stands before a name in `见了周岚（供应链总监）和何伟（门店运营）`, `with Dana Cole (CFO) and Sam Ortiz (COO)`. */
const BEFORE_NAME = /和|与|跟|及|见了?|拜访了?|会见了?|\b(?:with|and|met|visited|saw)\b/;

/** People with what they do in brackets, whom the first line says we met; a job among these tells that it means people. */
function metIn(text: string, start: number): Present[] {
  const found = [
    ...text.matchAll(/([^，,、；;:：()（）]{1,60})[(（]([^()（）\d]{1,60})[)）]/g),
  ].flatMap(({ index, 1: before = '', 2: title = '' }) => {
    const name = before.split(BEFORE_NAME).at(-1)?.trim() ?? '';
    if (!isName(name)) return [];
    const from = start + index + before.lastIndexOf(name);
    return [{ name, title: title.trim(), side: null, from, to: from + name.length }];
  });
  return found.some(({ title }) => JOB.test(title)) ? found : [];
}

/** People of the plan whom a line names, as a whole or as people are called. */
function* knownIn(text: string, start: number, names: NotesNames): Generator<Present> {
  const words =
    /[\u4e00-\u9fa5]{1,2}(?:总|工|董|处长?|主任|经理|部长)|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu;
  const found = [...text.matchAll(words)].map((match) => [match[0], match.index] as const);
  for (const [word, at] of [...found, ...names.namedIn(text)]) {
    const tail = [word, word.slice(-2)].find((name) => names.person(name) !== null);
    if (tail === undefined) continue;
    const from = start + at + word.length - tail.length;
    yield { name: tail, title: '', side: null, from, to: from + tail.length };
  }
}

/** Those of the customer's side, as the plan calls them. */
export function theirs(people: readonly Present[], names: NotesNames): string[] {
  return people
    .filter(({ name, side }) => side !== 'ours' && !names.isOurs(name) && !names.isTheirSide(name))
    .filter(({ name }) => !names.isUnclear(name))
    .map(({ name }) => names.person(name)?.name ?? name);
}

/** Who speaks in a transcript: names before a colon or a time of day, twice, known or with a job. */
function* speakers(notes: string, names: NotesNames): Generator<Present> {
  const counts = new Map<string, { count: number; person: Present }>();
  for (const match of notes.slice(0, 200_000).matchAll(/^[ \t]*<v\s+([^<>\r\n]{1,40})>/gm)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].length - 1 - name.length;
    counts.set(name, {
      count: 2,
      person: { name, title: '', side: null, from, to: from + name.length },
    });
  }
  for (const match of notes.slice(0, 200_000).matchAll(LINE)) {
    const text = match[0].replace(CLOCK, (run) => ' '.repeat(run.length));
    const said = turnOf(match[0].replace(/^\s*[-*]\s/, ''));
    const { name, title } = said ??
      speakerLabel(text.trimStart().replace(/^[-*]\s{1,4}/, '')) ?? { name: '', title: '' };
    if (name === '' || topicOf(name) !== null) continue;
    if (names.person(name) === null && !isName(name)) continue;
    const from = match.index + match[0].indexOf(name);
    const known = counts.get(name);
    if (known) known.count++;
    else
      counts.set(name, {
        count: 1,
        person: { name, title, side: null, from, to: from + name.length },
      });
  }
  for (const { count, person } of counts.values()) {
    const isKnown = names.person(person.name) !== null;
    if (count >= 2 || isKnown || JOB.test(person.title)) yield person;
  }
}

/** `@韩梅`, `@Dana Lee`: named on purpose. */
function* mentions(notes: string): Generator<Present> {
  const pattern =
    /(?<![\p{L}\p{N}.])@([\u4e00-\u9fa5]{2,3}(?![\u4e00-\u9fa5])|\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24})?)/gu;
  for (const match of notes.slice(0, 200_000).matchAll(pattern)) {
    const name = match[1] ?? '';
    if (!isName(name)) continue;
    const from = match.index + 1;
    yield { name, title: '', side: null, from, to: from + name.length };
  }
}
