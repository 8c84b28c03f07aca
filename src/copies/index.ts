/** The one way in: bytes of a copy → its text, or why it can't be read. */
import { ReadError } from './control';
import { Budget, CopyFault } from './fault';
import type { CopyKind, CopyText, ReadOptions, Unreadable } from './model';
import { kindOf } from './sniff';

export * from './model';

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<CopyText>;

/** Each is loaded on use. */
const READERS: Readonly<Record<CopyKind, () => Promise<Reader>>> = {
  pdf: async () => (await import('./pdf/readPdf')).readPdf,
  html: async () => (await import('./html/readHtml')).readHtml,
  text: async () => textReader('text'),
  markdown: async () => textReader('markdown'),
  csv: async () => (await import('./text/readText')).readTable,
  xlsx: async () => (await import('./office/readOffice')).readXlsx,
  docx: async () => (await import('./office/readOffice')).readDocx,
  eml: async () => (await import('./mail/readMail')).readMail,
  'company-facts': async () => (await import('./facts/readFacts')).readFacts,
};

async function textReader(kind: 'text' | 'markdown'): Promise<Reader> {
  const { readText } = await import('./text/readText');
  return (bytes, options) => readText(bytes, kind, options);
}

/**
 * Reads a copy of any kind, told by its bytes; `name` tells Markdown and CSV from plain
 * text. Never throws, but for what `options` throws. The bytes are left as they are.
 */
export async function readCopy(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<CopyText | Unreadable> {
  const budget = new Budget(options);
  try {
    if (bytes.length > budget.limits.bytes) throw budget.tooLarge();
    const kind = await kindOf(bytes, name, options);
    const read = await READERS[kind]();
    budget.check();
    return await read(bytes, options);
  } catch (error) {
    const { code, params } = faultOf(error, budget);
    return { unreadable: code, params };
  }
}

function faultOf(error: unknown, budget: Budget): CopyFault {
  if (error instanceof CopyFault) return error;
  if (error instanceof ReadError) {
    if (error.code === 'cancelled') return new CopyFault('timed-out');
    if (error.code === 'too-large') {
      const { limit = 0, what } = error.params;
      return what === 'MB' ? budget.tooMuch() : budget.tooMany(Number(limit));
    }
    return new CopyFault(error.code === 'bad-encoding' ? 'unknown-format' : 'damaged');
  }
  // The stack is at its end.
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new CopyFault('too-deep', { limit: budget.limits.depth });
  }
  return new CopyFault('damaged');
}
