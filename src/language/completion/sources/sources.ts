import type { Plan } from '../../../plan/model';
import type { Language } from '../../../words';
import { ageText, gradeText, planDay, sourceDetail } from '../../navigation/describe';

export interface SourceChoice {
  readonly id: string;
  /** `年报 · 阿里巴巴集团2022财年20-F · 2022-07-26 · A1` */
  readonly detail: string;
  /** Its grade and age in words, a line each; not escaped. */
  readonly notes: readonly string[];
}

/** The sources that can be cited, in order of the text; a repeated id only once. */
export function sourceChoices(plan: Plan, language: Language, today: string): SourceChoice[] {
  const day = planDay(plan, today);
  return plan.sources
    .filter((source) => !source.duplicate)
    .map((source) => {
      const notes: string[] = [];
      if (source.grade) notes.push(gradeText(source.grade, language));
      const age = ageText(source, day, language);
      if (age) notes.push(age);
      return { id: source.id, detail: sourceDetail(source, language), notes };
    });
}
