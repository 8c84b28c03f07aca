/** Whether a claim writes a figure in another currency than the copy's. */
import { CURRENCY_NAMES, currencyCode } from '../../../finance/statements/numbers/amount';
import { simplified } from '../../../finance/traditional';
import { narrow } from '../../../plan/text/text';
import { settingsOf } from '../../settings/settings';
import type { CopyIndex } from '../../text/copyIndex';
import type { CopyNumber } from '../numbers';
import type { Case } from './beside';

/** A code; `$` and `¥` are those of several countries. */
type Money = string;

/** Names that say something else, too, or those of several countries. */
const VAGUE: ReadonlySet<string> = new Set(['dollar', 'dollars', 'pound', 'pounds', 'won']);
const NAMED = CURRENCY_NAMES.filter((name) => !VAGUE.has(name)).map((name) => {
  const written = name.replace(/[.$]/g, '\\$&').replace(/(?=\\\$)/, '\\s?');
  return `${/^[a-z]/.test(name) ? '(?<![a-z])' : ''}${written}${/[a-z]$/.test(name) ? '(?![a-z])' : ''}`;
});
/** 元 behind a number or a bracket, and no word that begins so. */
const YUAN = /(?<=[\d万亿千百\s(（：:/])元(?!素|件|宇|月|年)/;
const ANY = new RegExp(
  `(${NAMED.join('|')})|(${YUAN.source})|(\\$|(?<![a-z])dollars?(?![a-z]))|[¥￥]`,
  'gi',
);

const OF_SEVERAL: Readonly<Record<string, readonly Money[]>> = {
  $: ['USD', 'HKD', 'AUD', 'CAD', 'SGD', 'TWD'],
  '¥': ['CNY', 'JPY'],
};

/** The currencies that a text names, in its order, with their places. */
function monies(text: string): { readonly money: Money; readonly at: number }[] {
  return [...simplified(narrow(text)).matchAll(ANY)].map(
    ({ 1: name, 2: yuan, 3: dollar, index }) => {
      const named = name && currencyCode(name.replace(/\s(?=\$)/, ''));
      return { money: named ?? (yuan ? 'CNY' : dollar ? '$' : '¥'), at: index };
    },
  );
}

const moniesIn = (text: string) => monies(text).map(({ money }) => money);

/** The currency of a claim's figure; `null` where it names none. */
export function moneyOf(figure: string, after: string): Money | null {
  const behind = monies(after.slice(0, LONGEST_NAME)).find(({ at }) => at <= 1);
  return moniesIn(figure).at(-1) ?? behind?.money ?? null;
}

const LONGEST_NAME = 24;

function mayBe(a: Money, b: Money): boolean {
  return a === b || (OF_SEVERAL[a]?.includes(b) ?? false) || (OF_SEVERAL[b]?.includes(a) ?? false);
}

/** The figure has another currency than the number, or than the copy where nothing beside it tells. */
export function isOfOtherMoney({ number, figure, beside, context: { index } }: Case): boolean {
  const { money } = beside;
  if (money === null || figure.kind !== 'plain') return false;
  const its = moneyAt(index, number) ?? moneyOfCopy(index) ?? moneyAbove(index, number);
  return its !== null && !mayBe(money, its);
}

/** What stands right at a number, else what all that its heads and its name say. */
function moneyAt(index: CopyIndex, number: CopyNumber): Money | null {
  const text = index.lines[number.line]?.text ?? '';
  const beside =
    moniesIn(text.slice(Math.max(0, number.at - 6), number.at)).at(-1) ??
    moniesIn(text.slice(number.at, number.end + 4))[0];
  if (beside !== undefined) return beside;
  const row = settingsOf(index).of(number)?.row;
  const said = new Set(row ? moniesIn(`${row.columnOf(number).text} ${row.label}`) : []);
  return said.size === 1 ? ([...said][0] as Money) : null;
}

/** Lines above a row in which its money may be said. */
const ABOVE = 40;

/** Of a row what the nearest line above says that is no sentence. */
function moneyAbove(index: CopyIndex, { line }: CopyNumber): Money | null {
  const page = index.lines[line]?.page;
  for (let at = line - 1; at >= Math.max(0, line - ABOVE); at--) {
    const one = index.lines[at];
    if (!one || one.page !== page) break;
    const said = one.text.length < 120 ? new Set(moniesIn(one.text)) : null;
    if (said && said.size > 0) return said.size === 1 ? ([...said][0] as Money) : null;
  }
  return null;
}

/** So many marks, and of them such a share, make the copy's own currency. */
const [LEAST, MOST] = [4, 0.85];
const known = new WeakMap<CopyIndex, Money | null>();

/** The currency that nearly all of a copy is in: its tags', else its marks'. */
function moneyOfCopy(index: CopyIndex): Money | null {
  const before = known.get(index);
  if (before !== undefined) return before;
  const tagged = index.copy.facts.flatMap(({ unit }) =>
    unit !== null && /^[A-Z]{3}$/.test(unit) ? [unit] : [],
  );
  const all = tagged.length > 0 ? tagged : index.lines.flatMap(({ text }) => moniesIn(text));
  const counts = new Map<Money, number>();
  for (const money of all) counts.set(money, (counts.get(money) ?? 0) + 1);
  // A name says more than a sign, where it isn't a mention here and there.
  const sorted = [...counts].sort((a, b) => b[1] - a[1]).map(([money]) => money);
  const isMost = (money: Money) => {
    const like = all.filter((one) => mayBe(money, one)).length;
    return like >= LEAST && like >= MOST * all.length;
  };
  const named = sorted.find((money) => !(money in OF_SEVERAL)) ?? null;
  const signed = sorted.find((money) => money in OF_SEVERAL) ?? null;
  const isNamed = named !== null && isMost(named) && (counts.get(named) ?? 0) * 10 >= all.length;
  const best = isNamed ? named : signed !== null && isMost(signed) ? signed : null;
  known.set(index, best);
  return best;
}
