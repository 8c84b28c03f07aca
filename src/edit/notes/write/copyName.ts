/** The name under which notes are kept, and back from a link to a path. */

/** Characters that some file system refuses, or that a link would have to encode. */
const NOT_IN_NAMES =
  /[\\/:*?"<>|\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The `n`-th choice for a file of that name: `minutes.txt`, `minutes-2.txt`. */
export function copyName(name: string, n: number): string {
  const plain = name
    .normalize('NFC')
    .replace(NOT_IN_NAMES, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const dot = plain.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '.txt'];
  const safe = stem.replace(DEVICE, '$&-').slice(0, 80) || 'notes';
  return `${safe}${n > 1 ? `-${n}` : ''}${end.slice(0, 20)}`;
}

/** A link's target as a path; as written where it isn't encoded rightly. */
export function decodedPath(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
