/** A name of the screening list made into a draft: its industry, its statements and those of its peers. */
import { ImportError, type Imported, type Screened } from '../../imports';
import { readPlan } from '../../plan/document';
import type { Plan } from '../../plan/model';
import { word } from '../../plan/terms/vocabulary';
import { fold, withEdits } from '../../plan/text/text';
import { type Language, marks, say } from '../../words';
import { importInto } from '../importInto';
import { faultSentence } from '../importNotes';
import { sentence, setKeys } from '../things/frontMatter/frontMatterKeys';
import { fillTemplate } from '../things/newPlan';
import { itemsInSection } from '../things/place';
import { itemText, typed } from '../things/typed';
import { type Called, isOf, meant, nameIn, type ScreeningRow, type ScreeningTable } from './table';

/** What the list says of one name, as a person would read it. */
export interface Chosen {
  readonly name: string;
  readonly code: string | null;
  readonly industry: string;
  readonly shift: string;
  readonly relation: string;
}

/** What a draft is made with beside what the list says. */
export interface DraftSettings {
  readonly template: string;
  readonly owner: string;
  /** ISO days. */
  readonly today: string;
  readonly reviewBy: string;
  readonly language: Language;
  /** Of the file that the statements come from. */
  readonly fileName: string;
}

/** Statements under the name that the plan is to have for their company. */
export interface NamedImport {
  readonly entity: string;
  readonly imported: Imported;
}

/** The row that a name asks for: by the name or the code; `null` where none or several have it. */
export function chosenIn(table: ScreeningTable, asked: string): Chosen | null {
  const { name, code } = nameIn(asked);
  const exact = table.rows.filter((row) => fold(row.name) === fold(name));
  const rows = exact.length > 0 ? exact : table.rows.filter((row) => matches(row, { name, code }));
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  const of = (column: string) => row.cells[table.columns.indexOf(column)]?.text ?? '';
  return {
    name: row.name,
    code: row.code,
    industry: nameIn(of('industry')).name,
    shift: of('shift'),
    relation: of('relation'),
  };
}

const matches = (row: ScreeningRow, { name, code }: Called) =>
  isOf(row, { name, code }) || (row.code !== null && fold(row.code) === fold(name));

const MOST_PEERS = 3;

/** Companies of the same industry, those of like size first; none where nobody says the industry. */
export function peersOf(
  chosen: Chosen,
  companies: readonly Screened[],
  table: ScreeningTable,
): Screened[] {
  const own = meant(companies, chosen);
  const industryOf = (company: Screened) => {
    const row = meant(table.rows, company);
    const written = row?.cells[table.columns.indexOf('industry')]?.text ?? '';
    return fold(company.industry ?? nameIn(written).name);
  };
  const industry = fold(chosen.industry) || (own ? industryOf(own) : '');
  if (industry === '') return [];
  const away = ({ revenue }: Screened) =>
    revenue !== null && revenue > 0 && own?.revenue && own.revenue > 0
      ? Math.abs(Math.log(revenue / own.revenue))
      : Number.POSITIVE_INFINITY;
  return companies
    .filter((one) => one !== own && one.revenue !== null && industryOf(one) === industry)
    .map((one, at) => ({ one, at, away: away(one) }))
    .sort((a, b) => (a.away === b.away ? a.at - b.at : a.away - b.away))
    .slice(0, MOST_PEERS)
    .map(({ one }) => one);
}

/** The draft's text, and one sentence for each part that could not be put into it. */
export function draftPlan(
  chosen: Chosen,
  own: NamedImport | null,
  peers: readonly NamedImport[],
  settings: DraftSettings,
): { readonly text: string; readonly left: readonly string[] } {
  const { template, owner, today, reviewBy, language, fileName } = settings;
  const account = chosen.name;
  let text = fillTemplate(template, { account, owner, today, reviewBy });
  const read = (): Plan => readPlan(text, { path: 'draft.account.md' });
  const industry = typed(chosen.industry);
  if (industry !== '') {
    const value = { term: 'industry', text: sentence(industry), behind: ['stage', 'account'] };
    text = withEdits(text, setKeys(read(), [value]) ?? []);
  }
  const asked = (column: string, what: string) =>
    what === ''
      ? []
      : [
          `${word('claimKind', 'open', language)}${say(marks.colon, language)}${word('screeningColumn', column, language)}${say(marks.colon, language)}${itemText(what)}`,
        ];
  const items = [...asked('shift', chosen.shift), ...asked('relation', chosen.relation)];
  if (items.length > 0) {
    text = withEdits(text, [
      itemsInSection(
        read(),
        'look',
        items.map((words) => ({ words })),
      ),
    ]);
  }
  const left: string[] = [];
  for (const { entity, imported } of own ? [own, ...peers] : []) {
    try {
      const target = { entity, language, fileName, isSameCompany: true };
      text = withEdits(text, importInto(read(), imported, target).edits);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      left.push(`${entity}${say(marks.colon, language)}${faultSentence(error, language)}`);
      // Peers stand beside the customer's figures, not by themselves.
      if (entity === own?.entity) break;
    }
  }
  return { text, left };
}
