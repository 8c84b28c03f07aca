/** Keys that the lexicon lacks: the nearest is named, and written where it is a mere slip. */
import { type Field, nearestTerm, slipOf, termOf, termWord } from '../../lexicon';
import type { Problem } from '../../model';
import { parseDate } from '../../text/dates';
import { textOf } from './yaml';
import type { YamlPair } from './yamlValue';

/** Front-matter keys and keys of people whose value is a word of a list. */
const LISTED: Readonly<Record<string, Field>> = {
  decision: 'decision',
  stage: 'stage',
  status: 'status',
  value: 'value',
  language: 'language',
  influence: 'level',
  support: 'support',
  response: 'response',
  coverage: 'coverage',
  role: 'role',
};
const DATES: ReadonlySet<string> = new Set(['reviewBy', 'asOf', 'renewal']);
const MAPS: ReadonlySet<string> = new Set(['parties', 'rules']);

/** One problem for each key of `pairs` that is no word of `field`. */
export function unknownKeys(pairs: readonly YamlPair[], field: Field): Problem[] {
  const unknown = pairs.filter(({ key }) => termOf(field, key) === null);
  const known = new Set(pairs.map(({ key }) => termOf(field, key)));
  const wanted = unknown.map(({ key }) => slipOf(field, key));
  return unknown.map((pair) => {
    const slip = slipOf(field, pair.key);
    const alone = wanted.filter((term) => term === slip).length === 1 && !known.has(slip);
    return unknownKey(pair, field, slip !== null && alone && fits(slip, pair) ? slip : null);
  });
}

/** The nearest word is said in the script that was used; `slip` is the term that was surely meant. */
function unknownKey({ key, keyRange }: YamlPair, field: Field, slip: string | null): Problem {
  const near = slip ?? nearestTerm(field, key);
  const rule = 'format/unknown-key';
  if (near === null) return { rule, range: keyRange, code: 'unknown', params: { key } };
  const word = termWord(field, near);
  const text = /[\u4e00-\u9fff]/.test(key) ? word.zh : word.en;
  const found: Problem = { rule, range: keyRange, code: 'near', params: { key, near: text } };
  return slip === null ? found : { ...found, edits: [{ range: keyRange, text }] };
}

/** The value is of the type that the key has. */
function fits(term: string, { value }: YamlPair): boolean {
  if (value.kind === 'none') return true;
  const text = textOf(value);
  const field = LISTED[term];
  if (field) return text !== null && termOf(field, text) !== null;
  if (DATES.has(term)) return text !== null && (parseDate(text) ?? 'impossible') !== 'impossible';
  if (MAPS.has(term)) return value.kind === 'map';
  if (term === 'people') return value.kind === 'list';
  return value.kind !== 'map';
}
