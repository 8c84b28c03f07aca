/** What `zhibi lint`, `proof` and `health` print. */
import {
  count,
  flag,
  line,
  listOf,
  object,
  oneOf,
  place,
  ruleId,
  shareOrNull,
  text,
  textOrNull,
} from './kit.mjs';

export function lint(severities) {
  const edit = object({ ...place, text });
  const diagnostic = object(
    {
      rule: ruleId,
      severity: oneOf(severities.filter((severity) => severity !== 'off')),
      message: { type: 'string', minLength: 1 },
      ...place,
      url: { type: 'string', format: 'uri' },
      fixable: flag,
      timed: flag,
    },
    {
      edits: { ...listOf(edit), minItems: 1 },
      toldBy: object({ rule: ruleId, line, column: line }),
    },
  );
  return object({
    files: listOf(object({ path: text, diagnostics: listOf(diagnostic) })),
    summary: object({ files: count, errors: count, warnings: count, infos: count, hints: count }),
  });
}

export function proof() {
  const pageOrNull = { type: ['integer', 'null'], minimum: 1 };
  const nearest = { oneOf: [object({ page: count, text }), { type: 'null' }] };
  const from = { oneOf: [listOf({ type: 'number' }), { type: 'null' }] };
  const check = object({
    kind: oneOf(['passage', 'figure', 'row']),
    ...place,
    text,
    source: text,
    copy: textOrNull,
    result: oneOf(['found', 'derived', 'not-found', 'unchecked']),
    page: pageOrNull,
    label: textOrNull,
    excerpt: textOrNull,
    nearest,
    from,
    reason: textOrNull,
  });
  const counts = object({ found: count, derived: count, notFound: count, unchecked: count });
  return object({ plans: listOf(object({ path: text, checks: listOf(check), counts })) });
}

export function health() {
  const channel = object({
    claims: count,
    supported: count,
    figures: count,
    independentOrigins: count,
    oldestMonths: { type: ['integer', 'null'], minimum: 0 },
    gaps: listOf(ruleId),
  });
  const shares = { coverage: shareOrNull, independent: shareOrNull, proven: shareOrNull };
  const channels = object({ look: channel, listen: channel, ask: channel, feel: channel });
  return object({
    plans: listOf(object({ path: text, channels, ...shares })),
    ...shares,
  });
}
