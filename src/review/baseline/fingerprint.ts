/** What makes a finding the same one after lines above it came and went. */

import { essence } from '../diff/likeness';
import type { FileReport, Reported } from '../formats/plan/report';

/**
 * A fingerprint for each finding of a file: its rule, what its line says, and,
 * where several are alike, which of them it is. No line number, no message (it
 * changes with the language and the day) and no path go into it.
 */
export function fingerprintsOf(file: FileReport): Map<Reported, string> {
  const counts = new Map<string, number>();
  return new Map(
    file.diagnostics.map((diagnostic) => {
      const key = keyOf(diagnostic, file);
      const nth = (counts.get(key) ?? 0) + 1;
      counts.set(key, nth);
      return [diagnostic, `${hash(key)}:${nth}`];
    }),
  );
}

/** Parameters count, but not those that change with the day. */
function keyOf({ rule, code, params, timed, position }: Reported, file: FileReport): string {
  const details = timed ? '' : JSON.stringify(params);
  return [rule, code, details, essence(file.lines[position.line] ?? '')].join('\0');
}

/** 64 bits of FNV-1a, in two halves: short, the same everywhere, and no secret. */
export function hash(text: string): string {
  return [0x811c9dc5, 0x01000193].map((seed) => fnv(text, seed)).join('');
}

function fnv(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ (text.charCodeAt(i) & 0xff), 0x01000193);
    value = Math.imul(value ^ (text.charCodeAt(i) >> 8), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
