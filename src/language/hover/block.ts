/** Hovers of `roe` and `segments` blocks: drawings, and tables with the same numbers. */

import { analyseSegments, entityAnalysis } from '../../finance/analyse';
import type { Block, Plan, RoeBlock, SegmentsBlock } from '../../plan/model';
import { imageMarkdown, type Theme } from '../../render/charts';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { analysisOfBlock } from '../../render/plan/markdown/blockHtml';
import { dupontLine } from '../../render/roe/dupont';
import { dupontSvg } from '../../render/roe/dupontSvg';
import { dupontMarkdown } from '../../render/roe/dupontTable';
import { dupontTree, treeLabel } from '../../render/roe/dupontTree';
import { peersSvg } from '../../render/roe/peersSvg';
import {
  currencyNote,
  marginSentence,
  segmentsSvg,
  segmentsTable,
  segmentsTitle,
} from '../../render/roe/segments';
import { markdownTable } from '../../render/tables';
import type { Language } from '../../words';
import { touches } from '../navigation/cursor';
import type { Hover } from '../types';

/** Characters; the editor cuts longer hovers, even in the middle of an image. */
const LONGEST = 100_000;

/** What images are drawn for; undefined leaves them out. */
export type ImageTheme = Exclude<Theme, 'page'> | undefined;

/** Drawings and table of the block at `offset`, with the peers where it is the customer's. */
export function blockHover(
  plan: Plan,
  offset: number,
  language: Language,
  theme: ImageTheme,
): Hover | undefined {
  const here = ({ range }: Block) => touches(range, offset);
  const roe = plan.roe.find(here);
  if (roe?.statements) {
    return { range: hoverRange(roe, offset), markdown: roeMarkdown(plan, roe, language, theme) };
  }
  const segments = plan.segments.find(here);
  if (!segments || segments.segments.length === 0) return undefined;
  const markdown = segmentsMarkdown(plan, segments, language, theme);
  return { range: hoverRange(segments, offset), markdown };
}

function roeMarkdown(plan: Plan, block: RoeBlock, language: Language, theme: ImageTheme): string {
  const { statements } = block;
  if (!statements) return '';
  const analysis = analysisOfBlock(plan, block);
  const entity = analysis?.customer ?? entityAnalysis(statements, null);
  const tree = theme ? dupontTree(entity, language) : null;
  return bounded([
    { text: `**${escapeMarkdown(statements.entity)}**` },
    { text: escapeMarkdown(dupontLine(statements, language)) },
    {
      image: theme && tree ? dupontSvg(tree, language, theme) : '',
      alt: tree ? treeLabel(tree, language) : '',
    },
    { text: dupontMarkdown(entity, analysis, language) },
    { image: theme && analysis ? peersSvg(analysis, language, theme) : '', alt: '' },
  ]);
}

function segmentsMarkdown(
  plan: Plan,
  block: SegmentsBlock,
  language: Language,
  theme: ImageTheme,
): string {
  const beside = plan.roe.find(({ entity }) => entity === block.entity)?.statements ?? null;
  const analysis = analyseSegments(block, beside);
  const title = segmentsTitle(analysis, language);
  return bounded([
    { text: `**${escapeMarkdown(title)}**` },
    { image: theme ? segmentsSvg(analysis, language, theme) : '', alt: title },
    { text: markdownTable(segmentsTable(analysis, language)) },
    { text: escapeMarkdown(marginSentence(analysis, language)) },
    { text: escapeMarkdown(currencyNote(analysis, language)) },
  ]);
}

type Part = { readonly text: string } | { readonly image: string; readonly alt: string };

/** Paragraphs; an image that would make the hover too long is left out, the numbers stay. */
function bounded(parts: readonly Part[]): string {
  let left =
    LONGEST - parts.reduce((sum, part) => sum + ('text' in part ? part.text.length : 2), 0);
  const shown = parts.flatMap((part) => {
    if ('text' in part) return part.text === '' ? [] : [part.text];
    if (part.image === '') return [];
    const image = imageMarkdown(part.image, escapeMarkdown(part.alt));
    if (image.length > left) return [];
    left -= image.length;
    return [image];
  });
  return shown.join('\n\n');
}

/** The row under the mouse, else the opening fence: a hover doesn't light up the whole block. */
function hoverRange(block: Block, offset: number) {
  const row = block.rows.find(
    ({ keyRange, valueRange }) => keyRange.start <= offset && offset <= valueRange.end,
  );
  if (!row) return block.fence;
  return { start: row.keyRange.start, end: row.valueRange.end };
}
