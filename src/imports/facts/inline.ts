/** A filing in inline XBRL: a page whose figures are tagged where they stand. */
import { breathe } from '../../copies/control';
import { CopyFault } from '../../copies/fault';
import { ImportError, type Imported, type ImportOptions } from '../imported';
import { statementsOfTagged } from './tagged';

/** Bytes in which a page declares what it is; SEC filers name dozens of spaces there. */
const HEAD = 20_000;
const LIMIT = 64 * 1024 * 1024;

/** Whether a page declares inline XBRL. */
export function isInline(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /^\W*<(?:\?xml|!doctype|!--|html)/i.test(head) && /xmlns:ix\s*=|inlineXBRL/i.test(head);
}

/** Reads `bytes`. Throws `ImportError`. */
export async function readInline(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.length > LIMIT) {
    throw new ImportError('too-large', { limit: LIMIT / 1024 / 1024, what: 'MB' });
  }
  // Of the readers of copies only this one: the others bring their libraries along.
  const { readHtml } = await import('../../copies/html/readHtml');
  await breathe(options, 0.05);
  const copy = await readHtml(bytes, {
    ...(options.pause && { pause: options.pause }),
    stop: () => options.signal?.aborted === true,
  }).catch((error: unknown) => {
    if (error instanceof CopyFault) return null;
    throw error;
  });
  await breathe(options, 0.9);
  if (!copy || copy.facts.length === 0) {
    throw new ImportError('format-unread', { format: 'inline-xbrl' });
  }
  const imported = statementsOfTagged(copy.facts, options);
  return { ...imported, entity: imported.entity ?? copy.about.entity };
}
