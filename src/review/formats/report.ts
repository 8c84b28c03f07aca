/** What a run of `lint` found, as every format takes it. */
import type { Plan, Severity } from '../../plan/model';
import { lineEnd } from '../../plan/text';
import type { Diagnostic } from '../../rules/rule';
import { lineOf, type Position, positionOf } from '../positions';

/** A plan (or `.zhibi.yaml`) that was read, with what was found in it. */
export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  readonly lineStarts: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
  /** By 1-based number the lines that a finding or an edit begins or ends on; not the whole text, since reports are kept. */
  readonly lines: Readonly<Record<number, string>>;
}

/** The report of a text that was checked; the ranges are offsets in it. */
export function reportOf(
  { path, text, lineStarts }: Pick<Plan, 'path' | 'text' | 'lineStarts'>,
  diagnostics: readonly Diagnostic[],
): FileReport {
  const lines: Record<number, string> = {};
  const ranges = diagnostics.flatMap(({ range, edits }) => [range, ...edits.map((e) => e.range)]);
  for (const offset of ranges.flatMap(({ start, end }) => [start, end])) {
    const line = lineOf(lineStarts, offset);
    const start = lineStarts[line - 1] ?? 0;
    lines[line] ??= text.slice(start, lineEnd(text, start));
  }
  return { path, lineStarts, diagnostics, lines };
}

export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** A finding with the path and the place that people and forges read. */
export interface Placed {
  readonly path: string;
  readonly diagnostic: Diagnostic;
  readonly position: Position;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** The findings of a file by position, then rule. */
export function placed(file: FileReport): Placed[] {
  return [...file.diagnostics]
    .sort(
      (a, b) =>
        a.range.start - b.range.start || compare(a.rule, b.rule) || a.range.end - b.range.end,
    )
    .map((diagnostic) => ({
      path: file.path,
      diagnostic,
      position: positionOf(file.lineStarts, diagnostic.range),
    }));
}

/** All findings, the most severe first, else in the order of the files. */
export function bySeverity(files: readonly FileReport[]): Placed[] {
  return files
    .flatMap(placed)
    .sort((a, b) => RANK[a.diagnostic.severity] - RANK[b.diagnostic.severity]);
}

/** Counts over all files. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const count = (severity: Severity) =>
    files.reduce(
      (sum, file) => sum + file.diagnostics.filter((d) => d.severity === severity).length,
      0,
    );
  return {
    files: files.length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    hints: count('hint'),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
