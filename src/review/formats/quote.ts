/**
 * A plan is written by anybody: what is printed of it must not steer the
 * terminal, the forge or the next program.
 */
import { displayWidth } from '../../plan/text/displayWidth';

/** Controls, zero-width and bidi characters, line separators. A joiner inside emoji stays. */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Behind blanks, of which .NET knows one more than JavaScript, and colours of our own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one
const LINE_START_COMMAND = /^((?:[^\S\n\r\u2028\u2029]|\u0085|\u001b\[\d+m)*):(?=:)/gm;

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}

/** Any of what `visible` looks for: most texts have none. */
const STRANGE = new RegExp(`${INVISIBLE.source}|[\\ud800-\\udfff]`, 'u');

/** One line of `text` for a terminal: white space is a blank, what can't be seen is named (`<U+202E>`). */
export function visible(text: string): string {
  if (!STRANGE.test(text)) return text;
  return text
    .replace(/[\t\r\n\f\v]+/g, ' ')
    .replace(INVISIBLE, (character) => `<U+${codeOf(character)}>`)
    .replace(LONE_SURROGATE, (character) => `<U+${codeOf(character)}>`);
}

/**
 * The same lines, none of which a GitHub runner takes for a workflow command:
 * it reads `::name::` at the start of a line and the older `##[name]` anywhere.
 */
export function withoutWorkflowCommands(text: string): string {
  return text.replace(LINE_START_COMMAND, '$1\\:').replace(/##(?=\[)/g, '#\\#');
}

/** Line breaks aside, of which a long report has very many. */
const INVISIBLE_IN_LINE = new RegExp(`(?!\\n)${INVISIBLE.source}`, INVISIBLE.flags);

/** JSON in which controls, bidi characters and `##[` are escaped; it reads back the same. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)
    .replace(INVISIBLE_IN_LINE, (c) => `\\u${codeOf(c).toLowerCase()}`)
    .replace(/##\[/g, '##\\u005b')}\n`;
}

/** `text` filled with blanks to `width` columns, on the right or (for numbers) on the left. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'right' ? text + blanks : blanks + text;
}
