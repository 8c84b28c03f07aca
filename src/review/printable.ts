/** What of findings may be printed, which outlives the text that they are about. */
import { isPersonal } from '../evidence/personal/masked';
import type { Diagnostic } from '../rules/rule';

/** A fix that carries along what is personal is made in the file, not printed. */
export function printable(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((one) =>
    one.edits.some(({ text }) => isPersonal(text))
      ? { ...one, edits: one.edits.filter(({ text }) => !isPersonal(text)) }
      : one,
  );
}
