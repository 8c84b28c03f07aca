/** Fit scores `criterion: n/5 because …`, or a table with a criterion and its score in a row. */
import type { FitScore } from '../../model';
import { narrow } from '../../text/text';
import type { Item } from '../items';
import { clean } from '../prose/prose';
import { cellField, type Row, rowsOf } from '../tables';
import { keyValueOf } from '../yaml/fields';
import { wordsOf } from './claims';

/** Top-level items of the fit section with a score, and rows of its tables. */
export function fitOf(items: readonly Item[]): FitScore[] {
  return items.flatMap((item) => {
    if (item.kind === 'table') return fitOfTable(item);
    return item.kind === 'item' ? fitOfItem(item) : [];
  });
}

function fitOfItem(item: Item): FitScore[] {
  const pair = keyValueOf(wordsOf(item.prose).text);
  if (!pair) return [];
  return [
    {
      criterion: pair.key,
      ...scoreOf(pair.value),
      citations: [...item.prose.citations, ...item.passed.citations],
      sources: [],
      range: item.prose.range,
    },
  ];
}

type Scored = Pick<FitScore, 'score' | 'of' | 'text'>;

/** `4/5 because …`, `4/5 – …`, `★★★☆☆ …`; without a score all of it is text. */
function scoreOf(value: string): Scored {
  const written =
    /^(\d+(?:\.\d+)?)\s*\/\s*(\d+)\s*(?:[,，;；:：]|[–—-](?=\s))?\s*(?:because\b|因[为為]|：)?\s*/i.exec(
      narrow(value),
    );
  if (written) {
    const text = value.slice(written[0].length).trim();
    return { score: Number(written[1]), of: Number(written[2]), text };
  }
  const stars = /^(★{1,10})(☆{0,9})/.exec(value);
  return { score: stars?.[1]?.length ?? null, of: stars?.[0].length ?? null, text: value };
}

/** The one column of scores, the first column of words, and the next one behind it as the reason. */
function fitOfTable(item: Item): FitScore[] {
  const rows = rowsOf(item);
  const heads = (item.cells[0] ?? []).map((cell) => narrow(clean(cell)));
  const scores = heads.map((head, at) => scoresIn(rows, at, head));
  const column = scores.findIndex((all) => all !== null);
  const words = heads.flatMap((_, at) => (isOfWords(rows, at) ? [at] : []));
  const [criterion, ...reasons] = words.filter((at) => at !== column);
  if (column < 0 || criterion === undefined) return [];
  return rows.flatMap((row, at) => {
    const name = cellField(row, criterion)?.text ?? '';
    if (name === '') return [];
    const reason = reasons.map((one) => cellField(row, one)?.text ?? '').find((one) => one !== '');
    return [
      {
        criterion: name,
        score: scores[column]?.[at]?.score ?? null,
        of: scores[column]?.[at]?.of ?? null,
        text: reason ?? '',
        citations: row.all.citations,
        sources: [],
        range: row.range,
      },
    ];
  });
}

/** The scores of a column, empty cells as none; null where something else stands in it. */
function scoresIn(
  rows: readonly Row[],
  column: number,
  head: string,
): (Pick<Scored, 'score' | 'of'> | null)[] | null {
  const of = outOf(head);
  const read = rows.map((row) => {
    const said = cellField(row, column)?.text ?? '';
    const scored = scoreOf(said);
    if (scored.score !== null) return scored;
    const bare = of !== null && /^\d(?:\.\d)?$|^10$/.test(narrow(said)) ? Number(said) : null;
    return bare !== null && of !== null && bare <= of
      ? { score: bare, of }
      : said === ''
        ? null
        : undefined;
  });
  const isScores = read.some(Boolean) && read.every((one) => one !== undefined);
  return isScores ? read.map((one) => one ?? null) : null;
}

/** What a bare number is out of, by the head of its column: `评分（5分制）`, `Score (1–10)`; five where only a score is named. */
function outOf(head: string): number | null {
  if (!/[评得打]分|分[值数]|(?<![a-z])(?:scores?|rating|points?)(?![a-z])/i.test(head)) return null;
  const limit = /(?:^|\D)(5|10) ?(?:分|\)|）|$|points?)/i.exec(head)?.[1];
  return limit === undefined ? 5 : Number(limit);
}

function isOfWords(rows: readonly Row[], column: number): boolean {
  const said = rows.flatMap((row) => cellField(row, column)?.text ?? []);
  return said.length > 0 && said.every((word) => /\p{L}{2}/u.test(word));
}
