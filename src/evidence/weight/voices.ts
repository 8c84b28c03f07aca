/** Who speaks: the person, or the one unnamed paper, that statements rest on. */
import { onceFor } from '../../finance/once';
import type { Names, Person, Plan, Source } from '../../plan/model';
import { bareName } from '../../plan/terms/people/personNames';
import { fold } from '../../plan/text/text';
import type { PlanIndex } from '../planIndex';
import { sourcesOf } from './support';

/** Somebody who is heard through a source. */
export interface Voice {
  /** A person's name, or a source's id. */
  readonly name: string;
  readonly key: string;
}

/** Sources whose titles name who was talked to. */
const TALKS: ReadonlySet<string | null> = new Set([
  'meeting',
  'call',
  'employee',
  'end-user',
  'dealer',
  'supplier',
  'rival',
  'expert',
  'partner',
]);

/** The person that a source's `who` means, by name or `^id`. */
export function speakerOf(who: string, { names }: PlanIndex): Person | undefined {
  const bare = bareName(who);
  return names.people.get(bare) ?? names.people.get(bare.replace(/^\^/, ''));
}

/** Who speaks in a source: `who`, else the one person its title names, else the paper itself where no kind says more; null when that can't be told. */
export function voiceOf(source: Source, plan: Plan, index: PlanIndex): Voice | null {
  const known = knownVoices(index.names.people);
  let voice = known.get(source);
  if (voice === undefined) {
    voice = findVoice(source, plan, index);
    known.set(source, voice);
  }
  return voice;
}

/** Few sources carry many statements. */
const knownVoices = onceFor((_: Names['people']) => new WeakMap<Source, Voice | null>());

function findVoice(source: Source, { people }: Plan, index: PlanIndex): Voice | null {
  const { who, kind, id, title } = source;
  if (who) {
    const name = speakerOf(who, index)?.name ?? bareName(who);
    return { name, key: fold(name) };
  }
  if (kind === null || kind === 'other') return { name: id, key: `[^${fold(id)}]` };
  if (!TALKS.has(kind)) return null;
  const said = fold(title);
  const named = people.filter(({ name }) => fold(name).length > 1 && said.includes(fold(name)));
  const [only] = named;
  return only && named.length === 1 ? { name: only.name, key: fold(only.name) } : null;
}

/** The voice that all sources of something share; null where there are two, or none is known. */
function onlyVoice(sources: readonly Source[], plan: Plan, index: PlanIndex): Voice | null {
  const known = voicesOfLists(index.names.people);
  let voice = known.get(sources);
  if (voice === undefined) {
    voice = findOnlyVoice(sources, plan, index);
    known.set(sources, voice);
  }
  return voice;
}

/** Few lists of sources serve many statements. */
const voicesOfLists = onceFor(
  (_: Names['people']) => new WeakMap<readonly Source[], Voice | null>(),
);

function findOnlyVoice(sources: readonly Source[], plan: Plan, index: PlanIndex): Voice | null {
  let only: Voice | null = null;
  for (const source of sources) {
    const voice = voiceOf(source, plan, index);
    if (!voice || (only && only.key !== voice.key)) return null;
    only = voice;
  }
  return only;
}

const HEARD: ReadonlySet<string> = new Set(['listen', 'buying', 'ask', 'needs']);

export interface Heard {
  readonly offset: number;
  readonly sources: readonly Source[];
}

/** What people have told us, in listen, buying, ask and needs: statements, answers and needs that cite something. */
export function heardIn(index: PlanIndex): readonly Heard[] {
  return index.found(findHeard);
}

function findHeard(plan: Plan, index: PlanIndex): Heard[] {
  const claims = plan.claims.filter(
    ({ section, kind }) =>
      HEARD.has(section) && section !== 'needs' && kind !== 'open' && kind !== 'hypothesis',
  );
  const told = [
    ...claims.map((claim) => ({ offset: claim.range.start, sources: sourcesOf(claim, index) })),
    ...plan.needs.map((need) => ({ offset: need.range.start, sources: citedBy(need, index) })),
  ];
  return told.filter(({ sources }) => sources.length > 0).sort((a, b) => a.offset - b.offset);
}

/** The sources that a need itself cites, or rests on. */
export function citedBy(need: Plan['needs'][number], index: PlanIndex): readonly Source[] {
  return need.sources.length > 0
    ? sourcesOf(need, index)
    : need.citations.flatMap(({ id }) => index.names.sources.get(id) ?? []);
}

/** Fewer statements show nothing yet. */
const ENOUGH_TO_TELL = 4;

/** The one person whom everything heard or asked comes from; null where there are others, or too little was heard. */
export function singleVoice(index: PlanIndex): Voice | null {
  return index.found(findSingleVoice);
}

function findSingleVoice(plan: Plan, index: PlanIndex): Voice | null {
  const heard = heardIn(index);
  if (heard.length < ENOUGH_TO_TELL) return null;
  const voices = heard.map(({ sources }) => onlyVoice(sources, plan, index));
  const [first] = voices;
  if (!first || first.key.startsWith('[^')) return null;
  return voices.every((voice) => voice?.key === first.key) ? first : null;
}

/** Fewer statements are too few to weigh. */
const ENOUGH_TO_WEIGH = 6;
const SHARE = 0.6;

/** A voice that carries most of what was heard, and where. */
export interface Carried {
  readonly voice: Voice;
  readonly offsets: readonly number[];
  /** How much was heard in all. */
  readonly all: number;
}

/** The voices that carry most of what was heard or asked; none where one is all there is. */
export function carryingVoices(index: PlanIndex): readonly Carried[] {
  return index.found(findCarrying);
}

function findCarrying(plan: Plan, index: PlanIndex): Carried[] {
  const heard = heardIn(index);
  if (heard.length < ENOUGH_TO_WEIGH || singleVoice(index) !== null) return [];
  const carried = new Map<string, { voice: Voice; offsets: number[]; all: number }>();
  for (const { sources, offset } of heard) {
    const voice = onlyVoice(sources, plan, index);
    if (!voice) continue;
    const known = carried.get(voice.key) ?? { voice, offsets: [], all: heard.length };
    known.offsets.push(offset);
    carried.set(voice.key, known);
  }
  return [...carried.values()].filter(({ offsets }) => offsets.length >= SHARE * heard.length);
}

/** The key of the voice that carries the plan, or is all it has, where these sources say nothing else; null elsewhere. */
export function carrierOf(sources: readonly Source[], plan: Plan, index: PlanIndex): string | null {
  const voice = index.found(carriers).size > 0 ? onlyVoice(sources, plan, index) : null;
  return voice !== null && index.found(carriers).has(voice.key) ? voice.key : null;
}

function carriers(_: Plan, index: PlanIndex): ReadonlySet<string> {
  const single = singleVoice(index);
  return new Set([
    ...(single ? [single.key] : []),
    ...carryingVoices(index).map(({ voice }) => voice.key),
  ]);
}
