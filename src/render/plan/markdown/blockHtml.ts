/** A block of a plan as HTML, with the peers and statements that the plan holds beside it. */
import { indexOf } from '../../../evidence/planIndex';
import { type Analysis, analyseSegments, entityAnalysis } from '../../../finance/analyse';
import type { Block, Plan, RoeBlock, SegmentsBlock } from '../../../plan/model';
import type { Language } from '../../../words';
import { dupontHtml, invalidHtml, segmentsHtml } from '../../html';

/** The HTML of the block whose fence opens at `start`; undefined where there is none. */
export function blockHtmlAt(plan: Plan, start: number, language: Language): string | undefined {
  const here = ({ range, fence }: Block) => range.start <= start && start <= fence.end;
  const roe = plan.roe.find(here);
  if (roe) return roeHtml(plan, roe, language);
  const segments = plan.segments.find(here);
  return segments && segmentsBlockHtml(plan, segments, language);
}

/** The customer's analysis with its peers, where `block` is the customer's. */
export function analysisOfBlock(plan: Plan, block: RoeBlock): Analysis | null {
  const index = indexOf(plan);
  return index.customerBlock === block ? index.analysis : null;
}

function roeHtml(plan: Plan, block: RoeBlock, language: Language): string {
  if (!block.statements) return invalidHtml('roe', language);
  const analysis = analysisOfBlock(plan, block);
  const entity = analysis?.customer ?? entityAnalysis(block.statements, null);
  return dupontHtml(entity, analysis, language);
}

function segmentsBlockHtml(plan: Plan, block: SegmentsBlock, language: Language): string {
  if (block.segments.length === 0) return invalidHtml('segments', language);
  const beside = plan.roe.find(({ entity }) => entity === block.entity)?.statements ?? null;
  return segmentsHtml(analyseSegments(block, beside), language);
}
