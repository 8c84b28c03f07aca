/** Whether the company that was asked for is the one the file is of. */
import { isSameCompany } from '../../finance/statements/company';
import { ImportError } from '../importError';
import type { ImportOptions } from '../imported';
import type { Note } from '../note';

/** What a company's name has that says nothing of which one it is. */
const FORMS =
  /\b(?:inc|incorporated|corp|corporation|co|company|companies|ltd|limited|llc|lp|plc|ag|se|sa|nv|the|group|holding|holdings|de|new)\b/g;

/**
 * Notes on the file's company beside `options.entity`. Throws `entity-differs` where both are
 * written in one script and are two names, unless `sameEntity` says that they are one:
 * a file's figures never go under another company's name unasked.
 */
export function entityNotes(file: string | null, options: ImportOptions): Note[] {
  const { entity } = options;
  if (!file || !entity) return [];
  const [ours, theirs] = [plain(entity), plain(file)];
  if (isSameCompany(entity, file)) return [];
  const isLike = within(ours, theirs) || within(theirs, ours);
  const isOneScript = isLatin(entity) === isLatin(file);
  if (isOneScript && !isLike && !options.sameEntity) {
    throw new ImportError('entity-differs', { entity, file });
  }
  return [{ code: 'entity-named', row: null, period: null, params: { entity, file } }];
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\/\w+\/?\s*$/, '')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(FORMS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** By whole words from the beginning: `home depot` in `home depot usa`. */
function within(part: string, whole: string): boolean {
  if (part === '') return false;
  if (/^\p{Script=Han}/u.test(part)) return whole.includes(part);
  return whole.startsWith(`${part} `);
}

function isLatin(name: string): boolean {
  return /\p{Script=Latin}/u.test(name) && !/\p{Script=Han}/u.test(name);
}

/** `CIK0000001001` → `1001`. */
export function numberOf(asked: string): string {
  const plain = asked
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^cik(?=\d)/, '');
  return /^\d{1,10}$/.test(plain) ? String(Number(plain)) : plain;
}
