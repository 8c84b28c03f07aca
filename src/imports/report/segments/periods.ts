/** Which period of the import a text of a table means. */

import { periodSpan } from '../../../finance/statements/periods/periods';
import type { Period } from '../../../finance/statements/statements';
import { relativeOf, yearsIn } from './words';

/** The periods of one length, the report's own the last. */
export class PeriodNames {
  private readonly own: readonly number[];

  constructor(private readonly periods: readonly Period[]) {
    const months = periods.at(-1)?.months;
    this.own = periods.flatMap((period, i) => (period.months === months ? [i] : []));
  }

  /** The report's own period. */
  get last(): number[] {
    return this.own.slice(-1);
  }

  /** Those that a text may mean, by its year or by 本期 and 上期; `null` where it names none. */
  in(text: string): number[] | null {
    const years = yearsIn(text);
    if (years.length > 1) return [];
    const [year] = years;
    if (year !== undefined) return this.ofYear(year);
    const before = relativeOf(text);
    if (before === null) return null;
    return this.own.slice(-1 - before, this.own.length - before);
  }

  /** By label and by end: a fiscal year is called by the year in which it begins or ends. */
  private ofYear(year: number): number[] {
    const named = this.own.filter((i) => {
      const { label = '', end = null } = this.periods[i] ?? {};
      return periodSpan(label)?.year === year || end?.startsWith(String(year));
    });
    return named;
  }
}
