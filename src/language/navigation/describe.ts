/** A source in words: what it is, how old, how far to trust it. */

import { freshUntil } from '../../evidence/weight/freshness';
import { between, lastDay } from '../../finance/statements/periods/days';
import type { Grade, Plan, Source } from '../../plan/model';
import { sourceKindWord } from '../../render/sourceKind';
import { type Language, say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { credibility, reliability } from '../../words/editor/guide';

/** `B3: usually reliable · possibly true`, A–F and 1–6. */
export function gradeText(grade: Grade, language: Language): string {
  const source = reliability[grade.source];
  const information = credibility[grade.information];
  const texts = [source, information].flatMap((text) => (text ? [say(text, language)] : []));
  return `${grade.source}${grade.information}: ${texts.join(' · ')}`;
}

/** Whole months from a source's date to `day`, 0 when it is later; undefined without a date. */
function ageOf(source: Source, day: string): number | undefined {
  const written = source.date === null ? null : lastDay(source.date);
  if (written === null) return undefined;
  return written > day ? 0 : between(written, day).months;
}

/** Older than its kind stays fresh; the limit day itself is still fresh. */
export function isStale(source: Source, day: string): boolean {
  const until = freshUntil(source);
  return until !== null && until < day;
}

/** `5 months old, fresh for 6`. */
export function ageText(source: Source, day: string, language: Language): string | undefined {
  const months = ageOf(source, day);
  if (months === undefined) return undefined;
  const limit = source.freshMonths;
  if (limit === null) return say(editorWords.oldForGood, language, { months });
  const fresh = months === 0 ? editorWords.ageNew : editorWords.ageFresh;
  const text = isStale(source, day) ? editorWords.ageStale : fresh;
  return say(text, language, { months, limit });
}

/** `oldest 14 months`, of a channel's sources. */
export function oldestText(months: number, language: Language): string {
  return say(months === 0 ? editorWords.oldestFresh : editorWords.oldest, language, { months });
}

/** `年报 · 2022-07-26 · A1`. */
export function sourceDetail(source: Source, language: Language): string {
  const grade = source.grade && `${source.grade.source}${source.grade.information}`;
  return [sourceKindWord(source, language), source.title, source.date, grade]
    .filter(Boolean)
    .join(' · ');
}

/** The day that ages are counted to: the plan's own, else the host's. */
export function planDay(plan: Plan, today: string): string {
  return plan.frontMatter?.asOf ?? today;
}
