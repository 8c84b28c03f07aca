/**
 * English names of statement items by rule, not by list: `TotalRevenue`, `Net
 * sales`, `Revenues, net` are one name once words run together are parted,
 * plurals, brackets and small words are gone.
 */
import { isRowKey, type RowKey } from '../../../finance/statements/statements';

/** The row that an English name stands for. */
export interface EnglishItem {
  readonly key: RowKey;
  /** Of several names of one row the least is the best. */
  readonly rank: number;
  readonly proxy: boolean;
  /** It means the parent's row unless another row is surely that. */
  readonly sibling: RowKey | null;
  /** It is surely the parent's row, unless another one says whose it is. */
  readonly beside: boolean;
}

const SMALL = /^(?:the|an?|and|of|from|for|in|to|by|its|on|or|at|as|per|loss|with|respect)$/;
/** Kept, though they look like plurals. */
const SINGULAR = new Set(['gross', 'less', 'business', 'plus', 'basis', 'loss']);

/** A name as the rules see it: `Stockholders' Equity` → `owner equity`. */
function englishWords(name: string): string {
  return name
    .slice(0, 120)
    .normalize('NFKC')
    .replace(/[’'`]/g, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^\s*(?:less|add|deduct)\s?:/, ' ')
    .replace(/\(common\)/g, ' common ')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/,\s*(?:us[\s-]?)?gaap\b/g, ' ')
    .replace(/\b(?:share|stock|equity)[\s-]*holders?\b/g, ' owner ')
    .replace(/\bnon[\s-]?controlling\b|\bminorit(?:y|ies)\b/g, ' minority ')
    .replace(
      /\b(?:before|pre)[\s-]*(?:provision for\s+)?(?:income\s+)?tax(?:es|ation)?\b/g,
      ' beforetax ',
    )
    .split(/[^a-z]+/)
    .map(singular)
    .filter((word) => word !== '' && !SMALL.test(word))
    .join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || SINGULAR.has(word) || /(?:ss|us)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('xes')) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** `beside`: the parent's row, but that of all owners beside one that says whose it is. */
type Rule = readonly [RegExp, string, number, ('proxy' | 'sibling' | 'beside')?];

/** Tried in order. A key that isn't one of ours yet is left out. */
const RULES: readonly Rule[] = [
  [/^total (?:net )?revenue$/, 'revenue', 0],
  [/^(?:net |total )*revenue(?: net| total)?$/, 'revenue', 1],
  // In India the total holds other income, too.
  [/^revenue operation$/, 'revenue', -1],
  [/^total (?:net )?operating revenue$/, 'revenue', 2],
  [/^(?:net )?operating revenue$/, 'revenue', 6],
  [/^(?:net |total )*sale(?: revenue)?(?: net| total)?$/, 'revenue', 3],
  [/^(?:total )?revenue net interest expense$/, 'revenue', 7],
  [/^(?:net )?turnover$/, 'revenue', 8],
  // So bookkeeping programs call it; elsewhere it holds more.
  [/^total income$/, 'revenue', 9, 'proxy'],
  [/^revenue business activity(?: total)?$/, 'revenue', 5],
  [/^cost operating revenue(?: total)?$/, 'costOfRevenue', 2],
  [/^(?:total )?cost (?:revenue|sale)(?: total)?$/, 'costOfRevenue', 0],
  [
    /^(?:total )?cost (?:good|product)(?: service)? sold(?: incl(?:uding)? (?:d|depreciation amortization))?$|^cogs?(?: incl(?:uding)? d)?$/,
    'costOfRevenue',
    1,
  ],
  [/^reconciled cost revenue$/, 'costOfRevenue', 9],
  [/^(?:total )?gross (?:profit|income)$/, 'grossProfit', 0],
  [/^(?:selling|sale)(?: distribution)? marketing(?: expense| cost)?$/, 'sellingExpense', 1],
  [/^(?:total )?selling(?: distribution)? (?:expense|cost)$/, 'sellingExpense', 0],
  [/^general administrati(?:ve|on)(?: expense| cost)?$/, 'adminExpense', 1],
  [/^administrati(?:ve|on) (?:expense|cost)$/, 'adminExpense', 0],
  [/^research development(?: expense| cost)?$|^r d(?: expense)?$/, 'rdExpense', 0],
  [/^advertising(?: expense| cost)?$/, 'advertising', 0],
  [/^(?:total )?operating (?:income|profit|earning|result)$/, 'operatingIncome', 0],
  [/^(?:income|profit|earning|result) operation$/, 'operatingIncome', 1],
  [/^total operating income reported$/, 'operatingIncome', 9],
  [/^ebit$|^earning before interest tax$/, 'ebit', 0],
  [
    /^beforetax (?:income|profit|earning|result)$|^(?:net )?(?:income|profit|earning|result) beforetax$|^ebt$/,
    'ebt',
    0,
  ],
  [/^ebt (?:including|incl) unusual item$/, 'ebt', 1],
  [
    /^(?:income|profit|earning|result) (?:continuing )?operation beforetax$|^beforetax (?:income|profit|earning|result) continuing operation$/,
    'ebt',
    2,
  ],
  [/^(?:income|profit|earning|result) beforetax (?:continuing operation|expense)$/, 'ebt', 2],
  [
    /^(?:total )?(?:benefit )?(?:provision )?(?:benefit )?income tax(?: expense| benefit| provision| net| total)*$/,
    'tax',
    0,
  ],
  [
    /^(?:total )?tax (?:provision|expense)$|^provision tax$|^taxation$|^tax$|^tax (?:profit|result|ordinary activity)$/,
    'tax',
    1,
  ],
  [
    /^(?:share |equity )?(?:net )?(?:result|income|earning|profit) (?:equity method|associate|discontinued)|^equity (?:net )?(?:earning|income|result)/,
    'afterTax',
    0,
  ],
  [/^interest expense(?: total)?$/, 'interest', 0],
  [/^interest payable similar (?:expense|charge|cost|item)$/, 'interest', 1],
  [/^interest expense non ?operating$/, 'interest', 2],
  [/^(?:total )?financ(?:e|ing) (?:cost|expense)$/, 'interest', 4],
  [/^interest expense net$|^net (?:finance|interest) (?:cost|expense)$/, 'interest', 9, 'proxy'],
  [/^net income loss attributable minority/, '', 0],
  [
    /^(?:net )?(?:income|profit|earning|result).{0,80} including.{0,80} minority/,
    'netIncomeTotal',
    0,
  ],
  [
    /^(?:consolidated|total) net (?:income|profit|earning|result)$|^net (?:income|profit|earning|result) consolidated$/,
    'netIncomeTotal',
    1,
  ],
  [/^net (?:income|profit) company$/, 'netIncomeTotal', 2],
  [/^net (?:income|profit|earning|result) before minority(?: interest)?$/, 'netIncomeTotal', 2],
  [
    /^(?:net |consolidated )*(?:income|profit|earning|result)(?: year| period)? attributable(?!.*minority)/,
    'netIncome',
    0,
  ],
  [
    /^(?:net )?(?:income|profit|earning|result) (?:available |applicable )?(?:common|parent)(?: owner| stock)?$/,
    'netIncome',
    4,
  ],
  [/^attributable net (?:income|profit|earning|result)$/, 'netIncome', 1],
  [/^net (?:income|profit|earning|result) group share$/, 'netIncome', 1],
  [/^net (?:income|profit|earning|result)(?: year| period| total)?$/, 'netIncome', 2, 'sibling'],
  [
    /^(?:profit|income) (?:financial )?(?:year|period)$|^(?:net )?(?:profit|income|earning) after tax(?:ation)?$/,
    'netIncome',
    3,
    'sibling',
  ],
  [
    /^(?:consolidated )?(?:net )?(?:profit|income) after (?:mi|minority)(?: interest)?(?: associate)?$/,
    'netIncome',
    3,
  ],
  [/^(?:total )?asset(?: total)?$/, 'assets', 0],
  [/^(?:total )?liability(?: net minority interest| total)?$/, 'liabilities', 0],
  [/^(?:total )?(?:owner )?equity.{0,80} (?:including|gross).{0,80}minority/, 'equityTotal', 0],
  [/^(?:total )?owner equity$/, 'equity', 0, 'beside'],
  [
    /^equity (?:parent|parent company|company) owner$|^parent(?: company)? owner equity$/,
    'equity',
    1,
  ],
  [/^(?:total )?equity attributable(?!.*minority)/, 'equity', 1],
  [/^(?:total )?owner equity attributable(?!.*minority)/, 'equity', 1],
  [/^total (?:common|preferred) owner equity$/, 'equity', 4],
  [/^total (?:[a-z]+ ){1,4}owner equity$/, 'equity', 2],
  [/^(?:total )?common (?:stock |owner )?equity$/, 'equity', 4],
  [/^(?:total )?equity(?: total)?$|^net asset$/, 'equity', 3, 'sibling'],
  [/^(?:total |merchandise )*inventory(?: net)?$/, 'inventory', 0],
  [/^(?:trade )?account receivable(?: trade)?(?: net)?$/, 'receivables', 0],
  [/^trade receivable(?: net)?$/, 'receivables', 1],
  [
    /^account (?:note|trade|other) receivable(?: net)?$|^trade other receivable(?: net)?$/,
    'receivables',
    2,
  ],
  [/^(?:net )?receivable(?: net)?$/, 'receivables', 6],
  [/^(?:trade )?account payable(?: trade)?$/, 'payables', 0],
  [/^trade payable$/, 'payables', 1],
  [/^account (?:note|trade|other) payable$|^trade other payable$/, 'payables', 2],
  [/^(?:account )?payable accru/, 'payables', 9, 'proxy'],
  [/^payable$/, 'payables', 8, 'proxy'],
  [
    /^(?:net )?cash(?: flow)?(?: provided| used| generated| inflow| outflow)* (?:operating activity|operation|operating)(?: net)?$/,
    'operatingCashFlow',
    0,
  ],
  [/^(?:net )?operating cash flow$|^operating activity$/, 'operatingCashFlow', 1],
  [
    /^(?:net )?cash(?: flow)?(?: provided| used| generated)*(?: continuing)? operating activity(?: continuing operation)?$/,
    'operatingCashFlow',
    5,
  ],
  [/^capital expenditure(?: net| total)?$|^capex$/, 'capex', 0],
  [
    /^(?:payment )?(?:purchase|acquisition|acquire|addition|expenditure) (?:property plant equipment|ppe|property equipment|fixed asset|property)(?: intangible asset| net)?$/,
    'capex',
    6,
  ],
  [
    /^investment (?:property plant equipment|ppe|property equipment|fixed asset|property)$/,
    'capex',
    4,
  ],
  [/^change fixed asset intangible$/, 'capex', 9, 'proxy'],
  [/^cash cash equivalent$/, 'cash', 0],
  [/^cash$/, 'cash', 1],
  // “Cash and equivalents”.
  [/^cash equivalent$/, 'cash', 4],
  [/^cash cash equivalent short term investment$/, 'cash', 9, 'proxy'],
  [/^interest bearing debt$|^total debt$/, 'interestBearingDebt', 0],
  [/^(?:total )?current asset(?: total)?$/, 'currentAssets', 0],
  [/^(?:total )?current liability(?: total)?$/, 'currentLiabilities', 0],
];

const TOTAL_OF: Readonly<Partial<Record<RowKey, RowKey>>> = {
  netIncome: 'netIncomeTotal',
  equity: 'equityTotal',
};

/** What is no figure of the statements, whatever row it is named after. */
const OTHER_MEASURE =
  /\bper\b|\b(?:basic|diluted|eps|non[\s-]?gaap|pro[\s-]?forma|underlying|normali[sz]ed|growth|yoy)\b|(?<!\bas )\badjusted\b/i;

/** The row that an English name means; `null` for what is none. */
export function englishItem(name: string): EnglishItem | null {
  if (OTHER_MEASURE.test(name.slice(0, 120).replace(/([a-z\d])([A-Z])/g, '$1 $2'))) return null;
  const words = englishWords(name);
  if (words === '') return null;
  for (const [pattern, wanted, rank, how] of RULES) {
    if (!pattern.test(words)) continue;
    // Where there is no row for operating income, it is the EBIT.
    const key = wanted === 'operatingIncome' && !isRowKey(wanted) ? 'ebit' : wanted;
    if (!isRowKey(key)) return null;
    const sibling = how === 'sibling' ? (TOTAL_OF[key] ?? null) : null;
    return { key, rank, proxy: how === 'proxy', sibling, beside: how === 'beside' };
  }
  return null;
}

const OWNERS = /\b(?:parent|owner|attributable)\b/;
const NOT_OWNERS =
  /minority|comprehensive|per share|\beps\b|dilut|basic|excluding|ratio|growth|margin|tax/;

/** The row that a name says it is the parent's part of, where the name itself is not understood. */
export function unreadOwners(name: string): RowKey | null {
  const words = englishWords(name);
  if (!OWNERS.test(words) || NOT_OWNERS.test(words) || englishItem(name)) return null;
  if (/equit|net asset/.test(words)) return 'equity';
  return /income|profit|earning|result|\bnp\b/.test(words) ? 'netIncome' : null;
}
