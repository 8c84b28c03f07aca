/** Fields of a line, cut at `·` and its kin, and `key: value`. */
import { simplified } from '../../../finance/traditional';
import { type Field, termOf, vocabulary } from '../../lexicon';
import type { Range } from '../../model';
import { narrow } from '../../text/text';
import { clean, type Prose } from '../prose/prose';

const SEPARATOR = /(?<!\s)\s+[·•・‧|｜]\s*|[·•・‧|｜]\s+/g;
export const ANCHOR = /(?:^|\s)\^([\p{L}\p{N}][\p{L}\p{N}_.-]*)\s*$/u;

/** A field of a line, with its place in the plan and in the line. */
export interface TextField {
  readonly text: string;
  readonly range: Range;
  readonly from: number;
  readonly to: number;
}

/** The fields of `prose.text[from, to)`, without blanks around, empty ones left out. */
export function fieldsOf(prose: Prose, from = 0, to = prose.text.length): TextField[] {
  const fields: TextField[] = [];
  let start = from;
  const push = (end: number) => {
    const field = fieldAt(prose, start, end);
    if (field) fields.push(field);
  };
  for (const match of prose.text.slice(from, to).matchAll(SEPARATOR)) {
    push(from + match.index);
    start = from + match.index + match[0].length;
  }
  push(to);
  return fields;
}

/** The words of a field, as alternatives of a pattern. */
function wordsOf(field: Field): string {
  return vocabulary(field)
    .map(([word]) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

/** `重要性高`, `importance high`: a rating without its colon, and no more. */
const GLUED = `\\s?(?:${wordsOf('level')})\\s*(?=[，,；;。]|$)`;
const RATING = new RegExp(`^(${wordsOf('painKey')})(?=${GLUED})\\s?(.+)$`, 'i');

/** A pain's rating, with its colon or without. */
export function ratingOf(text: string): KeyValue | null {
  const pair = keyValueOf(text);
  if (pair) return pair;
  const [whole = '', key = '', value = ''] = RATING.exec(simplified(text).trim()) ?? [];
  const valueFrom = whole.length - value.length;
  return whole ? { key, value: value.trim(), valueFrom } : null;
}

/** A key of the list and one of its values with nothing or a blank between: `影响力高`, `support neutral`. */
export function gluedPair(
  text: string,
  keys: Field,
  lists: Readonly<Partial<Record<string, Field>>>,
): KeyValue | null {
  const said = simplified(text).trim();
  for (const [word, term] of vocabulary(keys)) {
    const list = lists[term];
    if (!list || !said.toLowerCase().startsWith(word)) continue;
    const value = said.slice(word.length).trim();
    const isApart = !/[a-z]$/i.test(word) || /^\s/.test(said.slice(word.length));
    if (value === '' || !isApart || termOf(list, value) === null) continue;
    return { key: said.slice(0, word.length), value, valueFrom: said.length - value.length };
  }
  return null;
}

const behindComma = new Map<Field, RegExp>();

/** Fields as above, cut also at a comma or semicolon before a key of the list: `慢，重要性: 高`. */
export function keyedFieldsOf(prose: Prose, from: number, to: number, keys: Field): TextField[] {
  let mark = behindComma.get(keys);
  if (!mark) {
    const glued = keys === 'painKey' ? `|${GLUED}` : '';
    mark = new RegExp(`[，,；;。]\\s*(?=(?:${wordsOf(keys)})(?:\\s?[:：]${glued}))`, 'gi');
    behindComma.set(keys, mark);
  }
  return fieldsOf(prose, from, to).flatMap((field) => {
    const text = simplified(prose.text.slice(field.from, field.to));
    if (!/[，,；;。]/.test(text)) return [field];
    const parts: TextField[] = [];
    let at = field.from;
    for (const found of [...text.matchAll(mark), null]) {
      const end = found ? field.from + found.index : field.to;
      const part = fieldAt(prose, at, end);
      if (part) parts.push(part);
      at = found ? end + found[0].length : end;
    }
    return parts;
  });
}

/** `prose.text[from, to)` without blanks around; null when nothing is left. */
export function fieldAt(prose: Prose, from: number, to: number): TextField | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(prose.text[start] ?? '')) start++;
  while (end > start && /\s/.test(prose.text[end - 1] ?? '')) end--;
  if (start === end) return null;
  return { text: clean(prose, start, end), range: prose.rangeOf(start, end), from: start, to: end };
}

/** A `key: value` field of a line. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  /** Index in the text at which the value begins. */
  readonly valueFrom: number;
}

/** `key: value` with a short key, as written; null when there is no colon. */
export function keyValueOf(text: string): KeyValue | null {
  const match = /^\s*([^\s:：](?:[^:：\n]{0,38}[^\s:：])?)\s*[:：]\s*/.exec(text);
  if (!match || /^\/\//.test(text.slice(match[0].length))) return null;
  return {
    key: match[1] ?? '',
    value: text.slice(match[0].length).trim(),
    valueFrom: match[0].length,
  };
}

/** A list written with commas, enumeration commas, slashes or `and`. */
export function listOf(text: string): string[] {
  return narrow(text)
    .split(
      /[,、/;&+]|(?<=\s)(?:and|和|与|及)(?=\s)|(?<=[\u4e00-\u9fff])[和与及](?=[\u4e00-\u9fff])/,
    )
    .map((part) => part.trim())
    .filter(Boolean);
}
