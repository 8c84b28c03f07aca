/** `zhibi lint --format json`: the contract's shape. */
import type { Position } from '../../positions';
import {
  byPlaceThenRule,
  type FileReport,
  type Reported,
  type Summary,
  summaryOf,
} from '../plan/report';

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
  /** The finding that speaks for it, since both have one cause: people are told that one. */
  readonly toldBy?: { readonly rule: string; readonly line: number; readonly column: number };
}

/**
 * Every file that was read, clean ones too, and the counts. A program gets each finding,
 * those too for which another one speaks to people.
 */
export function lintJson(files: readonly FileReport[]): LintJson {
  return {
    files: files.map((file) => ({
      path: file.path,
      diagnostics: eachOf(file).map(([diagnostic, speaker]) => ({
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
        ...(speaker && {
          toldBy: {
            rule: speaker.rule,
            line: speaker.position.line,
            column: speaker.position.column,
          },
        }),
      })),
    })),
    summary: summaryOf(files),
  };
}

/** All findings in the order of a report, each with the one that speaks for it. */
function eachOf({ diagnostics }: FileReport): (readonly [Reported, Reported | null])[] {
  return diagnostics
    .flatMap((one) => [
      [one, null] as const,
      ...(one.related ?? []).map((other) => [other, one] as const),
    ])
    .sort(([a], [b]) => byPlaceThenRule(a, b));
}
