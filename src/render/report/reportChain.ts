/** What a report shows of an opportunity: its chain from the shift to the value. */

import type { Citing, Gate } from '../../evidence/outward';
import type { Opportunity, OpportunityKey, Plan } from '../../plan/model';
import { CHAIN } from '../../plan/read/kinds/opportunities/opportunities';

export interface ChainLink {
  readonly key: OpportunityKey;
  /** Text of the plan, or for `driver` and `certainty` the term. */
  readonly text: string;
}

/** An opportunity as the report shows it. */
export interface ReportOpportunity {
  readonly title: string;
  readonly links: readonly ChainLink[];
  readonly because: readonly string[];
  readonly sources: readonly string[];
}

/** The chain, then what only we need to know. */
const OUTWARD_LINKS: readonly OpportunityKey[] = ['shift', 'driver', 'pain', 'value', 'time'];
const ALL_LINKS: readonly OpportunityKey[] = [
  ...CHAIN,
  'stage',
  'close',
  'rivals',
  'criteria',
  'process',
  'result',
];

/** What is shown of an opportunity: the chain, in an internal report all of it; nothing where one of its texts may not be. */
export function opportunityOf(plan: Plan, item: Opportunity, gate: Gate): ReportOpportunity[] {
  const keys = gate.internal ? ALL_LINKS : OUTWARD_LINKS;
  const links = keys.flatMap((key): ChainLink[] => {
    const text = linkText(plan, item, key);
    return text === null || text === '' ? [] : [{ key, text }];
  });
  const because = item.because.flatMap((id) => textOf(plan, id) ?? []);
  const said = [item.title, ...links.map(({ text }) => text), ...because];
  if (!gate.keeps(gate.shows(item satisfies Citing, ...said))) return [];
  return [{ title: item.title, links, because, sources: item.sources }];
}

function linkText(plan: Plan, item: Opportunity, key: OpportunityKey): string | null {
  if (key === 'because') return null;
  if (key === 'who') {
    return item.who.map(({ person }) => nameOf(plan, person)).join(' · ');
  }
  const text = item[key];
  const said = text?.replace(
    /[（(]\^([^\s()（）^]+)[)）]/g,
    (_, id: string) => textOf(plan, id) ?? '',
  );
  return said?.trim() ?? null;
}

function nameOf(plan: Plan, named: string): string {
  return plan.names.people.get(named)?.name ?? named;
}

function textOf(plan: Plan, id: string): string | undefined {
  const found = plan.names.named.get(id);
  const shift = found && 'shift' in found ? found.shift : null;
  return shift ? `${shift.from} → ${shift.to}` : found?.text;
}
