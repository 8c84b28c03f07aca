/** `zhibi export --format csv`: accounts, people or opportunities for a CRM, a table a call. */
import { maskerOf } from '../../../evidence/personal/masked';
import { termWord } from '../../../plan/lexicon';
import type { Plan } from '../../../plan/model';
import { CRM_HEADS } from '../../../plan/terms/crm';
import { parseDate } from '../../../plan/text/dates';
import { type Language, say } from '../../../words';
import { moneyIn } from '../../board/money';
import { certaintiesOf, certaintyOf } from '../../board/worth';

type Cell = string | number | null;

/** The words of a term, in the language of the table. */
type Speak = (field: string, term: string | null) => string | null;

type Rows = (plan: Plan, speak: Speak) => readonly (readonly Cell[])[];

/** In the order of `CRM_HEADS`. */
const ROWS: Readonly<Record<CsvTable, Rows>> = {
  accounts: accountRows,
  people: peopleRows,
  opportunities: opportunityRows,
};

/** Which table is written. */
export type CsvTable = keyof typeof CRM_HEADS;

/** The first is taken where none is asked for. */
export const CSV_TABLES = [
  'opportunities',
  'accounts',
  'people',
] as const satisfies readonly CsvTable[];

/** The line of heads, with the mark by which Excel knows UTF-8. */
export function csvHead(table: CsvTable): string {
  return `\ufeff${csvLine(CRM_HEADS[table])}`;
}

/** The lines of one plan; personal numbers are masked as everywhere. */
export function csvRows(plan: Plan, table: CsvTable, language: Language): string {
  const mask = maskerOf(plan);
  const speak: Speak = (field, term) =>
    term === null ? null : say(termWord(field, term), language);
  return ROWS[table](plan, speak)
    .map((row) => csvLine(row.map((cell) => (typeof cell === 'string' ? mask(cell) : cell))))
    .join('');
}

function accountRows(plan: Plan, speak: Speak): Cell[][] {
  const { frontMatter } = plan;
  const decision = speak('decision', frontMatter?.decision ?? null);
  const stage = speak('stage', frontMatter?.stage ?? null);
  const [reason, review] = [frontMatter?.reason ?? null, frontMatter?.reviewBy ?? null];
  return [[accountOf(plan), ownerOf(plan), stage, decision, reason, review]];
}

function peopleRows(plan: Plan, speak: Speak): Cell[][] {
  return plan.people
    .filter(({ duplicate }) => !duplicate)
    .map(({ name, title, roles, reportsTo }) => {
      const role = roles.map((one) => speak('role', one)).join('; ');
      return [...halves(name), title, accountOf(plan), role, reportsTo?.value ?? null];
    });
}

function opportunityRows(plan: Plan, speak: Speak): Cell[][] {
  return plan.opportunities.map((one) => {
    const money = one.size === null ? null : moneyIn(one.size);
    const share = certaintyOf(one, certaintiesOf(plan));
    return [
      one.title,
      accountOf(plan),
      ownerOf(plan),
      speak('stage', one.stage),
      money?.value ?? null,
      money?.currency ?? null,
      share === null ? null : Math.round(share * 100),
      one.close === null ? null : dayOf(one.close),
      one.next,
      speak('result', one.result),
    ];
  });
}

function ownerOf({ frontMatter }: Plan): string | null {
  return frontMatter?.owner.join('; ') ?? null;
}

/** ISO where it is a date, else as written. */
function dayOf(text: string): string {
  const date = parseDate(text);
  return date === null || date === 'impossible' ? text : date;
}

function accountOf({ frontMatter, path }: Plan): string {
  return frontMatter?.account ?? path;
}

/** First and last name; a Chinese name stays whole, since the split isn't certain. */
function halves(name: string): [first: string, last: string] {
  const at = /\p{Script=Han}/u.test(name) ? -1 : name.lastIndexOf(' ');
  return at < 0 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** Quoted as RFC 4180 says. What a spreadsheet would take for a formula begins with a `'`. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const safe = /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",;]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
