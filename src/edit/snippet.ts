import type { Range } from '../plan/model';
/** The editor's snippet syntax: placeholders that the writer fills. */

/** Text that stands in a snippet as itself. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** `${1|高,中,低|}`. */
export function choice(index: number, choices: readonly string[]): string {
  const escaped = choices.map((text) => text.replace(/[\\,|$}]/g, '\\$&'));
  return `\${${index}|${escaped.join(',')}|}`;
}

/** `${1:text}`. */
export function placeholder(index: number, text: string): string {
  return `\${${index}:${plain(text)}}`;
}

/** An edit whose text is a snippet: `${1:placeholder}`, `$0`; the rest escaped. */
export interface SnippetEdit {
  readonly range: Range;
  readonly snippet: string;
}
