/** What a report on a plan holds: all of it, or what may be shown to outsiders. */

import { Gate } from '../../evidence/outward';
import { indexOf, type PlanIndex } from '../../evidence/planIndex';
import { isOurs, oursOf } from '../../evidence/weight/ours';
import { isWeak } from '../../evidence/weight/support';
import { citedBy } from '../../evidence/weight/voices';
import { type Analysis, analyse, analyseSegments } from '../../finance/analyse';
import type {
  Answer,
  Claim,
  Need,
  Plan,
  Range,
  RoeBlock,
  SectionId,
  SegmentsBlock,
} from '../../plan/model';
import { pipeRows } from '../../plan/text/pipeTable';
import { fold } from '../../plan/text/text';
import type {
  Flag,
  Flagged,
  Report,
  ReportNeed,
  ReportOptions,
  ReportQuestion,
  ReportSource,
  ReportStatement,
} from './model';
import { opportunityOf } from './reportChain';

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
