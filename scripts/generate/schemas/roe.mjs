/** What `zhibi roe` prints: ratios, changes, peers and leads of each entity. */
import {
  day,
  flag,
  line,
  listOf,
  mapOf,
  number,
  numberOrNull,
  object,
  oneOf,
  oneOrNull,
  text,
  textOrNull,
  texts,
} from './kit.mjs';

export function roe(ratios, drivers) {
  const split = object(Object.fromEntries(drivers.map((driver) => [driver, number])));
  const period = object({
    period: text,
    end: day,
    months: { type: 'number', exclusiveMinimum: 0 },
    basisUsed: oneOf(['average', 'ending']),
    ...Object.fromEntries(ratios.map((ratio) => [ratio, numberOrNull])),
    reported: { ...mapOf(number), propertyNames: oneOf(ratios) },
    notMeaningful: { ...mapOf(text), propertyNames: oneOf(ratios) },
    closingUsed: texts,
    roeByScope: object({ attributable: numberOrNull, total: numberOrNull }),
    ebitFrom: oneOrNull(['ebit', 'ebt-and-interest', 'operating-income']),
    noMinorities: flag,
    thinEquity: flag,
    cagrFrom: textOrNull,
    cagrYears: numberOrNull,
  });
  const change = object({
    from: text,
    to: text,
    basisUsed: oneOf(['average', 'ending']),
    roeFrom: number,
    roeTo: number,
    total: number,
    before: split,
    after: split,
    chain: split,
    lmdi: { oneOf: [split, { type: 'null' }] },
    shapley: split,
  });
  const peer = object({
    period: text,
    ratio: oneOf(ratios),
    value: number,
    median: numberOrNull,
    best: numberOrNull,
    bestEntity: textOrNull,
    gap: numberOrNull,
    gapInMoney: numberOrNull,
    entities: mapOf(number),
    basis: oneOrNull(['average', 'ending']),
    published: flag,
    marks: mapOf(oneOf(['published', 'computed', 'scope', 'loss', 'thin', 'not-meaningful'])),
  });
  const lead = object({
    driver: text,
    sentence: text,
    money: number,
    question: text,
    ratio: oneOf(ratios),
    period: text,
    code: text,
    kind: oneOf(['profit', 'cash', 'growth', 'budget']),
    value: number,
    benchmark: number,
    against: oneOf(['median', 'best', 'year-before', 'best-year', 'segment']),
    bestEntity: textOrNull,
    basePeriod: textOrNull,
    segment: textOrNull,
    ofWhich: listOf(object({ ratio: oneOf(ratios), money: number })),
  });
  const each = listOf(numberOrNull);
  const counted = object({ name: text, values: each, growth: each, revenuePer: each });
  return listOf(
    object(
      {
        entity: text,
        peerOf: textOrNull,
        basis: oneOf(['average', 'ending']),
        scope: oneOf(['attributable', 'total']),
        currency: textOrNull,
        unit: numberOrNull,
        line,
        counts: listOf(counted),
        periods: listOf(period),
        changes: listOf(change),
        leads: listOf(lead),
      },
      { peers: listOf(peer) },
    ),
  );
}
