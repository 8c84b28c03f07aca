/** What `zhibi diff` prints. */
import {
  count,
  listOf,
  number,
  object,
  oneOf,
  place,
  shareOrNull,
  text,
  textOrNull,
} from './kit.mjs';

export function diff(changes) {
  const shares = { share: shareOrNull, independent: shareOrNull, proven: shareOrNull };
  const coverage = {
    oneOf: [object({ facts: count, supported: count, ...shares }), { type: 'null' }],
  };
  const position = { oneOf: [object(place), { type: 'null' }] };
  const change = object({
    code: oneOf(Object.keys(changes)),
    sign: oneOf([...new Set(Object.values(changes))]),
    message: { type: 'string', minLength: 1 },
    params: { type: 'object' },
    before: position,
    after: position,
  });
  const first = object({ path: text, why: text, reason: text, alike: count });
  first.required.push(...change.required);
  Object.assign(first.properties, change.properties);
  const stakes = listOf(object({ currency: textOrNull, value: number, opportunities: count }));
  return object({
    first: { ...listOf(first), maxItems: 5 },
    policies: listOf(object({ path: text, changes: listOf(change) })),
    plans: listOf(
      object({
        path: text,
        oldPath: textOrNull,
        status: oneOf(['added', 'removed', 'renamed', 'changed']),
        coverage: object({ before: coverage, after: coverage }),
        money: object({ before: stakes, after: stakes }),
        changes: listOf(change),
      }),
    ),
    summary: object({ plans: count, changes: count }),
  });
}
