/** `zhibi diff`, for a terminal. */
import { type Language, say } from '../../../words';
import { firstWords } from '../../../words/shown/first';
import { diffWords } from '../../../words/shown/review/comment';
import type { Change, PlanDiff, Sign } from '../../diff';
import { visible } from '../quote';
import {
  type ChangeLine,
  changeLines,
  changeText,
  type DiffReport,
  diffSummary,
  evidenceText,
  placeText,
  signOf,
} from './diff';
import { firstIn, isPlan, type ListedFirst, stakeText, whyText, withoutListed } from './first';

export interface DiffTextOptions {
  readonly language: Language;
  /** Escape sequences for colours. */
  readonly colour: boolean;
}

const COLOURS: Readonly<Record<Sign, number>> = { '!': 33, '+': 32, '-': 31, '~': 36 };

/** What to look at first; then policies, then each plan; ends with the counts. */
export function diffText(whole: DiffReport, options: DiffTextOptions): string {
  const { language } = options;
  const first = firstIn(whole);
  const report = withoutListed(whole, first);
  const policies = report.policies
    .filter(({ changes }) => changes.length > 0)
    .map(({ path, changes }) =>
      groupText(say(diffWords.policy, language, { path }), changes, null, options),
    );
  const plans = report.plans.map((diff) => {
    const notes = [evidenceText(diff, diff.language), stakeText(diff, diff.language)];
    return groupText(
      diff.path,
      diff.changes,
      diff,
      { ...options, language: diff.language },
      notes.filter(Boolean).join(' · '),
    );
  });
  const head = first.length > 0 ? [firstText(first, whole, options)] : [];
  return `${[...head, ...policies, ...plans, diffSummary(whole, language)].join('\n\n')}\n`;
}

/** Each with its place and, below it, why it is listed. */
function firstText(
  first: readonly ListedFirst[],
  { plans, policies }: DiffReport,
  options: DiffTextOptions,
): string {
  const severals = plans.length + policies.length > 1;
  const lines = first.map((one) => {
    const { part, change } = one;
    const diff = isPlan(part) ? part : null;
    const language = diff?.language ?? options.language;
    const places = [severals ? visible(part.path) : '', placeText(change, diff, language)];
    const place = places.filter(Boolean).join(' · ');
    const sign = signOf(change);
    const text = visible(changeText(change, language));
    return [
      `  ${paint(sign, COLOURS[sign], options)} ${text}${place && `  ${paint(place, 2, options)}`}`,
      `    ${paint(`→ ${visible(whyText(one, language))}`, 2, options)}`,
    ].join('\n');
  });
  return [paint(say(firstWords.heading, options.language), 1, options), ...lines].join('\n');
}

function groupText(
  title: string,
  changes: readonly Change[],
  diff: PlanDiff | null,
  options: DiffTextOptions,
  note = '',
): string {
  const lines = changeLines(changes, options.language);
  const head = paint(visible(title), 1, options) + (note && `  ${paint(note, 2, options)}`);
  return [head, ...lines.flatMap((line) => lineTexts(line, diff, options, '  '))].join('\n');
}

function lineTexts(
  line: ChangeLine,
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
