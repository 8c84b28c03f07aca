/** `zhibi diff`, for a terminal. */
import { type Language, say } from '../../../words';
import { diffWords } from '../../../words/shown/review';
import type { Change, PlanDiff, Sign } from '../../diff';
import { visible } from '../quote';
import { type DiffReport, diffSummary, evidenceText, type Line, linesOf, placeText } from './diff';

export interface DiffTextOptions {
  readonly language: Language;
  /** Escape sequences for colours. */
  readonly colour: boolean;
}

const COLOURS: Readonly<Record<Sign, number>> = { '!': 33, '+': 32, '-': 31, '~': 36 };

/** Policies first, then each plan; ends with the counts. */
export function diffText(report: DiffReport, options: DiffTextOptions): string {
  const { language } = options;
  const policies = report.policies.map(({ path, changes }) =>
    groupText(say(diffWords.policy, language, { path }), changes, null, options),
  );
  const plans = report.plans.map((diff) => {
    const evidence = evidenceText(diff, diff.language);
    return groupText(
      diff.path,
      diff.changes,
      diff,
      { ...options, language: diff.language },
      evidence,
    );
  });
  return `${[...policies, ...plans, diffSummary(report, language)].join('\n\n')}\n`;
}

function groupText(
  title: string,
  changes: readonly Change[],
  diff: PlanDiff | null,
  options: DiffTextOptions,
  note = '',
): string {
  const lines = linesOf(changes, options.language);
  const head = paint(visible(title), 1, options) + (note && `  ${paint(note, 2, options)}`);
  return [head, ...lines.flatMap((line) => lineTexts(line, diff, options, '  '))].join('\n');
}

function lineTexts(
  line: Line,
  diff: PlanDiff | null,
  options: DiffTextOptions,
  indent: string,
): string[] {
  const place = line.change ? placeText(line.change, diff, options.language) : '';
  const end = place && `  ${paint(place, 2, options)}`;
  return [
    `${indent}${paint(line.sign, COLOURS[line.sign], options)} ${visible(line.text)}${end}`,
    ...line.below.flatMap((one) => lineTexts(one, diff, options, `${indent}  `)),
  ];
}

function paint(text: string, style: number, { colour }: DiffTextOptions): string {
  return colour ? `\u001b[${style}m${text}\u001b[0m` : text;
}
