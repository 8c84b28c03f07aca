/** What running a cell of a notebook gives: a view of its block, or what is wrong with it. */

import { indexOf } from '../../evidence/planIndex';
import { entityAnalysis } from '../../finance/analyse';
import type { Statements } from '../../finance/statements/statements';
import type { Plan, Range, RoeBlock, SegmentsBlock } from '../../plan/model';
import { pageStyles } from '../../render/charts';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import type { BlockView } from '../../render/notebook';
import { mapState, still } from '../../render/people/mapPage';
import { dupontLine, newestPeriod } from '../../render/roe/dupont';
import { markedMetric } from '../../render/roe/figure';
import type { Diagnostic } from '../../rules/rule';
import { type Language, marks, say } from '../../words';
import { notebookWords as words } from '../../words/editor/notebook';

/** What stands below a cell. */
export type CellOutput =
  | { readonly view: BlockView }
  /** The maps of a plan: drawings for one viewer, sentences for another. */
  | { readonly maps: { readonly html: string; readonly markdown: string } }
  /** Sentences, one a line. */
  | { readonly error: string };

/** The output of the cell that stands at `span` in the plan's text. */
export function cellOutput(
  plan: Plan,
  span: Range,
  findings: readonly Diagnostic[],
  language: Language,
): CellOutput {
  const block = blockIn(plan, span);
  if (!block) return { error: say(words.notABlock, language) };
  const wrong = findings.filter(
    ({ severity, range }) => severity === 'error' && isInside(range, block.range),
  );
  if (block.invalid && wrong.length > 0) {
    return { error: wrong.map(({ message }) => message).join('\n') };
  }
  const view =
    block.kind === 'roe' ? roeView(plan, block, language) : segmentsView(plan, block, language);
  return view ? { view } : { error: say(words.notABlock, language) };
}

/** What the front matter shows: who decides, and where nothing is sold yet; `null` for a plan without either. */
export function mapOutput(plan: Plan, language: Language): CellOutput | null {
  const { maps } = mapState(plan, language);
  if (maps.length === 0) return null;
  const drawings = maps.map(({ drawing }) => `<div class="zhibi">${still(drawing)}</div>`);
  const sentences = maps.map(({ title, sentence }) => {
    const said = [title, sentence].filter((text) => text !== '').map(escapeMarkdown);
    return said.join(say(marks.colon, language));
  });
  return {
    maps: {
      html: `<style>${pageStyles()}</style>${drawings.join('')}`,
      markdown: sentences.join('\n\n'),
    },
  };
}

/** The block of a cell. */
function blockIn(plan: Plan, span: Range): RoeBlock | SegmentsBlock | undefined {
  return [...plan.roe, ...plan.segments].find(({ range }) => isInside(range, span));
}

function isInside(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}

function roeView(plan: Plan, block: RoeBlock, language: Language): BlockView | null {
  const { statements } = block;
  if (!statements) return null;
  const isCustomer = indexOf(plan).customerBlock === block;
  const others = isCustomer
    ? plan.roe
        .filter((other) => other !== block && !other.duplicate)
        .flatMap((other) => other.statements ?? [])
    : null;
  return { kind: 'roe', language, statements, others };
}

function segmentsView(plan: Plan, block: SegmentsBlock, language: Language): BlockView | null {
  const { entity, currency, unit, periods, segments } = block;
  if (segments.length === 0) return null;
  const own = plan.roe.find((roe) => !roe.duplicate && roe.entity === entity && roe.statements);
  return {
    kind: 'segments',
    language,
    segments: { entity, currency, unit, periods, segments },
    statements: own?.statements ?? null,
  };
}

export interface CellStatus {
  readonly text: string;
  /** What a tooltip adds. */
  readonly more: string | null;
  /** null: nothing is wrong. */
  readonly worst: 'error' | 'warning' | null;
}

/** The newest ROE of a `roe` cell, and how many errors and warnings a cell holds; none where there is nothing to say. */
export function cellStatus(
  plan: Plan,
  span: Range,
  findings: readonly Diagnostic[],
  language: Language,
): CellStatus[] {
  const status: CellStatus[] = [];
  const block = blockIn(plan, span);
  if (block?.kind === 'roe' && block.statements && !block.duplicate) {
    status.push({ ...roeStatus(block.statements, language), worst: null });
  }
  for (const severity of ['error', 'warning'] as const) {
    const n = findings.filter((f) => f.severity === severity && isInside(f.range, span)).length;
    if (n === 0) continue;
    const word = n === 1 ? words[severity] : words[`${severity}s`];
    status.push({ text: say(word, language, { n }), more: null, worst: severity });
  }
  return status;
}

/** A status bar has no room for the whole line. */
function roeStatus(statements: Statements, language: Language): { text: string; more: string } {
  const more = dupontLine(statements, language);
  const analysis = entityAnalysis(statements, null);
  const newest = analysis.periods[newestPeriod(analysis)];
  if (!newest || newest.ratios.roe === null) return { text: more, more };
  return { text: `${newest.label} ROE ${markedMetric(newest, 'roe', language)}`, more };
}
