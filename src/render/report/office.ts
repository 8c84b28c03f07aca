/**
 * A report as a document or slides. A file of its own in the build, loaded when
 * one is asked for: the libraries weigh as much as all the rest of the engine.
 */
import {
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import PptxGenJS from 'pptxgenjs';
import { type Brand, dataOf, type Logo, NO_BRAND } from './brand';
import type { Outline, OutlinePart } from './outline';

const MARK = 'BC4C00';
const MUTED = '57606A';
const BLUE = '0969DA';

/** A Word document: page one, then the details from a new page on. */
export async function docxOf(outline: Outline, { logo }: Brand = NO_BRAND): Promise<Uint8Array> {
  const { title, mark, day, summary, details, sources, sourcesTitle } = outline;
  const head = [
    ...(logo ? [new Paragraph({ children: [picture(logo)] })] : []),
    new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }),
    ...(mark === null ? [] : [coloured(mark, MARK)]),
    coloured(day, MUTED),
  ];
  const list = { title: sourcesTitle, lines: [], rows: [] };
  const later = [
    ...details.flatMap((part, at) => docxPart(part, at === 0)),
    ...(sources.length === 0 ? [] : docxPart(list, false)),
    ...sources.map((line) => new Paragraph({ text: clean(line) })),
  ];
  const children = [...head, ...summary.flatMap((part) => docxPart(part, false)), ...later];
  const document = new Document({
    title: clean(title),
    creator: 'Zhibi',
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** In pixels at 96 a inch. */
const LOGO_HEIGHT = 48;

function picture({ bytes, type, width, height }: Logo): ImageRun {
  const scale = Math.min(LOGO_HEIGHT / height, 240 / width);
  return new ImageRun({
    type: type === 'png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
  });
}

function coloured(text: string, color: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: clean(text), color })] });
}

function docxPart({ title, lines, rows }: OutlinePart, pageBreakBefore: boolean) {
  return [
    new Paragraph({
      text: clean(title),
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore,
      keepNext: true,
    }),
    ...lines.map((line) => new Paragraph({ text: clean(line), bullet: { level: 0 } })),
    ...(rows.length === 0 ? [] : [docxTable(rows)]),
  ];
}

function docxTable(rows: readonly (readonly string[])[]): Table {
  const width = Math.max(...rows.map((row) => row.length));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, at) =>
        new TableRow({
          tableHeader: at === 0,
          cantSplit: true,
          children: Array.from({ length: width }, (_, column) => {
            const run = new TextRun({ text: clean(row[column] ?? ''), bold: at === 0 });
            return new TableCell({ children: [new Paragraph({ children: [run] })] });
          }),
        }),
    ),
  });
}

/** Lines and rows that a slide has room for. */
const MOST_LINES = 8;
const MOST_ROWS = 12;

/** Slides: a title, page one, then each part on as many slides as it needs. */
export async function pptxOf(
  outline: Outline,
  { logo, colour }: Brand = NO_BRAND,
): Promise<Uint8Array> {
  const { title, mark, day, summary, details, sources, sourcesTitle } = outline;
  const slides = new PptxGenJS();
  slides.layout = 'LAYOUT_WIDE';
  slides.title = clean(title);
  const first = slides.addSlide();
  if (logo) first.addImage({ data: dataOf(logo), x: 0.6, y: 0.6, ...sizeOf(logo) });
  first.addText(clean(title), { x: 0.6, y: 2.4, w: 12, h: 1, fontSize: 32, bold: true });
  first.addText(clean(day), { x: 0.6, y: 3.5, w: 12, h: 0.5, fontSize: 16, color: MUTED });
  const source = { title: sourcesTitle, lines: sources, rows: [] };
  const ink = colour?.slice(1) ?? BLUE;
  for (const part of [...summary, ...details, source]) addPart(slides, part, ink);
  if (mark !== null) {
    const at = {
      x: 8.6,
      y: 0.1,
      w: 4.5,
      h: 0.4,
      fontSize: 12,
      color: MARK,
      align: 'right',
    } as const;
    for (const slide of slidesOf(slides)) slide.addText(clean(mark), at);
  }
  const data = await slides.write({ outputType: 'uint8array' });
  return data as Uint8Array;
}

/** In inches. */
function sizeOf({ width, height }: Logo): { w: number; h: number } {
  const scale = Math.min(0.8 / height, 3 / width);
  return { w: width * scale, h: height * scale };
}

function slidesOf(slides: PptxGenJS): readonly PptxGenJS.Slide[] {
  return (slides as unknown as { readonly slides: readonly PptxGenJS.Slide[] }).slides;
}

function addPart(slides: PptxGenJS, { title, lines, rows }: OutlinePart, ink: string): void {
  const titled = () => {
    const slide = slides.addSlide();
    const at = { x: 0.6, y: 0.4, w: 12, h: 0.7, fontSize: 24, bold: true, color: ink };
    slide.addText(clean(title), at);
    return slide;
  };
  for (let from = 0; from < lines.length; from += MOST_LINES) {
    const items = lines.slice(from, from + MOST_LINES).map((line) => ({
      text: clean(line),
      options: { bullet: true, breakLine: true },
    }));
    const at = {
      x: 0.6,
      y: 1.3,
      w: 12,
      h: 5.6,
      fontSize: 16,
      valign: 'top',
      fit: 'shrink',
    } as const;
    titled().addText(items, at);
  }
  const [head, ...body] = rows;
  for (let from = 0; head && from < body.length; from += MOST_ROWS) {
    const width = Math.max(...rows.map((row) => row.length));
    const cells = [head, ...body.slice(from, from + MOST_ROWS)].map((row, at) =>
      Array.from({ length: width }, (_, column) => ({
        text: clean(row[column] ?? ''),
        options: { bold: at === 0 },
      })),
    );
    titled().addTable(cells, {
      x: 0.6,
      y: 1.3,
      w: 12,
      fontSize: 12,
      border: { pt: 0.5, color: 'D0D7DE' },
    });
  }
}

/** XML knows no control characters, and no half of a pair. */
function clean(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
