/** Bound figures after `roe:`: every value of the plan's blocks, written in full. */

import { indexOf } from '../../../evidence/planIndex';
import type { Analysis, EntityAnalysis } from '../../../finance/analyse';
import { shownValue } from '../../../finance/compare/peers';
import { RATIOS, ROW_KEYS, valueAt } from '../../../finance/statements/statements';
import { word } from '../../../plan/terms/vocabulary';
import { formatMetric, metricName } from '../../../render/roe/dupontNumbers';
import type { Language } from '../../../words';
import { encoded } from '../../fixes/format/values';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, rank } from '../place';

/** `[6.57%](roe:…`, with or without `<`; or a bare `roe:…` in prose. */
const IN_LINK = /\[([^[\]\n]*)\]\((<?)#?roe:([^)>\n]*)$/;
const BARE = /(?:^|[^\w[(<#:])(roe:([^\s)>]*))$/;

export const boundFigureCompletions: Completer = (place) => {
  const inLink = IN_LINK.exec(place.before);
  const bare = inLink ? null : BARE.exec(place.before);
  if (!inLink && !bare) return undefined;
  const { analysis } = indexOf(place.plan);
  if (!analysis) return [];
  const open = inLink ? inLink[0] : (bare?.[1] ?? '');
  return figuresOf(analysis, place.written, place.language).map((figure, index) =>
    inLink ? linkItem(place, inLink, figure, index) : bareItem(place, open, figure, index),
  );
};

interface Figure {
  /** `阿里巴巴/FY2022/净资产收益率` */
  readonly path: string;
  readonly title: string;
  readonly value: string;
}

function figuresOf(analysis: Analysis, written: Language, language: Language): Figure[] {
  return [analysis.customer, ...analysis.peers].flatMap((entity) =>
    [...entity.periods].reverse().flatMap((_, back) => {
      const period = entity.periods.length - 1 - back;
      return figuresIn(entity, period, written, language);
    }),
  );
}

function figuresIn(
  { entity, periods, statements }: EntityAnalysis,
  period: number,
  written: Language,
  language: Language,
): Figure[] {
  const result = periods[period];
  if (!result) return [];
  const figure = (metric: (typeof RATIOS)[number] | (typeof ROW_KEYS)[number], value: number) => ({
    path: [entity, result.label, pathName(metric, written)].map(encoded).join('/'),
    title: `${entity} ${result.label} ${metricName(metric, language)}`,
    value: formatMetric(value, metric, written),
  });
  const ratios = RATIOS.flatMap((ratio) => {
    const value = shownValue(result, ratio);
    return value === null ? [] : [figure(ratio, value)];
  });
  const rows = ROW_KEYS.flatMap((row) => {
    const value = valueAt(statements.rows[row], period);
    return value === null ? [] : [figure(row, value)];
  });
  return [...ratios, ...rows];
}

/** Metrics are written in Chinese in a Chinese plan, else by their key. */
function pathName(metric: string, written: Language): string {
  if (written === 'en') return metric;
  const field = (ROW_KEYS as readonly string[]).includes(metric) ? 'row' : 'ratio';
  const name = word(field, metric, written);
  return /[\s()<>]/.test(name) ? metric : name;
}

/** The written number goes into empty brackets; a path with blanks into `< >`. */
function linkItem(
  place: CaretPlace,
  [whole, text = '', angle = '']: RegExpExecArray,
  figure: Figure,
  index: number,
): Completion {
  const close = /^[^\s]*?[>)]/.test(place.after) ? '' : ')';
  const needsAngle = angle !== '' || /\s/.test(figure.path);
  const target = needsAngle ? `<roe:${figure.path}>` : `roe:${figure.path}`;
  return {
    ...itemOf(figure, index),
    range: {
      start: place.offset - whole.length,
      end: place.offset + (close === '' ? place.after.search(/[>)]/) + closing(place.after) : 0),
    },
    insert: `[${text || figure.value}](${target})`,
    filter: `[${text}](${angle}roe:${figure.path} ${figure.title}`,
  };
}

/** The length of what closes the link behind the caret: `)` or `>)`. */
function closing(after: string): number {
  return /[>)]/.exec(after)?.[0] === '>' && after[after.search(/>/) + 1] === ')' ? 2 : 1;
}

function bareItem(place: CaretPlace, open: string, figure: Figure, index: number): Completion {
  const target = /\s/.test(figure.path) ? `<roe:${figure.path}>` : `roe:${figure.path}`;
  return {
    ...itemOf(figure, index),
    range: { start: place.offset - open.length, end: place.offset },
    insert: `[${figure.value}](${target})`,
    filter: `roe:${figure.path} ${figure.title}`,
  };
}

function itemOf(figure: Figure, index: number) {
  return {
    label: figure.title,
    description: figure.value,
    kind: 'figure' as const,
    sort: rank(index),
  };
}
