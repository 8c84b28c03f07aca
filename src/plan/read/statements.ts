/** The keys of a `roe` block as statements that finance computes with. */
import { ratioOf, resolveRowNames } from '../../finance/statements/names';
import { orderOf } from '../../finance/statements/periods/order';
import { labelKey } from '../../finance/statements/periods/periods';
import {
  type Basis,
  type Opening,
  type Ratio,
  type RowKey,
  type Scope,
  type Series,
  type Statements,
  type WeightedKey,
  weightedKeyOf,
} from '../../finance/statements/statements';
import { entriesOf, type Field, meantTerm, termOf } from '../lexicon';
import {
  type BlockReader,
  type Head,
  headOf,
  isYamlMap,
  sortedOut,
  valueIn,
} from './yaml/blocks/blockHead';
import { countRow, moneyGrains, moneyRow, reportedRow } from './yaml/blocks/blockRows';
import { textOf } from './yaml/yaml';
import type { YamlPair, YamlValue } from './yaml/yamlValue';

const MAX_PEERS = 200;

interface Inherited {
  readonly basis: Basis;
  readonly scope: Scope;
  readonly days: number;
}

const DEFAULTS: Inherited = { basis: 'average', scope: 'attributable', days: 365 };

/** Statements of a block, or of a peer in it (`path` says where it stands). */
export function statementsOf(
  reader: BlockReader,
  head: Head,
  inherited: Inherited = DEFAULTS,
  path = '',
): Statements {
  const settings: Inherited = {
    basis: (listed(reader, 'basis', 'basis') as Basis | null) ?? inherited.basis,
    scope: (listed(reader, 'scope', 'scope') as Scope | null) ?? inherited.scope,
    days: daysOf(reader) ?? inherited.days,
  };
  return {
    entity: head.entity ?? '',
    currency: head.currency,
    unit: head.unit,
    ...settings,
    periods: head.periods,
    ...rowsOf(reader, head, path),
    ...openingsOf(reader, head, path),
    reported: reportedOf(reader, head, path),
    ...industryOf(reader, head, path),
    weighted: weightedOf(reader, head, path),
    ...countsOf(reader, head, path),
    peers: path === '' ? peersOf(reader, head, settings) : [],
  };
}

function listed(reader: BlockReader, term: string, field: Field): string | null {
  const value = valueIn(reader, term)?.value;
  const text = textOf(value);
  if (text === null || !value) return null;
  const found = termOf(field, text);
  if (!found) {
    const allowed = entriesOf(field).map(([name]) => ({ field, term: name }));
    reader.fault('unknown-value', value.range, {
      key: { field: 'blockKey', term },
      value: text,
      allowed,
    });
  }
  return found;
}

function daysOf(reader: BlockReader): number | null {
  const value = valueIn(reader, 'days')?.value;
  const text = textOf(value);
  if (text === null || !value) return null;
  if (text === '365' || text === '360') return Number(text);
  const key = { field: 'blockKey', term: 'days' };
  reader.fault('unknown-value', value.range, { key, value: text, allowed: ['365', '360'] });
  return null;
}

function note(reader: BlockReader, path: string, pair: YamlPair): void {
  reader.rows.push({ path, keyRange: pair.keyRange, valueRange: pair.value.range });
}

/** Statement rows: every key that is none of the block's own. */
function rowsOf(
  reader: BlockReader,
  head: Head,
  path: string,
): Pick<Statements, 'rows' | 'grains' | 'proxies'> {
  const { others } = reader;
  const names = resolveRowNames(others.map((pair) => pair.key));
  const rows: Partial<Record<RowKey, Series>> = {};
  const grains: Partial<Record<RowKey, Series>> = {};
  const proxies = new Set<RowKey>();
  const ranks = new Map<RowKey, number>();
  others.forEach((pair, i) => {
    const name = names[i];
    if (!name) {
      const term = meantTerm('row', pair.key);
      const near = term && { field: 'row', term };
      const params = { key: pair.key };
      if (near) reader.fault('near-key', pair.keyRange, { ...params, near });
      else reader.fault('unknown-key', pair.keyRange, params);
      return;
    }
    note(reader, path + name.key, pair);
    const row = moneyRow(pair.value, head.unit, head.periods.length, reader.fault);
    if (row && name.rank < (ranks.get(name.key) ?? Number.POSITIVE_INFINITY)) {
      rows[name.key] = row;
      grains[name.key] = moneyGrains(pair.value, head.unit);
      ranks.set(name.key, name.rank);
      if (name.proxy) proxies.add(name.key);
    }
  });
  return { rows, grains, ...(proxies.size > 0 ? { proxies: [...proxies] } : {}) };
}

/** `opening: {assets: …}` before the first period, `opening: {FY2022: {assets: …}}` at the start of that one. */
function openingsOf(
  reader: BlockReader,
  head: Head,
  path: string,
): Pick<Statements, 'opening' | 'openings'> {
  const pair = valueIn(reader, 'opening');
  if (!pair || pair.value.kind === 'none') return { opening: {} };
  if (!isYamlMap(pair.value)) {
    reader.fault('not-a-map', pair.value.range);
    return { opening: {} };
  }
  const { pairs } = pair.value;
  const nested = pairs.filter((entry) => isYamlMap(entry.value));
  const flat = pairs.filter((entry) => !isYamlMap(entry.value));
  const opening = balancesOf(reader, head, `${path}opening.`, flat);
  const indexOf = new Map(
    head.periods.map(({ label }, index) => [labelKey(label), index] as const),
  );
  const first = orderOf(head.periods).opens;
  const openings: Record<number, Opening> = {};
  for (const entry of nested) {
    const index = indexOf.get(labelKey(entry.key));
    if (index === undefined) {
      reader.fault('unknown-period', entry.keyRange, {
        value: entry.key,
        allowed: head.periods.map(({ label }) => label),
      });
      continue;
    }
    note(reader, `${path}opening.${head.periods[index]?.label ?? ''}`, entry);
    if (!isYamlMap(entry.value)) continue;
    openings[index] = balancesOf(reader, head, `${path}opening.${entry.key}.`, entry.value.pairs);
  }
  // Said of the first period, it is what the flat form says.
  const own = Object.entries(openings).find(([index]) => first[Number(index)] === 'opening')?.[1];
  return {
    opening: { ...own, ...opening },
    ...(nested.length > 0 ? { openings } : {}),
  };
}

function balancesOf(
  reader: BlockReader,
  head: Head,
  path: string,
  pairs: readonly YamlPair[],
): Opening {
  const names = resolveRowNames(pairs.map((p) => p.key));
  const opening: Partial<Record<RowKey, number | null>> = {};
  pairs.forEach((entry, i) => {
    const name = names[i];
    if (!name) {
      reader.fault('unknown-key', entry.keyRange, { key: entry.key });
      return;
    }
    note(reader, path + name.key, entry);
    const row = moneyRow(entry.value, head.unit, 1, reader.fault);
    if (row) opening[name.key] ??= row[0] ?? null;
  });
  return opening;
}

/** `counts: {门店: 500 | 520}`: names of one's own, numbers without money. */
function countsOf(reader: BlockReader, head: Head, path: string): Pick<Statements, 'counts'> {
  const pairs = mapOf(reader, 'counts');
  const counts: [string, Series][] = pairs.flatMap((entry) => {
    note(reader, `${path}counts.${entry.key}`, entry);
    const row = countRow(entry.value, head.periods.length, reader.fault);
    return row ? [[entry.key.slice(0, 120), row]] : [];
  });
  return counts.length > 0 ? { counts: Object.fromEntries(counts) } : {};
}

/** Of a peer that stands for many companies: how many, and the quartiles of their ratios. */
function industryOf(
  reader: BlockReader,
  head: Head,
  path: string,
): Pick<Statements, 'companies' | 'quartiles'> {
  const pair = valueIn(reader, 'n');
  const text = textOf(pair?.value);
  const companies = text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
  if (pair && text !== null && companies === null) {
    const key = { field: 'blockKey', term: 'n' };
    reader.fault('unknown-value', pair.value.range, { key, value: text, allowed: ['37'] });
  }
  const p25 = reportedOf(reader, head, path, 'p25');
  const p75 = reportedOf(reader, head, path, 'p75');
  const has = Object.keys(p25).length > 0 || Object.keys(p75).length > 0;
  return {
    ...(companies === null ? {} : { companies }),
    ...(has ? { quartiles: { p25, p75 } } : {}),
  };
}

function reportedOf(
  reader: BlockReader,
  head: Head,
  path: string,
  term: 'reported' | 'p25' | 'p75' = 'reported',
): Statements['reported'] {
  const reported: Partial<Record<Ratio, Series>> = {};
  for (const entry of mapOf(reader, term)) {
    const ratio = ratioOf(entry.key);
    if (!ratio) {
      reader.fault('unknown-key', entry.keyRange, { key: entry.key });
      continue;
    }
    note(reader, `${path}${term}.${ratio}`, entry);
    const row = reportedRow(entry.value, ratio, head.unit, head.periods.length, reader.fault);
    if (row) reported[ratio] ??= row;
  }
  return reported;
}

function weightedOf(reader: BlockReader, head: Head, path: string): Statements['weighted'] {
  const weighted: Partial<Record<WeightedKey, Series>> = {};
  for (const entry of mapOf(reader, 'weighted')) {
    const key = weightedKeyOf(entry.key);
    if (!key) {
      reader.fault('unknown-key', entry.keyRange, { key: entry.key });
      continue;
    }
    note(reader, `${path}weighted.${key}`, entry);
    // M… are months, the others money.
    const unit = key.startsWith('M') ? 1 : head.unit;
    const row = moneyRow(entry.value, unit, head.periods.length, reader.fault);
    if (row) weighted[key] = row;
  }
  return weighted;
}

function mapOf(reader: BlockReader, term: string): readonly YamlPair[] {
  const value = valueIn(reader, term)?.value;
  if (value === undefined || value.kind === 'none') return [];
  if (isYamlMap(value)) return value.pairs;
  reader.fault('not-a-map', value.range);
  return [];
}

function peersOf(reader: BlockReader, head: Head, settings: Inherited): Statements[] {
  const value = valueIn(reader, 'peers')?.value;
  if (value === undefined || value.kind === 'none') return [];
  const items: readonly YamlValue[] = value.kind === 'list' ? value.items : [value];
  if (items.length > MAX_PEERS) {
    reader.fault('too-large', value.range);
    return [];
  }
  return items.flatMap((item, i) => {
    if (!isYamlMap(item)) {
      reader.fault('not-a-map', item.range);
      return [];
    }
    const path = `peers[${i}].`;
    const fence = { start: item.range.start, end: Math.min(item.range.end, item.range.start + 1) };
    const peer: BlockReader = { ...reader, fence, ...sortedOut(item.pairs) };
    for (const pair of item.pairs) {
      if (termOf('blockKey', pair.key) === 'entity') note(reader, `${path}entity`, pair);
    }
    const own = headOf(peer, head);
    reader.peers.push({ entity: own.entity, sources: own.sources });
    return [statementsOf(peer, own, settings, path)];
  });
}
