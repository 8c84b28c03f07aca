/** Two vintages of figures: what was recast is not measured against what was not. */
import { describe, expect, it } from 'vitest';
import { writeBlock } from '../../../../src/edit/block/write';
import { importInto } from '../../../../src/edit/importInto';
import { analyse, entityAnalysis } from '../../../../src/finance/analyse';
import { orderOf } from '../../../../src/finance/statements/periods/order';
import { chooseStatements } from '../../../../src/imports/facts/choose/choose';
import { readPlan } from '../../../../src/plan/document';
import { withEdits } from '../../../../src/plan/text/text';
import { tableNotes } from '../../../../src/render/roe/dupontTable';
import { calendar, facts } from '../../imports/facts/papers';
import { statements } from '../real';

const LABELS = ['FY2020', 'FY2021', 'FY2022', 'FY2023'];
const ROWS = {
  revenue: [100, 110, 80, 88],
  netIncome: [10, 11, 8, 6],
  assets: [200, 210, 150, 160],
  equity: [100, 105, 90, 95],
};
const broken = (at: string) => {
  const plain = statements('x', 1, LABELS, ROWS);
  const periods = plain.periods.map((period) =>
    period.label === at ? { ...period, breaks: true } : period,
  );
  return { ...plain, periods };
};

describe('across a break', () => {
  it('there is no growth, no average and no change; on either side there are', () => {
    const { periods, changes } = entityAnalysis(broken('FY2022'), null);
    expect(periods.map(({ ratios }) => ratios.revenueGrowth)).toEqual([
      null,
      expect.closeTo(0.1, 12),
      null,
      expect.closeTo(0.1, 12),
    ]);
    expect(periods.map(({ basisUsed }) => basisUsed)).toEqual([
      'ending',
      'average',
      'ending',
      'average',
    ]);
    expect(changes.map(({ from, to }) => [from, to])).toEqual([
      ['FY2020', 'FY2021'],
      ['FY2022', 'FY2023'],
    ]);
    expect(orderOf(broken('FY2022').periods).base).toEqual([null, 0, null, 2]);
  });

  it('no lead tells a fall that is only the recast', () => {
    const codes = (at: string) =>
      analyse(broken(at)).leads.filter(({ basePeriod }) => basePeriod === 'FY2022');
    expect(codes('FY2020').map(({ code }) => code)).toEqual(['net-margin-below']);
    expect(codes('FY2023')).toEqual([]);
  });

  it('the note says so in both languages', () => {
    const entity = entityAnalysis(broken('FY2022'), null);
    expect(tableNotes(entity, 'en').join('\n')).toContain('FY2022: of another vintage');
    expect(tableNotes(entity, 'zh-cn').join('\n')).toContain('FY2022 与上一期口径不同');
  });
});

describe('in a block', () => {
  const HEAD = '---\nzhibi: 1\naccount: Made Up\n---\n\n## Look\n\n';
  const block = (more: string) =>
    `${HEAD}\`\`\`roe\nentity: Made Up\ncurrency: USD\nunit: million\nperiods: [FY2021, FY2022]\n${more}revenue: 110 | 80\n\`\`\`\n`;
  const read = (text: string) => readPlan(text, { path: 'a.account.md' });

  it.each(['breaks: [FY2022]\n', '断点: [FY2022]\n', '口径变化: FY2022\n'])('%s', (line) => {
    const {
      roe: [roe],
      problems,
    } = read(block(line));
    expect(roe?.statements?.periods.map(({ breaks }) => breaks ?? false)).toEqual([false, true]);
    expect(problems.filter(({ rule }) => rule.startsWith('roe/'))).toEqual([]);
  });

  it('a period that is none of the block’s is told', () => {
    const { problems } = read(block('breaks: [FY2019]\n'));
    expect(problems.filter(({ rule }) => rule.startsWith('roe/'))).toMatchObject([
      { params: { value: 'FY2019' } },
    ]);
  });

  const recast = () =>
    chooseStatements(
      facts(
        {
          filed: '2022-02-20',
          flows: { [calendar(2021)]: { Revenues: 110e6, NetIncomeLoss: 11e6 } },
          balances: { '2021-12-31': { Assets: 210e6, StockholdersEquity: 105e6 } },
        },
        {
          filed: '2023-02-20',
          flows: { [calendar(2022)]: { Revenues: 120e6, NetIncomeLoss: 12e6 } },
          balances: { '2022-12-31': { Assets: 220e6, StockholdersEquity: 110e6 } },
        },
        {
          filed: '2024-02-20',
          flows: {
            [calendar(2022)]: { Revenues: 80e6, NetIncomeLoss: 12e6 },
            [calendar(2023)]: { Revenues: 88e6, NetIncomeLoss: 9e6 },
          },
          balances: {
            '2022-12-31': { Assets: 220e6, StockholdersEquity: 110e6 },
            '2023-12-31': { Assets: 230e6, StockholdersEquity: 115e6 },
          },
        },
      ),
      { entityName: 'Made Up' },
    );

  it('an import writes them, and a merge adds them once', () => {
    const imported = recast();
    const options = { entity: 'Made Up', language: 'zh-cn', sourceIds: ['a'] } as const;
    expect(writeBlock(imported, options)).toContain('断点: [FY2022]');
    const target = { language: 'en', fileName: 'a.json' } as const;
    const into = (text: string) => withEdits(text, importInto(read(text), imported, target).edits);
    const once = into(block(''));
    expect(once).toContain('\nbreaks: [FY2022]\n');
    expect(into(once)).toBe(once);
    expect(into(block('breaks: [FY2021]\n'))).toContain('\nbreaks: [FY2021, FY2022]\n');
  });
});
