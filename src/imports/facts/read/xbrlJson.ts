/** xBRL-JSON (Open Information Model): the facts of one filing as Arelle and other processors write them. */
import { breathe } from '../../../copies/control';
import { isDay, previousDay } from '../../../finance/statements/periods/days';
import { ImportError } from '../../importError';
import type { Imported, ImportOptions } from '../../imported';
import type { TaggedFact } from '../fact';
import { statementsOfTagged, taxonomyOf, unitOf } from '../names/tagged';

/** It is parsed at once; a filing has some thousand facts. */
const LIMIT = 24 * 1024 * 1024;
const MOST_FACTS = 200_000;
const CORE: ReadonlySet<string> = new Set([
  'concept',
  'entity',
  'period',
  'unit',
  'language',
  'noteId',
]);

type Json = Readonly<Record<string, unknown>>;

/** Reads `bytes` (UTF-8). Throws `ImportError`. */
export async function readXbrlJson(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.length > LIMIT) {
    throw new ImportError('too-large', { limit: LIMIT / 1024 / 1024, what: 'MB' });
  }
  await breathe(options, 0.1);
  const report = parsed(bytes);
  await breathe(options, 0.6);
  const namespaces = record(record(report.documentInfo).namespaces);
  const all = Object.values(record(report.facts));
  if (all.length > MOST_FACTS) {
    throw new ImportError('too-large', { limit: MOST_FACTS, what: 'facts' });
  }
  const facts = all.flatMap((fact) => factOf(record(fact), namespaces) ?? []);
  return statementsOfTagged(facts, options);
}

function parsed(bytes: Uint8Array): Json {
  try {
    return record(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new ImportError('bad-json');
  }
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function factOf(fact: Json, namespaces: Json): TaggedFact | null {
  const dimensions = record(fact.dimensions);
  const [concept, period] = [text(dimensions.concept), text(dimensions.period)];
  const cut = concept.indexOf(':');
  if (cut < 0 || period === '') return null;
  const prefix = concept.slice(0, cut);
  const dims = Object.entries(dimensions).filter(([name]) => !CORE.has(name));
  const unit = text(dimensions.unit);
  const shown = text(fact.value) || (typeof fact.value === 'number' ? String(fact.value) : '');
  return {
    taxonomy: taxonomyOf(prefix, text(namespaces[prefix]) || undefined),
    tag: concept.slice(cut + 1),
    unit: unit === '' ? null : unitOf(unit),
    ...spanOf(period),
    value: unit === '' || shown.trim() === '' ? null : Number(shown),
    decimals: typeof fact.decimals === 'number' ? fact.decimals : null,
    dims: Object.fromEntries(dims.map(([name, member]) => [name, String(member)])),
    text: shown.slice(0, 300),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** `2024-01-01T00:00:00/2025-01-01T00:00:00` ends with the last day of 2024; so does the moment alone. */
function spanOf(period: string): { start: string | null; end: string } {
  const [from = '', to] = period.split('/');
  if (to === undefined) return { start: null, end: lastDayOf(from) };
  return { start: from.slice(0, 10), end: lastDayOf(to) };
}

function lastDayOf(moment: string): string {
  const day = moment.slice(0, 10);
  return /T00:00(?::00)?/.test(moment) && isDay(day) ? previousDay(day) : day;
}
