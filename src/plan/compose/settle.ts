/**
 * Puts the readings of all sections together and settles what only the whole
 * tells: which source or block is a second one, whose party a name is.
 */
import { onceFor, whileSame } from '../../finance/once';
import type {
  Config,
  FrontMatter,
  Need,
  Opportunity,
  Person,
  Problem,
  RoeBlock,
  SegmentsBlock,
  Source,
  WhitespaceCell,
} from '../model';
import { partyOf } from '../read/kinds/needs';
import type { Reading } from '../read/reading';
import { withoutOrdinal } from '../read/sections';
import { originHost } from '../terms/sources/documents';
import { fold } from '../text/text';
import { nameKey } from './ids';

/** All readings in one, in the order of the text. */
export type Whole = Omit<Reading, 'section' | 'filled' | 'revenueMix'>;

/** What holds places, but for switches. */
export const LISTS = [
  'headings',
  'people',
  'sources',
  'claims',
  'questions',
  'pains',
  'needs',
  'whitespace',
  'hypotheses',
  'opportunities',
  'actions',
  'fit',
  'roe',
  'segments',
  'citations',
  'references',
  'anchors',
  'boundFigures',
  'problems',
] as const;

const EACH = [...LISTS, 'switches'] as const;

/** Joins readings list by list; a list of the same things as before is the same list. */
export class Joint {
  private readonly kept = new Map(EACH.map((list) => [list, whileSame<readonly unknown[]>()]));

  of(readings: readonly Reading[]): Whole {
    const whole: Record<string, readonly unknown[]> = {};
    for (const [list, kept] of this.kept) {
      const all: unknown[] = [];
      for (const reading of readings) {
        // Most lists of a section are empty.
        if (reading[list].length > 0) for (const one of reading[list]) all.push(one);
      }
      whole[list] = kept(all, () => all);
    }
    return whole as unknown as Whole;
  }
}

/** The sources with duplicates marked and origins named. */
export function settledSources(
  sources: readonly Source[],
  account: string | null,
  entities: readonly string[],
): Source[] {
  const seen = new Set<string>();
  return sources.map((source) => {
    const key = nameKey(source.id);
    const duplicate = seen.has(key);
    seen.add(key);
    const origin = originOf(source, account, entities);
    return settled(source)([duplicate, origin], () => ({ ...source, duplicate, origin }));
  });
}

/** A source that is settled as before is the same. */
const settled = onceFor((_: Source) => whileSame<Source>());

const ISSUED = new Set(['annual-report', 'interim-report', 'prospectus', 'filing']);

/** Who a source comes from, for independence. */
function originOf(
  source: Source,
  account: string | null,
  entities: readonly string[],
): string | null {
  if (source.originWritten) return source.originWritten;
  if (source.who) return source.who;
  if (source.kind && ISSUED.has(source.kind)) {
    const title = fold(source.title);
    const named = entities.find((e) => e !== account && e !== '' && title.includes(fold(e)));
    const own = account !== null && title.includes(fold(account));
    return (own ? account : named) ?? account;
  }
  return originHost(source.url);
}

/** Blocks with the second of one entity marked and reported. */
export function settledBlocks<T extends RoeBlock | SegmentsBlock>(
  blocks: readonly T[],
  report: (problem: Problem) => void,
): T[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    if (block.entity === null) return block;
    const duplicate = seen.has(block.entity);
    seen.add(block.entity);
    if (!duplicate) return block;
    report({
      rule: 'roe/invalid',
      range: block.entityRange ?? block.fence,
      code: 'duplicate-entity',
      params: { entity: block.entity },
    });
    return { ...block, duplicate: true, invalid: true };
  });
}

/** Whose party a name is: ours, one of the house's, or a person's. */
export function partyResolver(
  frontMatter: FrontMatter | null,
  config: Config,
  people: readonly Person[],
): (name: string) => string | null {
  const house = (name: string) =>
    partyOf(name) ??
    frontMatter?.parties.get(fold(name))?.value ??
    config.parties.get(fold(name)) ??
    null;
  return (name) => {
    const own = house(name) ?? bracketed(name, house);
    if (own) return own;
    const person = people.find((p) => p.name === name || p.id === name);
    return person
      ? (person.party ?? (person.partyName ? house(person.partyName) : 'customer'))
      : null;
  };
}

/** `留学生(持卡人)`: the name before the bracket, or the one in it. */
function bracketed(name: string, house: (name: string) => string | null): string | null {
  const match = /^([^(（]*[^(（\s])\s*[(（]([^)）]*)[)）]$/.exec(name);
  return match ? (house(match[1] ?? '') ?? house(match[2] ?? '')) : null;
}

/** People with their party; whoever repeats an earlier id is a duplicate. */
export function settledPeople(
  people: readonly Person[],
  party: (name: string) => string | null,
): Person[] {
  const seen = new Set<string>();
  return people.map((person) => {
    const key = person.id === null ? null : nameKey(person.id);
    const duplicate = key !== null && seen.has(key);
    if (key !== null) seen.add(key);
    const settled = person.party ?? (person.partyName ? party(person.partyName) : null);
    return { ...person, duplicate, party: settled };
  });
}

/** The cells with the opportunity that each names; one that is but a title is an opportunity. */
export function settledCells(
  cells: readonly WhitespaceCell[],
  opportunities: readonly Opportunity[],
): WhitespaceCell[] {
  // Whoever numbers the headings names them without their numbers.
  const titles = new Map([
    ...opportunities.map(({ title }) => [withoutOrdinal(fold(title)), title] as const),
    ...opportunities.map(({ title }) => [fold(title), title] as const),
  ]);
  return cells.map((cell) => {
    const named = cell.name !== null && (cell.state === 'opportunity' || cell.state === 'other');
    const opportunity = named ? (titles.get(fold(cell.name ?? '')) ?? null) : null;
    return opportunity === null ? cell : { ...cell, state: 'opportunity', opportunity };
  });
}

/** Needs with their party, where the name tells it. */
export function settledNeeds(
  needs: readonly Need[],
  party: (name: string) => string | null,
): Need[] {
  return needs.map((need) => ({ ...need, party: need.party ?? party(need.name) }));
}
