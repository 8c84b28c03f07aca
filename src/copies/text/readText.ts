/** Plain text, Markdown, and tables as text. */
import { documentAbout } from '../about';
import { Budget, CopyFault } from '../fault';
import type { CopyText, ReadOptions } from '../model';
import { plainPage } from '../page';
import { plainText } from './plain';

/** Characters that are read between two looks at the clock. */
const PIECE = 1024 * 1024;
const ROWS_PER_LOOK = 1000;

/** Lines are those of the file, so that empty ones stay; marks of Markdown are taken off. */
export async function readText(
  bytes: Uint8Array,
  kind: 'text' | 'markdown',
  options: ReadOptions = {},
): Promise<CopyText> {
  const budget = new Budget(options);
  const text = plainText(bytes);
  budget.took(text.length);
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = Math.min(text.length, at + PIECE);
    const cut = end === text.length ? end : text.lastIndexOf('\n', end) + 1;
    const stop = cut > at ? cut : end;
    for (const line of text.slice(at, stop).split(/\r\n|\r|\n/)) {
      const plain = line.replace(CONTROLS, '').trim();
      lines.push(kind === 'markdown' ? withoutMarks(plain) : plain);
    }
    // A piece ends with its last line's end, behind which stands nothing.
    if (stop < text.length) lines.pop();
    at = stop;
    await budget.breathe();
  }
  if (lines.every((line) => line === '')) throw new CopyFault('empty');
  const page = plainPage(lines);
  return { kind, pages: [page], about: documentAbout([page]), facts: [] };
}

const CONTROLS = /(?!\t)\p{Cc}/gu;

/** A longer line is no prose, and marks in it are left. */
const LONGEST_MARKED = 20_000;

/** A line as a reader sees it: no emphasis, heads, quotes, and of a link its text. */
function withoutMarks(line: string): string {
  if (line.length > LONGEST_MARKED) return line;
  return line
    .replace(/^(?:>\s?|#{1,6}\s+|[-*+]\s+)+/, '')
    .replace(/^\|\s*|(?:(?<!\s)\s+)?\|$/g, '')
    .replace(/(?<=\S)\s+\|\s+(?=\S)/g, '\t')
    .replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)/g, '$1')
    .replace(/\*{1,3}(?=\S)([^*]{1,500})\*{1,3}/g, '$1')
    .replace(/(?<![\p{L}\p{N}])_{1,2}(?=\S)([^_]{1,500})_{1,2}(?![\p{L}\p{N}])/gu, '$1')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|-])/g, '$1');
}

/** Comma, semicolon or tab separated rows: each is a line. */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  const text = plainText(bytes);
  budget.took(text.length);
  await budget.breathe();
  const { default: Papa } = await import('papaparse');
  const lines: string[] = [];
  let rows = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
    step: ({ data }) => {
      if (++rows % ROWS_PER_LOOK === 0) budget.check();
      const line = rowLine(data);
      if (line !== '') lines.push(line);
    },
  });
  if (lines.length === 0) throw new CopyFault('empty');
  const page = plainPage(lines);
  const about = { ...documentAbout([page]), sourceKind: 'dataset' as const };
  return { kind: 'csv', pages: [page], about, facts: [] };
}

/** Cells as one line, empty ones left out. */
export function rowLine(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '')
    .join('\t');
}

/** The mark that cuts most of the first lines. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .slice(0, 30);
  const cut = (mark: string) => lines.filter((line) => line.includes(mark)).length;
  if (cut('\t') > 0 && cut('\t') * 2 >= lines.length) return '\t';
  return cut(';') > cut(',') ? ';' : ',';
}
