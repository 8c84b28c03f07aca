/**
 * The model of an account plan: what the readers make of the text.
 *
 * Every node has its exact range in the text (UTF-16 offsets, without BOM, end
 * exclusive). Terms are the English ones of the lexicon. Missing is `null`.
 */
import type { Statements } from '../finance/statements/statements';
import type { Language } from '../words';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A replacement of the text in `range`. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

export type SectionId =
  | 'fit'
  | 'people'
  | 'look'
  | 'listen'
  | 'buying'
  | 'ask'
  | 'feel'
  | 'needs'
  | 'hypotheses'
  | 'opportunities'
  | 'proposal'
  | 'rivals'
  | 'whitespace'
  | 'risks'
  | 'actions';

export type Channel = 'look' | 'listen' | 'ask' | 'feel';

/** A piece of text that was read, with where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** `[^x]` in the text (not in code or comments). */
export interface Citation {
  readonly id: string;
  readonly range: Range;
  /** Where in the source: `(p. 52)` behind the citation. */
  readonly locator?: Locator;
}

/** Pages, both ends alike where it is one; or a sheet. Labels as written: `52`, `F-3`, `iv`. */
export interface Locator {
  readonly from: string | null;
  readonly to: string | null;
  readonly sheet: string | null;
  /** As written, from the blank or bracket behind the citation to its closing bracket. */
  readonly text: string;
}

/** `(^x)` in the text. */
export interface Reference {
  readonly id: string;
  readonly range: Range;
}

/** `^x` at the end of a claim, person, question or hypothesis. */
export interface Anchor {
  readonly id: string;
  readonly range: Range;
}

/** A link or a bare address in a claim. */
export interface Link {
  readonly url: string;
  readonly text: string;
  readonly range: Range;
}

/** `[6.57%](roe:阿里巴巴/FY2022/roe)`; fields are `null` when the address has too few parts. */
export interface BoundFigure {
  readonly scheme: 'roe' | 'segments';
  readonly written: string;
  readonly writtenRange: Range;
  readonly entity: string | null;
  readonly period: string | null;
  readonly segment: string | null;
  readonly metric: string | null;
  readonly range: Range;
}

/** A number that says something: a percentage, money, a multiple, a measure. */
export interface Figure {
  readonly text: string;
  readonly range: Range;
}

export type ClaimKind = 'fact' | 'inference' | 'hypothesis' | 'open' | 'shift';

/** The source's own words: a block quote of a claim, or a quotation in it. */
export interface Quotation {
  readonly kind: 'block' | 'inline';
  /** Without quotation marks and citations. */
  readonly text: string;
  readonly range: Range;
  /** A block quote's own; none where those of its claim hold. */
  readonly citations: readonly Citation[];
}

export interface Evidence {
  readonly text: string;
  readonly range: Range;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  /** Resolved source ids, filled when the plan is composed. */
  readonly sources: readonly string[];
}

export interface Claim {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly section: SectionId;
  /** Text of the nearest heading below the section's own, else null. */
  readonly heading: string | null;
  readonly kind: ClaimKind;
  readonly text: string;
  /** The whole claim; a finding begins on its first line (see `firstLine`). */
  readonly range: Range;
  /** The claim's own text on its first line, without list marker and trailing blanks. */
  readonly firstLine: Range;
  /** What the claim itself says, without what passes down to it. */
  readonly citations: readonly Citation[];
  /** What passes down from a heading, a lead-in or the item above. */
  readonly inherited: readonly Citation[];
  readonly references: readonly Reference[];
  /** References that pass down in the same way. */
  readonly inheritedReferences: readonly Reference[];
  readonly figures: readonly Figure[];
  readonly boundFigures: readonly BoundFigure[];
  readonly quotations: readonly Quotation[];
  readonly links: readonly Link[];
  readonly against: readonly Evidence[];
  /** Both ends of `变化: from → to`. */
  readonly shift: { readonly from: string; readonly to: string } | null;
  /** Source ids that carry it: own, inherited, of what it refers to, of bound blocks. Existing ones only, filled on composing. */
  readonly sources: readonly string[];
  /** Written as a table. */
  readonly table: boolean;
}

export interface Grade {
  /** Reliability of the source, A–F. */
  readonly source: string;
  /** Credibility of the information, 1–6. */
  readonly information: number;
}

export interface Source {
  readonly id: string;
  readonly idRange: Range;
  readonly kind: string | null;
  /** As it stands there: 季报, 上岗, or a kind of the house. */
  readonly kindWritten: string | null;
  /** null for `other` and for an unknown kind. */
  readonly channel: Channel | null;
  readonly title: string;
  readonly titleRange: Range | null;
  /** ISO, as precise as written: `2022-08-03`, `2022-08`, `2022`. */
  readonly date: string | null;
  readonly dateRange: Range | null;
  readonly grade: Grade | null;
  readonly gradeRange: Range | null;
  readonly url: string | null;
  readonly urlRange: Range | null;
  readonly stance: string | null;
  readonly expertise: string | null;
  readonly who: string | null;
  readonly role: string | null;
  readonly purpose: string | null;
  /** As written; see `access`. */
  readonly accessWritten: string | null;
  readonly accessRange: Range | null;
  /** `public`, `permitted`, `nda` or `unlawful`, with the default of its kind. */
  readonly access: string;
  readonly page: string | null;
  /** Files of the repository that are said to be copies of it, as written: `copy` keys, then links without a scheme. */
  readonly copies: readonly Located<string>[];
  /** The `hash` key as written: `sha256:…`. */
  readonly hash: Located<string> | null;
  /** The `origin` key as written. */
  readonly originWritten: string | null;
  /** Who it comes from, for independence; null when unknown. Filled on composing. */
  readonly origin: string | null;
  /** Months it stays fresh, by its kind (and `.zhibi.yaml`); null where it never goes stale. */
  readonly freshMonths: number | null;
  /** The source's own text without the `[^x]:`. */
  readonly text: string;
  /** The whole definition. */
  readonly range: Range;
  /** Its first line, without trailing blanks. */
  readonly firstLine: Range;
  /** The title says that the document is internal, and does not negate it. */
  readonly confidentialTitle: boolean;
  /** Repeats the id of an earlier one, which counts. */
  readonly duplicate: boolean;
}

export interface Person {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly name: string;
  readonly nameRange: Range;
  readonly title: string | null;
  readonly roles: readonly string[];
  readonly party: string | null;
  /** The house's own name of the party, as written. */
  readonly partyName: string | null;
  readonly influence: string | null;
  readonly support: string | null;
  readonly response: string | null;
  readonly coverage: string | null;
  readonly reportsTo: Located<string> | null;
  readonly cares: readonly string[];
  readonly citations: readonly Citation[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
  readonly from: 'list' | 'table' | 'frontMatter';
  readonly duplicate: boolean;
}

export type QuestionStep = 'business' | 'strategy' | 'kpi' | 'problem' | 'motive' | 'satisfaction';

export interface Answer {
  readonly text: string;
  readonly range: Range;
  readonly firstLine: Range;
  /** `待查` is an answer. */
  readonly open: boolean;
  readonly citations: readonly Citation[];
  readonly inherited: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly figures: readonly Figure[];
  readonly boundFigures: readonly BoundFigure[];
  readonly links: readonly Link[];
}

export interface Question {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly asked: boolean;
  readonly step: QuestionStep | null;
  /** The step comes from a tag, not from a guess. */
  readonly tagged: boolean;
  readonly form: 'open' | 'closed';
  readonly answers: readonly Answer[];
  readonly references: readonly Reference[];
  readonly citations: readonly Citation[];
  readonly range: Range;
  readonly firstLine: Range;
}

export interface Pain {
  /** Null where it is an answer too, which then bears the id. */
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly importance: string | null;
  readonly hiddenness: string | null;
  readonly citations: readonly Citation[];
  readonly inherited: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
}

export interface Need {
  /** `customer`, `end-user`, `payer`, `partner`; null when it can't be told. */
  readonly party: string | null;
  /** As written: `留学生`, `终端用户(留学生)`. */
  readonly name: string;
  readonly need: string;
  readonly answer: string | null;
  /** What another party wants that pulls against it. */
  readonly conflict: string | null;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  /** Where a finding stands: the need's cell or the item's first line. */
  readonly needRange: Range;
}

export interface Hypothesis {
  readonly id: string | null;
  readonly anchor: Anchor | null;
  readonly text: string;
  readonly verdict: 'confirmed' | 'refuted' | null;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
}

export type OpportunityKey =
  | 'because'
  | 'shift'
  | 'driver'
  | 'pain'
  | 'value'
  | 'size'
  | 'certainty'
  | 'time'
  | 'who'
  | 'next'
  | 'stage'
  | 'close'
  | 'rivals'
  | 'criteria'
  | 'process'
  | 'result';

export interface OpportunityItem {
  readonly key: OpportunityKey;
  readonly keyRange: Range;
  readonly value: string;
  readonly valueRange: Range;
  readonly range: Range;
  /** It was read but its value isn't one of the list: reported as such, not as missing. */
  readonly invalid: boolean;
}

export interface OpportunityPerson {
  readonly person: string;
  readonly role: string | null;
  readonly range: Range;
}

export interface Opportunity {
  readonly title: string;
  /** Its heading; in a table or list the words that name it. */
  readonly headingRange: Range;
  readonly range: Range;
  readonly from: 'heading' | 'table' | 'list';
  readonly items: readonly OpportunityItem[];
  readonly stage: string | null;
  readonly because: readonly string[];
  readonly shift: string | null;
  readonly driver: string | null;
  readonly pain: string | null;
  readonly value: string | null;
  readonly size: string | null;
  readonly certainty: string | null;
  readonly time: string | null;
  readonly who: readonly OpportunityPerson[];
  readonly next: string | null;
  readonly close: string | null;
  readonly rivals: string | null;
  readonly criteria: string | null;
  readonly process: string | null;
  readonly result: string | null;
  /** All citations in it, its heading's and its claims' too. */
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly boundFigures: readonly BoundFigure[];
  readonly sources: readonly string[];
  /** Links of the chain that are missing, in order. */
  readonly missing: readonly OpportunityKey[];
}

export interface Action {
  readonly text: string;
  readonly due: string | null;
  readonly dueRange: Range | null;
  readonly owner: string | null;
  readonly done: boolean;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
  readonly firstLine: Range;
}

export interface FitScore {
  readonly criterion: string;
  readonly score: number | null;
  readonly of: number | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly sources: readonly string[];
  readonly range: Range;
}

/** `other`: words that say none of these; an opportunity's title becomes `opportunity` on composing. */
export type CellState = 'have' | 'opportunity' | 'rival' | 'no' | 'unknown' | 'other';

/** One unit of the customer by one thing that we sell. */
export interface WhitespaceCell {
  readonly unit: string;
  readonly offering: string;
  readonly state: CellState;
  /** What follows the word: the opportunity, the rival, the sum, the reason. */
  readonly name: string | null;
  /** Title of the plan's opportunity that it names, filled on composing. */
  readonly opportunity: string | null;
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly sources: readonly string[];
  readonly range: Range;
}

/** A heading anywhere in the text. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** The whole line(s). */
  readonly range: Range;
  readonly textRange: Range;
  /** The section that it opens, if it opens one. */
  readonly opens: SectionId | null;
}

export interface Section {
  readonly id: SectionId;
  readonly heading: Heading;
  /** From its heading to the start of the next section (or the end). */
  readonly range: Range;
  /** Nothing in it but headings and comments. */
  readonly empty: boolean;
}

export interface YamlEntry {
  /** As written. */
  readonly key: string;
  /** The English term, null when the lexicon lacks it. */
  readonly term: string | null;
  readonly keyRange: Range;
  /** An empty range behind the colon when there is no value. */
  readonly valueRange: Range;
  readonly empty: boolean;
}

export interface FrontMatter {
  /** With its fences. */
  readonly range: Range;
  readonly content: Range;
  /** It could be parsed and resolved to a map. */
  readonly valid: boolean;
  readonly entries: readonly YamlEntry[];
  readonly version: string | null;
  readonly account: string | null;
  readonly owner: readonly string[];
  readonly reviewBy: string | null;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly stage: string | null;
  readonly status: 'draft' | 'review';
  readonly asOf: string | null;
  readonly industry: string | null;
  readonly period: string | null;
  readonly language: string | null;
  readonly listing: readonly string[];
  readonly offering: readonly string[];
  readonly value: string | null;
  readonly sales: string | null;
  readonly share: string | null;
  readonly target: string | null;
  readonly renewal: string | null;
  readonly team: readonly string[];
  /** What they spend in a year on what we sell, as written. */
  readonly potential: string | null;
  /** Our person-days a quarter, as written. */
  readonly effort: string | null;
  /** Names of accounts that are kept apart from this one. */
  readonly walls: readonly string[];
  /** When or on what to look again at an account that was dropped, as written. */
  readonly revisit: string | null;
  /** The house's party name → ours. */
  readonly parties: ReadonlyMap<string, Located<string>>;
  readonly rules: readonly RuleSetting[];
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface RuleSetting {
  readonly rule: string;
  readonly range: Range;
  readonly severity: Severity | 'off' | null;
  readonly reason: string | null;
}

/** `<!-- zhibi-disable… -->` and its YAML form. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string | null;
  /** The comment. */
  readonly range: Range;
  /** What it covers; a finding that begins in here is switched off. */
  readonly scope: Range;
  readonly form: 'next-line' | 'block' | 'yaml-next-line';
}

export interface BlockRow {
  /** Row key, `opening`, or for reported ratios `reported.NAME`; peers carry `peers[0].` before it. */
  readonly path: string;
  readonly keyRange: Range;
  readonly valueRange: Range;
}

export interface Block {
  readonly kind: 'roe' | 'segments';
  readonly entity: string | null;
  readonly entityRange: Range | null;
  /** The whole fenced block. */
  readonly range: Range;
  /** The opening fence line, without trailing blanks. */
  readonly fence: Range;
  readonly content: Range;
  readonly rows: readonly BlockRow[];
  readonly sources: readonly Citation[];
  readonly hasSourceKey: boolean;
  readonly hasUnit: boolean;
  readonly hasCurrency: boolean;
  /** It holds an error that was reported as `roe/invalid`, or a near-miss for which nothing of it can be read. */
  readonly invalid: boolean;
  /** The second of one entity, which counts for nothing. */
  readonly duplicate: boolean;
  readonly section: SectionId | null;
}

/** A peer inside a `roe` block. */
export interface BlockPeer {
  readonly entity: string | null;
  /** Its own; a peer that has none shares those of its block. */
  readonly sources: readonly Citation[];
}

export interface RoeBlock extends Block {
  readonly kind: 'roe';
  /** Those written in it, in order. */
  readonly peers: readonly BlockPeer[];
  /** null when nothing could be read. */
  readonly statements: Statements | null;
}

export interface SegmentRow {
  readonly name: string;
  readonly range: Range;
  /** In ones of the currency, by period. */
  readonly revenue: readonly (number | null)[];
  readonly grossProfit: readonly (number | null)[];
  /** The profit that the company publishes by segment, and its name for it. */
  readonly profit: readonly (number | null)[];
  readonly profitName: string | null;
}

export interface SegmentsBlock extends Block {
  readonly kind: 'segments';
  readonly currency: string | null;
  readonly unit: number | null;
  readonly periods: readonly {
    readonly label: string;
    readonly months: number;
    readonly end: string | null;
  }[];
  readonly segments: readonly SegmentRow[];
}

/** A term of the lexicon inside a message, said in the message's language. */
export interface Term {
  readonly field: string;
  readonly term: string;
  /** The name, in the plan's words, of what the term is said of: `家长: payer`. */
  readonly of?: string;
}

export type ProblemParam = string | number | Term | readonly (string | Term)[];

/** What a reader noticed on the way; the rule of that id makes a finding of it. */
export interface Problem {
  readonly rule: string;
  readonly range: Range;
  /** Which of the rule's messages. */
  readonly code: string;
  readonly params: Readonly<Record<string, ProblemParam>>;
  /** A safe fix. */
  readonly edits?: readonly TextEdit[];
}

/** What `^id` names and `(^id)` refers to: they share one name space. */
export type Named = Claim | Question | Hypothesis | Pain;

/** A look-up by an id or name as anybody writes it. */
export interface ByName<T> {
  get(written: string): T | undefined;
  has(written: string): boolean;
}

/** Who is meant by an id or a name (`compose/ids.ts`). */
export interface Names {
  readonly sources: ByName<Source>;
  /** By id and by name. */
  readonly people: ByName<Person>;
  readonly named: ByName<Named>;
}

export interface Plan {
  readonly path: string;
  /** Without BOM. */
  readonly text: string;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatter | null;
  /** Level of the section headings, 0 when no heading opens one. */
  readonly sectionLevel: number;
  readonly headings: readonly Heading[];
  readonly sections: readonly Section[];
  readonly names: Names;
  readonly people: readonly Person[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  readonly pains: readonly Pain[];
  readonly needs: readonly Need[];
  readonly hypotheses: readonly Hypothesis[];
  readonly opportunities: readonly Opportunity[];
  readonly actions: readonly Action[];
  readonly fit: readonly FitScore[];
  readonly whitespace: readonly WhitespaceCell[];
  readonly roe: readonly RoeBlock[];
  readonly segments: readonly SegmentsBlock[];
  /** All in the text, in order, in blocks' and people's keys too. */
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly anchors: readonly Anchor[];
  readonly boundFigures: readonly BoundFigure[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
  /** The kinds of block that hold a table or `segments` under "How they earn". */
  readonly hasRevenueMix: boolean;
  readonly config: Config;
  /** The plan's own script, where nothing else says the language. */
  readonly script: Language;
}

/** What the house asks of a customer. */
export interface Criterion {
  /** 1–5 */
  readonly weight: number;
  /** `lower`: 5 points speak against the account, as with difficulty. */
  readonly direction: 'higher' | 'lower';
  /** What a number of points means. */
  readonly means: ReadonlyMap<number, string>;
}

/** `.zhibi.yaml`, read. */
export interface Config {
  readonly locale: Language | null;
  readonly rules: readonly RuleSetting[];
  /** kind → months */
  readonly freshness: ReadonlyMap<string, number>;
  /** A house kind → the kind that it counts as, and its months. */
  readonly kinds: ReadonlyMap<string, { readonly as: string; readonly months: number | null }>;
  /** A house party name → ours. */
  readonly parties: ReadonlyMap<string, string>;
  /** Section → further words that open it. */
  readonly terms: ReadonlyMap<SectionId, readonly string[]>;
  readonly ignore: readonly string[];
  /** Names and domains of the house: what they say is our own word. */
  readonly ours?: readonly string[];
  readonly locked: ReadonlySet<string>;
  readonly pursue: number | null;
  /** Folder for new copies of sources, relative to the file; `null`: `sources/` beside the plan. */
  readonly sources: string | null;
  /** Kinds of source that should have a copy. */
  readonly copies: ReadonlySet<string>;
  /** Person-days a quarter that the team has for accounts. */
  readonly capacity: number | null;
  /** Criterion, as written; every pursued plan scores these. */
  readonly fit: ReadonlyMap<string, Criterion>;
  /** `high`, `medium`, `low` → probability, 0–1. */
  readonly certainty: ReadonlyMap<string, number>;
  /** How the house's reports look. */
  readonly brand?: {
    /** A PNG or JPEG, from the folder of the plan or one above it. */
    readonly logo: string | null;
    /** `#rrggbb` */
    readonly colour: string | null;
  };
  /** Currency code → what one of it is worth in the house's currency. */
  readonly fx: ReadonlyMap<string, number>;
}
