/** `zhibi lint`, for people: one group a file, one line a finding, the heaviest first. */
import type { Severity } from '../../../plan/model';
import { displayWidth } from '../../../plan/text/displayWidth';
import type { Diagnostic } from '../../../rules/rule';
import { type Language, listed, marks, say } from '../../../words';
import { reportWords, severityWords } from '../../../words/cli/cli';
import { byWeight, type FileReport, type Reported, type Summary, summaryOf } from '../plan/report';
import { pad, visible } from '../quote';

export interface LintTextOptions {
  readonly language: Language;
  /** Escape sequences for colours. */
  readonly colour: boolean;
}

const COLOURS = { error: 31, warning: 33, info: 36, hint: 90, bold: 1, dim: 2 } as const;

/** Wraps in a colour, or not. */
function painter(colour: boolean): (text: string, style: keyof typeof COLOURS) => string {
  return (text, style) => (colour ? `\u001b[${COLOURS[style]}m${text}\u001b[0m` : text);
}

/** The findings grouped by file; files without one are only counted. Ends with the summary. */
export function lintText(files: readonly FileReport[], options: LintTextOptions): string {
  const paint = painter(options.colour);
  const summary = summaryOf(files);
  const worst = worstOf(summary);
  const line = paint(summaryText(summary, options.language), worst ?? 'bold');
  const fixable = files.reduce((n, file) => n + file.diagnostics.filter(isFixable).length, 0);
  const tail =
    fixable > 0
      ? paint(
          say(marks.aside, options.language, {
            text: '',
            aside: say(reportWords.fixable, options.language, { n: fixable }),
          }),
          'dim',
        )
      : '';
  return `${[...groups(files, options), line + tail].join('\n')}\n`;
}

const isFixable = ({ fixable }: Diagnostic) => fixable;

/** A paragraph for each file that has findings. */
export function groups(files: readonly FileReport[], options: LintTextOptions): string[] {
  return files
    .filter((file) => file.diagnostics.length > 0)
    .map((file) => `${groupText(file, options)}\n`);
}

function groupText(file: FileReport, { language, colour }: LintTextOptions): string {
  const paint = painter(colour);
  const rows = byWeight([file]).map(({ diagnostic }) => ({
    place: placeOf(diagnostic),
    diagnostic,
  }));
  const placeWidth = widest(rows.map(({ place }) => place.length));
  const labels = labelsOf(file, language);
  const lines = rows.map(({ place, diagnostic: { severity, message, rule } }) =>
    [
      `  ${place.padStart(placeWidth)}`,
      paint(labels.get(severity) ?? '', severity),
      visible(message),
      paint(rule, 'dim'),
    ].join('  '),
  );
  return [paint(visible(file.path), 'bold'), ...lines].join('\n');
}

function placeOf({ position: { line, column } }: Reported): string {
  return `${line}:${column}`;
}

/** The words for the severities that are found in a file, all of one width. */
function labelsOf({ diagnostics }: FileReport, language: Language): Map<Severity, string> {
  const severities = [...new Set(diagnostics.map(({ severity }) => severity))];
  const words = severities.map((severity) => say(severityWords[severity], language));
  const width = widest(words.map(displayWidth));
  return new Map(severities.map((severity, at) => [severity, pad(words[at] ?? '', width)]));
}

/** The largest of these; there may be more than fit in a call's arguments. */
function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/** `3 files: 1 error, 2 warnings`, or that nothing was found. */
export function summaryText(summary: Summary, language: Language): string {
  const files = counted(summary.files, 'file', language);
  const counts = (
    [
      [summary.errors, 'error'],
      [summary.warnings, 'warning'],
      [summary.infos, 'info'],
      [summary.hints, 'hint'],
    ] as const
  )
    .filter(([n]) => n > 0)
    .map(([n, noun]) => counted(n, noun, language));
  if (counts.length === 0) return say(reportWords.clean, language, { files });
  return say(reportWords.summary, language, {
    files,
    counts: listed(counts, language),
  });
}

/** `1 error`, `2 errors`, `2 个错误`. */
export function counted(n: number, noun: 'file' | Severity, language: Language): string {
  const word = noun === 'file' ? reportWords.file : severityWords[noun];
  const count = n === 1 ? reportWords.one : reportWords.many;
  return say(count, language, { n, noun: say(word, language) });
}

function worstOf(summary: Summary): Severity | null {
  if (summary.errors > 0) return 'error';
  if (summary.warnings > 0) return 'warning';
  return null;
}
