/** A table as plain data, so that Markdown and HTML show the same cells. */
import { escapeXml } from './charts';
import { escapeMarkdown } from './escapeMarkdown';

/** A cell of a table; its text isn't escaped. */
export interface TableCell {
  readonly text: string;
  readonly strong?: boolean;
  /** Text of the plan, which may hold anything. */
  readonly foreign?: boolean;
}

/** A table without a layout. */
export interface Table {
  readonly head: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  /** How many columns from the first hold words; the others hold figures. One where it isn't said. */
  readonly words?: number;
}

/** A plain cell. */
export const cell = (text: string): TableCell => ({ text });
/** A cell in bold type. */
export const strong = (text: string): TableCell => ({ text, strong: true });
/** A cell with text of the plan. */
export const foreign = (text: string): TableCell => ({ text, foreign: true });

/** Words stand left, figures right; empty for a table without rows. */
export function markdownTable({ head, rows, words = 1 }: Table): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly TableCell[]) => `| ${cells.map(markdownCell).join(' | ')} |`;
  const rule = head.map((_, index) => (index < words ? '---' : '---:'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function markdownCell({ text, strong, foreign }: TableCell): string {
  const shown = foreign ? escapeMarkdown(text) : text;
  return strong && shown !== '' ? `**${shown}**` : shown;
}

/** With headers that a screen reader announces; empty for a table without rows. */
export function htmlTable({ head, rows, words = 1 }: Table, caption = ''): string {
  if (rows.length === 0) return '';
  const title = caption === '' ? '' : `<caption>${escapeXml(caption)}</caption>`;
  const side = (index: number) => (index < words ? ' class="words"' : '');
  const heads = head.map((item, at) => `<th scope="col"${side(at)}>${htmlCell(item)}</th>`);
  const lines = rows.map(([first, ...rest]) => {
    const cells = rest.map((item, at) => `<td${side(at + 1)}>${htmlCell(item)}</td>`).join('');
    return `<tr><th scope="row" class="words">${first ? htmlCell(first) : ''}</th>${cells}</tr>`;
  });
  return `<table>${title}<thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

function htmlCell({ text, strong }: TableCell): string {
  const shown = escapeXml(text);
  return strong && shown !== '' ? `<strong>${shown}</strong>` : shown;
}
