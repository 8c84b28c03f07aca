import type { Rule, RulePage } from '../rule';

const FENCE = '```';

export const unitMissing: Rule = {
  id: 'roe/unit-missing',
  severity: 'warning',
  fix: 'act',
  title: { en: 'No unit or currency', zh: '没写单位或币种' },
  messages: {
    unit: {
      en: 'No unit: are these ones, thousands, millions? Add “unit: million”.',
      zh: '没写单位：是元、万还是百万？请加一行“单位: 百万”。',
    },
    currency: {
      en: 'No currency. Add “currency: USD”, or whichever it is.',
      zh: '没写币种。请加一行“币种: 人民币”，或实际的币种。',
    },
    both: {
      en: 'Neither unit nor currency. Add “currency: USD” and “unit: million”, or whichever they are.',
      zh: '没写单位，也没写币种。请加“币种: 人民币”和“单位: 百万”两行，或实际的单位和币种。',
    },
  },
  *check(plan) {
    for (const { hasUnit, hasCurrency, duplicate, fence } of [...plan.roe, ...plan.segments]) {
      if (duplicate || (hasUnit && hasCurrency)) continue;
      yield { range: fence, code: hasUnit ? 'currency' : hasCurrency ? 'unit' : 'both' };
    }
  },
};

export const unitMissingPage: RulePage = {
  rows: ['M5', 'M6'],
  why: {
    en: 'Ratios work without a unit, money doesn’t: the gap to a peer is wrong a thousandfold when one counts in thousands and the other in millions.',
    zh: '比率不怕没单位，金额怕：一家用万、一家用百万，和同行的差距就会错上一百倍。',
  },
  example: {
    bad: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
    good: `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`,
  },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};
