/** The SEC's Financial Statement Data Sets: a quarter's zip of all filings (`sub.txt`, `num.txt`), or a `num.txt` of one. */

import { breathe, type Control } from '../../../copies/control';
import { streamWanted } from '../../../copies/office/unzip';
import { isZip } from '../../../copies/office/workbook';
import { isSameCompany } from '../../../finance/statements/company';
import { ImportError } from '../../importError';
import type { Imported, ImportOptions } from '../../imported';
import { companyKey, type Listed, someOf } from '../../table/sheet/entities';
import { chooseStatements } from '../choose/choose';
import { entityNotes, numberOf } from '../entity';
import type { TaggedFact } from '../fact';
import { placeOf } from '../names/tags';

/** A whole quarter is some 600 MB unpacked. */
const UNPACKED_LIMIT = 1024 * 1024 * 1024;
const MOST_FACTS = 200_000;
const PIECE = 256 * 1024;
/** A longer line is none of these files'. */
const LONGEST_LINE = 20_000;

const SUB = /(?:^|\/)sub\.(?:txt|tsv)$/i;
const NUM = /(?:^|\/)num\.(?:txt|tsv)$/i;

interface Filing {
  readonly adsh: string;
  readonly cik: string;
  readonly name: string;
  readonly form: string;
  readonly filed: string;
  readonly fy: number | null;
}

/** The statements of one company of the set. Throws `ImportError`, with the companies where there are several. */
export async function readDataSet(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (!isZip(bytes)) return readNumbers(bytes, options);
  const own = chosen(await filingsOf(bytes, options), options.entity);
  const { name: entityName = null, cik: code = null } = own[0] ?? {};
  // By its number it was asked for without a name.
  const isNumber = own.some(({ cik }) => cik === numberOf(options.entity ?? ''));
  const notes = isNumber ? [] : entityNotes(entityName, options);
  const facts: TaggedFact[] = [];
  const reader = new Numbers(new Map(own.map((filing) => [filing.adsh, filing])), facts);
  const lines = new Lines((cells) => reader.line(cells));
  await streamWanted(bytes, only(NUM), (_, data) => lines.add(data), options, UNPACKED_LIMIT);
  lines.end();
  const imported = chooseStatements(facts, { ...options, entityName });
  return { ...imported, notes: [...notes, ...imported.notes], code };
}

/** The companies of a set, in the order of its filings. */
export async function companiesOfDataSet(bytes: Uint8Array, control: Control): Promise<Listed[]> {
  const found = new Map<string, Listed>();
  for (const { cik, name } of await filingsOf(bytes, control)) {
    if (!found.has(cik)) found.set(cik, { name, code: cik });
  }
  return [...found.values()];
}

/** A `num.txt` by itself names filings but no companies: it is read where it holds one filing. */
async function readNumbers(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const facts: TaggedFact[] = [];
  const reader = new Numbers(null, facts);
  const lines = new Lines((cells) => reader.line(cells));
  for (let at = 0; at < bytes.length; at += PIECE) {
    lines.add(bytes.subarray(at, at + PIECE));
    await breathe(options, at / bytes.length);
  }
  lines.end();
  if (reader.filings.size > 1) throw new ImportError('format-unread', { format: 'sec-num' });
  return chooseStatements(facts, { ...options, entityName: null });
}

async function filingsOf(bytes: Uint8Array, control: Control): Promise<Filing[]> {
  const filings: Filing[] = [];
  let head: Head | null = null;
  const lines = new Lines((cells) => {
    if (!head) {
      head = headOf(cells);
      return;
    }
    const at = head;
    const text = (name: string) => cells[at(name)]?.trim() ?? '';
    const fy = Number(text('fy'));
    filings.push({
      adsh: text('adsh'),
      cik: text('cik'),
      name: text('name'),
      form: text('form'),
      filed: dayOf(text('filed')) ?? '',
      fy: Number.isInteger(fy) && fy > 1900 ? fy : null,
    });
  });
  await streamWanted(bytes, only(SUB), (_, data) => lines.add(data), control, UNPACKED_LIMIT);
  lines.end();
  if (filings.length === 0) throw new ImportError('format-unread', { format: 'sec-zip' });
  return filings;
}

/** The filings of the company asked for, by its name or number, or of the only one. */
function chosen(filings: readonly Filing[], asked: string | undefined): Filing[] {
  const names = new Map(filings.map(({ cik, name }) => [cik, name]));
  if (names.size === 1) return [...filings];
  const entities = someOf([...names.values()]);
  if (asked === undefined) throw new ImportError('several-entities', { entities });
  const wanted = numberOf(asked);
  const found = [...names].filter(
    ([cik, name]) =>
      cik === wanted || companyKey(name) === companyKey(asked) || isSameCompany(name, asked),
  );
  const [one] = found;
  if (!one) throw new ImportError('no-such-entity', { entity: asked, entities });
  if (found.length > 1) {
    const both = found.map(([cik, name]) => `${name} ${cik}`).join(', ');
    throw new ImportError('several-entities', { entities: both });
  }
  return filings.filter(({ cik }) => cik === one[0]);
}

type Head = (name: string) => number;

function headOf(cells: readonly string[]): Head {
  const names = cells.map((cell) =>
    cell
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  return (name) => names.indexOf(name);
}

/** Gathers the facts of the wanted filings; all of them where `wanted` is `null`. */
class Numbers {
  readonly filings = new Set<string>();
  private head: Head | null = null;

  constructor(
    private readonly wanted: ReadonlyMap<string, Filing> | null,
    private readonly facts: TaggedFact[],
  ) {}

  line(cells: readonly string[]): void {
    if (!this.head) {
      this.head = headOf(cells);
      return;
    }
    const at = this.head;
    const text = (name: string) => cells[at(name)] ?? '';
    const adsh = text('adsh');
    const filing = this.wanted?.get(adsh);
    if (this.wanted && !filing) return;
    this.filings.add(adsh);
    const [tag, taxonomy] = [text('tag'), text('version').split('/')[0] ?? ''];
    if (!placeOf(taxonomy, tag) || !isWhole(text)) return;
    const end = dayOf(text('ddate'));
    const months = 3 * Number(text('qtrs') || Number.NaN);
    const value = text('value').trim() === '' ? null : Number(text('value'));
    if (!end || value === null || !Number.isFinite(value) || !Number.isInteger(months)) return;
    if (this.facts.length >= MOST_FACTS) {
      throw new ImportError('too-large', { limit: MOST_FACTS, what: 'facts' });
    }
    this.facts.push({
      taxonomy,
      tag,
      unit: text('uom'),
      start: months === 0 ? null : startOf(end, months),
      end,
      value,
      form: filing?.form ?? null,
      filed: filing?.filed ?? null,
      accn: adsh,
      fy: filing?.fy ?? null,
    });
  }
}

/** Of the whole company: no co-registrant, no segment. */
function isWhole(text: (name: string) => string): boolean {
  const dimension = text('dimh');
  return (
    text('coreg') === '' &&
    text('segments') === '' &&
    (dimension === '' || /^0x0+$/i.test(dimension)) &&
    /^0?$/.test(text('iprx'))
  );
}

/** `20241231` → `2024-12-31`. */
function dayOf(text: string): string | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** The first of so many months that end with a day; the sets give ends of months. */
function startOf(end: string, months: number): string {
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number);
  // An end in the first half of a month is that of the month before.
  const last = year * 12 + month - (day >= 15 ? 0 : 1);
  const first = last - months;
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
}

/** The first file of that name; no second one is taken. */
function only(pattern: RegExp): (name: string) => boolean {
  let first: string | null = null;
  return (name) => {
    if (first !== null || !pattern.test(name)) return false;
    first = name;
    return true;
  };
}

/** Lines of cells from pieces of bytes; tabs part them, and nothing is quoted. */
class Lines {
  private readonly decoder = new TextDecoder('utf-8');
  private rest = '';

  constructor(private readonly take: (cells: readonly string[]) => void) {}

  add(data: Uint8Array): void {
    this.cut(this.decoder.decode(data, { stream: true }));
  }

  end(): void {
    this.cut(`${this.decoder.decode()}\n`);
  }

  private cut(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    if (this.rest.length > LONGEST_LINE) throw new ImportError('bad-encoding');
    for (const line of lines)
      if (line.trim() !== '') this.take(line.replace(/\r$/, '').split('\t'));
  }
}
