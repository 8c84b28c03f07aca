/** The words of one line as what they say of a person: fields, or what people write instead. */
import { type Field, nearestTerm, termOf, vocabulary } from '../../lexicon';
import type { Located, Problem } from '../../model';
import { JOB } from '../../terms/notes';
import { isName } from '../../terms/people/personNames';
import { fold } from '../../text/text';
import { nearMiss } from '../problems';
import type { Prose } from '../prose/prose';
import {
  fieldAt,
  fieldsOf,
  gluedPair,
  type KeyValue,
  keyedFieldsOf,
  keyValueOf,
  listOf,
  type TextField,
} from '../yaml/fields';
import { LISTED, type PersonKey } from './person';

export interface PersonWords {
  readonly values: Map<PersonKey, Located<string>>;
  readonly roles: Located<string>[];
  /** What is neither a key nor a role, once a title is there. */
  readonly unread: TextField[];
}

/** `张总（CEO）：最终拍板`: a short name, a note in brackets, what else is said. */
const NAME_AND_NOTE =
  /^([\p{L}.'’ -]{1,24})[(（]([^()（）]{1,40})[)）]\s*(?:[:：,，;；]?\s*(.*))?$/su;

/** What people write between the fields, the surest first. */
const MARKS = [/[；;]/, /[|｜]/, /\s[—–-]{1,2}\s/, /\//, /[，,]/];
/** A comma parts what is said freely, too: there only what is surely a field is one. */
const FREE = /[，,；;。]|(?<=[a-z]{3})\.(?=\s|$)|\s[—–-]{1,2}\s/;

const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f\u20e3\s])+/u;

/** A few letters without a verb's length: 张总, 李经理, 陈 VP, R. Castellano. */
export function isNameLike(text: string): boolean {
  return /^\s*(?:\p{Script=Han}{1,4}|\p{Script=Han}{1,3} \p{Lu}{2,4}|(?:\p{Lu}[\p{L}.'’-]*)(?: \p{Lu}[\p{L}.'’-]*){0,3})\s*$/u.test(
    text,
  );
}

/** Somebody by the ways in which people are called: 马强, 张总, 老卢, Walt Hines. */
function isCalledSo(text: string): boolean {
  return isName(text) || /^[老小阿]\p{Script=Han}$/u.test(text);
}

/** What a line says of somebody; `bold` is how many of its first characters are set bold. */
export function personWords(prose: Prose, to: number, bold: number): PersonWords {
  const words: PersonWords = { values: new Map(), roles: [], unread: [] };
  const fields = keyedFieldsOf(prose, 0, to, 'personKey').map((field) =>
    withoutEmoji(prose, field),
  );
  const [first] = fields;
  if (!first || isRemark(first)) return words;
  if (fields.length > 1) takeAll(prose, fields, to, words);
  else if (bold > 0 && !/[:：]\s*$/.test(prose.text.slice(0, bold)))
    takeBold(prose, first, bold, words);
  else takeWhole(prose, first, words);
  splitJob(prose, words);
  return words;
}

/** Fields one by one; where only commas part them, the first may hold more than the name. */
function takeAll(prose: Prose, fields: readonly TextField[], to: number, words: PersonWords): void {
  const [first, ...rest] = fields as [TextField, ...TextField[]];
  const isParted = fieldsOf(prose, 0, to).length > 1;
  if (isParted || !takeCuts(prose, first, words)) take(first, words, prose);
  for (const field of rest) take(field, words, prose);
}

/** `备注：还没见过钱总` says something of the people, and is none. */
function isRemark({ text }: TextField): boolean {
  const pair = keyValueOf(text);
  return pair !== null && termOf('remark', pair.key) !== null;
}

/** `**张总** CEO，最终拍板`: the bold words are the name. */
function takeBold(prose: Prose, whole: TextField, bold: number, words: PersonWords): void {
  const name = fieldAt(prose, whole.from, bold);
  if (!name) {
    takeWhole(prose, whole, words);
    return;
  }
  takePerson(prose, name, words);
  // Behind a dash or a comma the first words are the job.
  const isListed = /^\s*(?:[—–-]{1,2}|[,，])\s*[\p{Lu}\p{Script=Han}]/u.test(
    prose.text.slice(bold),
  );
  takeFree(prose, bold, whole.to, words, isListed);
}

/** One field: cut at the one mark that people put instead of `·`, or at `role: name`. */
function takeWhole(prose: Prose, whole: TextField, words: PersonWords): void {
  const text = prose.text.slice(whole.from, whole.to);
  const noted = NAME_AND_NOTE.exec(text);
  const pair = keyValueOf(text);
  const key = pair ? termOf('personKey', pair.key) : null;
  if (noted && isNameLike(noted[1] ?? '')) {
    takePerson(prose, whole, words);
  } else if (pair && key === null && takeLabelled(prose, whole, pair, words)) {
    return;
  } else if (!takeCuts(prose, whole, words)) {
    take(whole, words, prose);
  }
}

/** `决策者：梁总（总经理）`, `董事长：黄总`, `马强：最终拍板`. */
function takeLabelled(
  prose: Prose,
  whole: TextField,
  pair: { readonly key: string; readonly valueFrom: number },
  words: PersonWords,
): boolean {
  const value = fieldAt(prose, whole.from + pair.valueFrom, whole.to);
  const label = fieldAt(
    prose,
    whole.from,
    whole.from + prose.text.slice(whole.from).indexOf(pair.key) + pair.key.length,
  );
  if (!value || !label) return false;
  const named = /^[^,，;；。（()）]{1,24}/.exec(value.text)?.[0].trim() ?? '';
  const isRole = termOf('role', label.text) !== null && named.length <= 16;
  if (isRole || (JOB.test(label.text) && !isCalledSo(label.text) && isCalledSo(named))) {
    const located = { value: label.text, range: label.range };
    if (isRole) words.roles.push(located);
    else words.values.set('title', located);
    takePerson(prose, value, words);
    return true;
  }
  const [, before = '', name = ''] = /^(\S+) (\S+)$/.exec(label.text) ?? [];
  if (!isCalledSo(label.text) && !(JOB.test(before) && isCalledSo(name))) return false;
  words.values.set('name', { value: label.text, range: label.range });
  takeFree(prose, value.from, value.to, words);
  return true;
}

/** A name, a note in brackets behind it, and what else is said. */
function takePerson(prose: Prose, field: TextField, words: PersonWords): void {
  const text = prose.text.slice(field.from, field.to);
  const noted = NAME_AND_NOTE.exec(text);
  if (!noted) {
    const to = field.from + (FREE.exec(text)?.index ?? text.length);
    const name = fieldAt(prose, field.from, to);
    if (name) words.values.set('name', { value: name.text, range: name.range });
    takeFree(prose, to, field.to, words);
    return;
  }
  const [, name = '', note = '', rest = ''] = noted;
  const own = fieldAt(prose, field.from, field.from + name.length);
  if (own) words.values.set('name', { value: own.text, range: own.range });
  const noteFrom = field.from + text.indexOf(note, name.length);
  takeFree(prose, noteFrom, noteFrom + note.length, words, true);
  if (rest) takeFree(prose, field.to - rest.length, field.to, words);
}

/** What stands between commas: what is surely a role, a job, a stance; `first`: a job is told by its place. */
function takeFree(prose: Prose, from: number, to: number, words: PersonWords, first = false): void {
  const marks = [...prose.text.slice(from, to).matchAll(new RegExp(FREE, 'g'))];
  let at = from;
  let place = 0;
  for (const mark of [...marks, null]) {
    const end = mark ? from + mark.index : to;
    const found = fieldAt(prose, at, end);
    at = mark ? end + mark[0].length : to;
    if (!found) continue;
    const field = withoutEmoji(prose, trimDash(prose, found));
    const pair = pairOf(field.text);
    const keyed = pair !== null && termOf('personKey', pair.key) !== null;
    const isField = keyed || isRoles(field.text) || isStance(field.text) || isCoverage(field.text);
    const isTitle = JOB.test(field.text) || (place === 0 && first && !beginsWithKey(field.text));
    if (isField || (isTitle && !words.values.has('title') && field.text.length <= 40)) {
      take(field, words, prose);
    }
    place++;
  }
}

/** A line without `·`, its first part a name. */
function takeCuts(prose: Prose, whole: TextField, words: PersonWords): boolean {
  const text = prose.text.slice(whole.from, whole.to);
  const mark = MARKS.find((candidate) => candidate.test(text));
  const [head = '', ...rest] = mark ? text.split(mark) : [text];
  const pair = keyValueOf(head);
  const named = pair !== null && termOf('personKey', pair.key) === 'name';
  if (!mark || rest.length === 0 || !(named || isNameLike(head.replace(EMOJI, '')))) return false;
  const name = fieldAt(prose, whole.from, whole.from + head.length);
  if (name) take(withoutEmoji(prose, name), words, prose);
  const isComma = mark.source === MARKS.at(-1)?.source;
  let at = whole.from + head.length;
  for (const part of rest) {
    const from = prose.text.indexOf(part, at);
    at = from + part.length;
    if (isComma || FREE.test(part)) takeFree(prose, from, at, words, part === rest[0]);
    else {
      const field = fieldAt(prose, from, at);
      if (field) take(withoutEmoji(prose, field), words, prose);
    }
  }
  return true;
}

/** `总经理 马强`, `马强 总经理`, `车间主任老韦`: a job beside a name. */
function splitJob(prose: Prose, { values }: PersonWords): void {
  const name = values.get('name');
  const glued = /^(\p{Script=Han}{1,6}[员长师工任理监])([老小阿]\p{Script=Han})$/u;
  const parts = /^(\S+) (\S+)$/.exec(name?.value ?? '') ?? glued.exec(name?.value ?? '') ?? [];
  const [whole = '', a = '', b = ''] = parts;
  if (!name || !a || values.has('title')) return;
  const isGlued = whole.length === a.length + b.length;
  const before = (isGlued || JOB.test(a)) && !isCalledSo(a) && isCalledSo(b);
  const behind = JOB.test(b) && !isCalledSo(b) && isCalledSo(a) && /\p{Script=Han}/u.test(a);
  if (!before && !behind) return;
  const from = prose.text.indexOf(name.value);
  if (from < 0) return;
  const part = (word: string, at: number) => ({
    value: word,
    range: prose.rangeOf(at, at + word.length),
  });
  const [one, two] = [part(a, from), part(b, from + name.value.length - b.length)];
  values.set('name', before ? two : one);
  values.set('title', before ? one : two);
}

/** `影响力: 高`, or 影响力高 without its colon. */
function pairOf(text: string): KeyValue | null {
  return keyValueOf(text) ?? gluedPair(text, 'personKey', LISTED);
}

function take(field: TextField, { values, roles, unread }: PersonWords, prose: Prose): void {
  const pair = pairOf(field.text);
  const key = pair ? (termOf('personKey', pair.key) as PersonKey | null) : null;
  if (pair && key) {
    const whole = fieldAt(prose, field.from + pair.valueFrom, field.to);
    const located = { value: pair.value, range: whole?.range ?? field.range };
    if (key === 'role') roles.push(located);
    else if (!values.has(key)) values.set(key, located);
    return;
  }
  const located = { value: field.text, range: field.range };
  if (!values.has('name')) values.set('name', located);
  else if (isRoles(field.text)) roles.push(located);
  else if (!values.has('support') && isStance(field.text)) values.set('support', located);
  else if (!values.has('coverage') && isCoverage(field.text)) values.set('coverage', located);
  else if (!values.has('title') && !pair) values.set('title', located);
  else unread.push(field);
}

/** A word that is off by a letter from a key, a role or a stance. */
export function slipsOf({ unread }: PersonWords): Problem[] {
  return unread.flatMap((field) => {
    const pair = keyValueOf(field.text);
    const word = pair?.key ?? field.text;
    // One other character makes another word of a short one.
    if (word.length < (/\p{Script=Han}/u.test(word) ? 3 : 5)) return [];
    const fields: readonly Field[] = pair ? ['personKey'] : ['role', 'support'];
    for (const of of fields) {
      const term = nearestTerm(of, word);
      if (!term) continue;
      const near = { field: of, term } as const;
      return [nearMiss('personField', field.range, [], { key: word, near })];
    }
    return [];
  });
}

function isRoles(text: string): boolean {
  const all = listOf(text);
  return all.length > 0 && all.every((word) => termOf('role', word));
}

/** A word for support that can mean nothing else. */
function isStance(text: string): boolean {
  return termOf('support', text) !== null && termOf('level', text) === null;
}

/** `never met`, 经常见: how often they were seen, in words that say nothing else. */
function isCoverage(text: string): boolean {
  const isSaid = text.includes(' ') || /\p{Script=Han}{3}/u.test(text);
  return isSaid && termOf('coverage', text) !== null;
}

function beginsWithKey(text: string): boolean {
  return vocabulary('personKey').some(([word]) => word.length > 1 && fold(text).startsWith(word));
}

function withoutEmoji(prose: Prose, field: TextField): TextField {
  const mark = EMOJI.exec(prose.text.slice(field.from, field.to))?.[0].length ?? 0;
  return mark > 0 ? (fieldAt(prose, field.from + mark, field.to) ?? field) : field;
}

function trimDash(prose: Prose, field: TextField): TextField {
  const mark = /^[\s:：—–-]+/.exec(prose.text.slice(field.from, field.to))?.[0].length ?? 0;
  return mark > 0 ? (fieldAt(prose, field.from + mark, field.to) ?? field) : field;
}
