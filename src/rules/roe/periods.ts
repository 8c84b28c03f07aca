import { entitiesOf, rowRange } from '../../evidence/entities';
import type { PlanIndex } from '../../evidence/planIndex';
import { type PeriodFault, periodFaults } from '../../finance/statements/periods/periodFaults';
import type { Period } from '../../finance/statements/statements';
import type { Plan, Range } from '../../plan/model';
import type { Rule, RulePage } from '../rule';

const FENCE = '```';
const block = (ends: string) =>
  `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [FY2021, FY2022]\nends: [${ends}]\nrevenue: 100 | 120\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2022-08-26\n`;

export const periods: Rule = {
  id: 'roe/periods',
  severity: 'warning',
  title: { en: 'Periods don’t follow each other', zh: '期间接不上' },
  messages: {
    overlap: {
      en: '“{a}” and “{b}” overlap. Growth and averages between them would count months twice; correct the label or “ends”.',
      zh: '“{a}”和“{b}”有几个月重叠，增长率和平均数会重复计算。请改正期间名称或“截止日”。',
    },
    twice: {
      en: '“{a}” and “{b}” are one and the same period. Keep one of them.',
      zh: '“{a}”和“{b}”是同一个期间。请只留一个。',
    },
    backwards: {
      en: '“{a}” and “{b}” run backwards: their names say one order, “ends” the other. Correct one of them.',
      zh: '“{a}”和“{b}”前后颠倒：名称和“截止日”的先后不一致。请改正其中一个。',
    },
  },
  *check(plan, { index }) {
    for (const { range, list } of listsOf(plan, index)) {
      const [first] = periodFaults(list);
      if (!first) continue;
      yield { range, code: first.code, params: namesOf(first, list) };
    }
  },
};

export const periodsPage: RulePage = {
  rows: ['M5', 'M8'],
  why: {
    en: 'Growth compares a year with the year before, and an average begins where the last one ended. Periods that overlap, stand twice or run backwards make a number that looks right and isn’t.',
    zh: '增长率拿一年和上一年比，平均数从上一期末算起。期间重叠、重复或颠倒，算出来的数看着像样，其实是错的。',
  },
  example: { bad: block('2021-12-31, 2022-06-30'), good: block('2021-06-30, 2022-06-30') },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [FY2021, FY2022]\nends: [2021-12-31, 2022-06-30]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [FY2021, FY2022]\nends: [2021-06-30, 2022-06-30]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

/** The periods of each block, and of each peer that has its own. */
function* listsOf(
  plan: Plan,
  index: PlanIndex,
): Iterable<{ range: Range; list: readonly Period[] }> {
  for (const entity of index.found(entitiesOf)) {
    const { periods: list } = entity.statements;
    const own = entity.block.statements?.periods ?? [];
    const inherited = entity.prefix !== '' && isSame(list, own);
    if (inherited) continue;
    const range = entity.prefix === '' ? entity.block.fence : rowRange(entity, 'entity');
    yield { range, list };
  }
  for (const { duplicate, fence, periods: list } of plan.segments) {
    if (!duplicate) yield { range: fence, list };
  }
}

function isSame(a: readonly Period[], b: readonly Period[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ label, end }, at) => label === b[at]?.label && end === b[at]?.end)
  );
}

function namesOf({ a, b }: PeriodFault, list: readonly Period[]): Record<string, string> {
  return { a: list[a]?.label ?? '', b: list[b]?.label ?? '' };
}
