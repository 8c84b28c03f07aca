/** The portfolio as a tree: the accounts under what was decided about them. */
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import { saidWord } from '../../plan/lexicon';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { formatShare, formatValue, points } from '../../render/roe/dupontNumbers';
import { type Language, marks, say } from '../../words';
import { portfolioWords as w } from '../../words/shown/review/portfolio';
import { sharesText } from '../formats/evidence';
import { valuesText } from '../formats/plan/board/board';
import { capText, loadTexts } from '../formats/plan/portfolio';
import { visible } from '../formats/quote';
import type { Account, Cap, Portfolio } from './portfolio';

/** An account as an entry of the tree. */
export interface AccountNode {
  readonly path: string;
  readonly label: string;
  readonly description: string;
  /** Markdown, escaped. */
  readonly tooltip: string;
  readonly overdue: boolean;
}

/** The accounts of one decision as a branch of the tree. */
export interface GroupNode {
  /** Term of `decision`. */
  readonly decision: string;
  readonly label: string;
  readonly description: string;
  /** Markdown, escaped. */
  readonly tooltip: string;
  /** More than a cap allows. */
  readonly over: boolean;
  readonly accounts: readonly AccountNode[];
}

const DECISIONS = ['pursue', 'nurture', 'undecided', 'drop'];

/** The groups that have accounts; in each the order of the portfolio, overdue reviews first. */
export function portfolioTree(
  { accounts, caps, load }: Portfolio,
  language: Language,
): GroupNode[] {
  return DECISIONS.flatMap((decision) => {
    const own = accounts.filter((account) => (account.decision ?? 'undecided') === decision);
    if (own.length === 0) return [];
    const held = decision === 'pursue' ? caps : [];
    const owners = decision === 'pursue' ? loadTexts(load, language) : [];
    const lines = [...held.map((cap) => capText(cap, language)), ...owners];
    return [
      {
        decision,
        label: say(saidWord('decision', decision), language),
        description: held.map((cap) => capShort(cap, language)).join(' · ') || String(own.length),
        tooltip: lines.map(escapeMarkdown).join('\n\n'),
        over: held.some(({ beyond }) => beyond.length > 0),
        accounts: own.map((account) => accountNode(account, language)),
      },
    ];
  });
}

function capShort({ pursued, limit }: Cap, language: Language): string {
  return say(pursued > limit ? w.overLimit : w.ofLimit, language, { pursued, limit });
}

function accountNode(account: Account, language: Language): AccountNode {
  const { path, overdue, fit, coverage, independent, proven, roe, values, next } = account;
  const value = (fraction: number, decimals: number) =>
    `${roundHalfUp(fraction, decimals, 2).replace('-', '−')}%`;
  const evidenceText = () => {
    if (proven !== null) return say(w.provenWith, language, { value: value(proven, 0) });
    if (independent !== null) {
      return say(w.independentWith, language, { value: value(independent, 0) });
    }
    return coverage === null ? '' : say(w.coverageWith, language, { value: value(coverage, 0) });
  };
  // What one chooses by comes first: a narrow side bar cuts from the right.
  const parts = [
    overdue ? say(w.late, language) : '',
    fit === null ? '' : say(w.fitWith, language, { value: value(fit, 0) }),
    valuesText(values, 'expected', language),
    next === null ? '' : say(w.nextBy, language, { day: next.due.slice(5) || next.due }),
    evidenceText(),
    roe === null
      ? ''
      : say(w.roeWith, language, { value: value(roe.value, 1), trend: trendOf(roe.change) }),
  ];
  return {
    path,
    label: visible(account.account ?? path),
    description: parts.filter((part) => part !== '').join(' · '),
    tooltip: tooltipOf(account, language),
    overdue,
  };
}

/** What rounds to no change at all is level. */
function trendOf(change: number | null): string {
  if (change === null) return '';
  const rounded = Number(roundHalfUp(change, 1, 2));
  return rounded > 0 ? ' ↗' : rounded < 0 ? ' ↘' : ' →';
}

function tooltipOf(account: Account, language: Language): string {
  const { roe, reviewBy, stage } = account;
  const day = reviewBy ?? '';
  const change =
    roe?.change == null ? [] : [say(w.against, language, { points: points(roe.change) })];
  const rows: readonly (readonly [keyof typeof w, string])[] = [
    ['roe', roe ? [roe.period, percent(roe.value, language), ...change].join(' · ') : ''],
    ['fit', account.fit === null ? '' : formatShare(account.fit)],
    ['coverage', account.coverage === null ? '' : sharesText(account)],
    ['opportunities', String(account.opportunities)],
    ['next', account.next ? `${account.next.due} ${account.next.text}` : ''],
    ['stage', stage === null ? '' : say(saidWord('stage', stage), language)],
    ['status', say(saidWord('status', account.status), language)],
    ['owner', account.owner.join(' · ')],
    ['reviewBy', account.overdue ? say(w.overdue, language, { day }) : day],
  ];
  const colon = say(marks.colon, language);
  const lines = rows
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${say(w[key], language)}${colon}${escapeMarkdown(visible(text))}`);
  const name = escapeMarkdown(visible(account.account ?? account.path));
  return [`**${name}**`, lines.join('  \n'), escapeMarkdown(visible(account.path))].join('\n\n');
}

function percent(value: number | null, language: Language): string {
  return value === null ? '' : formatValue(value, 'percent', language);
}
