/** `zhibi lint --format rdjson`: Reviewdog Diagnostic Format, with suggestions for what is safely fixed. */
import type { Severity } from '../../../plan/model';
import type { Position } from '../../positions';
import type { FileReport } from '../plan/report';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hint: 'INFO',
};

/** Columns of this format count UTF-8 bytes, not UTF-16 units. */
export function lintRdjson(files: readonly FileReport[]) {
  return {
    source: { name: 'zhibi', url: 'https://github.com/zhibi/zhibi' },
    diagnostics: files.flatMap((file) =>
      file.diagnostics.map((diagnostic) => ({
        message: diagnostic.message,
        location: { path: file.path, range: rangeOf(file, diagnostic.position) },
        severity: SEVERITIES[diagnostic.severity],
        code: { value: diagnostic.rule, url: diagnostic.url },
        ...(diagnostic.related && {
          relatedLocations: diagnostic.related.map(({ message, position }) => ({
            message,
            location: { path: file.path, range: rangeOf(file, position) },
          })),
        }),
        ...(diagnostic.edits.length > 0 && {
          suggestions: diagnostic.edits.map(({ position, text }) => ({
            range: rangeOf(file, position),
            text,
          })),
        }),
      })),
    ),
  };
}

function rangeOf(file: FileReport, { line, column, endLine, endColumn }: Position) {
  return {
    start: { line, column: byteColumn(file, line, column) },
    end: { line: endLine, column: byteColumn(file, endLine, endColumn) },
  };
}

function byteColumn({ lines }: FileReport, line: number, column: number): number {
  return new TextEncoder().encode(lines[line]?.slice(0, column - 1)).length + 1;
}
