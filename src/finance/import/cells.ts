/** The cells of a CSV or TSV file, read in pieces. */
import type { ParseResult, Parser } from 'papaparse';
import { decodeText } from './decode';
import { breathe, type Control, ImportError } from './imported';

/** A sheet as texts; rows may be of different length. */
export type Cells = readonly (readonly string[])[];

export const CELL_LIMITS = { rows: 200_000, cells: 2_000_000, bytes: 32 * 1024 * 1024 } as const;
/** A longer cell is no figure and no name. */
const LONGEST_CELL = 200;
/** Characters that are read between two pauses. */
const PIECE = 256 * 1024;

/** Collects rows and throws `ImportError` beyond the limits. */
export class CellCollector {
  readonly rows: string[][] = [];
  private count = 0;

  add(row: readonly string[]): void {
    this.count += row.length;
    if (this.rows.length >= CELL_LIMITS.rows) throw tooLarge(CELL_LIMITS.rows, 'rows');
    if (this.count > CELL_LIMITS.cells) throw tooLarge(CELL_LIMITS.cells, 'cells');
    this.rows.push(row.map((cell) => cell.slice(0, LONGEST_CELL).trim()));
  }
}

export function tooLarge(limit: number, what: 'rows' | 'cells' | 'MB'): ImportError {
  return new ImportError('too-large', { limit, what });
}

/** Reads comma, semicolon or tab separated text, whatever its encoding. */
export async function readDelimited(bytes: Uint8Array, control: Control): Promise<Cells> {
  if (bytes.length > CELL_LIMITS.bytes) throw tooLarge(CELL_LIMITS.bytes / 1024 / 1024, 'MB');
  const text = await decodeText(bytes, control);
  const { default: Papa } = await import('papaparse');
  const collector = new CellCollector();
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter: delimiterOf(text.slice(0, 20_000)),
      skipEmptyLines: 'greedy',
      chunkSize: PIECE,
      // The parser waits between pieces, so that others may run.
      chunk: ({ data, meta }: ParseResult<string[]>, parser: Parser) => {
        parser.pause();
        Promise.resolve()
          .then(() => {
            for (const row of data) collector.add(row);
            return breathe(control, 0.1 + (0.5 * meta.cursor) / Math.max(1, text.length));
          })
          .then(() => parser.resume())
          .catch((error) => {
            reject(error);
            // It says that it is complete, which comes too late.
            parser.abort();
          });
      },
      complete: () => resolve(),
    });
  });
  return collector.rows;
}

/** The delimiter that cuts most lines of the sample; a comma inside `1,234` is one of few. */
function delimiterOf(sample: string): string {
  const lines = sample.split(/\r\n|\r|\n/).slice(0, 30);
  const cut = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  const tabs = cut('\t');
  if (tabs > 0 && tabs * 2 >= lines.length) return '\t';
  return cut(';') > cut(',') ? ';' : ',';
}
