/** What `zhibi portfolio` prints. */
import {
  count,
  flag,
  listOf,
  mapOf,
  number,
  numberOrNull,
  object,
  oneOf,
  shareOrNull,
  text,
  textOrNull,
  texts,
} from './kit.mjs';

export function portfolio(terms) {
  const worth = object({ currency: textOrNull, expected: number, proven: number });
  const ratio = object({ period: text, value: number, change: numberOrNull });
  const account = object({
    path: text,
    account: textOrNull,
    owner: texts,
    decision: terms('decision'),
    reason: textOrNull,
    revisit: textOrNull,
    stage: terms('stage'),
    status: oneOf(['draft', 'review']),
    fit: numberOrNull,
    coverage: shareOrNull,
    independent: shareOrNull,
    proven: shareOrNull,
    roe: { oneOf: [ratio, { type: 'null' }] },
    reviewBy: textOrNull,
    overdue: flag,
    opportunities: count,
    unscored: texts,
    effort: numberOrNull,
    potential: { oneOf: [object({ value: number, currency: textOrNull }), { type: 'null' }] },
    values: listOf(worth),
    next: { oneOf: [object({ due: text, text }), { type: 'null' }] },
    unsized: count,
    whitespace: {
      oneOf: [
        object({ units: count, offerings: count, cells: count, unknown: count }),
        { type: 'null' },
      ],
    },
  });
  return object({
    board: board(worth),
    breaches: listOf(
      object({
        kind: oneOf(['person', 'team', 'source']),
        name: text,
        paths: texts,
        accounts: texts,
      }),
    ),
    findings: listOf(
      object({
        rule: oneOf([
          'portfolio/over-capacity',
          'portfolio/over-cap',
          'portfolio/wall',
          'portfolio/fit-incomplete',
        ]),
        paths: texts,
        message: text,
      }),
    ),
    accounts: listOf(account),
    caps: listOf(object({ path: text, limit: count, pursued: count, beyond: texts })),
    load: listOf(object({ owner: text, pursued: count, coverage: shareOrNull })),
  });
}

/** Sums by currency; standings in the one currency of the board, which is missing where there are several. */
function board(worth) {
  const share = { type: 'number', minimum: 0, maximum: 1 };
  const levels = object({ high: share, medium: share, low: share });
  const best = object({
    drop: texts,
    take: texts,
    paths: object({ drop: texts, take: texts }),
    freed: number,
    spare: numberOrNull,
    more: number,
    moreProven: number,
  });
  const standing = object({
    path: text,
    expected: numberOrNull,
    proven: numberOrNull,
    aDay: numberOrNull,
    elsewhere: numberOrNull,
  });
  return object(
    {
      capacity: numberOrNull,
      used: number,
      withoutDays: texts,
      values: listOf(worth),
      certainties: { oneOf: [levels, { type: 'null' }] },
      converted: mapOf(number),
      standings: listOf(standing),
      best: { oneOf: [best, { type: 'null' }] },
    },
    { currency: textOrNull },
  );
}
