/** Headings of the statements in an annual report. */
import { simplified } from '../../finance/traditional';

/** Which of the three statements. */
export type StatementKind = 'balance' | 'income' | 'cash';

/** A heading of a statement in a report. */
export interface Heading {
  /** The heading without what changes when it is repeated. */
  readonly stem: string;
  /** `null`: a statement that isn't read, or the notes, which end the one before. */
  readonly kind: StatementKind | null;
  /** Of the whole group, of the parent alone, or not said. */
  readonly whose: 'group' | 'parent' | null;
  /** `(continued)`, `（续）`. */
  readonly isContinued: boolean;
}

const LONGEST = 160;
/** What may stand beside a heading: unit, day, page. */
const BESIDE =
  /^(?:单位|币种|金额|人民币|编制|(?:19|20)\d\d|[A-Z]?-?\d{1,3}|\(?in |\(?expressed|note)/i;
const CHINESE =
  /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?(合并及母?公司|合并|(?:简明)?综合(?=资产|财务|利润|损益|全面|收益|现金|权益)|母公司|公司|本公司|银行)?(资产负债表|财务状况表|利润表|损益表|(?:损益及其他)?全面收益表|(?:综合)?收益表|利润及利润分配表|现金流量表|(?:所有者|股东)权益变动表|权益变动表)([(（]续.*[)）]|续)?(?:[(（]未经审计[)）])?(?:-续|—续)?(?:(?:19|20)\d\d年.{0,24})?$/;
const ENGLISH =
  /^(?:\d{1,2}\.?\s+)?((?:audited |condensed |interim )*consolidated |group |parent company |company |(?:parent )?entity )?(balance sheets?|income statements?|cash ?flows? statements?|statements? of (?:financial (?:position|condition)|operations|income|earnings|profits?(?: or | and |\/)loss(?:es)?|(?:total |other )?comprehensive (?:income|loss)|cash ?flows?|changes in [a-z' ]{4,40}|(?:stock|share)holders['’]? equity|equity))/i;
/** What may stand behind an English heading; prose goes on otherwise. */
const BEHIND =
  /^[\s,:–—-]*(?:(?:and (?:other )?comprehensive (?:income|loss)(?:\s*[/(]+(?:loss|income|deficit)\)?)?|[/(]+(?:loss|income|deficit)\)?)[\s,:–—-]*)?(?:\(?(?:continued|cont.?d)\)?|\((?:in|expressed|amounts?|unaudited|audited|restated|all|parenthetical|us|rmb)\b.*|(?:as (?:of|at)|at|for the|(?:fiscal )?years? ended)\b[\w\s]{0,40}(?:19|20)\d\d(?:[\s,&]*(?:and )?(?:[a-z]+ \d{1,2}, )?(?:19|20)\d\d){0,4}|for the (?:financial |fiscal )?(?:year|period)s? ended|in (?:thousands|millions)\b.*|(?:19|20)\d\d[\d\s,and/-]*)?$/i;
const NOTES =
  /^(?:notes? to (?:the )?(?:consolidated |group )?(?:financial statements|accounts)|report of independent|independent auditor|财务报表附注|(?:[一二三四五六七八九十]、)?(?:公司|本公司)(?:的)?基本情况$)/i;

/** The heading that a line is; `null` for any other line. */
export function headingOf(line: string): Heading | null {
  if (line.length > LONGEST) return null;
  const cells = line.normalize('NFKC').split('\t');
  if (cells.slice(1).some((cell) => !BESIDE.test(cell))) return null;
  // A line of the table of contents ends with its page.
  if (
    cells.length > 1 &&
    /^(?:[A-Z]-)?\d{1,3}(?:\s*[-–—]\s*(?:[A-Z]-)?\d{1,3})?$/.test(cells.at(-1) ?? '')
  )
    return null;
  const text = cells[0]?.trim() ?? '';
  if (NOTES.test(text)) return { kind: null, whose: null, stem: '', isContinued: false };
  return chinese(simplified(text.replace(/\s+/g, ''))) ?? english(text);
}

function chinese(text: string): Heading | null {
  const [, prefix, name = '', continued] = CHINESE.exec(text) ?? [];
  if (name === '') return null;
  const whose = prefix && /^合并|综合/.test(prefix) ? 'group' : prefix ? 'parent' : null;
  return {
    kind: chineseKind(name),
    whose,
    stem: name,
    isContinued: continued !== undefined || /续$/.test(text),
  };
}

function chineseKind(name: string): StatementKind | null {
  if (name.includes('权益变动')) return null;
  if (name.includes('现金')) return 'cash';
  return /资产|财务状况/.test(name) ? 'balance' : 'income';
}

function english(text: string): Heading | null {
  const match = ENGLISH.exec(text);
  if (!match) return null;
  const [whole, prefix = '', name = ''] = match;
  if (!BEHIND.test(text.slice(whole.length))) return null;
  // Prose begins so, too; headings are alone, or in capitals.
  if (/[.;]$|^[a-z]/.test(text)) return null;
  const whose = /consolidated|group/i.test(prefix) ? 'group' : prefix ? 'parent' : null;
  const rest = text.slice(whole.length - name.length);
  return {
    kind: englishKind(rest),
    whose,
    stem: whole.toLowerCase(),
    isContinued: /\bcont(?:inued|.?d)\b/i.test(text),
  };
}

function englishKind(name: string): StatementKind | null {
  if (/parenthetical|changes in|equity(?!\s*method)|retained/i.test(name)) return null;
  if (/cash ?flow/i.test(name)) return 'cash';
  if (/balance sheet|financial (?:position|condition)/i.test(name)) return 'balance';
  if (/operations|earnings|profit|^income statement|of income/i.test(name)) return 'income';
  // Other comprehensive income alone, which begins with the profit.
  return /comprehensive/i.test(name) ? 'income' : null;
}
