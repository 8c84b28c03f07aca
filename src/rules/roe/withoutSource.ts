import type { Plan } from '../../plan/model';
import type { Rule, RulePage } from '../rule';

const FENCE = '```';

export const withoutSource: Rule = {
  id: 'roe/without-source',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Figures without a source', zh: '数据块没有来源' },
  messages: {
    missing: {
      en: 'Nothing says where these figures come from. Add “source: [id]” with the footnote of the report.',
      zh: '看不出这些数从哪里来。请加一行“来源: [编号]”，写上报告脚注的编号。',
    },
  },
  *check(plan) {
    for (const block of [...plan.roe, ...plan.segments]) {
      const { sources, duplicate, fence } = block;
      if (sources.length > 0 || duplicate || isStillEmpty(plan, block)) continue;
      yield { range: fence, code: 'missing' };
    }
  },
};

export const withoutSourcePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A ratio is worth as much as the report that it was computed from. Name the report in the block’s `source`; peers without their own share it, and bound figures cite it.',
    zh: '比率可不可信，要看数据从哪份报告来。请在数据块的“来源”里写上报告的编号；没写自己来源的同行共用它，正文里绑定的数字也引用它。',
  },
  example: {
    bad: `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\n${FENCE}\n`,
    good: `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: Annual report · Form 10-K 2022 · 2023-02-10\n`,
  },
};

/** Every value is a place to be filled: `-- | --`. */
function isStillEmpty(
  { text }: Plan,
  { kind, rows, invalid }: Plan['roe'][number] | Plan['segments'][number],
): boolean {
  const values = rows.map(({ valueRange }) => text.slice(valueRange.start, valueRange.end));
  return (
    kind === 'roe' && !invalid && values.length > 0 && values.every((v) => /^[\s|[\],-]*$/.test(v))
  );
}
