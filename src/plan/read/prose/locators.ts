/** Where in its source a citation points: `(p. 52)`, `（第 52–53 页）`, `(sheet Balance)`. */
import type { Parent } from 'mdast';
import type { Locator } from '../../model';
import { plainly } from '../../text/text';

/** A page's number or label: `52`, `F-3`, `iv`. */
const PAGE = String.raw`(?:[A-Za-z]{1,3}-)?\d{1,5}[a-z]?|[ivxlcdm]{1,8}`;
const RANGE = String.raw`(${PAGE})(?:\s*[-–—~至到]\s*(${PAGE}))?`;
const PAGES = new RegExp(
  String.raw`^(?:(?:pp?|pgs?|pages?)(?:\s*\.)?\s*${RANGE}|第\s*${RANGE}\s*页|${RANGE}\s*页)$`,
  'i',
);
const SHEET = /^(?:sheet|tab|worksheet|工作表|表单)(?:\s*[:：])?\s*(\S.{0,80})$/i;
/** A half-width bracket behind a blank, or a full-width one. */
const BRACKETS = /^[ \t]*(?:\(([^()\n]{1,100})\)|（([^（）\n]{1,100})）)/;

/** The locator that `text`, which stands right behind a citation, begins with. */
export function locatorAt(text: string): Locator | null {
  const match = BRACKETS.exec(text);
  const place = match && placeOf(match[1] ?? match[2] ?? '');
  return place ? { ...place, text: match[0] } : null;
}

function placeOf(inner: string): Omit<Locator, 'text'> | null {
  const plain = inner.trim();
  const sheet = SHEET.exec(plain)?.[1];
  if (sheet) return { from: null, to: null, sheet: sheet.trim() };
  const [from, to] = (PAGES.exec(plainly(plain))?.slice(1) ?? []).filter(Boolean);
  return from ? { from, to: to ?? from, sheet: null } : null;
}

/** Words and numbers that places are made of. */
const PLACE_WORD =
  /^(?:pp?|pgs?|pages?|slides?|tables?|notes?|fig(?:ure)?s?|charts?|chapters?|sections?|items?|ch|sec|and|to|第|页|章|节|表|图|附注|注|条|和|至|到|及|[a-z]{0,3}\d{1,5}[a-z]?|[a-z]|[ivxlcdm]{1,8}|[一二三四五六七八九十百]{1,5})$/i;
const BETWEEN = /[\s.,;:、·§#/()~–—-]+|(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/u;

/** The text says where something stands, and nothing besides: `p. 52, note 3`. */
export function isPlace(text: string): boolean {
  if (text.length > 100) return false;
  return plainly(text)
    .split(BETWEEN)
    .every((word) => word === '' || PLACE_WORD.test(word));
}

/** A bracket behind a citation that begins like a locator. */
const BEGUN =
  /\[\^[^\]\n]{1,100}\][ \t]{0,8}[(（]((?:\s{0,4}(?:pp?|pgs?|pages?|sheet|tab|worksheet|slides?)\b|\s{0,4}(?:第|工作表|表单|\d{1,5}\s{0,2}页))[^()（）\n]{0,400})/gi;

/** Some bracket that begins like a locator says more than a place: words about the source. */
export function hasLooseLocator(text: string): boolean {
  return [...plainly(text).matchAll(BEGUN)].some(
    ([, inner = '']) => !isPlace(inner) && !SHEET.test(inner.trim()),
  );
}

/** `[^fy25](p.52)`, which Markdown takes for a link. */
export function tightLocator(node: Parent, url: string): { id: string; locator: Locator } | null {
  const [only, more] = node.children as { type: string; value?: string }[];
  const id = only?.type === 'text' && !more && /^\^(\S+)$/.exec(only.value ?? '')?.[1];
  const locator = id ? locatorAt(`(${safe(url)})`) : null;
  return id && locator ? { id, locator } : null;
}

/** An address as it was written, if it is an encoded one. */
function safe(url: string): string {
  return url.replace(/%20/g, ' ');
}
