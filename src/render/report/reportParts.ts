/** What the parts of the report are built with. */
import type { SectionId } from '../../plan/model';
import { type Language, say, type Word } from '../../words';
import { flagWords, outwardWords } from '../../words/shown/pages/report';
import { escapeXml } from '../charts';
import { type Html, html, NOTHING } from '../components/html';
import { term } from '../components/words';
import { formatShare } from '../roe/dupontNumbers';
import type { Flag } from './model';

/** What a part of the page is written with. */
export interface ReportPen {
  readonly language: Language;
  readonly internal: boolean;
  /** The notes that lead to sources. */
  readonly notes: (ids: readonly string[]) => string;
}

/** A chapter under the section's name; empty without content. */
export function section(id: SectionId, content: string, { language, internal }: ReportPen): string {
  return chapter(sectionTitle(id, internal, language), content);
}

/** A section as its reader calls it: the customer has never heard of our method. */
export function sectionTitle(id: SectionId, internal: boolean, language: Language): string {
  const own = internal ? undefined : (outwardWords as Partial<Record<SectionId, Word>>)[id];
  return own ? say(own, language) : term('section', id, language);
}

/** A chapter; `title` is text, `content` is HTML. Empty without content. */
export function chapter(title: string, content: string): string {
  return content === '' ? '' : `<section>\n<h2>${escapeXml(title)}</h2>\n${content}\n</section>`;
}

/** A table with a head; cells are HTML. */
export function plainTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = (tag: 'td' | 'th', row: readonly string[]) =>
    row.map((item) => `<${tag}>${item}</${tag}>`).join('');
  const lines = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
  return `<table class="plain"><thead><tr>${cells('th', head)}</tr></thead><tbody>${lines}</tbody></table>`;
}

/** `5/6 · 83%` of the facts rest on a source. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? '–' : `${part}/${whole} · ${formatShare(part / whole)}`;
}

/** Why it must not be taken as it stands, behind it. */
export function flagHtml(flag: Flag | null, language: Language): Html {
  return flag ? html` <strong>${say(flagWords[flag], language)}</strong>` : NOTHING;
}
