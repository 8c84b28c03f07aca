import type { Coverage } from '../../evidence/weight/coverage';
import type { Analysis, SegmentsAnalysis } from '../../finance/analyse';
import type { Channel, Need, Plan, Range, RoeBlock, SectionId, Source } from '../../plan/model';
import type { ReportOpportunity } from './reportChain';

/** A statement with the sources that it rests on. */
export interface ReportStatement {
  readonly text: string;
  /** Term of `claimKind`; null for a plain fact. */
  readonly kind: string | null;
  /** Ids of sources, each once. */
  readonly sources: readonly string[];
  readonly against: readonly ReportStatement[];
  /** Cells of a table; the first row is its head. */
  readonly rows: readonly (readonly string[])[];
  /** Importance and hiddenness of a pain. */
  readonly ratings: readonly (string | null)[];
  /** What speaks against trusting it; internal only. */
  readonly flag: Flag | null;
}

/** Why a statement must not be taken as it stands. */
export type Flag = 'contradicted' | 'unproven' | 'unreliable' | 'ours' | 'doubtful' | 'hasty';

/** A flag and where its finding stands. */
export interface Flagged {
  readonly flag: Flag;
  readonly range: Range;
}

/** A question of the plan with its answers. */
export interface ReportQuestion {
  readonly question: string;
  readonly step: string | null;
  readonly asked: boolean;
  readonly answers: readonly ReportStatement[];
}

/** What a party needs, and how we answer it. */
export interface ReportNeed extends Pick<Need, 'party' | 'name' | 'need' | 'answer' | 'conflict'> {
  readonly sources: readonly string[];
  /** Nobody but us says so, or nobody to be relied on; such a need is only shown internally. */
  readonly flag: Flag | null;
}

/** A source as the report lists it. */
export interface ReportSource {
  readonly source: Source;
  /** Only its kind and date are shown: who said it stays with us. */
  readonly unnamed: boolean;
}

/** Statements with a source, of all; by channel. */
export type EvidenceByChannel = Readonly<
  Record<Channel, { readonly claims: number; readonly supported: number }>
>;

export interface ReportStake {
  /** ISO code; `null` where none is written. */
  readonly currency: string | null;
  readonly value: number;
}

/** What a report shows of a plan. */
export interface Report {
  readonly plan: Plan;
  readonly internal: boolean;
  /** ISO day that it is as of. */
  readonly day: string;
  /** Internal only. */
  readonly evidence: EvidenceByChannel | null;
  /** How much of it is cited, independent and proven; internal only. */
  readonly shares: Coverage | null;
  /** The money of its open opportunities; internal only. */
  readonly stakes: readonly ReportStake[];
  /** Plain statements, by section in the plan's order. */
  readonly sections: ReadonlyMap<SectionId, readonly ReportStatement[]>;
  readonly asked: readonly ReportQuestion[];
  /** The customer and its peers. */
  readonly finance: Analysis | null;
  readonly segments: readonly SegmentsAnalysis[];
  readonly needs: readonly ReportNeed[];
  readonly opportunities: readonly ReportOpportunity[];
  /** Those that what is shown cites; all in an internal report. */
  readonly sources: readonly ReportSource[];
  /** Statements, blocks, needs and opportunities that are not shown. */
  readonly leftOut: number;
  /** What it marks, the gravest first; internal only. */
  readonly flagged: readonly Flagged[];
  /** Whether a text of the front matter may be read by anybody. */
  readonly mayBeRead: (text: string) => boolean;
}

/** What a report is made with, beside the plan: for whom it is, and what has been weighed of it. */
export interface ReportOptions {
  readonly internal: boolean;
  /** ISO day; the plan's own `asOf` comes first. */
  readonly today: string;
  /** The block that is about the customer. */
  readonly customer: RoeBlock | null;
  readonly evidence: EvidenceByChannel;
  readonly shares: Coverage;
  readonly stakes: readonly ReportStake[];
  /** Where bound figures begin that their block doesn't confirm. */
  readonly doubtful: ReadonlySet<number>;
  /** Where findings stand that speak against a statement; it then stays internal. */
  readonly disputed: readonly Range[];
  /** What an internal report marks, the gravest first. */
  readonly flagged: readonly Flagged[];
}
