/** The customer's ROE and why it changed, and the numbers in the blocks that did. */

import { type Entity, entitiesOf, rowRange } from '../../../evidence/entities';
import { customerOf } from '../../../evidence/planIndex';
import { entityAnalysis } from '../../../finance/analyse';
import { chain, type Drivers, reasonsOf } from '../../../finance/compare/attribution';
import type { PeriodResult } from '../../../finance/ratios/dupont';
import { roundHalfUp } from '../../../finance/statements/numbers/decimal';
import { orderOf } from '../../../finance/statements/periods/order';
import { labelKey } from '../../../finance/statements/periods/periods';
import {
  type Metric,
  metricKind,
  type RowKey,
  type Series,
  type Statements,
  valueAt,
} from '../../../finance/statements/statements';
import type { Plan, SegmentsBlock } from '../../../plan/model';
import { fold } from '../../../plan/text/text';
import {
  type Change,
  type ChangeCode,
  type ChangeParam,
  change,
  fieldChange,
  type RoeCause,
} from '../changes';
import { match } from '../match';

/** Blocks and peers that came or went, the customer's ROE with its cause, then single numbers. */
export function blockChanges(before: Plan, after: Plan): Change[] {
  const { pairs, removed, added } = match(entitiesOf(before), entitiesOf(after), {
    id: ({ name }) => fold(name),
    text: ({ name }) => name,
  });
  const code = (entity: Entity, block: ChangeCode, peer: ChangeCode) =>
    entity.prefix === '' ? block : peer;
  return [
    ...roeChange(before, after),
    ...added.map((e) =>
      change(
        code(e, 'blockAdded', 'peerAdded'),
        { entity: e.name, periods: labels(e.statements) },
        { after: rowRange(e, 'entity') },
      ),
    ),
    ...removed.map((e) =>
      change(
        code(e, 'blockRemoved', 'peerRemoved'),
        { entity: e.name },
        { before: rowRange(e, 'entity') },
      ),
    ),
    ...pairs.flatMap(([a, b]) => entityChanges(a, b)),
    ...segmentChanges(before, after),
  ];
}

function labels({ periods }: Pick<Statements, 'periods'>): readonly string[] {
  return periods.length > 0 ? periods.map(({ label }) => label) : ['–'];
}

/** The newest ROE before and after, with the driver that moved it most. */
function roeChange(before: Plan, after: Plan): Change[] {
  const [a, b] = [newestOf(before), newestOf(after)];
  const [from, to] = [a?.result.ratios.roe ?? null, b?.result.ratios.roe ?? null];
  if (!a || from === null || Object.is(from, to)) return [];
  const places = { before: a.fence, after: b?.fence ?? null };
  const amount = (value: number | null) => ({ amount: value, kind: 'percent' }) as const;
  if (!b || to === null) {
    return [change('roeGone', { from: amount(from), period: a.result.label }, places)];
  }
  // Its rows tell what changed: a change of ROE that its own figures don't show is none.
  if (roundHalfUp(from, 2, 2) === roundHalfUp(to, 2, 2)) return [];
  const params = {
    from: amount(from),
    to: amount(to),
    period: b.result.label,
    why: whyOf(a.result, b.result),
    span:
      labelKey(a.result.label) === labelKey(b.result.label)
        ? b.result.label
        : `${a.result.label} → ${b.result.label}`,
  };
  return [change('roe', params, places)];
}

/** ROE of the customer's newest period; `null` where there is none. */
export function newestRoe(plan: Plan): { readonly period: string; readonly value: number } | null {
  const newest = newestOf(plan);
  const value = newest?.result.ratios.roe ?? null;
  return newest && value !== null ? { period: newest.result.label, value } : null;
}

interface Newest {
  readonly result: PeriodResult;
  readonly fence: { readonly start: number; readonly end: number };
}

function newestOf(plan: Plan): Newest | null {
  const block = customerOf(plan);
  if (!block?.statements) return null;
  const { periods } = entityAnalysis(block.statements, null);
  const { inTime } = orderOf(block.statements.periods);
  const index = inTime.findLast((i) => periods[i]?.ratios.roe != null) ?? inTime.at(-1);
  const result = index === undefined ? undefined : periods[index];
  return result ? { result, fence: block.fence } : null;
}

/** The driver that moved ROE most in the direction it went, by chain substitution as everywhere else. */
function whyOf(a: PeriodResult, b: PeriodResult): RoeCause {
  const [before, after] = [driversOf(a), driversOf(b)];
  if (!before || !after) return { driver: null, points: 0 };
  const parts = chain(before, after);
  const total = (b.ratios.roe ?? 0) - (a.ratios.roe ?? 0);
  const [driver = null, more] = reasonsOf({ chain: parts, total });
  if (driver === null || more !== undefined) return { driver: null, points: 0 };
  return { driver, points: parts[driver], from: before[driver], to: after[driver] };
}

function driversOf({ ratios }: PeriodResult): Drivers | null {
  const { netMargin, assetTurnover, equityMultiplier } = ratios;
  if (netMargin === null || assetTurnover === null || equityMultiplier === null) return null;
  return { netMargin, assetTurnover, equityMultiplier };
}

const FIELDS = ['currency', 'basis', 'scope', 'days'] as const;

function entityChanges(a: Entity, b: Entity): Change[] {
  const [from, to] = [a.statements, b.statements];
  const ends = (path: string) => ({ before: rowRange(a, path), after: rowRange(b, path) });
  const entity = b.name;
  return [
    ...FIELDS.flatMap((key) => {
      const field = { field: 'blockKey', term: key };
      const value = (s: Statements) => fieldValue(key, s[key]);
      return fieldChange('blockField', { entity, field }, value(from), value(to), ends(key));
    }),
    ...periodChanges(a, b),
    ...seriesChanges('rowValue', from, to, from.rows, to.rows, entity, ends),
    ...seriesChanges('reportedValue', from, to, from.reported, to.reported, entity, (path) =>
      ends(`reported.${path}`),
    ),
    ...keysOf(from.opening, to.opening).flatMap((key) =>
      amountChange(
        'openingValue',
        { entity, metric: { metric: key } },
        key,
        from.opening[key] ?? null,
        to.opening[key] ?? null,
        ends('opening'),
      ),
    ),
  ];
}

function fieldValue(
  key: (typeof FIELDS)[number],
  value: string | number | null,
): ChangeParam | null {
  if (value === null) return null;
  return key === 'basis' || key === 'scope' ? { field: key, term: String(value) } : String(value);
}

function periodChanges(a: Entity, b: Entity): Change[] {
  const known = (s: Statements) => new Set(s.periods.map(({ label }) => labelKey(label)));
  const [from, to] = [known(a.statements), known(b.statements)];
  const news = b.statements.periods.filter(({ label }) => !from.has(labelKey(label)));
  const gone = a.statements.periods.filter(({ label }) => !to.has(labelKey(label)));
  const params = (periods: Statements['periods']) => ({
    entity: b.name,
    periods: labels({ periods }),
  });
  return [
    ...(news.length > 0
      ? [change('periodAdded', params(news), { after: rowRange(b, 'periods') })]
      : []),
    ...(gone.length > 0
      ? [change('periodRemoved', params(gone), { before: rowRange(a, 'periods') })]
      : []),
  ];
}

/** Values of the periods that both versions have. */
function seriesChanges<K extends Metric>(
  code: ChangeCode,
  from: Statements,
  to: Statements,
  before: Readonly<Partial<Record<K, Series>>>,
  after: Readonly<Partial<Record<K, Series>>>,
  entity: string,
  ends: (path: string) => Pick<Change, 'before' | 'after'>,
): Change[] {
  return keysOf(before, after).flatMap((key) =>
    to.periods.flatMap(({ label }, index) => {
      const then = from.periods.findIndex((period) => labelKey(period.label) === labelKey(label));
      if (then < 0) return [];
      const values = [valueAt(before[key], then), valueAt(after[key], index)] as const;
      const params = { entity, period: label, metric: { metric: key } };
      return amountChange(code, params, key, ...values, ends(key));
    }),
  );
}

function keysOf<K extends string>(
  a: Partial<Record<K, unknown>>,
  b: Partial<Record<K, unknown>>,
): K[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])] as K[];
}

function amountChange(
  code: ChangeCode,
  params: Change['params'],
  metric: Metric | RowKey,
  from: number | null,
  to: number | null,
  ends: Pick<Change, 'before' | 'after'>,
): Change[] {
  if (from === to) return [];
  const kind = metricKind(metric);
  const amount = (value: number | null) => ({ amount: value, kind });
  return [change(code, { ...params, from: amount(from), to: amount(to) }, ends)];
}

function segmentChanges(before: Plan, after: Plan): Change[] {
  const counted = (plan: Plan) => plan.segments.filter(({ duplicate }) => !duplicate);
  const name = ({ entity }: SegmentsBlock) => entity ?? '–';
  const { pairs, removed, added } = match(counted(before), counted(after), { text: name });
  return [
    ...added.map((b) =>
      change('blockAdded', { entity: name(b), periods: labels(b) }, { after: b.fence }),
    ),
    ...removed.map((b) => change('blockRemoved', { entity: name(b) }, { before: b.fence })),
    ...pairs.flatMap(([a, b]) => segmentPair(a, b)),
  ];
}

function segmentPair(a: SegmentsBlock, b: SegmentsBlock): Change[] {
  const { pairs, removed, added } = match(a.segments, b.segments, { text: ({ name }) => name });
  const entity = b.entity ?? '–';
  return [
    ...added.map(({ name, range }) => change('segmentAdded', { entity, name }, { after: range })),
    ...removed.map(({ name, range }) =>
      change('segmentRemoved', { entity, name }, { before: range }),
    ),
    ...pairs.flatMap(([from, to]) =>
      (['revenue', 'grossProfit'] as const).flatMap((metric) =>
        b.periods.flatMap(({ label }, index) => {
          const then = a.periods.findIndex((p) => labelKey(p.label) === labelKey(label));
          if (then < 0) return [];
          const params = { entity, name: to.name, period: label, metric: { metric } };
          const ends = { before: from.range, after: to.range };
          const values = [valueAt(from[metric], then), valueAt(to[metric], index)] as const;
          return amountChange('segmentValue', params, metric, ...values, ends);
        }),
      ),
    ),
  ];
}
