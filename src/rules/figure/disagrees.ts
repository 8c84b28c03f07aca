import { headingOver } from '../../evidence/headings';
import { type InSection, inSections } from '../../plan/compose/parts';
import type { Claim, Opportunity, Plan, Range } from '../../plan/model';
import { figuresIn } from '../../plan/read/prose/figures';
import { handNumber } from '../../plan/terms/figures/handNumber';
import { BOUNDARY, BOUNDARY_OR_LABEL } from '../../plan/terms/figures/phrasing';
import { besideSpot } from '../../plan/text/betweenMarks';
import { remembered } from '../../plan/text/remembered';
import { fold, lineNumberAt, plainly } from '../../plan/text/text';
import type { Finding, Rule, RulePage } from '../rule';

export const disagrees: Rule = {
  id: 'figure/disagrees',
  severity: 'info',
  title: { en: 'Two numbers for one thing', zh: '同一件事两个数' },
  messages: {
    longest: {
      en: '{written} is the longest case; line {line} says {mean} on average and {longest} at most. Count with the average, or say that it is the longest.',
      zh: '{written}是最长的一次；第 {line} 行写着平均 {mean}、最长 {longest}。请按平均算，或写明是最长的。',
    },
    other: {
      en: '{written} here, {other} on line {line}, in the same words. Correct the one that is wrong.',
      zh: '这里写 {written}，第 {line} 行同样的话写的是 {other}。请改正写错的那个。',
    },
  },
  check(plan) {
    const places = placesOf(plan);
    const facts = factsInSections(plan, [], factsIn);
    const inPlaces = places.flatMap((place) => {
      const found = longestIn(plan, facts, place) ?? otherIn(plan, facts, place);
      return found ? [found] : [];
    });
    return [...inPlaces, ...betweenFacts(plan)];
  },
};

const ITEMS = '- Value: an hour saved a day\n';

export const disagreesPage: RulePage = {
  rows: ['M8', 'M13'],
  why: {
    en: 'The value of an opportunity is easily built on the longest wait that anybody saw. Whoever checks the time study finds the average, and the case falls.',
    zh: '算价值时，常把见过的最长一次当成平时。人家一看记录，平均数摆在那儿，整笔账就不算数了。',
  },
  example: {
    bad: `## Feel\n\n- Trucks wait 17 minutes on average, 41 minutes at most. [^v] ^wait\n\n## Opportunities\n\n### Faster gates\n\n- Because: (^wait)\n- Pain: trucks wait 40 minutes\n${ITEMS}\n[^v]: visit · Time study at the gate · 2022-09-01 · B2 · role: guest · purpose: time the gate\n`,
    good: `## Feel\n\n- Trucks wait 17 minutes on average, 41 minutes at most. [^v] ^wait\n\n## Opportunities\n\n### Faster gates\n\n- Because: (^wait)\n- Pain: trucks wait 17 minutes\n${ITEMS}\n[^v]: visit · Time study at the gate · 2022-09-01 · B2 · role: guest · purpose: time the gate\n`,
  },
};

/** Where a case is built: a pain, or what an opportunity says of pain, value and size. */
interface Place {
  readonly text: string;
  readonly range: Range;
  /** Ids of statements that it rests on. */
  readonly rests: ReadonlySet<string>;
}

function placesOf(plan: Plan): Place[] {
  const ofPains = plan.pains.map(({ text, firstLine, references }) => ({
    text,
    range: firstLine,
    rests: idsOf(references),
  }));
  const ofItems = plan.opportunities.flatMap((opportunity: Opportunity) =>
    opportunity.items
      .filter(({ key }) => key === 'pain' || key === 'value' || key === 'size')
      .map(({ value, valueRange }) => ({
        text: value,
        range: valueRange,
        rests: idsOf(opportunity.references),
      })),
  );
  return [...ofPains, ...ofItems];
}

function idsOf(references: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(references.map(({ id }) => id));
}

interface Measured {
  readonly written: string;
  readonly value: number;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

/** The numbers of a text with their units; ranges and what can't be read are left out. */
const measuredIn = remembered((text): readonly Measured[] =>
  figuresIn(text).flatMap(({ from, to }) => {
    const written = text.slice(from, to);
    const match = /^([\d.,]{1,20}|[一二两三四五六七八九十百千零半]{1,9})\s?([^\d\s]{1,12})$/.exec(
      plainly(written),
    );
    const value = match ? handNumber(match[1] ?? '') : null;
    return value === null
      ? []
      : [{ written, value, unit: fold(match?.[2] ?? '').replace(/s$/, ''), from, to }];
  }),
);

/** A statement with what is measured in it, read once however many places are held against it. */
interface Fact {
  readonly claim: Claim;
  readonly measured: readonly Measured[];
  readonly pair: { readonly mean: Measured; readonly most: Measured } | null;
}

const factsInSections = inSections<Fact>('claims');

function factsIn({ claims }: InSection): Fact[] {
  return claims
    .filter(
      ({ kind, table, figures, section }) =>
        kind === 'fact' && !table && figures.length > 0 && section !== 'opportunities',
    )
    .map((claim) => ({ claim, ...measuresOf(claim.text) }));
}

const measuresOf = remembered((text): Omit<Fact, 'claim'> => {
  const measured = measuredIn(text);
  return { measured, pair: meanAndMost(text, measured) };
});

const MEAN = /(?:平均|均值|通常|一般|(?<![a-z])(?:average|mean|usually|typically)(?![a-z]))/;
const MOST =
  /(?:最长|最高|最大|最多|最久|最慢|(?<![a-z])(?:longest|maximum|max|at most|at worst|up to|peak)(?![a-z]))/;
/** A number that is the longest case rounded, but not the mean. */
const NEAR = 0.1;

/** The longest case of a statement that it rests on, or that speaks of the same, taken for the mean. */
function longestIn(plan: Plan, facts: readonly Fact[], place: Place): Finding | null {
  if (MOST.test(fold(place.text))) return null;
  for (const own of measuredIn(place.text)) {
    for (const { claim, pair } of facts) {
      if (!pair || pair.mean.unit !== own.unit || !isAbout(claim, place)) continue;
      const isMost = Math.abs(own.value / pair.most.value - 1) <= NEAR;
      if (!isMost || Math.abs(own.value / pair.mean.value - 1) <= 2 * NEAR) continue;
      const line = lineNumberAt(plan.lineStarts, claim.firstLine.start);
      const params = {
        written: own.written,
        mean: pair.mean.written,
        longest: pair.most.written,
        line,
      };
      return { range: place.range, code: 'longest', params };
    }
  }
  return null;
}

/** So far from a number what it is stands at most, in characters. */
const NEARBY = 60;

/** `平均等 17 分钟，最长 41 分钟`, in either order: the word stands in the number's own clause. */
function meanAndMost(text: string, all: readonly Measured[]): Fact['pair'] {
  if (all.length < 2) return null;
  const plain = plainly(text);
  const around = (one: Measured) => {
    const { before, after } = besideSpot(plain, one, BOUNDARY, NEARBY);
    return fold(`${before} ${after}`);
  };
  const mean = all.find((one) => MEAN.test(around(one)) && !MOST.test(around(one)));
  const most = all.find((one) => MOST.test(around(one)) && !MEAN.test(around(one)));
  return mean && most && mean.unit === most.unit && most.value > mean.value ? { mean, most } : null;
}

function isAbout(claim: Claim, { rests, text }: Place): boolean {
  if (claim.id !== null && rests.has(claim.id)) return true;
  const words = wordsOf(claim.text);
  const shared = [...wordsOf(text)].filter((word) => words.has(word));
  // A pair of Chinese characters is mostly a word of its own; of English words it takes two.
  return shared.some((word) => /[\u4e00-\u9fff]/.test(word)) || shared.length >= 2;
}

/** English words of four letters and more, Chinese in pairs of characters; numbers and units aside. */
function wordsOf(text: string): Set<string> {
  const plain = fold(text).replace(/分钟|小时|平均|最长|minutes?|hours?|average/g, ' ');
  const words = new Set((plain.match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 5)));
  for (const run of plain.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) words.add(run.slice(at, at + 2));
  }
  return words;
}

/** A time is named: two numbers may both be right. */
const TIMED =
  /年|月|季|周|日|天|上|下|前|后|去|今|明|(?<![a-z])(?:19|20)\d\d|quarter|month|week|year|last|this|next|before|after/;
/** Shorter clauses say too little to be the same. */
const LEAST = 5;

/** The same clause with another number in a statement, and nowhere with this one. */
function otherIn(plan: Plan, facts: readonly Fact[], place: Place): Finding | null {
  const frames = framesIn(place.text);
  for (const [at, own] of measuredIn(place.text).entries()) {
    const frame = frames[at] ?? null;
    if (frame === null) continue;
    const others = facts.flatMap(({ claim, measured }) =>
      measured.flatMap((one, at) =>
        one.unit === own.unit && framesIn(claim.text)[at] === frame ? [{ claim, one }] : [],
      ),
    );
    const [first] = others;
    if (!first || others.some(({ one }) => one.value === own.value)) continue;
    const line = lineNumberAt(plan.lineStarts, first.claim.firstLine.start);
    const params = { written: own.written, other: first.one.written, line };
    return { range: place.range, code: 'other', params };
  }
  return null;
}

/** A clause is seldom longer on either side of its number; what is, counts that far. */
const LONGEST_FRAME = 200;

/** A number's clause without the number; null where it is short or names a time. */
function frameOf(plain: string, one: Measured): string | null {
  const { before, after } = besideSpot(plain, one, BOUNDARY_OR_LABEL, LONGEST_FRAME);
  const frame = fold(`${before}#${after}`).replace(/\s|约|大约|about /g, '');
  return frame.length < LEAST || TIMED.test(frame) ? null : frame;
}

/** Those of all numbers of a statement, which every place is held against. */
const framesIn = remembered((text): readonly (string | null)[] => {
  const plain = plainly(text);
  return measuredIn(text).map((one) => frameOf(plain, one));
});

/** Shorter statements say too little to be the same. */
const LEAST_WHOLE = 10;
/** What was seen on two days may differ. */
const SEEN = 'feel';

interface Stated {
  readonly claim: Claim;
  readonly one: Measured;
}

/** A statement that repeats another one under its heading, word for word, with another number. */
function betweenFacts(plan: Plan): Finding[] {
  return pairsInSections(plan, [], pairsIn).map(([{ claim, one }, other]) => {
    const line = lineNumberAt(plan.lineStarts, other.claim.firstLine.start);
    const params = { written: one.written, other: other.one.written, line };
    return { range: claim.firstLine, code: 'other', params };
  });
}

const pairsInSections = inSections<readonly [Stated, Stated]>('claims');

/** No heading reaches over the section that it stands in. */
function pairsIn(section: InSection): (readonly [Stated, Stated])[] {
  const first = new Map<string, Stated>();
  return factsIn(section).flatMap(({ claim, measured }) => {
    const [one] = measured;
    const words = claim.section === SEEN ? null : wholeIn(claim.text);
    if (!one || words === null) return [];
    const whole = `${headingOver(section, claim.firstLine.start)?.range.start} ${words}`;
    const other = first.get(whole);
    if (!other) first.set(whole, { claim, one });
    return other && other.one.value !== one.value ? [[{ claim, one }, other] as const] : [];
  });
}

/** A statement without its one number; null where it is short, or which time it means can't be told. */
const wholeIn = remembered((text): string | null => {
  const [one, second] = measuredIn(text);
  if (!one || second) return null;
  const { from, to, unit } = one;
  const words = fold(`${text.slice(0, from)}#${text.slice(to)}`).replace(/\s|约|大约|about /g, '');
  const timeless = words.replace(/(?:19|20)\d\d年?/g, '');
  if (words.length < LEAST_WHOLE || TIMED.test(timeless)) return null;
  return `${unit} ${words}`;
});
