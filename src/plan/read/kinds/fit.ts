/** Fit scores `criterion: n/5 because …`. */
import type { FitScore } from '../../model';
import { narrow } from '../../text/text';
import type { Item } from '../items';
import { keyValueOf } from '../yaml/fields';
import { wordsOf } from './claims';

/** Top-level items of the fit section with a score. */
export function fitOf(items: readonly Item[]): FitScore[] {
  return items
    .filter((item) => item.kind === 'item')
    .flatMap((item) => {
      const pair = keyValueOf(wordsOf(item.prose).text);
      if (!pair) return [];
      const score =
        /^(\d+(?:\.\d+)?)\s*\/\s*(\d+)\s*[,，;；:：]?\s*(?:because\b|因为|：)?\s*/i.exec(
          narrow(pair.value),
        );
      const stars = score ? null : /^(★{1,10})(☆{0,9})/.exec(pair.value);
      const of = score ? Number(score[2]) : stars ? stars[0].length : null;
      return [
        {
          criterion: pair.key,
          score: score ? Number(score[1]) : (stars?.[1]?.length ?? null),
          of,
          text: score ? pair.value.slice(score[0].length).trim() : pair.value,
          citations: [...item.prose.citations, ...item.passed.citations],
          sources: [],
          range: item.prose.range,
        },
      ];
    });
}
