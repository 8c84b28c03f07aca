/** What a bound figure is, for hover: `阿里巴巴 · FY2022 · 净利率`. */
import { metricOf, segmentMetricOf } from '../../finance/statements/names';
import type { BoundFigure } from '../../plan/model';
import { type Language, say } from '../../words';
import { planViewWords as w } from '../../words/shown/planView';
import { term } from '../components/words';
import { metricName } from '../roe/dupontNumbers';

/** Empty where its address has too few parts. */
export function figureName(figure: BoundFigure, language: Language): string {
  const { entity, period, segment, metric } = figure;
  if (entity === null || metric === null) return '';
  const what = [entity, segment, period, nameOf(figure, metric, language)];
  return say(w.figure, language, { what: what.filter(Boolean).join(' · ') });
}

function nameOf({ scheme }: BoundFigure, metric: string, language: Language): string {
  if (scheme === 'segments') {
    const key = segmentMetricOf(metric);
    return key === null ? metric : term('segmentMetric', key, language);
  }
  const key = metricOf(metric);
  return key === null ? metric : metricName(key, language);
}
