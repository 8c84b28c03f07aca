import { entitiesOf, rowRange } from '../../evidence/entities';
import { onceFor } from '../../finance/once';
import { periodResults } from '../../finance/ratios/dupont';
import { RATIOS, type Ratio, type Statements } from '../../finance/statements/statements';
import type { Rule, RulePage } from '../rule';
import { ofRatio } from './numbers';

/** As a part of the published value. */
const TOLERANCE = 0.1;

const FENCE = '```';

export const reportedMismatch: Rule = {
  id: 'roe/reported-mismatch',
  severity: 'info',
  title: { en: 'Computed and published differ', zh: '算出来的和披露的对不上' },
  messages: {
    differs: {
      en: 'Published and computed {ratio} differ by more than a tenth: {periods}. Check the rows, or note the company’s own definition.',
      zh: '披露的{ratio}和算出来的相差超过一成：{periods}。请核对数据，或注明公司的口径。',
    },
  },
  *check(_, { index }) {
    for (const entity of index.found(entitiesOf)) {
      for (const [ratio, periods] of mismatches(entity.statements)) {
        const params = { ratio: { field: 'ratio', term: ratio }, periods };
        yield { range: rowRange(entity, `reported.${ratio}`), code: 'differs', params };
      }
    }
  },
};

export const reportedMismatchPage: RulePage = {
  rows: ['M5', 'M8'],
  why: {
    en: 'When a ratio computed from the rows is far from the published one, the definitions differ or a row is wrong. Know which before you quote either.',
    zh: '按报表算出来的比率和公司披露的差得远，要么口径不同，要么抄错了数。引用之前先弄清是哪一种。',
  },
  example: {
    bad: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nrevenue: 100\nnetIncome: 10\nreported: {netMargin: 15}\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
    good: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2022]\nrevenue: 100\nnetIncome: 10\nreported: {netMargin: 10.4}\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
  },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nrevenue: 100\nnetIncome: 10\nreported: {netMargin: 15}\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2022]\nrevenue: 100\nnetIncome: 10\nreported: {netMargin: 10.4}\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

/** Each ratio with the periods in which both are there and apart; a published zero compares with nothing. */
const mismatches = onceFor((statements: Statements): (readonly [Ratio, readonly string[]])[] => {
  const results = periodResults(statements);
  return RATIOS.flatMap((ratio) => {
    const periods = results.flatMap(({ label, ratios, reported }) => {
      const [computed, published] = [ratios[ratio], reported[ratio] ?? 0];
      if (computed === null || published === 0) return [];
      // With a trace for binary fractions: 9 % is a tenth below 10 %, and no more.
      const most = TOLERANCE * Math.abs(published) * (1 + 1e-9);
      if (Math.abs(computed - published) <= most) return [];
      const sides = [published, computed].map((value) => ofRatio(value, ratio, statements.unit));
      return [`${label}: ${sides.join(' ≠ ')}`];
    });
    return periods.length > 0 ? [[ratio, periods] as const] : [];
  });
});
