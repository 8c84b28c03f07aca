/** The accounts board as its page shows it: with the decisions that are being tried out. */

import { saidWord } from '../../plan/lexicon';
import type {
  BoardRow,
  BoardState,
  BoardView,
  DecisionChange,
  FilterChoice,
} from '../../render/board/page';
import { type Language, marks, say } from '../../words';
import { boardWords as w } from '../../words/shown/review/board';
import { boardLines, daysText, suggestionText, totalsText } from '../formats/plan/board/board';
import { boardDrawings } from '../formats/plan/board/boardPage';
import {
  boardTableOf,
  DECISIONS,
  decisionWord,
  nameOf,
  type TableRow,
} from '../formats/plan/board/boardTable';
import { capText } from '../formats/plan/portfolio';
import { visible } from '../formats/quote';
import { type Account, type Member, type Portfolio, portfolio } from '../portfolio/portfolio';
import { problemsOf } from './problems';

/** `day`: the ISO day that it is as of. Sums are of all accounts, whatever is filtered. */
export function boardState(
  members: readonly Member[],
  view: BoardView,
  day: string,
  language: Language,
): BoardState {
  const written = new Map(members.map(({ account }) => [account.path, account]));
  const result = portfolio(members.map((member) => tried(member, view)));
  // Rows are ordered by written decisions, so trying one out moves no row.
  const places = new Map(portfolio(members).accounts.map(({ path }, at) => [path, at]));
  const accounts = [...result.accounts].sort(
    (a, b) => (places.get(a.path) ?? 0) - (places.get(b.path) ?? 0),
  );
  const ordered = { ...result, accounts };
  const table = boardTableOf(ordered, language);
  const rows = sorted(
    table.rows.filter(({ account }) => isShown(account, view)),
    table.columns.findIndex(({ key }) => key === view.sort),
    view.descending,
    written,
  );
  const shown = { ...ordered, accounts: rows.map(({ account }) => account) };
  return {
    language,
    day: say(w.day, language, { day }),
    ...drawings(ordered, shown, language),
    columns: table.columns.map(({ key, label, isWords }) => ({ key, label, isWords })),
    rows: rows.map((row) => rowOf(row, written)),
    all: members.length,
    ...choicesOf(members, language),
    changes: changesOf(accounts, written, language),
  };
}

function tried(member: Member, { tried: decisions }: BoardView): Member {
  const { account } = member;
  const decision = Object.hasOwn(decisions, account.path) ? decisions[account.path] : undefined;
  if (decision === undefined || !DECISIONS.includes(decision)) return member;
  return { ...member, account: { ...account, decision } };
}

function isShown({ owner, stage }: Account, view: BoardView): boolean {
  return (
    (view.owner === '' || owner.includes(view.owner)) && (view.stage === '' || stage === view.stage)
  );
}

/** A decision tried out moves no row: it is sorted by what is written. */
function sorted(
  rows: readonly TableRow[],
  at: number,
  descending: boolean,
  written: ReadonlyMap<string, Account>,
): readonly TableRow[] {
  if (at < 0) return rows;
  const sign = descending ? -1 : 1;
  const keyOf = ({ account, keys }: TableRow) =>
    at === DECISION ? DECISIONS.indexOf(decisionOf(written.get(account.path))) : (keys[at] ?? null);
  return [...rows].sort((a, b) => {
    const [one, two] = [keyOf(a), keyOf(b)];
    if (one === null || two === null) return Number(one === null) - Number(two === null);
    return one === two ? 0 : sign * (one < two ? -1 : 1);
  });
}

/** Index of the column of decisions. */
const DECISION = 1;
const decisionOf = (account: Account | undefined) => account?.decision ?? 'undecided';

function rowOf({ account, cells }: TableRow, written: ReadonlyMap<string, Account>): BoardRow {
  const { path } = account;
  return {
    path,
    name: nameOf(account),
    written: decisionOf(written.get(path)),
    cells: cells.slice(DECISION + 1),
  };
}

function drawings(all: Portfolio, shown: Portfolio, language: Language) {
  const { accounts, board, caps } = all;
  const days = daysText(board, language);
  const suggestion = suggestionText(board, language);
  const totals = totalsText(board.values, language);
  const { bar, chart, noPlace } = boardDrawings(all, shown, language, 'page');
  return {
    suggestion,
    suggested: Object.fromEntries([
      ...(board.best?.paths.drop ?? []).map((path) => [path, 'drop']),
      ...(board.best?.paths.take ?? []).map((path) => [path, 'pursue']),
    ]),
    bar,
    chart,
    totals: [days, totals].filter((text) => text !== '').join(say(marks.semicolon, language)),
    lines: [
      ...boardLines(board, accounts, language).filter(
        (line) => ![suggestion, days, totals].includes(line),
      ),
      ...caps.map((cap) => capText(cap, language)),
      ...(noPlace === '' ? [] : [noPlace]),
    ],
    problems: problemsOf(all, language).map(({ message }) => message),
  };
}

function choicesOf(members: readonly Member[], language: Language) {
  const accounts = members.map(({ account }) => account);
  const owners = [...new Set(accounts.flatMap(({ owner }) => owner))].sort();
  const stages = [...new Set(accounts.flatMap(({ stage }) => stage ?? []))];
  const choices = (values: readonly string[], label: (value: string) => string): FilterChoice[] =>
    values.map((value) => ({ value, label: label(value) }));
  return {
    decisions: choices(DECISIONS, (one) => decisionWord(one, language)),
    owners: choices(owners, visible),
    stages: choices(stages, (one) => say(saidWord('stage', one), language)),
  };
}

function changesOf(
  accounts: readonly Account[],
  written: ReadonlyMap<string, Account>,
  language: Language,
): DecisionChange[] {
  return accounts.flatMap((account) => {
    const before = decisionOf(written.get(account.path));
    const after = decisionOf(account);
    if (before === after) return [];
    return [
      {
        path: account.path,
        name: nameOf(account),
        from: decisionWord(before, language),
        to: decisionWord(after, language),
        isDrop: after === 'drop',
        reason: account.reason ?? '',
        revisit: account.revisit ?? '',
      },
    ];
  });
}
