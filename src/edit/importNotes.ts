/** Sentences on what an import was unsure of. */

import { ROW_NAMES } from '../finance/statements/names';
import { shift } from '../finance/statements/numbers/decimal';
import { isRowKey } from '../finance/statements/statements';
import type { ImportError } from '../imports/importError';
import type { Imported } from '../imports/imported';
import type { Note } from '../imports/note';
import { type Language, say } from '../words';
import { unreadableWords } from '../words/copies';
import { formatWords, importFaultWords, measureWords } from '../words/import/faults';
import { identityWords, noteWords, placeWords, splitWords } from '../words/import/notes';
import { unitWord } from '../words/units';

/** Parameters that are money. */
const MONEY = new Set(['first', 'latest', 'value', 'otherValue']);

/** Parameters that are keys of rows. */
const ROWS = new Set(['rows', 'shown']);

/** The notes that are said in a comment beside their row. */
const BESIDE_ROW: ReadonlySet<Note['code']> = new Set([
  'restated',
  'candidates',
  'scale-differs',
  'names-mixed',
  'proxy',
  'scope-unclear',
  'not-cumulative',
  'period-twice',
  'identity',
  'sign-mixed',
]);

/** Characters of a comment beside a row; what doesn't fit is told when importing. */
const LONGEST_COMMENT = 100;

const OF_VINTAGES: ReadonlySet<Note['code']> = new Set(['recast', 'recast-first', 'break']);

/** A note as a sentence, with its row and period; money in `unit`. */
export function noteSentence(note: Note, language: Language, unit: number): string {
  const text = body(note, language, unit);
  if (note.row === null) return text;
  const row = say(ROW_NAMES[note.row], language);
  const { period } = note;
  if (period === null) return say(placeWords.row, language, { row, text });
  return say(placeWords.rowAndPeriod, language, { row, period, text });
}

/** What stands behind a row as a comment, without `#`; `null` when there is no doubt. One line. */
export function rowComment(
  notes: readonly Note[],
  row: Note['row'],
  language: Language,
  unit: number,
): string | null {
  const own = notes.filter((note) => note.row === row && BESIDE_ROW.has(note.code));
  if (own.length === 0) return null;
  const texts = own.map((note) => {
    const text = body(note, language, unit);
    return note.period === null ? text : say(placeWords.row, language, { row: note.period, text });
  });
  // As many whole sentences as fit, at least one; the others are counted.
  let kept = texts.length;
  const said = () => {
    const more = texts.length - kept;
    const text = texts.slice(0, kept).join(' ') + (more > 0 ? ` (+${more})` : '');
    return oneLine(say(placeWords.toVerify, language, { text }));
  };
  while (kept > 1 && said().length > LONGEST_COMMENT) kept--;
  const comment = said();
  return comment.length > 2 * LONGEST_COMMENT
    ? `${comment.slice(0, 2 * LONGEST_COMMENT)}…`
    : comment;
}

/** What stands behind the periods as a comment: that they are of several vintages. */
export function periodsComment(
  notes: readonly Note[],
  language: Language,
  unit: number,
): string | null {
  const own = notes.filter(({ code }) => OF_VINTAGES.has(code));
  if (own.length === 0) return null;
  const text = own.map((note) => body(note, language, unit)).join(' ');
  return oneLine(say(placeWords.toVerify, language, { text })).slice(0, 400);
}

/** Why a file was not read or a plan not changed. */
export function faultSentence(error: ImportError, language: Language): string {
  const { what, format } = error.params;
  const named = typeof format === 'string' ? formatWords[format] : undefined;
  if (named) return say(named, language);
  const measure = typeof what === 'string' ? measureWords[what] : undefined;
  const said = measure && { what: say(measure, language) };
  const why = reasonSaid(error, language);
  return oneLine(say(importFaultWords[error.code], language, { ...error.params, ...said, ...why }));
}

/** Why a report can't be read, in words. */
function reasonSaid({ params }: ImportError, language: Language): { reason?: string } {
  const { reason } = params;
  if (typeof reason !== 'string' || !Object.hasOwn(unreadableWords, reason)) return {};
  return { reason: say(unreadableWords[reason as keyof typeof unreadableWords], language, params) };
}

/** The unit that suits the figures: the file's, else one in which the largest is easily read. */
export function suitableUnit(imported: Imported, language: Language): number {
  if (imported.unit !== null && unitWord(imported.unit, language)) return imported.unit;
  let largest = 0;
  for (const row of Object.values(imported.rows)) {
    for (const value of row) largest = Math.max(largest, Math.abs(value ?? 0));
  }
  if (language === 'zh-cn') return largest >= 1e10 ? 1e6 : largest >= 1e6 ? 1e4 : 1;
  return largest >= 1e8 ? 1e6 : largest >= 1e5 ? 1e3 : 1;
}

/** Money in `unit`, with every digit that it has. */
export function amountText(value: number, unit: number): string {
  const text = String(shift(value, -Math.round(Math.log10(unit))));
  return text.includes('e') ? Number(text).toFixed(Math.abs(Number(text)) < 1 ? 12 : 0) : text;
}

function body(note: Note, language: Language, unit: number): string {
  const params = Object.entries(note.params).map(([name, value]) => {
    const rule = name === 'rule' ? identityWords[String(value)] : undefined;
    if (rule) return [name, say(rule, language)];
    const split = name === 'split' ? splitWords[String(value)] : undefined;
    if (split) return [name, say(split, language)];
    if (name === 'unit') return [name, unitWord(Number(value), language) ?? value];
    if (ROWS.has(name)) return [name, rowNames(String(value), language)];
    return [name, MONEY.has(name) && typeof value === 'number' ? amountText(value, unit) : value];
  });
  return oneLine(say(noteWords[note.code], language, Object.fromEntries(params)));
}

/** `revenue, assets` as a reader knows them. */
function rowNames(keys: string, language: Language): string {
  const names = keys.split(', ').map((key) => {
    if (!isRowKey(key)) return key;
    return say(ROW_NAMES[key], language);
  });
  return names.join(say(placeWords.between, language));
}

/** Names come from a stranger's file: nothing in them may begin a line or turn its direction. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
