/** The text of a mail (EML, MHTML): a few of its heads, then its parts that are text. */
import { languageOf } from '../about';
import { Budget, CopyFault } from '../fault';
import { readMarkup } from '../html/readHtml';
import type { CopyText, ReadOptions } from '../model';
import { plainPage } from '../page';
import { plainText } from '../text/plain';
import { dayOfMail, fromBase64, fromQuoted, spelledOut } from './encodings';

/** Beyond these a mail is refused: what a cut left out would look as if it weren't there. */
const MOST_PARTS = 500;
const DEEPEST = 50;
const SHOWN = ['From', 'To', 'Cc', 'Date', 'Subject'] as const;

/**
 * A mail (RFC 5322) as pages of text: its main heads, then its body. Throws `CopyFault` where it
 * holds no text.
 */
export async function readMail(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  const mail = partOf(latin1(bytes));
  const heads = SHOWN.flatMap((name) => {
    const value = mail.head(name);
    return value ? [`${name}: ${value}`] : [];
  });
  const body: string[] = [];
  await readPart(mail, budget, 1, body, { count: 0 });
  if (body.length === 0) throw new CopyFault('no-text');
  const page = plainPage([...heads, ...body]);
  const about = {
    title: mail.head('Subject')?.slice(0, 200) || null,
    entity: null,
    periodEnd: null,
    date: dayOfMail(mail.head('Date') ?? ''),
    form: null,
    sourceKind: 'email' as const,
    language: languageOf([{ lines: body }]),
  };
  return { kind: 'eml', pages: [page], about, facts: [] };
}

interface Part {
  readonly head: (name: string) => string | undefined;
  /** A byte is a character. */
  readonly body: string;
}

/** Heads and body of a mail or of one of its parts. */
function partOf(raw: string): Part {
  const [gap = ''] = /\r?\n\r?\n|\r\r/.exec(raw) ?? [];
  const end = gap === '' ? raw.length : raw.indexOf(gap);
  const heads = new Map<string, string>();
  for (const line of raw
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !heads.has(name)) heads.set(name, line.slice(colon + 1).trim());
  }
  return {
    head: (name) => {
      const value = heads.get(name.toLowerCase());
      return value === undefined ? undefined : spelledOut(value).replace(/\s+/g, ' ').trim();
    },
    body: raw.slice(end + gap.length),
  };
}

/** The lines of a part and of those in it; of one text in several forms the plainest. */
async function readPart(
  part: Part,
  budget: Budget,
  depth: number,
  lines: string[],
  parts: { count: number },
): Promise<void> {
  budget.check();
  if (++parts.count > MOST_PARTS) throw budget.tooMany(MOST_PARTS);
  if (depth > DEEPEST) throw new CopyFault('too-deep', { limit: DEEPEST });
  const type = part.head('Content-Type') ?? 'text/plain';
  const kind = /^[\w.+/-]+/.exec(type.toLowerCase())?.[0] ?? '';
  if (kind.startsWith('multipart/')) {
    const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(type);
    const inner = piecesOf(part.body, boundary?.[1] ?? boundary?.[2] ?? '', budget).map(partOf);
    const plain = inner.find((one) => /^text\/plain\b/i.test(one.head('Content-Type') ?? ''));
    const chosen = kind === 'multipart/alternative' ? [plain ?? inner.at(-1)] : inner;
    for (const one of chosen) if (one) await readPart(one, budget, depth + 1, lines, parts);
  } else if (kind === 'message/rfc822') {
    await readPart(partOf(part.body), budget, depth + 1, lines, parts);
  } else if (
    /^text\/(?:plain|html)$/.test(kind) &&
    !/^attachment/i.test(part.head('Content-Disposition') ?? '')
  ) {
    lines.push(...(await linesOf(part, kind === 'text/html', type, budget)));
  }
}

async function linesOf(
  part: Part,
  isHtml: boolean,
  type: string,
  budget: Budget,
): Promise<string[]> {
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(type)?.[1];
  const text = plainText(bytesOf(part), charset);
  if (isHtml) return (await readMarkup(text, budget)).lines;
  budget.took(text.length);
  return unfolded(text.split(/\r\n|\r|\n/), /format\s*=\s*"?flowed/i.test(type));
}

/** Lines without empty ones; of flowing text those that belong together as one. */
function unfolded(lines: readonly string[], isFlowed: boolean): string[] {
  const result: string[] = [];
  let before = '';
  for (const line of lines) {
    const text = before + line.replace(/^ /, isFlowed ? '' : ' ');
    before = '';
    if (isFlowed && line.endsWith(' ') && line !== '-- ') before = text;
    else if (text.trim() !== '') result.push(text.trim());
  }
  if (before.trim() !== '') result.push(before.trim());
  return result;
}

function bytesOf(part: Part): Uint8Array {
  const encoding = part.head('Content-Transfer-Encoding')?.toLowerCase();
  if (encoding === 'base64') return fromBase64(part.body);
  return encoding === 'quoted-printable' ? fromQuoted(part.body) : fromLatin1(part.body);
}

/** The parts between lines of a boundary. */
function piecesOf(body: string, boundary: string, budget: Budget): string[] {
  if (boundary === '') return [];
  const mark = `--${boundary}`;
  const pieces: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== '\n' && body[at - 1] !== '\r') continue;
    if (start >= 0) pieces.push(body.slice(start, at).replace(/\r?\n$/, ''));
    const end = body.indexOf('\n', at);
    start = end < 0 ? body.length : end + 1;
    if (body.startsWith('--', at + mark.length)) return pieces;
    if (pieces.length >= MOST_PARTS) throw budget.tooMany(MOST_PARTS);
  }
  if (start >= 0) pieces.push(body.slice(start));
  return pieces;
}

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return pieces.join('');
}

function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
