/**
 * The mutual plan: one page for both sides, with the goal in the customer's words and
 * what each has promised. Text of the plan reaches it only through `escapeXml`.
 */

import type { Gate } from '../../evidence/outward';
import { oursOf } from '../../evidence/weight/ours';
import type { Action, Opportunity, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { type Language, say } from '../../words';
import { mutualWords as w } from '../../words/shown/pages/mutual';
import { escapeXml } from '../charts';
import { pageHead } from '../components/pageHead';
import { REPORT_STYLES } from './reportStyles';

/** Who promised: the customer, we, or nobody says. */
export type PromiseSide = 'customer' | 'ours' | 'unsaid';

export interface MutualPromise {
  readonly side: PromiseSide;
  readonly owner: string;
  readonly text: string;
  readonly due: string | null;
  readonly done: boolean;
}

export interface Goal {
  readonly title: string;
  /** What must improve and where they are going, as the customer says it. */
  readonly lines: readonly string[];
}

export interface MutualPlan {
  readonly account: string;
  readonly day: string;
  readonly goals: readonly Goal[];
  /** Open ones by date, then what is done. */
  readonly promised: readonly MutualPromise[];
}

/** Only what the gate lets out: no stance, no value or size of ours, no grade, no source. */
export function mutualOf(plan: Plan, gate: Gate, day: string): MutualPlan {
  const account = plan.frontMatter?.account ?? '';
  const open = plan.opportunities.filter(({ result }) => result === null);
  const promised = plan.actions.flatMap((action) => promisedBy(plan, action, gate));
  return {
    account: gate.mayBeRead(account) ? account : '',
    day: plan.frontMatter?.asOf ?? day,
    goals: open.flatMap((item) => goalOf(item, gate)),
    promised: [...promised].sort((a, b) => Number(a.done) - Number(b.done) || byDay(a.due, b.due)),
  };
}

const byDay = (a: string | null, b: string | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function goalOf(item: Opportunity, gate: Gate): Goal[] {
  const lines = [item.pain, item.shift]
    .map((text) => text?.replace(/(?:(?<!\s)\s+)?[（(]\^[^\s()（）^]+[)）]/g, '').trim() ?? '')
    .filter((text) => text !== '');
  return gate.keeps(gate.shows(item, item.title, ...lines)) ? [{ title: item.title, lines }] : [];
}

function promisedBy(plan: Plan, action: Action, gate: Gate): MutualPromise[] {
  const { text, due, done } = action;
  if (!gate.keeps(gate.shows(action, text))) return [];
  return [{ ...sideOf(plan, action.owner, gate), text, due, done }];
}

/** An action of one of the customer's people is theirs; of our owner or team, ours. */
function sideOf(
  plan: Plan,
  owner: string | null,
  gate: Gate,
): { readonly side: PromiseSide; readonly owner: string } {
  if (owner === null) return { side: 'unsaid', owner: '' };
  const person = plan.names.people.get(owner);
  if (person) return { side: 'customer', owner: person.name };
  if (oursOf(plan).people.has(fold(owner))) return { side: 'ours', owner };
  return { side: 'unsaid', owner: gate.mayBeRead(owner) ? owner : '' };
}

/** The page: no script, nothing from elsewhere. */
export function mutualHtml(mutual: MutualPlan, language: Language): string {
  const { account, day, goals, promised } = mutual;
  const title = escapeXml(
    account === '' ? say(w.title, language) : say(w.titleWith, language, { account }),
  );
  const body = [
    goals.length > 0
      ? `<h2>${escapeXml(say(w.goal, language))}</h2>${goals.map(goalHtml).join('')}`
      : '',
    promised.length > 0
      ? `<h2>${escapeXml(say(w.promised, language))}</h2>${tableHtml(promised, account, language)}`
      : '',
  ].filter((part) => part !== '');
  const empty = `<p class="muted">${escapeXml(say(w.nothing, language))}</p>`;
  return `${pageHead({ language, title, styles: REPORT_STYLES })}
<h1>${title}</h1>
<p class="muted">${escapeXml(say(w.day, language, { day }))}</p>
${body.length > 0 ? body.join('\n') : empty}
</body>
</html>
`;
}

function goalHtml({ title, lines }: Goal): string {
  const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join('');
  return `<h3>${escapeXml(title)}</h3>${items === '' ? '' : `<ul>${items}</ul>`}`;
}

function tableHtml(
  promised: readonly MutualPromise[],
  account: string,
  language: Language,
): string {
  const head = (['due', 'side', 'owner', 'what', 'done'] as const).map(
    (key) => `<th scope="col">${escapeXml(say(w[key], language))}</th>`,
  );
  const sides: Readonly<Record<PromiseSide, string>> = {
    customer: account === '' ? say(w.customer, language) : account,
    ours: say(w.ours, language),
    unsaid: '',
  };
  const rows = promised.map(({ side, owner, text, due, done }) => {
    const cells = [sides[side], owner, text, done ? '✓' : ''];
    const day = `<td class="day">${escapeXml(due ?? '')}</td>`;
    return `<tr>${day}${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`;
  });
  return `<table class="plain"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
