/** Findings that a change brought, without those that were there before. */
import { essence } from '../diff/likeness';
import type { FileReport } from '../formats/plan/report';
import { fingerprintsOf } from './fingerprint';

/** A file as it was checked. */
export interface CheckedText {
  readonly text: string;
  readonly report: FileReport;
}

/**
 * What `after` has and `before` (the same file at the base, checked on the same
 * day by the same policy) hadn't. A finding that depends on the day is only
 * told on a line that was touched; `null` stands for a file that is new.
 */
export function onlyNew(before: CheckedText | null, after: CheckedText): FileReport {
  const known = new Set(before ? fingerprintsOf(before.report).values() : []);
  const prints = fingerprintsOf(after.report);
  const touched = touchedLines(before?.text ?? null, after.report);
  const diagnostics = after.report.diagnostics.filter((diagnostic) => {
    if (known.has(prints.get(diagnostic) ?? '')) return false;
    return !diagnostic.timed || touched(diagnostic.position.line);
  });
  return { ...after.report, diagnostics };
}

/** Whether a line wasn't there before, wherever it stood. */
function touchedLines(before: string | null, after: FileReport): (line: number) => boolean {
  if (before === null) return () => true;
  const known = new Set(before.split(/\r\n|\r|\n/).map(essence));
  return (line) => !known.has(essence(after.lines[line] ?? ''));
}
