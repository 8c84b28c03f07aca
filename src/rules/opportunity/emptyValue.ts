import type { OpportunityKey } from '../../plan/model';
import { EMPTY_WORDS, GRAND, HOLLOW, NO_TIME, ONLY_PRAISE } from '../../plan/terms/structure/empty';
import { fold } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';

export const emptyValue: Rule = {
  id: 'opportunity/empty-value',
  severity: 'warning',
  title: { en: 'A value that says nothing', zh: '填了等于没填' },
  messages: {
    size: {
      en: '"{value}" is no size. Write what it is worth in money, or TBD until you know.',
      zh: '“{value}”不算规模。请写值多少钱；还不知道就写“待定”。',
    },
    value: {
      en: '"{value}" says nothing. Write what gets better for them, and by how much.',
      zh: '“{value}”等于没说。请写清给客户带来什么、能改善多少。',
    },
    time: {
      en: '"{value}" is no time. Write a date, a quarter, or how long it takes.',
      zh: '“{value}”不算时间。请写日期、季度，或要多久见效。',
    },
    next: {
      en: '"{value}" is no step. Write who does what with whom, and by when.',
      zh: '“{value}”不算下一步。请写清谁、什么时候、找谁、做什么。',
    },
  },
  *check({ opportunities }) {
    for (const { items, result, range } of opportunities) {
      if (result !== null) continue;
      for (const { key, value, valueRange, invalid } of items) {
        if (invalid || !isEmptyValue(key, value)) continue;
        const cause = { why: 'empty', at: range.start };
        yield { range: valueRange, code: key, params: { value }, cause };
      }
    }
  },
};

export const emptyValuePage: RulePage = {
  rows: ['M13'],
  once: { en: 'an opportunity', zh: '每个机会' },
  why: {
    en: 'Filling a field so that the tool is quiet helps nobody. If you don’t know yet, say so, and make finding out the next step.',
    zh: '为了不报错随手填一个，骗的是自己。还不知道就写“待定”，把弄清它当作下一步。',
  },
  example: {
    bad: '## Opportunities\n\n### Feed ads [^m]\n\n- Time: soon\n- Next: keep in touch\n\n[^m]: meeting · Media team · 2022-09-01 · B2\n',
    good: '## Opportunities\n\n### Feed ads [^m]\n\n- Time: before the spring sale\n- Next: show Han Mei the test plan on 4 October\n\n[^m]: meeting · Media team · 2022-09-01 · B2\n',
  },
};

/** The whole value is one of the words that fill a field and say nothing, or an amount of one and less. */
export function isEmptyValue(key: OpportunityKey, value: string): boolean {
  const plain = fold(value).replace(/[。.!！…~]{1,6}$/, '');
  if (key === 'size') {
    return (
      /^(?:[¥$€£]|rmb|cny|usd|eur)? ?[01](?:\.0+)? ?(?:元|块|块钱|美元|欧元|万|万元|亿|亿元|rmb|cny|usd|eur|yuan|dollars?|euros?)?$/.test(
        plain,
      ) && !/^1 ?(?:万|亿)/.test(plain)
    );
  }
  if (key === 'value' && (ONLY_PRAISE.test(plain) || GRAND.test(plain))) return true;
  if ((key === 'value' || key === 'next') && plain.length <= 80 && HOLLOW.test(plain)) return true;
  if (key === 'time' && NO_TIME.test(plain)) return true;
  return EMPTY_WORDS[key as keyof typeof EMPTY_WORDS]?.has(plain) ?? false;
}
