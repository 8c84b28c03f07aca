/** The fingerprint of a copy in its source line: `sha256:` and at least 16 hex digits. */

const WRITTEN = /^sha-?256[:：]\s*([0-9a-f]{16,64})$/i;
/** As many digits as our commands write. */
const LENGTH = 16;

/** Whether what is written begins the hash (64 hex digits); what can't be read says nothing. */
export function isSameHash(written: string, hash: string): boolean {
  const digits = WRITTEN.exec(written.trim())?.[1]?.toLowerCase();
  return digits === undefined || hash.toLowerCase().startsWith(digits);
}

/** What to write for a file with this hash. */
export function writtenHash(hash: string): string {
  return `sha256:${hash.slice(0, LENGTH).toLowerCase()}`;
}
