/** What a line may begin: asked of its first character before any pattern is tried. */
import { fenceIn } from '../text/fences';

/** An item: its blanks, its marker, the gap behind it. */
export const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +|\t|$)/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
/** The definition of a footnote up to its colon. */
export const FOOTNOTE = /^\[\^[^\]\s]+\]:/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** HTML blocks that go on over blank lines, with what ends them. */
export const LONG_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

const TAGS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
/** An HTML block that ends at a blank line: a known tag … */
export const KNOWN_TAG = new RegExp(`^ {0,3}</?(?:${TAGS})(?:\\s|/?>|$)`, 'i');
const ATTRIBUTE = '\\s+[a-z_:][\\w.:-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?';
/** … or any whole tag alone, where no paragraph is open. */
export const WHOLE_TAG = new RegExp(
  `^ {0,3}(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`,
  'i',
);

/** What a line begins with behind its blanks: most lines can begin nothing but words. */
export function leadOf(line: string): string {
  let at = 0;
  while (line[at] === ' ') at++;
  return line[at] ?? '';
}

/** Nothing but blanks and tabs. */
export function isBlank(line: string): boolean {
  const lead = leadOf(line);
  return lead === '' || (lead === '\t' && /^[ \t]*$/.test(line));
}

/** A heading of number signs in column 0. */
export function isHeading(line: string): boolean {
  return line.startsWith('#') && HEADING.test(line);
}

/** The definition of a footnote in column 0. */
export function isFootnote(line: string): boolean {
  return line.startsWith('[^') && FOOTNOTE.test(line);
}

/** A thematic break. */
export function isRule(line: string): boolean {
  return '*-_'.includes(leadOf(line)) && RULE.test(line);
}

/** A line that begins an item, and is no rule of dashes or stars. */
export function itemIn(line: string): RegExpExecArray | null {
  const lead = leadOf(line);
  if (!'-*+'.includes(lead) && !(lead >= '0' && lead <= '9')) return null;
  return isRule(line) ? null : ITEM.exec(line);
}

/** Whether a line may begin a fence or a long HTML block. */
export function beginsVerbatim(line: string): boolean {
  return fenceIn(line) !== '' || beginsLongHtml(line);
}

/** Whether a line may begin an HTML block that goes on over blank lines. */
export function beginsLongHtml(line: string): boolean {
  return leadOf(line) === '<' && LONG_HTML.some(([begin]) => begin.test(line));
}
