/**
 * The report in a report package (XBRL International, Report Packages 1.0; ESEF files are such):
 * a zip with one folder at its top, and the report in `reports/` below it.
 */
import type { Control } from '../../copies/control';
import { type Part, unzipWanted } from '../../copies/office/unzip';
import { isZip } from '../../copies/office/workbook';
import { ImportError } from '../importError';

/** A report of inline XBRL, an instance or xBRL-JSON: right in `reports/` or in a folder of its own there. */
const REPORT = /^[^/]+\/reports\/(?:[^/]+\/)?[^/]+\.(?:xhtml|html?|xbrl|xml|json)$/i;
const MOST_NAMED = 5;

/**
 * The bytes of the one report of a package; `null` for any other file. Throws `several-reports`
 * where there are more: which of them holds the statements nobody here can tell.
 */
export async function reportInPackage(
  bytes: Uint8Array,
  control: Control,
): Promise<Uint8Array | null> {
  if (!isZip(bytes)) return null;
  const names: string[] = [];
  const note = (name: string) => {
    if (REPORT.test(name) && !/^__MACOSX\//.test(name)) names.push(name);
    return false;
  };
  try {
    await unzipWanted(bytes, note, control);
  } catch {
    // What is no zip is refused by whoever reads it.
    return null;
  }
  const [only] = names;
  if (only === undefined) return null;
  if (names.length > 1) {
    const some = names.slice(0, MOST_NAMED).map((name) => name.slice(name.indexOf('/') + 1));
    const count = names.length > MOST_NAMED ? ` … (${names.length})` : '';
    throw new ImportError('several-reports', { names: some.join(', ') + count });
  }
  const files = await unzipWanted(bytes, (name) => name === only, control);
  return joined(files.get(only) ?? []);
}

function joined(part: Part): Uint8Array {
  const whole = new Uint8Array(part.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of part) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
