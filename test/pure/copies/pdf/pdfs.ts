/** Small PDFs, typed out object by object. */
import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Content of each page: operators as text, a byte a character. */
  readonly pages: readonly string[];
  /** Objects by number from 100 on. */
  readonly objects?: Readonly<Record<number, string>>;
  /** Entries of the fonts' dictionary. */
  readonly fonts?: string;
  /** More entries of the resources, of the pages, of the catalogue, of the trailer. */
  readonly resources?: string;
  readonly page?: string;
  readonly catalogue?: string;
  readonly trailer?: string;
  readonly packed?: boolean;
}

export const HELVETICA =
  '/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Song type that isn't in the file, written in `encoding`. */
export const song = (encoding: string) =>
  `/F1 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >> ] >>`;

const bytesOf = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
const textOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

export const stream = (content: string, entries = '', packed = false) => {
  const body = packed ? textOf(deflateSync(bytesOf(content))) : content;
  const filter = packed ? '/Filter /FlateDecode ' : '';
  return `<< /Length ${body.length} ${filter}${entries} >>\nstream\n${body}\nendstream`;
};

export function pdf(parts: PdfParts): Uint8Array {
  const objects = new Map<number, string>();
  const kids = parts.pages.map((_, i) => `${10 + 2 * i} 0 R`).join(' ');
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${parts.catalogue ?? ''} >>`);
  objects.set(2, `<< /Type /Pages /Kids [${kids}] /Count ${parts.pages.length} >>`);
  parts.pages.forEach((content, i) => {
    objects.set(
      10 + 2 * i,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${11 + 2 * i} 0 R /Resources << /Font << ${parts.fonts ?? HELVETICA} >> ${parts.resources ?? ''} >> ${parts.page ?? ''} >>`,
    );
    objects.set(11 + 2 * i, stream(content, '', parts.packed));
  });
  for (const [number, body] of Object.entries(parts.objects ?? {})) {
    objects.set(Number(number), body);
  }
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const [number, body] of objects) {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const start = text.length;
  const rows = Array.from({ length: size }, (_, number) => {
    const at = places.get(number);
    return at === undefined
      ? '0000000000 65535 f \n'
      : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${parts.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return bytesOf(text);
}

/** A piece of text in Helvetica. */
export const put = (x: number, y: number, text: string, size = 10) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/([\\()])/g, '\\$1')}) Tj ET\n`;

/** A piece of text by its codes, in hexadecimal. */
export const putCodes = (x: number, y: number, hex: string, size = 10) =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex}> Tj ET\n`;
