/** How alike two sentences are, by the words that carry their meaning. */
import { ASKING, STOP_WORDS, TIMES } from '../../../plan/terms/notes';
import { fold } from '../../../plan/text/text';

/** A sentence reduced to what it is about. */
export interface Meaning {
  /** Pairs of Han characters, and Latin words without their endings. */
  readonly units: ReadonlySet<string>;
  /** What makes it speak of another time. */
  readonly times: string;
}

/** What a sentence is about. */
export function meaningOf(text: string): Meaning {
  const folded = fold(text.slice(0, 400)).replace(/#\S+/g, ' ');
  const times = [...new Set(folded.match(TIMES) ?? [])].sort().join(' ');
  const units = new Set<string>();
  for (const word of folded.match(/[a-z][a-z0-9'’&-]*/g) ?? []) {
    if (!STOP_WORDS.has(word)) units.add(stemOf(word));
  }
  for (const run of folded.replace(ASKING, ' ').match(/\p{Script=Han}+/gu) ?? []) {
    if (run.length === 1) continue;
    for (let i = 0; i + 1 < run.length; i++) units.add(run.slice(i, i + 2));
  }
  return { units, times };
}

function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word
    .replace(/(?:'s|’s)$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s)$/, '');
}

/** Least words with a meaning that a match rests on. */
const LEAST = 3;

/** How far two questions ask the same, 0–1. */
export function sameness(a: Meaning, b: Meaning): number {
  if (a.times !== b.times) return 0;
  const shared = sharedOf(a, b);
  if (shared < Math.min(LEAST, a.units.size, b.units.size) || shared < 2) return 0;
  return (2 * shared) / (a.units.size + b.units.size);
}

/** The share of `part` that is in `whole`, 0–1; 0 where there is too little to tell. */
export function containment(part: Meaning, whole: Meaning): number {
  if (part.times !== '' && part.times !== whole.times) return 0;
  const shared = sharedOf(part, whole);
  return shared < LEAST ? 0 : shared / part.units.size;
}

function sharedOf(a: Meaning, b: Meaning): number {
  let shared = 0;
  for (const unit of a.units) if (b.units.has(unit)) shared++;
  return shared;
}
