/** What a report on a plan holds: all of it, or what is fit to leave the house. */

import { Gate } from '../../evidence/outward';
import { indexOf, type PlanIndex } from '../../evidence/planIndex';
import type { Coverage } from '../../evidence/weight/coverage';
import { isOurs, oursOf } from '../../evidence/weight/ours';
import { isWeak } from '../../evidence/weight/support';
import { citedBy } from '../../evidence/weight/voices';
import {
  type Analysis,
  analyse,
  analyseSegments,
  type SegmentsAnalysis,
} from '../../finance/analyse';
import type {
  Answer,
  Channel,
  Claim,
  Need,
  Plan,
  Range,
  RoeBlock,
  SectionId,
  SegmentsBlock,
  Source,
} from '../../plan/model';
import { pipeRows } from '../../plan/text/pipeTable';
import { fold } from '../../plan/text/text';
import { opportunityOf, type ReportOpportunity } from './reportChain';

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

export interface ReportNeed extends Pick<Need, 'party' | 'name' | 'need' | 'answer' | 'conflict'> {
  readonly sources: readonly string[];
  /** Nobody but us says so, or nobody to be relied on; such a need is only shown in the house. */
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
  /** Where findings stand that speak against a statement; it then stays in the house. */
  readonly disputed: readonly Range[];
  /** What an internal report marks, the gravest first. */
  readonly flagged: readonly Flagged[];
}

/** Sections that tell of the customer; the others are how we work on it. */
const OUTWARD: readonly SectionId[] = ['look', 'listen', 'feel', 'proposal'];
const ALL: readonly SectionId[] = ['fit', 'look', 'listen', 'buying', 'feel', 'proposal', 'risks'];

/** Chooses what is shown of a plan. What is not `internal` holds nothing that only we may know. */
export function reportOf(plan: Plan, options: ReportOptions): Report {
  const { internal } = options;
  const flagged = internal ? options.flagged : [];
  const gate = new Gate(plan, internal, options.doubtful, options.disputed);
  const index = indexOf(plan);
  const sections = new Map(
    (internal ? ALL : OUTWARD).map((id) => [id, saidIn(plan, id, gate, flagged)]),
  );
  const shown = {
    sections,
    asked: askedIn(plan, gate, flagged),
    needs: plan.needs.flatMap((need) => needOf(need, plan, index, gate)),
    opportunities: plan.opportunities.flatMap((item) => opportunityOf(plan, item, gate)),
  };
  const blocks = plan.roe.filter((b) => !b.duplicate && gate.keeps(gate.showsBlock(b)));
  const mixes = plan.segments.filter((b) => !b.duplicate && gate.keeps(gate.showsBlock(b)));
  return {
    plan,
    internal,
    day: plan.frontMatter?.asOf ?? options.today,
    evidence: internal ? options.evidence : null,
    shares: internal ? options.shares : null,
    stakes: internal ? options.stakes : [],
    ...shown,
    finance: financeOf(blocks, options.customer, mixes),
    segments: mixes.map((block) =>
      analyseSegments(
        block,
        blocks.find(({ entity }) => entity === block.entity)?.statements ?? null,
      ),
    ),
    sources: sourcesShown(plan, gate, [
      ...[...sections.values()].flat().flatMap((said) => said.sources),
      ...shown.asked.flatMap(({ answers }) => answers.flatMap((said) => said.sources)),
      ...[...blocks, ...mixes].flatMap((block) => gate.citedBy(block)),
      ...shown.needs.flatMap(({ sources }) => sources),
      ...shown.opportunities.flatMap(({ sources }) => sources),
    ]),
    leftOut: gate.leftOut,
    flagged,
    mayBeRead: (text) => gate.mayBeRead(text),
  };
}

function saidIn(
  plan: Plan,
  section: SectionId,
  gate: Gate,
  flagged: readonly Flagged[],
): ReportStatement[] {
  return plan.claims
    .filter((claim) => claim.section === section && gate.keeps(isShown(claim, gate)))
    .map((claim) => saidOf(plan, claim, gate, flagged));
}

const UNSAID: ReadonlySet<Claim['kind']> = new Set(['open', 'hypothesis', 'inference']);

/** Whether a claim may go out: no guesses, inferences, gaps or raw tables, whose cells may hold remarks. */
function isShown(claim: Claim, gate: Gate): boolean {
  if (gate.internal) return true;
  if (claim.table || UNSAID.has(claim.kind) || claim.against.length > 0) return false;
  return gate.shows(claim, claim.text);
}

function saidOf(
  plan: Plan,
  item: Claim | Answer,
  gate: Gate,
  flagged: readonly Flagged[],
): ReportStatement {
  const { start, end } = item.range;
  const flag = flagIn(flagged, { start, end });
  const pain = plan.pains.find(({ range }) => range.start === item.range.start);
  const claim = 'kind' in item ? item : null;
  const kind = claim && claim.kind !== 'fact' ? claim.kind : null;
  return {
    text: pain?.text ?? item.text,
    kind: pain ? 'pain' : 'open' in item && item.open ? 'open' : kind,
    sources: item.sources,
    against: gate.internal
      ? (claim?.against ?? []).map(({ text, sources }) => ({
          text,
          kind: 'against',
          sources,
          against: [],
          rows: [],
          ratings: [],
          flag: null,
        }))
      : [],
    rows: claim?.table ? tableRows(plan.text.slice(claim.range.start, claim.range.end)) : [],
    ratings: gate.internal && pain ? [pain.importance, pain.hiddenness] : [],
    flag,
  };
}

/** The cells of a table, without citations and addresses. */
function tableRows(text: string): string[][] {
  const words = text
    .replace(/\[\^[^[\]\r\n]*\]/g, '')
    .replace(/\[([^[\]\r\n]*)\]\([^()\r\n]*\)/g, '$1');
  return pipeRows(words);
}

function askedIn(plan: Plan, gate: Gate, flagged: readonly Flagged[]): ReportQuestion[] {
  return plan.questions.flatMap((question) => {
    const answers = question.answers.filter((answer) =>
      gate.keeps(gate.internal || (!answer.open && gate.shows(answer, answer.text, question.text))),
    );
    if (answers.length === 0 && !gate.internal) return [];
    const { text, step, asked } = question;
    return [
      { question: text, step, asked, answers: answers.map((a) => saidOf(plan, a, gate, flagged)) },
    ];
  });
}

/** The gravest flag of what stands in a range; null without one. */
export function flagIn(flagged: readonly Flagged[], { start, end }: Range): Flag | null {
  return flagged.find(({ range }) => range.start >= start && range.start < end)?.flag ?? null;
}

function needOf(need: Need, plan: Plan, index: PlanIndex, gate: Gate): ReportNeed[] {
  const { party, name, answer, sources } = need;
  const cited = citedBy(need, index);
  const ours = oursOf(plan);
  const isOurWord = cited.length > 0 && cited.every((source) => isOurs(source, ours));
  const isDoubted = cited.length > 0 && cited.every(isWeak);
  const flag = isOurWord ? 'ours' : isDoubted ? 'unreliable' : null;
  const isKept = gate.shows(need, name, need.need, answer) && (gate.internal || flag === null);
  if (!gate.keeps(isKept)) return [];
  // Conflicts between parties stay internal.
  const conflict = gate.internal ? need.conflict : null;
  return [{ party, name, need: need.need, answer, conflict, sources, flag }];
}

/** What may be shown of the customer's figures; its segments are those of the same entity. */
function financeOf(
  blocks: readonly RoeBlock[],
  customer: RoeBlock | null,
  mixes: readonly SegmentsBlock[],
): Analysis | null {
  if (!customer?.statements || !blocks.includes(customer)) return null;
  const others = blocks.filter((block) => block !== customer);
  return analyse(
    customer.statements,
    others.flatMap(({ statements }) => statements ?? []),
    mixes.find(({ entity }) => entity === customer.entity) ?? null,
  );
}

/** Each source once, in order of the plan. */
function sourcesShown(plan: Plan, gate: Gate, cited: readonly string[]): ReportSource[] {
  const wanted = new Set(cited.map(fold));
  return plan.sources
    .filter((source) => !source.duplicate && (gate.internal || wanted.has(fold(source.id))))
    .map((source) => ({ source: gate.told(source), unnamed: gate.isUnnamed(source) }));
}
