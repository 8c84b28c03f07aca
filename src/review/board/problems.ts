/** What the accounts do wrong together: told by `zhibi portfolio`, no single plan shows it. */
import { type Language, listed, say } from '../../words';
import { boardWords as w } from '../../words/shown/review/board';
import { visible } from '../formats/quote';
import type { Portfolio } from '../portfolio/portfolio';

export type PortfolioRule =
  | 'portfolio/over-capacity'
  | 'portfolio/over-cap'
  | 'portfolio/wall'
  | 'portfolio/fit-incomplete';

/** `paths`: the plans that it is about; empty where it is about all. */
export interface PortfolioProblem {
  readonly rule: PortfolioRule;
  readonly paths: readonly string[];
  readonly message: string;
}

/** Broken caps, too many days and mixed accounts, each with its sentence. */
export function problemsOf(
  { accounts, caps, board, breaches }: Portfolio,
  language: Language,
): PortfolioProblem[] {
  const { capacity, used } = board;
  const tell = (
    rule: PortfolioRule,
    paths: readonly string[],
    word: keyof typeof w,
    params: Readonly<Record<string, string | number>>,
  ): PortfolioProblem => ({ rule, paths, message: say(w[word], language, params) });
  const over =
    capacity !== null && used > capacity
      ? [tell('portfolio/over-capacity', [], 'overCapacity', { used, capacity })]
      : [];
  return [
    ...over,
    ...caps
      .filter(({ limit, pursued }) => pursued > limit)
      .map(({ path, limit, pursued }) =>
        tell('portfolio/over-cap', [], 'overCap', { path: visible(path), limit, pursued }),
      ),
    ...breaches.map(({ kind, name, paths, accounts: [one, other] }) => {
      const word = ({ person: 'wallPerson', team: 'wallTeam', source: 'wallSource' } as const)[
        kind
      ];
      const params = { name: visible(name), one: visible(one), other: visible(other) };
      return tell('portfolio/wall', paths, word, params);
    }),
    ...accounts
      .filter(({ decision, unscored }) => decision === 'pursue' && unscored.length > 0)
      .map(({ path, unscored }) =>
        tell('portfolio/fit-incomplete', [path], 'fitIncomplete', {
          criteria: listed(unscored.map(visible), language),
        }),
      ),
  ];
}
