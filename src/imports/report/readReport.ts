/** Statements from an annual report that was read as a copy: by its tags, else by its pages. */
import type { CopyFact, CopyText } from '../../copies/model';
import { parseMoney } from '../../finance/statements/numbers/amount';
import type { RowKey } from '../../finance/statements/statements';
import { statementsOfTagged } from '../facts/names/tagged';
import { placeOf } from '../facts/names/tags';
import { ImportError } from '../importError';
import type { Imported, ImportOptions, ValuePlace } from '../imported';
import { type Sheet, sheetOf } from '../table/cells/cells';
import { resolveItems } from '../table/names/itemNames';
import { fullHeads, type Section, sectionsOf } from './sections';
import { printedSegments } from './segments/printed';
import { segmentsOf } from './segments/tagged';
import type { StatementRow } from './tableOfPage';
import { areOnes, unitElsewhere } from './units';

/** Reads tables as `readSheets` does. */
type TableReader = (sheets: readonly Sheet[], options: ImportOptions) => Promise<Imported>;

/**
 * The statements of `copy`, each value with its place. Inline XBRL counts before what
 * the pages show. Throws `ImportError` where there are none.
 */
export async function readReport(
  copy: CopyText,
  options: ImportOptions,
  readTables: TableReader,
): Promise<Imported> {
  if (copy.facts.length > 0) {
    const imported = byTags(copy.facts, options);
    const entity = imported.entity ?? copy.about.entity;
    const segments = segmentsOf(copy.facts, copy.pages, imported);
    return { ...imported, entity, segments, places: placesByTag(imported, copy.facts) };
  }
  const sections = sectionsOf(copy.pages);
  if (sections.length === 0) throw new ImportError('no-statements');
  const sheets = sections.map((section) => sheetOfSection(section, sections, copy));
  const imported = await readTables(sheets, inOnes(sections, options));
  const entity = imported.entity ?? copy.about.entity;
  const places = placesByValue(imported, sections);
  const segments = await printedSegments(copy.pages, imported, options);
  return { ...imported, entity, places, ...segments, reportKind: kindOf(copy, imported) };
}

/** What the document says it is; statements of a whole year are of an annual report otherwise. */
function kindOf({ about }: CopyText, { periods }: Imported): Imported['reportKind'] {
  const { sourceKind: said, title } = about;
  if (said === 'annual-report' || said === 'interim-report' || said === 'filing') return said;
  if (/招股|prospectus/i.test(title ?? '')) return 'filing';
  return (periods.at(-1)?.months ?? 12) < 12 ? 'interim-report' : 'annual-report';
}

/** A filing may tag nothing but its cover, its statements being in an exhibit. */
function byTags(facts: readonly CopyFact[], options: ImportOptions): Imported {
  try {
    return statementsOfTagged(facts, options);
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== 'no-facts') throw error;
    throw new ImportError('format-unread', { format: 'inline-xbrl' });
  }
}

/** A statement as a table with one head, its unit above it. */
function sheetOfSection(section: Section, all: readonly Section[], copy: CopyText): Sheet {
  const above = section.tables[0]?.above ?? [];
  const heads = fullHeads(section, all, copy.about.periodEnd);
  const unit = unitElsewhere(section, copy);
  const rows = section.tables.flatMap((table) => table.rows);
  const cells = [
    ...above.filter((text) => !/^(?:附注|notes?\b)/i.test(text)).map((text) => [text]),
    ...(unit === null ? [] : [[unit]]),
    ['', ...heads],
    ...rows
      .filter(({ name, values }) => name !== '' && values.some((value) => value !== ''))
      .map(({ name, values }) => [name, ...values]),
  ];
  return sheetOf(cells, section.title);
}

/** Where the report names plain money (`in U.S. dollars`, `$` over each column), its figures are in ones. */
function inOnes(sections: readonly Section[], options: ImportOptions): ImportOptions {
  return areOnes(sections) ? { ...options, answers: { unit: 1, ...options.answers } } : options;
}

type Places = Partial<Record<RowKey, (ValuePlace | null)[]>>;

/** Where the facts stand that the rows were taken from. */
function placesByTag(imported: Imported, facts: readonly CopyFact[]): Places {
  const whole = facts.filter(({ value, dims }) => value !== null && Object.keys(dims).length === 0);
  return eachValue(imported, (key, value, end) => {
    const same = whole.filter(
      (one) => one.end === end && Math.abs(one.value ?? 0) === Math.abs(value),
    );
    const roles = same.map(({ taxonomy, tag }) => placeOf(taxonomy, tag)?.role);
    const own = roles.indexOf(key);
    const fact = same[own >= 0 ? own : roles.findIndex((role) => role !== undefined)];
    return fact ? { page: fact.page, line: fact.line, tag: `${fact.taxonomy}:${fact.tag}` } : null;
  });
}

/** Where the figures stand: in a row of that name, else in one of these statements with that figure. */
function placesByValue(imported: Imported, sections: readonly Section[]): Places {
  const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const named = resolveItems(rows.map(({ name }) => name));
  const unit = imported.unit ?? 1;
  const holds = ({ values }: StatementRow, value: number) =>
    values.some((text) => {
      const money = parseMoney(text, unit);
      return (
        typeof money === 'number' && Math.abs(Math.abs(money) - Math.abs(value)) < 0.5 * unit * 0.01
      );
    });
  return eachValue(imported, (key, value) => {
    const isOwn = (i: number) => named[i]?.key === key || named[i]?.key === `${key}Total`;
    const at = rows.findIndex((row, i) => isOwn(i) && holds(row, value));
    const row = rows[at >= 0 ? at : rows.findIndex((one) => holds(one, value))];
    return row ? { page: row.page, line: row.line, tag: null } : null;
  });
}

function eachValue(
  { rows, periods }: Imported,
  placeFor: (key: RowKey, value: number, end: string | null) => ValuePlace | null,
): Places {
  return Object.fromEntries(
    Object.entries(rows).map(([key, values]) => [
      key,
      periods.map(({ end }, i) => {
        const value = values[i];
        return typeof value === 'number' ? placeFor(key as RowKey, value, end) : null;
      }),
    ]),
  );
}
