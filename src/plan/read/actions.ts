/** Actions `- [ ] 2022-09-01 王敏: 约见市场部 [^call]`, and fit scores `criterion: n/5 because …`. */

import type { Action, FitScore } from '../model';
import { isDayWithoutYear, parseDate } from '../text/dates';
import { firstLineOf, narrow } from '../text/text';
import { wordsOf } from './claims';
import { type Item, walk } from './items';
import { impossibleDate, nearMiss, type Report } from './problems';
import { clean, type Prose } from './prose';
import { keyValueOf } from './yaml/fields';

const DATE =
  /^\s*((?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}[日号]?|\d{4}[-/.]\d{1,2}(?![-/.\d])|\d{4}年\d{1,2}月))(?=[\s,，:：·]|$)[\s,，:：·]*/;
const DAY_ONLY = /^\s*(\d{1,2}月\d{1,2}[日号]|\d{1,2}\/\d{1,2})(?=[\s,，:：·]|$)/;

/** Every task item of the section. */
export function actionsOf(items: readonly Item[], text: string, report: Report): Action[] {
  return [...walk(items)]
    .filter((item) => item.kind === 'task')
    .map((item) => actionOf(item, text, report));
}

function actionOf(item: Item, text: string, report: Report): Action {
  const { prose } = item;
  const { from, to } = wordsOf(prose);
  const date = dateAt(prose, report);
  const rest = clean(prose, date?.to ?? from, to);
  const pair = keyValueOf(rest);
  // 10:30 is a time of day.
  const isTime = pair && /\d$/.test(pair.key) && /^\d/.test(pair.value);
  const owner = pair && !isTime && pair.key.length <= 24 ? pair.key : null;
  return {
    text: owner ? (pair?.value ?? '') : rest,
    due: date?.iso ?? null,
    dueRange: date?.range ?? null,
    owner,
    done: item.ticked,
    citations: [...prose.citations, ...item.passed.citations],
    references: [...prose.references, ...item.passed.references],
    sources: [],
    range: prose.range,
    firstLine: firstLineOf(text, prose.range),
  };
}

function dateAt(prose: Prose, report: Report) {
  const plain = narrow(prose.plain);
  const match = DATE.exec(plain);
  if (!match) {
    const dayOnly = DAY_ONLY.exec(plain)?.[1];
    if (dayOnly && isDayWithoutYear(dayOnly)) {
      const from = plain.indexOf(dayOnly);
      const range = prose.rangeOf(from, from + dayOnly.length);
      report(nearMiss('date', range, []));
      return { iso: null, range, to: from + dayOnly.length };
    }
    return null;
  }
  const written = match[1] ?? '';
  const from = match[0].indexOf(written);
  const range = prose.rangeOf(from, from + written.length);
  const iso = parseDate(written);
  if (iso === 'impossible') report(impossibleDate(written, range));
  return { iso: iso === 'impossible' ? null : iso, range, to: match[0].length };
}

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
      const of = score ? Number(score[2]) : null;
      return [
        {
          criterion: pair.key,
          score: score ? Number(score[1]) : null,
          of,
          text: score ? pair.value.slice(score[0].length).trim() : pair.value,
          citations: [...item.prose.citations, ...item.passed.citations],
          sources: [],
          range: item.prose.range,
        },
      ];
    });
}
