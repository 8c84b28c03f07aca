/** Whole views as HTML for pages: drawings, and tables with the same numbers. */
import type { Analysis, EntityAnalysis, SegmentsAnalysis } from '../finance/analyse';
import { type Language, say } from '../words';
import { dupontWords } from '../words/shown/dupont';
import { renderWords as words } from '../words/shown/render';
import { escapeXml, type Theme } from './charts';
import { attributionSvg } from './roe/attribution';
import { dupontLine } from './roe/dupont';
import { dupontSvg } from './roe/dupontSvg';
import { changeTable, faultNotes, peerTable, ratioTable } from './roe/dupontTable';
import { changeTo, dupontTree } from './roe/dupontTree';
import { peersSvg } from './roe/peersSvg';
import { marginSentence, segmentsSvg, segmentsTable, segmentsTitle } from './roe/segments';
import { htmlTable } from './tables';

/**
 * The tree, why ROE changed, the peers, and tables of all ratios. `analysis` is
 * the customer's with its peers; `null` for the block of a peer.
 */
export function dupontHtml(
  entity: EntityAnalysis,
  analysis: Analysis | null,
  language: Language,
  theme: Theme = 'page',
): string {
  const tree = dupontTree(entity, language);
  const line = paragraph(`${entity.entity} · ${dupontLine(entity.statements, language)}`);
  if (!tree) return wrap([line]);
  const change = changeTo(entity, tree.period);
  const peers = analysis ? peersSvg(analysis, language, theme) : '';
  return wrap([
    line,
    tree.roe.value === '–' ? '' : dupontSvg(tree, theme),
    change ? attributionSvg(change, change.chain, language, theme) : '',
    htmlTable(ratioTable(entity, language)),
    ...faultNotes(entity, language).map((note) => paragraph(note)),
    htmlTable(changeTable(entity, language)),
    peers,
    analysis ? htmlTable(peerTable(analysis, language)) : '',
  ]);
}

/** The bars of the newest period and a table of all. */
export function segmentsHtml(
  analysis: SegmentsAnalysis,
  language: Language,
  theme: Theme = 'page',
): string {
  const table = htmlTable(segmentsTable(analysis, language), segmentsTitle(analysis, language));
  if (table === '') return messageHtml(say(words.noSegments, language));
  const margin = marginSentence(analysis, language);
  return wrap([
    segmentsSvg(analysis, language, theme),
    table,
    margin === '' ? '' : paragraph(margin),
  ]);
}

/** A block that says nothing yet. */
export function messageHtml(text: string): string {
  return wrap([paragraph(text)]);
}

/** What stands for a block that holds an error. */
export function invalidHtml(kind: 'roe' | 'segments', language: Language): string {
  return messageHtml(say(kind === 'roe' ? dupontWords.invalidBlock : words.cannotRead, language));
}

function paragraph(text: string): string {
  return `<p class="zhibi-title">${escapeXml(text)}</p>`;
}

function wrap(parts: readonly string[]): string {
  return `<div class="zhibi">${parts.join('')}</div>`;
}
