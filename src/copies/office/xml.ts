/** XML of a workbook, parsed in pieces so that a large sheet stops nobody. */
import { breathe, type Control, ReadError } from '../control';
import type { Part } from './unzip';

/** Bytes that are parsed at once. */
const PIECE = 32 * 1024;
/** An element that is longer is none of a table. */
const LONGEST_ELEMENT = 4 * 1024 * 1024;

export interface XmlHandler {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a small part of a workbook whole. */
export async function readXml(part: Part | undefined, handler: XmlHandler): Promise<void> {
  if (part === undefined) return;
  if (part.reduce((sum, { length }) => sum + length, 0) > LONGEST_ELEMENT) {
    throw new ReadError('bad-workbook');
  }
  const decoder = new TextDecoder();
  const xml = part.map((piece) => decoder.decode(piece, { stream: true })).join('');
  await parseXml(xml + decoder.decode(), handler);
}

/** Reads the elements `name` of a part one after the other; they don't nest. The part is used up. */
export async function readElements(
  part: Part | undefined,
  name: string,
  handler: XmlHandler,
  control: Control,
  done: number,
): Promise<void> {
  if (part === undefined) return;
  const decoder = new TextDecoder();
  const opening = new RegExp(`<(?:\\w+:)?${name}[\\s/>]`);
  let rest = '';
  for (const piece of piecesOf(part)) {
    rest += decoder.decode(piece, { stream: true });
    const end = lastEnd(rest, name);
    if (end === 0 && rest.length > LONGEST_ELEMENT) throw new ReadError('bad-workbook');
    const start = rest.slice(0, end).search(opening);
    if (start >= 0) await parseXml(`<all>${rest.slice(start, end)}</all>`, handler);
    rest = rest.slice(end);
    await breathe(control, done);
  }
}

function* piecesOf(part: Part): Generator<Uint8Array> {
  for (let bytes = part.shift(); bytes; bytes = part.shift()) {
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

/** Behind the last closing tag, whatever its prefix; 0 without. */
function lastEnd(text: string, name: string): number {
  for (let at = text.lastIndexOf(`${name}>`); at > 0; at = text.lastIndexOf(`${name}>`, at - 1)) {
    const before = text.slice(Math.max(0, at - 20), at);
    if (/<\/(?:\w+:)?$/.test(before)) return at + name.length + 1;
  }
  return 0;
}

/** Parses all of `xml`; what a handler throws comes out. Throws `ReadError` for what is no XML. */
export async function parseXml(xml: string, handler: XmlHandler): Promise<void> {
  const { Parser } = await import('saxen');
  let failed = false;
  new Parser()
    .on('openTag', (name, attributes) => handler.open?.(local(name), attributes))
    .on('closeTag', (name) => handler.close?.(local(name)))
    .on('text', (text, decode) => handler.text?.(decode(text)))
    .on('cdata', (text) => handler.text?.(text))
    .on('error', () => {
      failed = true;
    })
    .parse(xml);
  if (failed) throw new ReadError('bad-workbook');
}

/** A name without its namespace's prefix. */
function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
