/** All rules: every group's, in the order of the catalogue. */
import { actionRules } from './action';
import { askRules } from './ask';
import { evidenceRules } from './evidence';
import { feelRules } from './feel';
import { figureRules } from './figure';
import { fitRules } from './fit';
import { formatRules } from './format';
import { hypothesisRules } from './hypothesis';
import { lookRules } from './look';
import { needsRules } from './needs';
import { opportunityRules } from './opportunity';
import { peopleRules } from './people';
import { planRules } from './plan';
import { proofRules } from './proof';
import { roeRules } from './roe';
import type { Rule } from './rule';
import { segmentsRules } from './segments';
import { sourceRules } from './source';
import { heavierFirst } from './weight';
import { whitespaceRules } from './whitespace';

export const RULES: readonly Rule[] = [
  ...formatRules,
  ...sourceRules,
  ...evidenceRules,
  ...proofRules,
  ...lookRules,
  ...roeRules,
  ...segmentsRules,
  ...figureRules,
  ...askRules,
  ...feelRules,
  ...fitRules,
  ...needsRules,
  ...hypothesisRules,
  ...opportunityRules,
  ...whitespaceRules,
  ...peopleRules,
  ...actionRules,
  ...planRules,
];

const byId: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with that id; undefined where there is none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** Ids of rules in the order in which their findings are shown, the heaviest first. */
export function rulesByWeight(ids: readonly string[]): string[] {
  const weighed = ids.map((rule) => ({ rule, severity: byId.get(rule)?.severity ?? 'hint' }));
  return weighed.sort(heavierFirst).map(({ rule }) => rule);
}
