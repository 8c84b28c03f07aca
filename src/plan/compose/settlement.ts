/** Readings with what other sections lend them, in their places: as they were while neither has changed. */
import { once, onceFor, whileSame } from '../../finance/once';
import type { Reading } from '../read/reading';
import { type Asked, blockKey, type Carrier, carrierOf, Resolver } from './carriers';
import { namedOf } from './ids';
import { movedReading } from './offset';

/** The reading with the sources that carry each statement. */
function resolved(reading: Reading, resolver: Resolver): Reading {
  const { citing } = resolver;
  return {
    ...reading,
    claims: reading.claims.map((claim) => ({
      ...citing(claim),
      against: claim.against.length > 0 ? claim.against.map(citing) : claim.against,
    })),
    questions: reading.questions.map((q) => ({
      ...q,
      references: resolver.referring(q.references),
      answers: q.answers.map(citing),
    })),
    pains: reading.pains.map(citing),
    hypotheses: reading.hypotheses.map(citing),
    opportunities: reading.opportunities.map(citing),
    actions: reading.actions.map(citing),
    fit: reading.fit.map((f) => ({ ...f, sources: resolver.sourcesOf({ ...f, references: [] }) })),
    citations: reading.citations.map((citation) => resolver.canonical(citation)),
    references: [...resolver.referring(reading.references)],
  };
}

/** All ids and blocks that its statements name: what the sources that carry them hang on. */
const askedBy = onceFor((reading: Reading): Asked => {
  const { claims, questions, pains, hypotheses, opportunities, actions, fit } = reading;
  const carriers: readonly Partial<Carrier>[] = [
    ...claims,
    ...claims.flatMap((claim) => claim.against),
    ...questions,
    ...questions.flatMap((question) => question.answers),
    ...[...pains, ...hypotheses, ...opportunities, ...actions, ...fit],
    { citations: reading.citations, references: reading.references },
  ];
  const each = <T>(list: (carrier: Partial<Carrier>) => readonly (readonly T[] | undefined)[]) =>
    carriers.flatMap((carrier) => list(carrier).flatMap((some) => some ?? []));
  const ids = (list: readonly { readonly id: string }[]) => [...new Set(list.map(({ id }) => id))];
  return {
    cited: ids(each(({ citations, inherited }) => [citations, inherited])),
    referred: ids(each(({ references, inheritedReferences }) => [references, inheritedReferences])),
    blocks: [...new Set(each(({ boundFigures }) => [boundFigures]).map(blockKey))],
  };
});

/** What sections lend others, in words: their sources, and by what their statements and blocks are carried. */
interface Lent {
  readonly sources: string;
  readonly named: string;
  readonly blocks: string;
}

const lentBy = onceFor(
  (reading: Reading): Lent => ({
    sources: inWords(reading.sources.map(({ id }) => id)),
    named: inWords(
      namedOf(reading).flatMap((item) =>
        item.id === null ? [] : [[item.id, ...carriedBy(carrierOf(item))]],
      ),
    ),
    blocks: inWords(
      [...reading.roe, ...reading.segments].map((block) => [
        ...[block.kind, block.entity, idsOf(block.sources)],
        ...(block.kind === 'roe' ? block.peers : []).map((p) => [p.entity, idsOf(p.sources)]),
      ]),
    ),
  }),
);

/** A line each: how they are spread over sections makes no difference. */
function inWords(list: readonly unknown[]): string {
  return list.map((one) => `${JSON.stringify(one)}\n`).join('');
}

function carriedBy(carrier: Carrier): (readonly string[])[] {
  const { citations, inherited, references, inheritedReferences, boundFigures } = carrier;
  return [
    ...[citations, inherited, references, inheritedReferences].map(idsOf),
    (boundFigures ?? []).map(({ scheme, entity }) => `${scheme}:${entity ?? ''}`),
  ];
}

function idsOf(list: readonly { readonly id: string }[] = []): string[] {
  return list.map(({ id }) => id);
}

/** A reading with what a resolver knew of all that it names. */
interface Settled {
  readonly resolver: Resolver;
  /** All that the resolver knows of what the reading asks. */
  readonly answers: () => string;
  readonly resolved: Reading;
}

/** Readings resolved and put in their place, as they were while what they rest on and their place are. */
export class Settlement {
  /** The same while sections lend each other the same. */
  resolver = new Resolver([]);
  /** Of each reading the last, and the one before. */
  private readonly known = new WeakMap<Reading, readonly Settled[]>();
  /** By where it starts: one text may stand in several places. */
  private placed = new Map<number, ReturnType<typeof whileSame<Reading>>>();
  /** What a fence swallows is lent again when it is closed. */
  private readonly whileLent = whileSame<Resolver>();

  /** All readings of a plan, each moved to where its section starts. */
  of(readings: readonly Reading[], starts: readonly number[]): Reading[] {
    this.look(readings);
    const before = this.placed;
    // What a fence swallows is still there when it is closed again.
    if (before.size > 2 * readings.length + SLACK) this.placed = new Map();
    return readings.map((reading, i) => {
      const start = starts[i] ?? 0;
      const whole = this.resolved(reading);
      const placed = before.get(start) ?? whileSame();
      this.placed.set(start, placed);
      return placed([whole], () => movedReading(whole, start));
    });
  }

  private look(readings: readonly Reading[]): void {
    const all = readings.map(lentBy);
    const kinds = ['sources', 'named', 'blocks'] as const;
    const lent = kinds.map((kind) => all.map((one) => one[kind]).join('')).join('\n');
    this.resolver = this.whileLent([lent], () => new Resolver(readings));
  }

  private resolved(reading: Reading): Reading {
    const { resolver } = this;
    const known = this.known.get(reading) ?? [];
    const own = known.find((one) => one.resolver === resolver);
    if (own) return own.resolved;
    const answers = once(() => resolver.answers(askedBy(reading)));
    const same = known.find((one) => one.answers() === answers());
    const whole = same?.resolved ?? resolved(reading, resolver);
    const others = known.filter((one) => one !== same);
    this.known.set(reading, [{ resolver, answers, resolved: whole }, ...others.slice(0, 1)]);
    return whole;
  }
}

const SLACK = 32;
