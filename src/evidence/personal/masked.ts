/**
 * What `evidence/personal-data` finds in a plan is in no output of ours: not in
 * another rule's message, a change, a page or an edit that happens to quote it.
 */
import { onceFor } from '../../finance/once';
import { keptByPart, type Part, partsOf } from '../../plan/compose/parts';
import type { Plan, ProblemParam, Term, TextEdit } from '../../plan/model';
import { movedRange } from '../../plan/text/ranges';
import { seenText } from '../../plan/text/seen';
import { narrow, withEdits } from '../../plan/text/text';
import type { PersonalDatum } from './personalDatum';
import { personalDataIn } from './personalNumbers';

/** Stands for a number that may not be shown at all. */
const HIDDEN = '•••';

/** Takes the personal numbers and addresses out of a text. */
export type Masker = (text: string) => string;

/** Digits of one number, with what may stand between them. */
const DIGITS = /\d(?:[\s.·()+-]{0,3}[\dx])+/gi;
/** The at sign of an address, also as people write it to keep robots away. */
const AT_SIGN = /\s?(?:[@#]|[([](?:at|@)[)\]])\s?/;
const ADDRESS = new RegExp(
  `[\\w.%+-]{1,64}${AT_SIGN.source}[\\w-]{1,60}(?:\\.[\\w-]{1,30}){1,4}`,
  'gi',
);
/** A name in a messenger. */
const HANDLE = /(?<![\w-])[a-z][\w-]{5,19}(?![\w-])/gi;

/** All personal data in a plan; looked for anew in the parts whose text changed. */
export function personalDataOf(plan: Plan): readonly PersonalDatum[] {
  // A name may stand below the word for it; over a heading's # and front matter's dashes none reaches.
  return partsOf(plan).flatMap((part) =>
    personalIn(part, () => personalDataInPart(part, plan)).map((datum) => ({
      ...datum,
      range: movedRange(datum.range, part.range.start),
    })),
  );
}

const personalIn = keptByPart<readonly PersonalDatum[]>();

function personalDataInPart({ range }: Part, plan: Plan): readonly PersonalDatum[] {
  // In statements, long numbers are money.
  const amounts = [...plan.roe, ...plan.segments].flatMap(({ content }) =>
    content.start >= range.start && content.end <= range.end
      ? movedRange(content, -range.start)
      : [],
  );
  return personalDataIn(plan.text.slice(range.start, range.end), amounts);
}

/**
 * For texts that come from these plans: what was found in them is masked
 * however it is cut out of its line, and so is what is found in the text itself.
 */
export function maskerOf(...plans: readonly (Plan | null)[]): Masker {
  const all = plans.flatMap((plan) => (plan ? [maskerOfOne(plan)] : []));
  return (text) => all.reduce((masked, mask) => mask(masked), text);
}

const maskerOfOne = onceFor((plan: Plan) => maskerOfFound(plan.text, personalDataOf(plan)));

/** For what is cut out of a text that is no plan, as a line of a copy: masked though only a part of a number is left. */
export function maskerOfText(text: string): Masker {
  return maskerOfFound(text, personalDataIn(text, []));
}

function maskerOfFound(from: string, found: readonly PersonalDatum[]): Masker {
  const masks = new Map<string, string>();
  for (const { range, mask } of found) {
    masks.set(keyOf(from.slice(range.start, range.end)), mask ?? HIDDEN);
  }
  const keys = [...masks.keys()];
  const lengths = [...new Set(keys.map((key) => key.length))].sort((a, b) => b - a);
  return (text) => {
    if (masks.size === 0) return text;
    const seen = seenText(text);
    const narrowed = narrow(seen.text);
    const edits = [
      ...[...narrowed.matchAll(DIGITS)].flatMap((place) => editsIn(place, masks, lengths)),
      ...[...narrowed.matchAll(ADDRESS), ...narrowed.matchAll(HANDLE)].flatMap((place) =>
        editOf(place, masks),
      ),
      ...cutEdits(narrowed, keys),
    ];
    const placed = edits.map((edit) => ({ ...edit, range: seen.rangeOf(edit.range) }));
    return withEdits(text, apart(placed));
  };
}

/** The text with what is personal in it masked, wherever the text comes from. */
export function masked(text: string): string {
  const found = personalDataIn(text, []);
  return withEdits(text, apart(found.map(({ range, mask }) => ({ range, text: mask ?? HIDDEN }))));
}

/** In order, and none within another: an address may hold a number. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  let end = 0;
  return edits
    .toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .filter(({ range }) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
}

/** A parameter of a message with all its texts masked. */
export function maskedParam(param: ProblemParam, mask: Masker): ProblemParam {
  if (typeof param === 'string') return mask(param);
  if (typeof param === 'number') return param;
  if (!isList(param)) {
    // A key that the lexicon lacks is the plan's own text.
    const term = mask(param.term);
    return param.of === undefined ? { ...param, term } : { ...param, term, of: mask(param.of) };
  }
  return param.map((one) => maskedParam(one, mask) as string | Term);
}

/** All texts in a value of plain objects and lists masked, keys too; numbers stay. */
export function maskedDeep<T>(value: T, mask: Masker): T {
  const deep = (one: unknown): unknown => {
    if (typeof one === 'string') return mask(one);
    if (Array.isArray(one)) return one.map(deep);
    if (one === null || typeof one !== 'object') return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [mask(key), deep(inner)]));
  };
  return deep(value) as T;
}

function isList(param: ProblemParam): param is readonly (string | Term)[] {
  return Array.isArray(param);
}

/** Whether the text holds personal data. */
export function isPersonal(text: string): boolean {
  return personalDataIn(text, []).length > 0;
}

/** Of a number its digits, of an address and a name its letters: how it is recognised in other surroundings. */
function keyOf(text: string): string {
  const plain = narrow(seenText(text).text).toLowerCase();
  if (/^[^a-wyz]*$/.test(plain)) return plain.replace(/[^\dx]/g, '');
  return plain.replace(AT_SIGN, '@');
}

/** The masks for all known numbers in one run of digits. */
function editsIn(
  { index, 0: written }: RegExpMatchArray,
  masks: ReadonlyMap<string, string>,
  lengths: readonly number[],
): TextEdit[] {
  const edit = (start: number, end: number, text: string): TextEdit => ({
    range: { start: (index ?? 0) + start, end: (index ?? 0) + end },
    text,
  });
  const at = [...written.matchAll(/[\dx]/gi)].map((match) => match.index);
  const key = written.toLowerCase().replace(/[^\dx]/g, '');
  const edits: TextEdit[] = [];
  for (let from = 0; from < key.length; ) {
    const fits = (one: number) =>
      from + one <= key.length && masks.has(key.slice(from, from + one));
    const length = lengths.find(fits) ?? 0;
    if (length === 0) from++;
    else {
      const mask = masks.get(key.slice(from, from + length)) ?? HIDDEN;
      edits.push(edit(at[from] ?? 0, (at[from + length - 1] ?? 0) + 1, mask));
      from += length;
    }
  }
  return edits;
}

/** What is left of a number or an address where a text was cut to fit: `4111 1111…`, `…8000`. */
const CUT =
  /(?<=…)[\w.%+@()-]{1,64}(?:[ .-][\dx]{1,6}){0,4}|(?<![\w.%+@-])(?:(?:[\dx]{1,6}[ .()-]{1,3}){1,4}[\dx]{1,20}|[\w.%+@-]{1,64})(?=…)/gi;
/** Shorter remains give nothing away. */
const LEAST_LEFT = 4;

function cutEdits(text: string, keys: readonly string[]): TextEdit[] {
  if (!text.includes('…')) return [];
  return [...text.matchAll(CUT)].flatMap(({ index, 0: left }) => {
    const key = keyOf(left);
    const isStart = text[index - 1] !== '…';
    const isPart = (whole: string) => (isStart ? whole.startsWith(key) : whole.endsWith(key));
    if (key.length < LEAST_LEFT || !keys.some((whole) => whole !== key && isPart(whole))) return [];
    return [{ range: { start: index, end: index + left.length }, text: HIDDEN }];
  });
}

/** The mask for an address or a name. */
function editOf(
  { index, 0: written }: RegExpMatchArray,
  masks: ReadonlyMap<string, string>,
): TextEdit[] {
  const mask = masks.get(keyOf(written));
  const start = index ?? 0;
  return mask === undefined ? [] : [{ range: { start, end: start + written.length }, text: mask }];
}
