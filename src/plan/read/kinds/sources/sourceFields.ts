/** The fields of a source line, also where something else than `·` parts them. */
import { isDay } from '../../../../finance/statements/periods/days';
import { termOf, vocabulary } from '../../../lexicon';
import { datesIn, parseDate } from '../../../text/dates';
import { fold, narrow } from '../../../text/text';
import type { Prose } from '../../prose/prose';
import { fieldAt, keyedFieldsOf, type TextField } from '../../yaml/fields';

/** What people write between fields, the surest first; a dash between digits is a date's. */
const MARKS = [/[；;]/g, /\s[—–-]{1,2}\s/g, /[，,]/g, /(?<!\d)[-–—]|[-–—](?!\d)/g, /[\s\u3000]+/g];

/** Fields set off by `·`; else by the one mark between several known shapes. */
export function sourceFields(prose: Prose): TextField[] {
  const fields = keyedFieldsOf(prose, 0, prose.text.length, 'sourceKey');
  const [only] = fields;
  if (!only || fields.length > 1) return fields;
  for (const mark of MARKS) {
    const cuts = cutAt(prose, only, mark);
    const shapes = cuts.filter(({ text }) => isShape(text)).length;
    const isBlank = mark === MARKS.at(-1);
    // Blanks part words, too: there a kind must begin the line.
    if (shapes >= 2 && (!isBlank || termOf('sourceKind', cuts[0]?.text ?? ''))) {
      return isBlank ? joined(prose, cuts) : cuts;
    }
  }
  return fields;
}

function cutAt(prose: Prose, { from, to }: TextField, mark: RegExp): TextField[] {
  const cuts: TextField[] = [];
  let at = from;
  for (const found of [...prose.plain.slice(from, to).matchAll(mark), null]) {
    const end = found ? from + found.index : to;
    const field = fieldAt(prose, at, end);
    if (field) cuts.push(field);
    at = found ? end + found[0].length : to;
  }
  return cuts;
}

/** Words between two shapes are one title again. */
function joined(prose: Prose, cuts: readonly TextField[]): TextField[] {
  const fields: TextField[] = [];
  let open = -1;
  cuts.forEach((cut, i) => {
    const next = cuts[i + 1];
    if (isShape(cut.text)) fields.push(cut);
    else if (open < 0) open = cut.from;
    if (open >= 0 && (!next || isShape(next.text))) {
      const title = fieldAt(prose, open, cut.to);
      if (title) fields.push(title);
      open = -1;
    }
  });
  return fields;
}

/** A kind, a date or a grade. */
function isShape(text: string): boolean {
  const plain = narrow(text);
  const date = parseDate(plain);
  return (
    termOf('sourceKind', plain) !== null ||
    (date !== null && date !== 'impossible' && date.length === 10) ||
    /^[A-F][1-6]$/i.test(plain)
  );
}

/** What may follow a kind for the whole to be of that kind: 代理商访谈, 媒体报道. */
const TOLD =
  /^(?:访谈|采访|沟通|交流|反馈|电话|纪要|记录|面谈|座谈|报道|文章|消息|调研| (?:interview|report|article|notes?|talk|post))/;

/** The kind that a title begins or ends with: `半年报 2025`, `2024年报`, `代理商访谈`. */
export function kindInTitle(title: string): string | null {
  const words = fold(title);
  const ends = /^(?:19|20)\d{2} ?(?:财?年度?)?\s?(.+)$/.exec(words)?.[1];
  if (ends !== undefined && termOf('sourceKind', ends)) return termOf('sourceKind', ends);
  if (ends !== undefined && termOf('sourceKind', `年${ends}`))
    return termOf('sourceKind', `年${ends}`);
  for (const [word, term] of vocabulary('sourceKind')) {
    if (!words.startsWith(word) || word.length < 2) continue;
    const rest = words.slice(word.length);
    if (/^(?:[\s:(]|\d)/.test(rest) || TOLD.test(rest)) return term;
  }
  return null;
}

/** A day in figures among the words of a title, and none that a report ends on. */
export function dateInTitle(title: string): { from: number; to: number; iso: string } | null {
  const plain = narrow(title);
  const eight = /(?<!\d)(?:19|20)\d{6}(?!\d)/.exec(plain);
  const packed = eight ? parseDate(eight[0]) : null;
  if (eight && packed !== null && packed !== 'impossible') {
    return { from: eight.index, to: eight.index + eight[0].length, iso: packed };
  }
  const days = datesIn(plain).filter(
    ({ from, to, date }) => isDay(date) && /^[\d./-]+$/.test(plain.slice(from, to)),
  );
  const [day] = days;
  if (!day || days.length > 1) return null;
  if (/(?:截至|截止|ended|ending|as of|at)\s*$/i.test(plain.slice(0, day.from))) return null;
  return { from: day.from, to: day.to, iso: day.date };
}
