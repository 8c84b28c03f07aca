/** What a run of `lint` found, as every format takes it. */
import type { Plan, Severity, TextEdit } from '../../../plan/model';
import { lineEnd } from '../../../plan/text/text';
import { oncePerCause } from '../../../rules/causes';
import type { Diagnostic } from '../../../rules/rule';
import { heavierFirst } from '../../../rules/weight';
import type { Language } from '../../../words';
import { type Position, positionOf } from '../../positions';

/** A finding with the place that people and forges read. */
export interface Reported extends Diagnostic {
  readonly position: Position;
  readonly edits: readonly ReportedEdit[];
  /** Those for which it speaks, once causes have been told once. */
  readonly related?: readonly Reported[];
}

export interface ReportedEdit extends TextEdit {
  readonly position: Position;
}

/** A plan (or `.zhibi.yaml`) that was read, with what was found in it. */
export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** By position, then rule. */
  readonly diagnostics: readonly Reported[];
  /** Of the messages, where it was a plan's own. */
  readonly language?: Language;
  /** By 1-based number the lines that a finding or an edit begins or ends on; not the whole text, since reports are kept. */
  readonly lines: Readonly<Record<number, string>>;
}

/** The report of a text that was checked; the ranges are offsets in it. */
export function reportOf(
  { path, text, lineStarts }: Pick<Plan, 'path' | 'text' | 'lineStarts'>,
  found: readonly Diagnostic[],
  language?: Language,
): FileReport {
  const diagnostics = found
    .map((diagnostic) => ({
      ...diagnostic,
      position: positionOf(lineStarts, diagnostic.range),
      edits: diagnostic.edits.map((edit) => ({
        ...edit,
        position: positionOf(lineStarts, edit.range),
      })),
    }))
    .sort(byPlaceThenRule);
  const lines = linesTouched(text, lineStarts, diagnostics);
  return { path, diagnostics, lines, ...(language && { language }) };
}

/** The lines of `text` that a finding or an edit begins or ends on, by 1-based number. */
export function linesTouched(
  text: string,
  lineStarts: readonly number[],
  diagnostics: readonly Reported[],
): Record<number, string> {
  const lines: Record<number, string> = {};
  for (const diagnostic of diagnostics) {
    for (const { position } of [diagnostic, ...diagnostic.edits]) {
      for (const line of [position.line, position.endLine]) {
        const start = lineStarts[line - 1] ?? 0;
        lines[line] ??= text.slice(start, lineEnd(text, start));
      }
    }
  }
  return lines;
}

/** As it is shown: each cause once, in the language of its messages. */
export function reportOncePerCause(report: FileReport, language: Language): FileReport {
  const { path, diagnostics } = report;
  return {
    path,
    diagnostics: oncePerCause(diagnostics, ({ position }) => position.line, language),
    // Read on demand, as from a cache.
    get lines() {
      return report.lines;
    },
  };
}

/** Counts over all files. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

/** A finding with its path. */
export interface Placed {
  readonly path: string;
  readonly diagnostic: Reported;
}

/** The findings of a file by position, then rule. */
export function placed({ path, diagnostics }: FileReport): Placed[] {
  return diagnostics.map((diagnostic) => ({ path, diagnostic }));
}

/** All findings, the heaviest first, else in the order of the files and of the text. */
export function byWeight(files: readonly FileReport[]): Placed[] {
  return files.flatMap(placed).sort((a, b) => heavierFirst(a.diagnostic, b.diagnostic));
}

/** The order of a report's findings: by position, then rule. */
export function byPlaceThenRule(a: Diagnostic, b: Diagnostic): number {
  return a.range.start - b.range.start || compare(a.rule, b.rule) || a.range.end - b.range.end;
}

/** Counts over all files of what was found; also of what another finding speaks for. */
export function summaryOf(files: readonly FileReport[]): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { diagnostics } of files) {
    for (const one of diagnostics) {
      for (const { severity } of [one, ...(one.related ?? [])]) counts[severity]++;
    }
  }
  return {
    files: files.length,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    hints: counts.hint,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
