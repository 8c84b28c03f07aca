/** Whole views as HTML for pages: drawings, and tables with the same numbers. */
import type { Analysis, EntityAnalysis, SegmentsAnalysis } from '../finance/analyse';
import { type Language, say } from '../words';
import { dupontWords } from '../words/shown/dupont';
import { renderWords as words } from '../words/shown/render';
import { escapeXml, type Theme } from './charts';
import { attributionSvg } from './roe/attribution';
import { changeTo, dupontLine, newestPeriod } from './roe/dupont';
import { dupontSvg } from './roe/dupontSvg';
import { changeTable, ratioTable, tableNotes } from './roe/dupontTable';
import { dupontTree } from './roe/dupontTree';
import { peersSvg } from './roe/peersSvg';
import { peerTable, peerTableNotes } from './roe/peerTable';
import { currencyNote, marginSentence, segmentsSvg, segmentsTable } from './roe/segments';
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
  const change = changeTo(entity, entity.periods[newestPeriod(entity)]?.label ?? '');
  const peers = analysis ? peersSvg(analysis, language, theme) : '';
  return wrap([
    line,
    tree.roe.value === '–' ? '' : dupontSvg(tree, language, theme),
    change ? attributionSvg(change, change.chain, language, theme) : '',
    htmlTable(ratioTable(entity, language)),
    ...tableNotes(entity, language).map((text) => note(text)),
    htmlTable(changeTable(entity, language)),
    peers,
    analysis ? htmlTable(peerTable(analysis, language)) : '',
    ...(analysis ? peerTableNotes(analysis, language) : []).map((text) => note(text)),
  ]);
}

/** The bars of the newest period and a table of all. */
export function segmentsHtml(
  analysis: SegmentsAnalysis,
  language: Language,
  theme: Theme = 'page',
): string {
  // The drawing above it has the title.
  const table = htmlTable(segmentsTable(analysis, language));
  if (table === '') return messageHtml(say(words.noSegments, language));
  const notes = [marginSentence(analysis, language), currencyNote(analysis, language)];
  return wrap([
    segmentsSvg(analysis, language, theme),
    table,
    ...notes.filter((text) => text !== '').map((text) => note(text)),
  ]);
}

/** A block that says nothing yet. */
function messageHtml(text: string): string {
  return wrap([paragraph(text)]);
}

/** What stands for a block that holds an error. */
export function invalidHtml(kind: 'roe' | 'segments', language: Language): string {
  return messageHtml(say(kind === 'roe' ? dupontWords.invalidBlock : words.cannotRead, language));
}

function paragraph(text: string): string {
  return `<p class="zhibi-title">${escapeXml(text)}</p>`;
}

/** A note below a table: what a reader has to know of its numbers. */
function note(text: string): string {
  return `<p class="zhibi-note">${escapeXml(text)}</p>`;
}

function wrap(parts: readonly string[]): string {
  return `<div class="zhibi">${parts.join('')}</div>`;
}
