/** Pages of statements, typed as lines and printed as PDF in a Chinese font that isn't in the file. */
import { pdf, putCodes, song } from '../../copies/pdf/pdfs';

const SIZE = 9;
/** Right ends of the columns of figures. */
const RIGHTS = [430, 560];

const codes = (text: string) =>
  [...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** A line is a text, or cells: name, note, figures. All glyphs of the font are as wide as high. */
export type Line = string | readonly string[];

function drawn(lines: readonly Line[], rights: readonly number[]): string {
  return lines
    .map((line, i) => {
      const y = 770 - i * 15;
      if (typeof line === 'string') return putCodes(40, y, codes(line), SIZE);
      const [name = '', note = '', ...figures] = line;
      const cells = figures.map((text, column) =>
        text === ''
          ? ''
          : putCodes((rights[column] ?? 0) - text.length * SIZE, y, codes(text), SIZE),
      );
      return [
        name && putCodes(40, y, codes(name), SIZE),
        note && putCodes(260, y, codes(note), SIZE),
        ...cells,
      ].join('');
    })
    .join('');
}

export function report(
  pages: readonly (readonly Line[])[],
  rights: readonly number[] = RIGHTS,
): Uint8Array {
  return pdf({ pages: pages.map((lines) => drawn(lines, rights)), fonts: song('UniGB-UCS2-H') });
}
