/** Statements from the tagged values of one filing. */
import type { Imported, ImportOptions } from '../../imported';
import { chooseStatements } from '../choose/choose';
import { entityNotes } from '../entity';
import type { TaggedFact } from '../fact';

/** Under these tags filings say whose they are. */
const NAMES: ReadonlySet<string> = new Set([
  'EntityRegistrantName',
  'NameOfReportingEntityOrOtherMeansOfIdentification',
]);

/**
 * The statements of one filing, inline or not: what it says of itself (company, form, fiscal
 * year) is taken from its own facts where they lack it. Throws `ImportError`.
 */
export function statementsOfTagged(facts: readonly TaggedFact[], options: ImportOptions): Imported {
  const textOf = (isOne: (fact: TaggedFact) => boolean) =>
    facts.find((fact) => isOne(fact) && fact.text)?.text?.trim() ?? null;
  const entityName = textOf(({ tag }) => NAMES.has(tag));
  const form = textOf(({ taxonomy, tag }) => taxonomy === 'dei' && tag === 'DocumentType');
  const notes = entityNotes(entityName, options);
  const own = facts.map((fact) => ({ ...fact, form: fact.form ?? form }));
  const imported = chooseStatements(own, { ...options, entityName });
  return { ...imported, notes: [...notes, ...imported.notes] };
}

/** `us-gaap` of `http://fasb.org/us-gaap/2024`, `ifrs-full` of the IFRS taxonomy; else the prefix as written. */
export function taxonomyOf(prefix: string, namespace: string | undefined): string {
  if (namespace === undefined) return prefix;
  if (/fasb\.org\/us-gaap\//.test(namespace)) return 'us-gaap';
  if (/xbrl\.ifrs\.org\/taxonomy\/.*ifrs(?:-full)?/.test(namespace)) return 'ifrs-full';
  return /xbrl\.sec\.gov\/dei\//.test(namespace) ? 'dei' : prefix;
}

/** `USD` of `iso4217:USD`, `shares` of `xbrli:shares`. */
export function unitOf(measure: string): string {
  return measure
    .split('/')
    .map((part) => part.slice(part.indexOf(':') + 1).trim())
    .join('/');
}
