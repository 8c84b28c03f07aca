/** `zhibi lint --format json`: the contract's shape. */
import type { Position } from '../../positions';
import { type FileReport, type Summary, summaryOf } from '../plan/report';

export interface LintJson {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly DiagnosticJson[];
  }[];
  readonly summary: Summary;
}

export interface DiagnosticJson extends Position {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly url: string;
  readonly fixable: boolean;
  readonly timed: boolean;
  readonly edits?: readonly (Position & { readonly text: string })[];
  /** Where else its cause is found, as each would be told by itself. */
  readonly related?: readonly (Position & { readonly rule: string; readonly message: string })[];
}

/** Every file that was read, clean ones too, and the counts. */
export function lintJson(files: readonly FileReport[]): LintJson {
  return {
    files: files.map((file) => ({
      path: file.path,
      diagnostics: file.diagnostics.map((diagnostic) => ({
        rule: diagnostic.rule,
        severity: diagnostic.severity,
        message: diagnostic.message,
        ...diagnostic.position,
        url: diagnostic.url,
        fixable: diagnostic.fixable,
        timed: diagnostic.timed,
        ...(diagnostic.edits.length > 0 && {
          edits: diagnostic.edits.map((edit) => ({
            ...edit.position,
            text: edit.text,
          })),
        }),
        ...(diagnostic.related && {
          related: diagnostic.related.map(({ rule, message, position }) => ({
            rule,
            message,
            ...position,
          })),
        }),
      })),
    })),
    summary: summaryOf(files),
  };
}
