/** What notes say of the talk itself: when, how, who was there. */

import { BY_CALL, BY_VISIT, JOB } from '../../../plan/terms/notes';
import { isName } from '../../../plan/terms/people/personNames';
import { datesIn, parseDay } from '../../../plan/text/dates';
import { fold, narrow } from '../../../plan/text/text';
import type { Talk } from '../model';
import { isMail, topicOf } from './lines';
import { type Names, peopleIn, type Side, speakerLabel } from './names';

/** What the writer says of the talk. */
export interface Given {
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

export interface Present {
  readonly name: string;
  readonly title: string;
  readonly side: Side | null;
  /** In the notes. */
  readonly from: number;
  readonly to: number;
  /** He wrote the mail. */
  readonly sender?: true;
}

const HEAD_LINES = 40;
const LINE = /[^\r\n]+/g;
const LABEL =
  /^\s*(?:[-*+•]\s+|\d{1,2}[.)、]\s*|#{1,6}\s+|[一二三四五六七八九十][、.]\s*)?[*_]{0,2}([^:：]{1,30})[*_]{0,2}[:：][*_]{0,2}\s*/;
const MOST_SPEAKERS = 30;

export function readTalk(
  notes: string,
  names: Names,
  given: Given,
): { talk: Talk; dated: boolean; present: Present[] } {
  const mail = isMail(notes);
  const present = new Map<string, Present>();
  const add = (person: Present) => {
    const own = names.person(person.name)?.name ?? person.name;
    // `Dana` is the Dana Cole of the line above.
    const isShort = [...present.keys()].some((name) => name.startsWith(`${own} `));
    if (!present.has(own) && !isShort) present.set(own, person);
  };
  let date: string | null = null;
  let title = '';
  let underPeople: Side | 'both' | null = null;
  let line = 0;
  let first = '';
  for (const match of notes.slice(0, 200_000).matchAll(LINE)) {
    const text = match[0];
    const label = LABEL.exec(text);
    const topic = label
      ? topicOf(label[1] ?? '')
      : topicOf(text.replace(/^#{1,6}\s+|^[一二三四五六七八九十][、.]\s*/, ''));
    const behind = label ? text.slice(label[0].length) : '';
    const at = match.index + (label ? label[0].length : 0);
    line++;
    if (topic === 'people' || topic === 'ours') {
      const side: Side | null = topic === 'ours' ? 'ours' : null;
      const isSender = mail && /^\s*(?:from|发件人)/i.test(text);
      for (const person of peopleIn(behind)) {
        add({
          ...person,
          side: person.side ?? side,
          from: at + person.from,
          to: at + person.to,
          ...(isSender && { sender: true as const }),
        });
      }
      underPeople = behind.trim() === '' ? (side ?? 'both') : null;
      continue;
    }
    if (topic !== null) underPeople = null;
    if (underPeople !== null) {
      const item = /^\s*(?:[-*+•]\s+|\d{1,2}[.)、]\s*)/.exec(text);
      const found = item ? peopleIn(text.slice(item[0].length)) : [];
      for (const person of found) {
        const from = match.index + (item?.[0].length ?? 0);
        const side = person.side ?? (underPeople === 'both' ? null : underPeople);
        add({ ...person, side, from: from + person.from, to: from + person.to });
      }
      if (found.length > 0) continue;
      underPeople = null;
    }
    if (line > HEAD_LINES) continue;
    if (topic === 'date') date ??= dayIn(behind);
    if (topic === 'subject' && title === '') title = behind.trim();
    if (line === 1 && topic === null) {
      date ??= dayIn(text) ?? pastDay(text, given.today);
      first = text;
      for (const person of metIn(text, match.index)) add(person);
      for (const person of knownIn(text, match.index, names)) add(person);
    }
  }
  for (const person of speakers(notes, names)) {
    const there = presentCalled([...present.values()], person.name);
    if (!there && present.size < MOST_SPEAKERS) add(person);
  }
  for (const person of mentions(notes)) if (present.size < MOST_SPEAKERS) add(person);
  const people = [...present.values()];
  const who = given.who ?? theirs(people, names);
  return {
    talk: {
      kind: given.kind ?? kindOf(`${first} ${title}`),
      date: given.date ?? date ?? given.today,
      who,
      title: given.title ?? title.slice(0, 120),
    },
    dated: date !== null,
    present: people,
  };
}

/** Who of those present is called so: by the whole name, or by a first name that only one of them has. */
export function presentCalled(present: readonly Present[], name: string): Present | undefined {
  const whole = present.find((one) => one.name === name);
  const first = present.filter((one) => one.name.startsWith(`${name} `));
  return whole ?? (first.length === 1 ? first[0] : undefined);
}

/** As the first line or the subject calls it. */
function kindOf(text: string): Talk['kind'] {
  const folded = fold(text);
  if (BY_VISIT.test(folded)) return 'visit';
  return BY_CALL.test(folded) ? 'call' : 'meeting';
}

/** `3月4日` in the first line: the last such day. */
function pastDay(text: string, today: string): string | null {
  const [, month, day] =
    /^\s*(?:#{1,6}\s+)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]/.exec(narrow(text)) ?? [];
  if (month === undefined || day === undefined) return null;
  const year = Number(today.slice(0, 4));
  const days = [year, year - 1].map((one) => parseDay(`${one}-${month}-${day}`));
  return days.find((iso) => iso !== null && iso !== 'impossible' && iso <= today) ?? null;
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
function* knownIn(text: string, start: number, names: Names): Generator<Present> {
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
function theirs(people: readonly Present[], names: Names): string[] {
  return people
    .filter(({ name, side }) => side !== 'ours' && !names.isOurs(name) && !names.isTheirSide(name))
    .filter(({ name }) => !names.isUnclear(name))
    .map(({ name }) => names.person(name)?.name ?? name);
}

/** A whole day that the text begins or is; `Tue, 4 Mar 2025 10:00` has one. */
function dayIn(text: string): string | null {
  const plain = narrow(text);
  const whole = parseDay(plain.trim());
  if (whole && whole !== 'impossible') return whole;
  const [found] = datesIn(plain).filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
  return found?.date ?? null;
}

const TURN =
  /^[ \t]{0,20}(?:[-*]\s{1,4})?[*_]{0,2}([^\d:：[\]()（）*_\r\n]{2,30}?)(?:\s{0,4}[(（]([^()（）\r\n]{1,40})[)）])?[*_]{0,2}(?:[:：]\s{0,4}\S|\s{1,4}[[(（]?(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s{1,4})?\d{1,2}:\d{2})/;

/** Who speaks in a transcript: names before a colon or a time of day, twice, known or with a job. */
function* speakers(notes: string, names: Names): Generator<Present> {
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
    const text = match[0].replace(/^\s*[[(（]?\d{1,2}:\d{2}(?::\d{2})?[\])）]?\s*/, (run) =>
      ' '.repeat(run.length),
    );
    const turn = TURN.exec(text);
    const label = speakerLabel(text.trimStart().replace(/^[-*]\s{1,4}/, ''));
    const name = label?.name ?? turn?.[1]?.trim() ?? '';
    if (name === '' || topicOf(name) !== null) continue;
    if (names.person(name) === null && !isName(name)) continue;
    const from = match.index + text.indexOf(name);
    const title = label?.title || (turn?.[2]?.trim() ?? '');
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
