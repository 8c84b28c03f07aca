/** How severe a rule is here: the rule, then `.zhibi.yaml`, then the plan. */
import type { Plan, RuleSetting, Severity } from '../../plan/model';
import type { Rule } from '../rule';

/** What the settings make of a rule; `severity` is null where the rule's own holds. */
export interface Level {
  readonly off: boolean;
  readonly severity: Severity | null;
}

/** From lenient to strict. */
const STRICTNESS: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** The level of every rule that a setting names. The plan comes last, but can't loosen a locked rule. */
export function levelsOf(plan: Plan): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const setting of plan.config.rules) apply(levels, setting);
  for (const setting of plan.frontMatter?.rules ?? []) {
    if (!isRefused(plan, setting)) apply(levels, setting);
  }
  return levels;
}

/**
 * The plan sets what its organization has locked: off, or a severity other than the
 * strictest, below which some finding of the rule may already be.
 */
export function isRefused(plan: Plan, { rule, severity }: RuleSetting): boolean {
  return severity !== null && severity !== 'error' && plan.config.locked.has(rule);
}

/** A setting of the plan that changes nothing, though it isn't what the organization set. */
export function isLoosening(plan: Plan, setting: RuleSetting, rule: Rule): boolean {
  if (!isRefused(plan, setting) || setting.severity === null) return false;
  const house = plan.config.rules.findLast((one) => one.rule === rule.id)?.severity ?? null;
  const own = house === null || house === 'off' ? rule.severity : house;
  return setting.severity === 'off' || rankOf(setting.severity) !== rankOf(own);
}

function rankOf(severity: Severity): number {
  return STRICTNESS.indexOf(severity);
}

function apply(levels: Map<string, Level>, { rule, severity }: RuleSetting): void {
  if (severity === null) return;
  levels.set(rule, severity === 'off' ? { off: true, severity: null } : { off: false, severity });
}

/** Whether a rule says nothing here: switched off, or never switched on. */
export function isOff(rule: Rule, level: Level | undefined): boolean {
  return level ? level.off : rule.off === true;
}

/** The severity of a finding: what is set for its rule, else its own, else the rule's. */
export function severityOf(
  rule: Rule,
  own: Severity | undefined,
  level: Level | undefined,
): Severity {
  return level?.severity ?? own ?? rule.severity;
}
