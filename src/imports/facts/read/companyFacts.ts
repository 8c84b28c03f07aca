/** Statements from the SEC's company facts (`companyfacts/CIK….json`), US-GAAP or IFRS. */
import { breathe } from '../../../copies/control';
import { scanFacts } from '../../../copies/facts/jsonScan';
import { ImportError } from '../../importError';
import type { Imported, ImportOptions } from '../../imported';
import { statementsOfFilings } from '../choose/choose';
import { entityNotes } from '../entity';
import { placeOf } from '../names/tags';
import { Filings } from './filings';

/** More bytes are not read. */
export const FACTS_LIMIT = 64 * 1024 * 1024;
/** A company of a hundred years has fewer. */
const MOST_FACTS = 200_000;

/**
 * Reads JSON of tagged values (UTF-8), company facts or one filing as xBRL-JSON, as
 * `chooseStatements` says. Throws `ImportError`, for other JSON of the SEC with its name.
 */
export async function readCompanyFacts(
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<Imported> {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  if (/"documentInfo"\s*:|xbrl-json/.test(head)) {
    return (await import('./xbrlJson')).readXbrlJson(bytes, options);
  }
  const format = OTHERS.find(({ mark }) => mark.test(head))?.format;
  if (format) throw new ImportError('known-format', { format, fetch: COMPANY_FACTS });
  return readFactList(bytes, options);
}

const HEAD = 3000;
const COMPANY_FACTS = 'https://data.sec.gov/api/xbrl/companyfacts/CIK##########.json';
/** Other JSON of data.sec.gov. */
const OTHERS = [
  {
    format: 'companyconcept (SEC, JSON)',
    mark: /^\s*\{(?![\s\S]*"facts"\s*:)(?=[\s\S]*"tag"\s*:)[\s\S]*"units"\s*:/,
  },
  { format: 'frames (SEC, JSON)', mark: /^\s*\{[^[]*"ccp"\s*:/ },
  { format: 'submissions (SEC, JSON)', mark: /^\s*\{(?=[^[]*"cik"\s*:)[\s\S]*"filings"\s*:/ },
];

async function readFactList(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.length > FACTS_LIMIT) {
    throw new ImportError('too-large', { limit: FACTS_LIMIT / 1024 / 1024, what: 'MB' });
  }
  const filings = new Filings();
  let tags = 0;
  let last = '';
  const header = await scanFacts(bytes, options, ({ taxonomy, tag, unit, read }) => {
    if (tag !== last) tags++;
    last = tag;
    if (!placeOf(taxonomy, tag)) return;
    const { start, end, val, filed, form, accn, fy } = read() as Record<string, unknown>;
    filings.add({
      taxonomy,
      tag,
      unit,
      start: text(start),
      end: text(end) ?? '',
      value: typeof val === 'number' ? val : null,
      form: text(form),
      filed: text(filed),
      accn: text(accn),
      fy: typeof fy === 'number' ? fy : null,
    });
    if (filings.size > MOST_FACTS) {
      throw new ImportError('too-large', { limit: MOST_FACTS, what: 'facts' });
    }
  });
  await breathe(options, 1);
  const { entityName } = header;
  const notes = entityNotes(entityName, options);
  const imported = statementsOfFilings(filings, { ...options, entityName, tags });
  return { ...imported, notes: [...notes, ...imported.notes] };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
