/** A block of a plan as HTML, with the peers and statements that the plan holds beside it. */
import { analyseSegments, entityAnalysis } from '../../../finance/analyse';
import { analysisOfBlock } from '../../../language/hover/block';
import type { Plan, RoeBlock, SegmentsBlock } from '../../../plan/model';
import { dupontHtml, invalidHtml, segmentsHtml } from '../../../render/html';
import { still } from '../../../render/people/mapPage';
import { peopleView } from '../../../render/people/peopleView';
import { whitespaceSvg } from '../../../render/whitespace/whitespaceSvg';
import type { Language } from '../../../words';

/** The map of the people, or of the whitespace, where their heading stands on `line` (0-based); undefined elsewhere. */
export function mapHtmlAt(plan: Plan, line: number, language: Language): string | undefined {
  const start = plan.lineStarts[line];
  const section = plan.sections.find(
    ({ id, heading }) => (id === 'people' || id === 'whitespace') && heading.range.start === start,
  );
  if (!section) return undefined;
  const drawing =
    section.id === 'people'
      ? (peopleView(plan, language, 'page')?.drawing ?? '')
      : whitespaceSvg(plan, language, 'page');
  return drawing === '' ? undefined : `<div class="zhibi">${still(drawing)}</div>`;
}

/** The HTML of the block whose fence opens on `line` (0-based); undefined where there is none. */
export function blockHtmlAt(plan: Plan, line: number, language: Language): string | undefined {
  const start = plan.lineStarts[line];
  const end = plan.lineStarts[line + 1] ?? plan.text.length + 1;
  if (start === undefined) return undefined;
  const here = ({ fence }: RoeBlock | SegmentsBlock) => start <= fence.start && fence.start < end;
  const roe = plan.roe.find(here);
  if (roe) return roeHtml(plan, roe, language);
  const segments = plan.segments.find(here);
  return segments ? segmentsBlockHtml(plan, segments, language) : mapHtmlAt(plan, line, language);
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
