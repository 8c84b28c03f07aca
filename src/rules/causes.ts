/**
 * One cause is told once. A rule says what is behind a finding (`cause`), or what it is but
 * the effect of (`effectOf`); of those with one cause the heaviest speaks, at its own place,
 * and names the lines of the others. Run last, on what is shown: switches, settings and known
 * findings have taken theirs away one by one.
 */
import type { Range, Severity } from '../plan/model';
import { type Language, listed, say, together } from '../words';
import { causeWords } from '../words/shown/causes';
import { FEW_VOICES } from './shared/cause';
import { heavierFirst } from './weight';

/** A finding as its grouping needs it. */
export interface Caused {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly timed: boolean;
  readonly cause?: string | undefined;
  readonly effectOf?: readonly string[] | undefined;
}

/** A finding that speaks for others with its cause, which stay as they were found. */
export type Told<T> = T & { readonly related?: readonly T[] };

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** So many lines are named. */
const MOST = 6;

/**
 * The findings in their order, each cause once. `lineOf` gives the 1-based line of one.
 */
export function oncePerCause<T extends Caused>(
  found: readonly T[],
  lineOf: (one: T) => number,
  language: Language,
): Told<T>[] {
  const all = headsOf(found);
  const isEffect = (one: T) => causeOf(one, all) !== undefined;
  // An effect is no peer: what has its own cause isn't therefore an effect, too.
  const heads = headsOf(found.filter((one) => !isEffect(one)));
  const speakers = new Map<T, T>();
  for (const one of found) {
    const speaker = causeOf(one, all) ?? peerOf(one, heads);
    // Nobody speaks in a ring.
    if (speaker && lastSpeaker(speaker, speakers) !== one) speakers.set(one, speaker);
  }
  const related = new Map<T, T[]>();
  for (const one of speakers.keys()) {
    const last = lastSpeaker(one, speakers);
    const others = related.get(last);
    if (others) others.push(one);
    else related.set(last, [one]);
  }
  return found.flatMap((one): Told<T>[] => {
    if (speakers.has(one)) return [];
    const others = related.get(one);
    return [others ? spokenFor(one, others, lineOf, language) : one];
  });
}

/** `one` is graver than `head`; of equals the first in the text speaks. */
function speaksFor(one: Caused, head: Caused): boolean {
  const graver = SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(head.severity);
  const heavier = graver || heavierFirst(one, head);
  return heavier < 0 || (heavier === 0 && one.range.start < head.range.start);
}

/** By cause the one that speaks for all who have it. */
function headsOf<T extends Caused>(found: readonly T[]): Map<string, T> {
  const heads = new Map<string, T>();
  for (const one of found) {
    if (one.cause === undefined) continue;
    const head = heads.get(one.cause);
    if (!head || speaksFor(one, head)) heads.set(one.cause, one);
  }
  return heads;
}

/** What it is but the effect of, unless that weighs less than itself. */
function causeOf<T extends Caused>(one: T, heads: ReadonlyMap<string, T>): T | undefined {
  for (const key of one.effectOf ?? []) {
    const head = heads.get(key);
    if (!head || head === one) continue;
    if (SEVERITIES.indexOf(head.severity) <= SEVERITIES.indexOf(one.severity)) return head;
  }
  return undefined;
}

function peerOf<T extends Caused>(one: T, heads: ReadonlyMap<string, T>): T | undefined {
  const head = one.cause === undefined ? undefined : heads.get(one.cause);
  return head === one ? undefined : head;
}

/** A head may itself be an effect. */
function lastSpeaker<T>(one: T, speakers: ReadonlyMap<T, T>): T {
  let last = one;
  for (let next = speakers.get(last); next; next = speakers.get(last)) last = next;
  return last;
}

/** Both were heard from too few, and not for one reason: what one says isn't true of the other. */
function isLoosely(one: Caused, other: Caused): boolean {
  return one.cause === other.cause && one.cause?.startsWith(FEW_VOICES) === true;
}

function spokenFor<T extends Caused>(
  one: T,
  related: readonly T[],
  lineOf: (one: T) => number,
  language: Language,
): Told<T> {
  const own = lineOf(one);
  const named = related.filter((other) => other.rule === one.rule || !isLoosely(one, other));
  const lines = [...new Set(named.map(lineOf))].filter((line) => line !== own);
  // What the same rule has to say on the same line is said with it: no line would name it.
  const beside = related.filter((other) => other.rule === one.rule && lineOf(other) === own);
  const said = [one, ...beside].map(({ message }) => message).join(language === 'zh-cn' ? '' : ' ');
  const message = lines.length === 0 ? said : withLines(said, lines, language);
  return { ...one, message, timed: one.timed || related.some(({ timed }) => timed), related };
}

function withLines(message: string, lines: readonly number[], language: Language): string {
  const sorted = [...lines].sort((a, b) => a - b).map(String);
  const shown = sorted.slice(0, MOST);
  const rest = sorted.length - shown.length;
  const word = rest > 0 ? causeWords.many : sorted.length > 1 ? causeWords.several : causeWords.one;
  const named =
    rest > 0 || language === 'zh-cn' ? listed(shown, language) : together(shown, language);
  const tail = say(word, language, { lines: named, rest });
  return language === 'zh-cn' ? message + tail : `${message} ${tail}`;
}
