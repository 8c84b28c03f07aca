/** Binds a number in prose to the block that holds it, so that it stays right. */

import { indexOf } from '../../evidence/planIndex';
import { analyseSegments, type BoundValue, metricValue, segmentValue } from '../../finance/analyse';
import { SEGMENT_METRIC_NAMES } from '../../finance/statements/names';
import { matchesWritten } from '../../finance/statements/numbers/written';
import { RATIOS, ROW_KEYS, SEGMENT_METRICS } from '../../finance/statements/statements';
import type { Figure, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { metricName } from '../../render/roe/dupontNumbers';
import { type Language, say } from '../../words';
import { renderWords as words } from '../../words/shown/render';
import { encoded } from '../fixes/format/values';
import { touches } from '../navigation/cursor';
import type { Fix } from '../types';

const MOST_FIXES = 6;
/** Values that are looked at: a plan may hold hundreds of peers. */
const MOST_VALUES = 20_000;

/** Where a value stands: `roe:` or `segments:` and its parts, and what these are called. */
interface Place {
  readonly scheme: 'roe' | 'segments';
  readonly parts: readonly string[];
  readonly names: readonly string[];
  readonly bound: BoundValue;
}

/** A fix for each value of the plan that the number at `offset` says, the best first. */
export function bindFixes(plan: Plan, offset: number, language: Language): Fix[] {
  const found = figureAt(plan, offset);
  if (!found) return [];
  const { figure, text } = found;
  const places: Place[] = [];
  let looked = 0;
  for (const place of placesOf(plan, language)) {
    if (++looked > MOST_VALUES) break;
    const { bound } = place;
    if (bound.found && matchesWritten(figure.text, bound.value, bound.kind, bound.context)) {
      places.push(place);
    }
  }
  const said = fold(text);
  const named = ({ names }: Place) => names.filter((name) => said.includes(fold(name))).length;
  return places
    .map((place) => ({ place, named: named(place) }))
    .sort((a, b) => b.named - a.named)
    .slice(0, MOST_FIXES)
    .map(({ place }) => ({
      title: say(words.bindTo, language, { path: place.names.join(' · ') }),
      edits: [{ range: figure.range, text: link(plan, figure, place) }],
    }));
}

/** The figure under the caret and the statement that it stands in; none that is bound already. */
function figureAt(plan: Plan, offset: number): { figure: Figure; text: string } | undefined {
  const answers = plan.questions.flatMap((question) => question.answers);
  for (const { figures, boundFigures, text } of [...plan.claims, ...answers]) {
    const figure = figures.find(({ range }) => touches(range, offset));
    if (!figure) continue;
    const { start } = figure.range;
    const bound = boundFigures.some(({ range }) => range.start <= start && start < range.end);
    return bound ? undefined : { figure, text };
  }
  return undefined;
}

function link(plan: Plan, { range }: Figure, { scheme, parts }: Place): string {
  const address = `${scheme}:${parts.map(encoded).join('/')}`;
  const target = /\s/.test(address) ? `<${address}>` : address;
  return `[${plan.text.slice(range.start, range.end)}](${target})`;
}

/** All addresses of the plan's blocks, the customer's first and newest last period first. */
function* placesOf(plan: Plan, language: Language): Generator<Place> {
  const { analysis } = indexOf(plan);
  for (const { entity, periods } of analysis ? [analysis.customer, ...analysis.peers] : []) {
    for (const { label } of [...periods].reverse()) {
      for (const metric of [...RATIOS, ...ROW_KEYS]) {
        const names = [entity, label, metricName(metric, language)];
        const bound = analysis && metricValue(analysis, entity, label, metric);
        if (bound) yield { scheme: 'roe', parts: [entity, label, metric], names, bound };
      }
    }
  }
  yield* segmentPlaces(plan, language);
}

function* segmentPlaces(plan: Plan, language: Language): Generator<Place> {
  for (const block of plan.segments) {
    const { entity } = block;
    if (entity === null || block.duplicate) continue;
    const beside = plan.roe.find((roe) => roe.entity === entity)?.statements ?? null;
    const analysis = analyseSegments(block, beside);
    for (const { label, segments } of [...analysis.periods].reverse()) {
      for (const { name } of segments) {
        for (const metric of SEGMENT_METRICS) {
          const names = [entity, label, name, say(SEGMENT_METRIC_NAMES[metric], language)];
          const bound = segmentValue([analysis], entity, label, name, metric);
          yield { scheme: 'segments', parts: [entity, label, name, metric], names, bound };
        }
      }
    }
  }
}
