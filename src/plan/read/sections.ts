/** Sections: which heading opens one, and the text cut at them. */
import type { Heading as HeadingNode } from 'mdast';
import { onceFor } from '../../finance/once';
import { entriesOf } from '../lexicon';
import type { Config, SectionId } from '../model';
import { fold } from '../text/text';

const HAN = '[一二三四五六七八九十百零〇]';
const ORDINAL = new RegExp(
  `^(?:第(?:${HAN}+|\\d+)(?:部分|章|节|篇|步|讲)?|\\d{1,2}(?=\\s+\\p{L})|[(](?:${HAN}+|\\d+|[a-z])[)]|${HAN}+[、.:]|\\d+(?:\\.\\d+)+[.、):]?(?=\\s|[^\\d.])|\\d+[.、):]|[ivx]+[.、)]|[①-⑳])\\s*`,
  'u',
);
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)+\s*/u;
/** What may follow a section word for the heading to go on. */
const GOES_ON = /^(?:[\s:·,、—\-/(&]|[与及和](?=.))/;

/** What may follow a word that opens a section by itself only. */
const ENDS =
  /^(?:\s?[:·,、—/(&]|\s-|\s(?:and|for|in|with)\s|\s?\d|\s\p{Script=Han}|[与及和](?=.))/u;

/** The section that a heading's words open, or null. */
export function openerOf(text: string, terms: Config['terms']): SectionId | null {
  const bare = withoutOrdinal(fold(text));
  return opened(bare, words(terms), GOES_ON) ?? opened(bare, ALONE, ENDS);
}

function opened(bare: string, openers: Openers, goesOn: RegExp): SectionId | null {
  for (const [word, section] of openers.get(bare.slice(0, 1)) ?? []) {
    if (!bare.startsWith(word)) continue;
    const rest = bare.slice(word.length);
    if (rest === '' || goesOn.test(rest)) return section;
  }
  return null;
}

/** `三、` `1.2` and emoji before the words taken off, in any order. */
export function withoutOrdinal(text: string): string {
  let rest = text;
  for (let i = 0; i < 4; i++) {
    const next = rest.replace(ORDINAL, '').replace(EMOJI, '');
    if (next === rest) break;
    rest = next;
  }
  return rest;
}

/** Words that open a section by their first character, the longest first. */
type Openers = ReadonlyMap<string, readonly (readonly [word: string, section: SectionId])[]>;

function openersOf(words: readonly (readonly [string, SectionId])[]): Openers {
  const openers = new Map<string, (readonly [string, SectionId])[]>();
  for (const opener of [...words].sort((a, b) => b[0].length - a[0].length)) {
    const first = opener[0].slice(0, 1);
    const known = openers.get(first);
    if (known) known.push(opener);
    else openers.set(first, [opener]);
  }
  return openers;
}

/** With the names of the sections in the model: `Buying` alone, and not `Buying signals`. */
const ALONE = openersOf([
  ...spelled('sectionAlone'),
  ...entriesOf('section').map(([section]) => [section, section as SectionId] as const),
]);

/** The words of sections as they are compared, without their names in the model. */
function spelled(field: 'section' | 'sectionAlone'): [string, SectionId][] {
  return entriesOf(field).flatMap(([section, { en, zh, aliases = [] }]) =>
    [en, zh, ...aliases].map((word): [string, SectionId] => [fold(word), section as SectionId]),
  );
}

const words = onceFor((terms: Config['terms']) => {
  const own = Array.from(terms).flatMap(([section, more]) =>
    more.map((word) => [fold(word), section] as const),
  );
  return openersOf([...spelled('section'), ...own]);
});

/** A heading and the section that it opens, if any. */
export interface HeadingSpot {
  readonly node: HeadingNode;
  /** Offset at which the heading starts in the text. */
  readonly start: number;
  readonly opens: SectionId | null;
}

/** A stretch of the text that belongs to one section, or to none. */
export interface Piece {
  readonly section: SectionId | null;
  readonly start: number;
  readonly end: number;
}

/** The level of section headings (0: none), and the text cut into sections and what is outside. */
export function cutSections(
  headings: readonly HeadingSpot[],
  from: number,
  to: number,
): { level: number; pieces: Piece[] } {
  const level = headings.find((heading) => heading.opens)?.node.depth ?? 0;
  const pieces: Piece[] = [];
  let start = from;
  let section: SectionId | null = null;
  for (const heading of headings) {
    if (heading.node.depth > level) continue;
    if (heading.start > start) pieces.push({ section, start, end: heading.start });
    start = heading.start;
    section = heading.node.depth === level ? heading.opens : null;
  }
  if (to > start) pieces.push({ section, start, end: to });
  return { level, pieces };
}
