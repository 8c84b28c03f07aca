/**
 * The text of a PDF, by PDF.js in the build of `unpdf`: one file that needs no worker
 * thread, no canvas and no network, and is a third faster here than `pdfjs-dist`.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { documentAbout } from '../about';
import { edgesOf } from '../edges';
import { Budget, CopyFault } from '../fault';
import type { CopyPage, CopyText, ReadOptions } from '../model';
import { checkStreams } from './guard';
import { type Glyphs, linesOf } from './layout';
import { isPicture } from './pictures';
import { withoutRadicals } from './radicals';

/** A page with fewer characters may be a scan with a stamp on it. */
const FEW = 40;
/** Share of characters nobody can read that makes a page garbled. */
const GARBLED = 0.15;
const PAGES_PER_BREATH = 4;
/** PDF.js says nothing on the console. */
const SILENT = 0;

/** Reads `bytes`, which are left as they are. Throws `CopyFault`. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  await checkStreams(bytes, budget);
  const cmaps = { missing: false };
  const document = await open(bytes, options, cmaps, budget);
  try {
    if (document.numPages > budget.limits.pages) {
      throw new CopyFault('too-many-pages', { limit: budget.limits.pages });
    }
    const labels = await document.getPageLabels().catch(() => null);
    const read = await readPages(document, budget);
    const pages = pagesOf(read, labels, cmaps.missing);
    if (pages.every(({ lines }) => lines.length === 0)) throw wordless(pages);
    const about = documentAbout(pages, await metadataOf(document));
    return { kind: 'pdf', pages, about, facts: [] };
  } finally {
    // A page that goes on and on is not waited for.
    document.loadingTask.destroy().catch(() => undefined);
  }
}

async function open(
  bytes: Uint8Array,
  { cmap }: ReadOptions,
  cmaps: { missing: boolean },
  budget: Budget,
): Promise<PDFDocumentProxy> {
  const { getDocument } = await import('unpdf/pdfjs');
  /** What PDF.js asks for: CMaps are handed in; fonts to draw with are of no use here. */
  class Given {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(kind);
      try {
        if (!cmap || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(filename);
        return await cmap(filename.slice(0, -'.bcmap'.length));
      } catch (error) {
        cmaps.missing = true;
        throw error;
      }
    }
  }
  const task = getDocument({
    // PDF.js takes the buffer away from whoever gives it.
    data: bytes.slice(),
    BinaryDataFactory: Given,
    cMapPacked: true,
    disableFontFace: true,
    enableXfa: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    // No picture is unpacked: see `isPicture`.
    maxImageSize: 0,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: SILENT,
  } as Parameters<typeof getDocument>[0]);
  try {
    return await budget.watched(task.promise);
  } catch (error) {
    task.destroy().catch(() => undefined);
    if (error instanceof CopyFault) throw error;
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new CopyFault(isLocked ? 'encrypted' : 'damaged');
  }
}

interface ReadPage {
  readonly lines: readonly string[];
  readonly spans: readonly (readonly number[])[];
  readonly unread: CopyPage['unread'];
}

async function readPages(document: PDFDocumentProxy, budget: Budget): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    if (number % PAGES_PER_BREATH === 0) await budget.breathe();
    budget.check();
    pages.push(await readPage(document, number, budget));
  }
  return pages;
}

async function readPage(
  document: PDFDocumentProxy,
  number: number,
  budget: Budget,
): Promise<ReadPage> {
  try {
    const page = await document.getPage(number);
    const pieces = await piecesOf(page, budget);
    const { lines, spans } = linesOf(pieces);
    const unread = await unreadOf(page, lines, budget);
    page.cleanup();
    return { lines, spans, unread };
  } catch (error) {
    if (error instanceof CopyFault) throw error;
    // One broken page doesn't cost the others.
    return { lines: [], spans: [], unread: 'garbled' };
  }
}

async function unreadOf(
  page: PDFPageProxy,
  lines: readonly string[],
  budget: Budget,
): Promise<CopyPage['unread']> {
  let count = 0;
  let strange = 0;
  for (const line of lines) {
    count += line.length;
    strange += line.match(/[\p{Co}\p{Cn}\p{Cc}\uFFFD]/gu)?.length ?? 0;
    // The tab between two cells.
    if (strange > 0) strange -= line.match(/\t/g)?.length ?? 0;
  }
  if (strange > count * GARBLED) return 'garbled';
  return count < FEW && (await budget.watched(isPicture(page))) ? 'picture' : null;
}

/** A piece of text of PDF.js; marks of structure have no `str`. */
interface Item {
  readonly str?: string;
  readonly width: number;
  readonly transform: readonly number[];
}

async function piecesOf(page: PDFPageProxy, budget: Budget): Promise<Glyphs[]> {
  const turned = turnOf(page);
  const pieces: Glyphs[] = [];
  let spaced = false;
  const reader = page.streamTextContent({ disableNormalization: true }).getReader();
  for (;;) {
    const { done, value } = await budget.watched(reader.read()).catch((error) => {
      reader.cancel(error).catch(() => undefined);
      throw error;
    });
    if (done) return pieces;
    for (const item of value.items as Item[]) {
      if (item.str === undefined || item.str === '') continue;
      budget.took(item.str.length);
      const isBlank = item.str.trim() === '';
      const piece = isBlank ? null : turned(item, spaced);
      if (piece) pieces.push(piece);
      spaced = isBlank;
    }
  }
}

/** Puts pieces where they are on the page as one reads it; `null` for text across or beside it. */
function turnOf(page: PDFPageProxy): (item: Item, spaced: boolean) => Glyphs | null {
  const view = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = view.transform as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return ({ str = '', width, transform }, spaced) => {
    const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
    const along = a * ta + c * tb;
    const across = b * ta + d * tb;
    const size = Math.hypot(tc, td) || Math.hypot(ta, tb);
    if (along <= 0 || Math.abs(across) > 0.2 * along) return null;
    const left = a * te + c * tf + e;
    // The view's y runs down.
    const y = -(b * te + d * tf + f);
    if (![left, y, size, width].every(Number.isFinite)) return null;
    // Nobody sees what lies beside the page.
    if (left > view.width || left + width < 0 || y > 0 || -y > view.height + size) return null;
    return { text: withoutRadicals(str), left, right: left + width, y, size, spaced };
  };
}

function pagesOf(
  read: readonly ReadPage[],
  labels: readonly string[] | null,
  withoutCMaps: boolean,
): CopyPage[] {
  const ends = edgesOf(read.map(({ lines }) => lines));
  return read.map(({ lines, spans, unread }, at) => ({
    number: at + 1,
    label: labels?.[at]?.slice(0, 40) || null,
    printed: ends[at]?.printed ?? [],
    lines,
    edges: ends[at]?.edges ?? { top: 0, bottom: 0 },
    sheets: [],
    spans,
    unread: withoutCMaps ? 'garbled' : unread,
  }));
}

function wordless(pages: readonly CopyPage[]): CopyFault {
  return new CopyFault(pages.some(({ unread }) => unread === 'garbled') ? 'garbled' : 'no-text');
}

async function metadataOf(document: PDFDocumentProxy): Promise<Record<string, unknown>> {
  const metadata = await document.getMetadata().catch(() => null);
  return (metadata?.info ?? {}) as Record<string, unknown>;
}
