/** `zhibi portfolio`, for people: a table of the accounts, then the caps and who pursues how many. */
import { saidWord } from '../../../plan/lexicon';
import { estimateText } from '../../../render/money';
import { formatShare, formatValue, MISSING, points } from '../../../render/roe/dupontNumbers';
import { type Language, listed, say } from '../../../words';
import { boardWords } from '../../../words/shown/review/board';
import { portfolioWords } from '../../../words/shown/review/portfolio';
import { problemsOf } from '../../board/problems';
import type { Account, Cap, Load, Portfolio } from '../../portfolio/portfolio';
import { columns } from '../columns';
import { sharesText } from '../evidence';
import { visible } from '../quote';
import { boardLines, valuesText } from './board/board';

/** Owners with more accounts than this get a line. */
const WORTH_TELLING = 1;

/** The table, values and days, caps, problems and who pursues how many. */
export function portfolioText(result: Portfolio, language: Language): string {
  const { accounts, caps, load, board } = result;
  if (accounts.length === 0) return `${say(portfolioWords.none, language)}\n`;
  const keys = ['account', 'decision', 'fit', 'coverage', 'roe', 'change', 'reviewBy'] as const;
  const head = keys.map((key) => say(portfolioWords[key], language));
  const table = columns([head, ...accounts.map((account) => rowOf(account, language))]);
  const told = problemsOf(result, language).filter(({ rule }) => rule !== 'portfolio/over-cap');
  const parts = [
    table,
    worthTable(result, language),
    boardLines(board, accounts, language),
    caps.map((cap) => capText(cap, language)),
    loadTexts(load, language),
    told.map(({ rule, message }) => `${message} ${rule}`),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** Value and days of the accounts that say any; empty where none does. */
function worthTable({ accounts, board }: Portfolio, language: Language): string[] {
  const own = accounts.filter(({ values, effort }) => values.length > 0 || effort !== null);
  if (own.length === 0) return [];
  const keys = ['account', 'expected', 'proven', 'days', 'aDay', 'elsewhere'] as const;
  const currency = board.currency ?? null;
  const money = (value: number | null | undefined) =>
    value == null ? MISSING : estimateText(value, currency, language);
  const rows = own.map(({ path, account, values, effort }) => {
    const standing = board.standings.find((one) => one.path === path);
    return [
      visible(account ?? path),
      valuesText(values, 'expected', language) || MISSING,
      valuesText(values, 'proven', language) || MISSING,
      effort === null ? MISSING : String(effort),
      money(standing?.aDay),
      money(standing?.elsewhere),
    ];
  });
  const head = keys.map((key) => say(boardWords[key], language));
  const isKept = keys.map((_, at) => at === 0 || rows.some((row) => row[at] !== MISSING));
  return columns([head, ...rows].map((row) => row.filter((_, at) => isKept[at])));
}

function rowOf(account: Account, language: Language): string[] {
  const { roe, reviewBy, decision, fit } = account;
  const change = roe?.change ?? null;
  const day = visible(reviewBy ?? MISSING);
  return [
    visible(account.account ?? account.path),
    decision === null ? MISSING : say(saidWord('decision', decision), language),
    formatShare(fit),
    sharesText(account),
    formatValue(roe?.value, 'percent', language),
    change === null ? MISSING : points(change),
    account.overdue ? say(portfolioWords.overdue, language, { day }) : day,
  ];
}

/** Who pursues how many, a line each, of those with more than one. */
export function loadTexts(load: readonly Load[], language: Language): string[] {
  return load
    .filter(({ pursued }) => pursued > WORTH_TELLING)
    .map(({ owner, pursued, coverage }) =>
      say(portfolioWords.load, language, {
        owner: visible(owner),
        pursued,
        share: formatShare(coverage),
      }),
    );
}

/** Whether the cap holds, and else between which accounts to choose. */
export function capText({ path, limit, pursued, beyond }: Cap, language: Language): string {
  const word = beyond.length > 0 ? portfolioWords.over : portfolioWords.within;
  const accounts = listed(beyond.map(visible), language);
  return say(word, language, { path: visible(path), limit, pursued, accounts });
}
