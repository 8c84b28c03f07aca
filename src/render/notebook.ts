/**
 * What a block shows in a notebook: the same data drawn by our renderer, as a
 * still page, and as Markdown.
 */
import {
  type Analysis,
  analyse,
  analyseSegments,
  type EntityAnalysis,
  type SegmentsInput,
} from '../finance/analyse';
import { DRIVERS, type Driver, type Drivers } from '../finance/compare/attribution';
import type { Statements } from '../finance/statements/statements';
import { type Language, say } from '../words';
import { notebookWords as words } from '../words/editor/notebook';
import { escapeXml, pageStyles } from './charts';
import { escapeMarkdown } from './escapeMarkdown';
import { dupontHtml, segmentsHtml } from './html';
import { dupontLine, newestPeriod } from './roe/dupont';
import { formatMetric, metricName } from './roe/dupontNumbers';
import { dupontSvg } from './roe/dupontSvg';
import { dupontMarkdown } from './roe/dupontTable';
import { driversOf, dupontTree } from './roe/dupontTree';
import { currencyNote, marginSentence, segmentsTable, segmentsTitle } from './roe/segments';
import { whatIfTree } from './roe/whatIf';
import { markdownTable } from './tables';

/** The output of our renderer. */
export const BLOCK_MIME = 'application/vnd.zhibi.block+json';

/** Plain data: it goes through JSON. */
export type BlockView = RoeView | SegmentsView;

/** All that a view of a `roe` block is made of. */
export interface RoeView {
  readonly kind: 'roe';
  readonly language: Language;
  readonly statements: Statements;
  /** The customer's block stands beside those of the other blocks; null for another's block. */
  readonly others: readonly Statements[] | null;
}

export interface SegmentsView {
  readonly kind: 'segments';
  readonly language: Language;
  readonly segments: SegmentsInput;
  /** Of the same entity. */
  readonly statements: Statements | null;
}

/** All that is computed of a `roe` block, without the peers of those names. */
export function analysisOf(
  { statements, others }: RoeView,
  without: ReadonlySet<string> = new Set(),
): { readonly entity: EntityAnalysis; readonly analysis: Analysis | null } {
  const kept = (list: readonly Statements[]) => list.filter(({ entity }) => !without.has(entity));
  // A block that is left out takes its own peers along only where they are named, too.
  const extra = (others ?? []).flatMap((block) => [block, ...block.peers]);
  const own = { ...statements, peers: kept(statements.peers) };
  const rest = kept(extra).map((block) => ({ ...block, peers: [] }));
  const analysis = analyse(own, rest);
  const alone = others === null && statements.peers.length === 0;
  return { entity: analysis.customer, analysis: alone ? null : analysis };
}

/** The still view. */
export function viewHtml(view: BlockView, without?: ReadonlySet<string>): string {
  if (view.kind === 'segments') {
    return segmentsHtml(analyseSegments(view.segments, view.statements), view.language);
  }
  const { entity, analysis } = analysisOf(view, without);
  return dupontHtml(entity, analysis, view.language);
}

/** The still view with its styles, for a viewer that has none. */
export function viewPage(view: BlockView): string {
  return `<style>${pageStyles()}</style>${viewHtml(view)}`;
}

/** For a viewer that shows no HTML. */
export function viewMarkdown(view: BlockView): string {
  const { language } = view;
  if (view.kind === 'segments') {
    const analysis = analyseSegments(view.segments, view.statements);
    return [
      `**${escapeMarkdown(segmentsTitle(analysis, language))}**`,
      markdownTable(segmentsTable(analysis, language)),
      escapeMarkdown(marginSentence(analysis, language)),
      escapeMarkdown(currencyNote(analysis, language)),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  }
  const { entity, analysis } = analysisOf(view);
  const line = `${entity.entity} · ${dupontLine(entity.statements, language)}`;
  return [escapeMarkdown(line), dupontMarkdown(entity, analysis, language)].join('\n\n');
}

/** The drivers of the newest period; null where one is missing: then there is no what-if. */
export function baseDrivers(view: RoeView): Drivers | null {
  const { entity } = analysisOf(view);
  return driversOf(entity.periods[newestPeriod(entity)]);
}

/** The tree with other drivers, drawn. */
export function whatIfSvg(view: RoeView, from: Drivers, to: Drivers): string {
  const tree = dupontTree(analysisOf(view).entity, view.language);
  return tree ? dupontSvg(whatIfTree(tree, from, to, view.language), view.language, 'page') : '';
}

const STEPS = 200;

/** How far a slider goes: twice the value and down to nothing, a margin down to as large a loss. */
function slider(driver: Driver, value: number): string {
  const reach = Math.max(Math.abs(value), driver === 'netMargin' ? 0.05 : 0.1);
  const low = driver === 'netMargin' ? value - reach : Math.max(0, value - reach);
  const high = value + reach;
  return `<input type="range" data-driver="${driver}" min="${low}" max="${high}" step="${(high - low) / STEPS}" value="${value}">`;
}

/** A slider for each driver, and a box for each peer. */
export function controlsHtml(view: RoeView, drivers: Drivers | null): string {
  const { language } = view;
  const { analysis } = analysisOf(view);
  const sliders = drivers
    ? DRIVERS.map(
        (driver) =>
          `<label><span>${escapeXml(metricName(driver, language))}</span>${slider(driver, drivers[driver])}<output>${formatMetric(drivers[driver], driver, language)}</output></label>`,
      ).join('')
    : '';
  const whatIf = drivers
    ? `<fieldset><legend>${say(words.whatIf, language)}</legend>${sliders}<button type="button">${say(words.reset, language)}</button></fieldset>`
    : '';
  const boxes = (analysis?.peers ?? []).map(
    ({ entity }, index) =>
      `<label><input type="checkbox" data-peer="${index}" checked><span>${escapeXml(entity)}</span></label>`,
  );
  const peers = boxes.length
    ? `<fieldset class="zhibi-peers"><legend>${say(words.peers, language)}</legend>${boxes.join('')}</fieldset>`
    : '';
  return whatIf + peers;
}

/** The styles of the controls. */
export const CONTROL_STYLES = `
.zhibi-controls { display: flex; flex-wrap: wrap; gap: 8px; margin: 0.5em 0; max-width: 496px; }
.zhibi-controls fieldset { flex: 1 1 100%; min-width: 0; margin: 0; padding: 4px 10px 8px; border: 1px solid var(--zhibi-line); border-radius: 4px; }
.zhibi-controls label { display: flex; align-items: center; gap: 8px; margin: 2px 0; }
.zhibi-controls label > span { flex: 0 0 9em; }
.zhibi-controls input[type="range"] { flex: 1 1 8em; min-width: 0; accent-color: var(--zhibi-gain); }
.zhibi-controls output { flex: 0 0 5em; text-align: right; font-variant-numeric: tabular-nums; }
.zhibi-controls .zhibi-peers { display: flex; flex-wrap: wrap; gap: 2px 16px; }
.zhibi-controls .zhibi-peers label > span { flex: none; }
.zhibi-controls button { font: inherit; padding: 2px 10px; cursor: pointer; color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-button-border, var(--zhibi-line)); border-radius: 2px; }
.zhibi-controls button:focus-visible, .zhibi-controls input:focus-visible { outline: 1px solid var(--vscode-focusBorder, currentColor); outline-offset: 2px; }
`;
