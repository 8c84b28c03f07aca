/** HTML that is escaped by default: what a template isn't told to be markup is text. */
import { escapeXml } from '../charts';

/** Markup of our own; anything else is escaped. */
export class Html {
  constructor(readonly markup: string) {}

  get empty(): boolean {
    return this.markup === '';
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text is escaped, nothing is left out. */
export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

/** Drawings and tables that have escaped their texts themselves. */
export const raw = (markup: string): Html => new Html(markup);

export const NOTHING: Html = raw('');

/** `html\`<p>${text}</p>\``: text is escaped, markup and lists of it are taken as they are. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let all = strings[0] ?? '';
  for (let at = 1; at < strings.length; at++) all += markupOf(parts[at - 1]) + strings[at];
  return new Html(all);
}

/** The parts one after the other, with `between` between those that aren't empty. */
export function joined(parts: readonly HtmlPart[], between = ''): Html {
  const gap = escapeXml(between);
  let all = '';
  for (const part of parts) {
    const text = markupOf(part);
    if (text !== '') all += all === '' ? text : gap + text;
  }
  return new Html(all);
}

function markupOf(part: HtmlPart): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escapeXml(part);
  if (typeof part === 'number') return String(part);
  return Array.isArray(part) ? part.map(markupOf).join('') : '';
}
