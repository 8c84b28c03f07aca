/** `zhibi roe --format json`: the customer and its peers, in the contract's shape. */

import { entitiesOf, rowRange } from '../../../../evidence/entities';
import type { Analysis, EntityAnalysis } from '../../../../finance/analyse';
import { countsOf } from '../../../../finance/compare/counts';
import { seasonsOf } from '../../../../finance/compare/seasons';
import type { PeriodResult } from '../../../../finance/ratios/dupont';
import { asOutflows } from '../../../../finance/statements/numbers/signs';
import type { Plan } from '../../../../plan/model';
import { lineNumberAt } from '../../../../plan/text/text';
import { leadQuestion, leadSentence } from '../../../../render/roe/leads';
import type { Language } from '../../../../words';

type Json = Readonly<Record<string, unknown>>;

/**
 * The customer first, then its peers; empty without a block that can be
 * computed. `language` is that of the leads' sentences and questions.
 */
export function roeJson(plan: Plan, analysis: Analysis | null, language: Language): Json[] {
  if (!analysis) return [];
  const lineOfEntity = lines(plan);
  const { customer, peers } = analysis;
  const { currency } = customer.statements;
  const own = {
    ...entityJson(plan, customer, lineOfEntity),
    peers: analysis.comparisons.map((comparison) => ({ ...comparison })),
    leads: analysis.leads.map((lead) => ({
      driver: lead.driver,
      sentence: leadSentence(lead, currency, language),
      money: lead.money,
      question: leadQuestion(lead, language),
      ratio: lead.ratio,
      period: lead.period,
      code: lead.code,
      kind: lead.kind,
      value: lead.value,
      benchmark: lead.benchmark,
      against: lead.against,
      bestEntity: lead.bestEntity,
      basePeriod: lead.basePeriod,
      segment: lead.segment,
      ofWhich: lead.ofWhich,
    })),
    unmatched: analysis.leftOut,
  };
  return [own, ...peers.map((peer) => ({ ...entityJson(plan, peer, lineOfEntity), leads: [] }))];
}

type LineOfEntity = (entity: EntityAnalysis) => number;

/** The line of the block of an entity; of a peer inside a block, that of its `entity` row. */
function lines(plan: Plan): LineOfEntity {
  const entities = entitiesOf(plan);
  return ({ statements }) => {
    const found = entities.find((entity) => asOutflows(entity.statements) === statements);
    if (!found) return 1;
    const range = found.prefix === '' ? found.block.fence : rowRange(found, 'entity');
    return lineNumberAt(plan.lineStarts, range.start);
  };
}

function entityJson(plan: Plan, entity: EntityAnalysis, line: LineOfEntity): Json {
  const { statements } = entity;
  return {
    path: plan.path,
    entity: entity.entity,
    peerOf: entity.peerOf,
    basis: statements.basis,
    scope: statements.scope,
    currency: statements.currency,
    unit: statements.unit,
    line: line(entity),
    counts: countsOf(statements),
    seasons: seasonsOf(statements),
    periods: entity.periods.map(periodJson),
    changes: entity.changes.map((change) => ({ ...change })),
  };
}

function periodJson(result: PeriodResult): Json {
  return {
    period: result.label,
    end: result.end,
    months: result.months,
    basisUsed: result.basisUsed,
    ...result.ratios,
    reported: result.reported,
    notMeaningful: Object.fromEntries(
      result.notMeaningful.map(({ ratio, reason }) => [ratio, reason]),
    ),
    closingUsed: result.closingUsed,
    roeByScope: result.roeByScope,
    ebitFrom: result.ebitFrom,
    noMinorities: result.noMinorities,
    thinEquity: result.thinEquity,
    cagrFrom: result.cagrFrom,
    cagrYears: result.cagrYears,
  };
}
