/** Numbers as people write them by hand: `1,200`, `3.5`, `四十`, `两百五`. */

import { hanNumber } from '../../text/hanNumber';

/** The value, above 0; null where it is none. */
export function handNumber(written: string): number | null {
  const value = /^\d/.test(written) ? Number(written.replaceAll(',', '')) : hanNumber(written);
  return value !== null && Number.isFinite(value) && value > 0 ? value : null;
}
