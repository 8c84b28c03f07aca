/** A filing in inline XBRL: a page whose figures are tagged where they stand. */
import { breathe } from '../../copies/control';
import { ImportError, type Imported, type ImportOptions } from '../imported';
import { statementsOfTagged } from './tagged';

/** Bytes in which a page declares what it is; SEC filers name dozens of spaces there. */
const HEAD = 20_000;

/** Whether a page declares inline XBRL. */
export function isInline(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /^\W*<(?:\?xml|!doctype|!--|html)/i.test(head) && /xmlns:ix\s*=|inlineXBRL/i.test(head);
}

/** Reads a page of any size that a copy may have. Throws `ImportError`. */
export async function readInline(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  const { readCopy } = await import('../../copies');
  await breathe(options, 0.05);
  const copy = await readCopy(bytes, 'filing.htm', {
    ...(options.pause && { pause: options.pause }),
    stop: () => options.signal?.aborted === true,
  });
  await breathe(options, 0.9);
  if ('unreadable' in copy || copy.facts.length === 0) {
    throw new ImportError('format-unread', { format: 'inline-xbrl' });
  }
  const imported = statementsOfTagged(copy.facts, options);
  return { ...imported, entity: imported.entity ?? copy.about.entity };
}
