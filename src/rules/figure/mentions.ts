/**
 * What a number in prose is said to be: `阿里巴巴 FY2022 净利率为 7.62%` is the
 * net margin of 阿里巴巴 in FY2022. Only plain sentences are understood: a name of
 * an entity, a period, a metric, and the number right after it. Everything else
 * (a change, a segment, an estimate, another company) is left alone.
 */
import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import { periodSpan } from '../../finance/statements/periods';
import { isRatio, type Metric } from '../../finance/statements/statements';
import { fold, narrow } from '../../plan/text/text';

export interface Mention {
  readonly metric: Metric;
  /** Folded name of an entity; `null` when none is named. */
  readonly entity: string | null;
  /** Years that are named with it, else anywhere in the claim. */
  readonly years: readonly number[];
  /** A half, a quarter or a month is named. */
  readonly partOfYear: boolean;
}

/** Further back nothing is read. */
const LONGEST = 160;

/** Where one statement ends and the next begins; a comma between digits is none. */
const CLAUSE = /[。！？；;，、\n()[\]]|,(?!\d)|\.(?!\d)/g;

/** Names that others than the row's readers use for less than the row, or for much else. */
const LOOSE: ReadonlySet<string> = new Set(['sales', 'net sales', 'cash', 'tax', 'interest']);

/** Folded name → metric, the longest first, so that 加权平均净资产收益率 isn't 净资产收益率. */
const METRICS: readonly (readonly [string, Metric])[] = Object.entries({
  ...ROW_NAMES,
  ...RATIO_NAMES,
})
  .flatMap(([key, { en, zh, aliases }]) =>
    [en, zh, ...aliases].map((name) => [fold(name), key as Metric] as const),
  )
  .filter(([name]) => !LOOSE.has(name))
  .sort((a, b) => b[0].length - a[0].length);

/** Metrics by the last letter of their name: most sentences end in none. */
const BY_LAST_LETTER = new Map<string, (readonly [string, Metric])[]>();
for (const metric of METRICS) {
  const last = metric[0].at(-1) ?? '';
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), metric]);
}

function metricAtEnd(clause: string): readonly [string, Metric] | undefined {
  return BY_LAST_LETTER.get(clause.at(-1) ?? '')?.find(([name]) => clause.endsWith(name));
}

/** Between a metric and its number. */
const LINK =
  /(?:为|是|达到|达|只有|仅为?|到|:|=|\bwas|\bis|\bof|\bat|\breached|\bstood|(?<!\s)\s+){0,8}$/;

/** What may stand before a metric without making it another one. */
const FILLER =
  /(?:的|其|公司|集团|客户|整体|全年|当年|财年|年度?|在|而|但|且|\band|\bbut|\bwhile|\bthe|\bits|\btheir|\bcompany|\bgroup|['’]s|\bin|\bfor|\ba\b|[\s*_·-])/g;

/** Halves, quarters, months: a part of the year that the labels here don't say. */
const PART_OF_YEAR = /上半年|下半年|季度?|半年|月|half|quarter|month|\bq[1-4]\b|\bh[12]\b/;

const YEAR = /(?:fy|cy)?\s?'?(?<!\d)(?:19|20)\d{2}(?!\d)|\b(?:fy|cy)\s?'?\d{2}(?!\d)/g;

/** Folded, and Markdown's own marks away. */
function plain(text: string): string {
  return narrow(text).replace(/[*_`]/g, '').toLowerCase();
}

/**
 * What the number after `before` is said to be. `before` is the claim's text up
 * to the number, `claim` all of it, `entities` the folded names that the plan
 * knows; `null` when the sentence isn't plain.
 */
export function mentionOf(
  before: string,
  claim: string,
  entities: readonly string[],
): Mention | null {
  const near = plain(before.slice(-LONGEST));
  // Before most numbers stands none, which is told without a look for the clause.
  if (!metricAtEnd(near.replace(LINK, ''))) return null;
  const clause = (near.split(CLAUSE).at(-1) ?? '').replace(LINK, '');
  const found = metricAtEnd(clause);
  if (!found) return null;
  let rest = clause.slice(0, clause.length - found[0].length);
  const entity = lastNamed(rest, entities);
  for (const name of entities) rest = rest.replaceAll(name, ' ');
  const own = yearsOf(rest);
  rest = rest.replace(YEAR, ' ').replace(FILLER, '');
  if (rest !== '') return null;
  const all = plain(claim);
  const others = entities.filter((name) => all.includes(name));
  // Of several entities in a claim only the one in the same clause is meant.
  if (entity === null && others.length > 1) return null;
  return {
    metric: found[1],
    entity: entity ?? others[0] ?? null,
    years: own.length > 0 ? own : yearsOf(all),
    partOfYear: PART_OF_YEAR.test(all),
  };
}

/** The labels of whole years that a mention may mean: those of its years, all where it names none. */
export function periodsNamed(labels: readonly string[], mention: Mention): string[] {
  const { years, partOfYear } = mention;
  if (partOfYear) return [];
  return labels.filter((label) => {
    const span = periodSpan(label);
    if (!span || span.to - span.from < 12) return false;
    return years.length === 0 || years.includes(span.year);
  });
}

function yearsOf(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([year]) => {
    const digits = Number(year.replace(/\D/g, ''));
    return digits < 100 ? 2000 + digits : digits;
  });
}

function lastNamed(text: string, entities: readonly string[]): string | null {
  let last: string | null = null;
  let lastAt = -1;
  for (const name of entities) {
    const at = text.lastIndexOf(name);
    if (at > lastAt) [last, lastAt] = [name, at];
  }
  return last;
}

/** The field of the lexicon that names a metric. */
export function fieldOf(metric: Metric): 'ratio' | 'row' {
  return isRatio(metric) ? 'ratio' : 'row';
}
