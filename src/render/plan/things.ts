/** What a plan holds, by the line on which it begins. */
import type {
  Action,
  Claim,
  FitScore,
  Hypothesis,
  Need,
  Opportunity,
  OpportunityItem,
  Pain,
  Person,
  Plan,
  Question,
  Range,
} from '../../plan/model';
import { positionAt } from '../../plan/text/text';

type ByLine<T> = ReadonlyMap<number, T>;

/** One thing of a kind begins on a line; the first counts. */
export class Things {
  readonly claims: ByLine<Claim>;
  readonly questions: ByLine<Question>;
  readonly pains: ByLine<Pain>;
  readonly people: ByLine<Person>;
  readonly needs: ByLine<Need>;
  readonly hypotheses: ByLine<Hypothesis>;
  readonly actions: ByLine<Action>;
  readonly fit: ByLine<FitScore>;
  readonly opportunities: ByLine<Opportunity>;
  readonly links: ByLine<OpportunityItem>;
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.claims = this.#byLine(plan.claims);
    this.questions = this.#byLine(plan.questions);
    this.pains = this.#byLine(plan.pains);
    this.people = this.#byLine(plan.people.filter(({ from }) => from !== 'frontMatter'));
    this.needs = this.#byLine(plan.needs);
    this.hypotheses = this.#byLine(plan.hypotheses);
    this.actions = this.#byLine(plan.actions);
    this.fit = this.#byLine(plan.fit);
    this.opportunities = this.#byLine(plan.opportunities);
    this.links = this.#byLine(plan.opportunities.flatMap(({ items }) => items));
  }

  lineOf(offset: number): number {
    return positionAt(this.#plan.lineStarts, offset).line;
  }

  #byLine<T extends { readonly range: Range }>(things: readonly T[]): Map<number, T> {
    const map = new Map<number, T>();
    for (const thing of things) {
      const line = this.lineOf(thing.range.start);
      if (!map.has(line)) map.set(line, thing);
    }
    return map;
  }
}
