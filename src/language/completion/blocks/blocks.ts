/** Keys, values, periods and sources inside `roe` and `segments` blocks. */
import { entriesOf, termOf } from '../../../plan/lexicon';
import type { Block } from '../../../plan/model';
import { options, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { blockKeys } from '../../../words/editor/guide';
import { unitsIn } from '../../../words/units';
import type { Completion } from '../../types';
import { type CaretPlace, type Completer, keyItem, rank, typed } from '../place';
import { sourceChoices } from '../sources/sources';

const ROE_KEYS = [
  'entity',
  'currency',
  'unit',
  'basis',
  'scope',
  'days',
  'periods',
  'ends',
  'breaks',
  'opening',
  'reported',
  'weighted',
  'source',
  'peers',
];
const SEGMENT_KEYS = ['entity', 'currency', 'unit', 'periods', 'ends', 'segments', 'source'];
const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR', 'JPY'];

/** A key and what is typed of its value, on a line of its own or in braces. */
const VALUE =
  /(?:^\s*(?:-\s+)?|[{,]\s*)([^\s:：{},[\]](?:[^:：{},[\]]*[^\s:：{},[\]])?)\s*[:：]\s*(?!\s)(\[[^\]]*|[^,{}[\]]*)$/;

export const blockCompletions: Completer = (place) => {
  const { plan, offset } = place;
  const block = [...plan.roe, ...plan.segments].find(
    ({ content }) => content.start <= offset && offset <= content.end,
  );
  if (!block) return undefined;
  const inList = /[[,]\s*([^\s,[\]]*)$/.exec(place.before);
  const value = VALUE.exec(place.before);
  if (value) return valueCompletions(place, value[1] ?? '', inList?.[1] ?? value[2] ?? '');
  return keyCompletions(place, block, /(?<![^\s{,-])[^\s{,-]*$/.exec(place.before)?.[0] ?? '');
};

function keyCompletions(place: CaretPlace, block: Block, text: string): Completion[] {
  const { written, language } = place;
  const nested = /^\s|\{/.test(place.before);
  const used = new Set(nested ? [] : usedKeys(place, block));
  const keys = (block.kind === 'roe' ? ROE_KEYS : SEGMENT_KEYS).map((term) => ({
    term,
    name: word('blockKey', term, written),
  }));
  const rows = block.kind === 'roe' ? rowKeys(place) : segmentRows(place, nested);
  const shown = nested && block.kind === 'segments' ? rows : [...keys, ...rows];
  return shown
    .filter(({ term }) => !used.has(term))
    .map(({ term, name }, order) => {
      const explained = blockKeys[term];
      return {
        ...keyItem(place, text, { name, term, order }),
        description: term === name ? '' : term,
        documentation: explained && say(explained, language),
      };
    });
}

/** Rows are written in Chinese or by their English key. */
function rowKeys({ written }: CaretPlace): { term: string; name: string }[] {
  return entriesOf('row').map(([term, entry]) => ({
    term,
    name: written === 'zh-cn' ? entry.zh : term,
  }));
}

function segmentRows({ written }: CaretPlace, nested: boolean): { term: string; name: string }[] {
  if (!nested) return [];
  return ['revenue', 'grossProfit'].map((term) => ({
    term,
    name: written === 'zh-cn' ? word('segmentMetric', term, written) : term,
  }));
}

/** The English terms of the keys at the left margin of the block. */
function usedKeys({ plan, line }: CaretPlace, block: Block): string[] {
  const { start, end } = block.content;
  const text =
    plan.text.slice(start, line.start) + plan.text.slice(line.end, Math.max(line.end, end));
  return [...text.matchAll(/^([^\s#:：-][^:：\n]*)[:：]/gm)].flatMap(([, key = '']) => {
    const term = termOf('blockKey', key) ?? termOf('row', key);
    return term ?? [];
  });
}

function valueCompletions(place: CaretPlace, key: string, text: string): Completion[] | undefined {
  const term = termOf('blockKey', key);
  if (term === 'source') return sourceIds(place, text);
  return valuesOf(place, term).map((value, index) => ({
    label: value,
    kind: 'value',
    range: typed(place, text.length),
    insert: (/[:：]$/.test(place.before) ? ' ' : '') + value,
    sort: rank(index),
  }));
}

function valuesOf({ plan, written }: CaretPlace, term: string | null): readonly string[] {
  switch (term) {
    case 'entity':
      return plan.frontMatter?.account ? [plan.frontMatter.account] : [];
    case 'currency':
      return CURRENCIES;
    case 'unit':
      return unitsIn(written);
    case 'basis':
    case 'scope':
      return options(term, written);
    case 'days':
      return ['365', '360'];
    case 'periods':
      return periodLists(plan.roe.flatMap((block) => block.statements?.periods ?? []));
    default:
      return [];
  }
}

/** The periods of the other blocks, as a list. */
function periodLists(periods: readonly { readonly label: string }[]): string[] {
  const labels = [...new Set(periods.map(({ label }) => label))];
  return labels.length === 0 ? [] : [`[${labels.join(', ')}]`, ...labels];
}

function sourceIds(place: CaretPlace, text: string): Completion[] {
  const bracket = /\[/.test(place.before) ? '' : '[';
  const close = bracket && !place.after.includes(']') ? ']' : '';
  return sourceChoices(place.plan, place.language, place.day).map(({ id, detail }, index) => ({
    label: id,
    description: detail,
    kind: 'source',
    range: typed(place, text.length),
    insert: `${/[:：]$/.test(place.before) ? ' ' : ''}${bracket}${id}${close}`,
    filter: `${id} ${detail}`,
    sort: rank(index),
  }));
}
