/** What a workbook shows of a number is what its heads speak of. */
import { describe, expect, test } from 'vitest';
import { workbook } from '../../workbook';
import { expectRead, refusal } from '../told';

const K = 1000;
const shown = (number: number, format: string) => ({ number, format });

describe('numbers shown in thousands', () => {
  const book = (head: string, format: string) =>
    workbook([
      [
        [head, '2022', '2023'],
        ['Revenue', shown(1_350_200_000, format), shown(1_500_800_000, format)],
        ['Net income', shown(120_000_000, format), shown(130_000_000, format)],
      ],
    ]);
  const right = {
    '2022': { revenue: 1_350_200 * K, netIncome: 120_000 * K },
    '2023': { revenue: 1_500_800 * K, netIncome: 130_000 * K },
  };

  test.each([
    ['USD in thousands', '#,##0,'],
    ['USD in thousands', '#,##0,_);(#,##0,)'],
    ['USD million', '#,##0.0,,'],
    ['USD million', '0.0,,;[Red]-0.0,,'],
    // A unit in the format is what is shown, whatever the value.
    ['USD', '0.0,,"M"'],
    ['USD', '#,##0,\\K'],
    ['单位：元', '#,##0,'],
    ['单位：元', '#,##0'],
  ])('%s, %s', async (head, format) => {
    await expectRead(book(head, format), head.startsWith('USD') ? 'USD' : 'CNY', right);
  });

  test('an answer speaks of what is shown, too', async () => {
    await expectRead(book('', '#,##0,'), 'USD', right, { answers: { unit: K, currency: 'USD' } });
  });
});

test('a first of January of which the year is shown is that year', async () => {
  const day = 44562; // 2022-01-01
  const book = (first: number, second: number, format: string) =>
    workbook([
      [
        ['USD million', shown(first, format), shown(second, format)],
        ['Revenue', 5, 6],
        ['Net income', 1, 2],
      ],
    ]);
  const M = 1e6;
  const years = { '2022': { revenue: 5 * M }, '2023': { revenue: 6 * M } };
  await expectRead(book(day, day + 365, 'yyyy'), 'USD', years);
  await expectRead(book(day + 364, day + 729, 'yyyy'), 'USD', years);
  // A month of which the first day is kept: 2022-12-01, 2023-12-01.
  await expectRead(book(day + 334, day + 699, 'mmm-yy'), 'USD', years);
  await expectRead(book(day + 334, day + 699, 'yyyy"年"m"月"'), 'USD', years);
});

test('a percentage is one', async () => {
  const book = workbook([
    [
      ['单位：万元', '2022', '2023'],
      ['营业收入', 5, 6],
      ['毛利率', shown(0.407, '0.0%'), shown(0.4, '0.0%')],
      ['净利润', 1, 2],
    ],
  ]);
  const read = await expectRead(book, 'CNY', {
    '2022': { revenue: 5e4 },
    '2023': { revenue: 6e4 },
  });
  expect(read.reported?.grossMargin).toEqual([0.407, 0.4]);
});

describe('numbers typed as text', () => {
  const book = (...texts: readonly [string, string, string, string]) =>
    workbook([
      [
        ['EUR million', '2022', '2023'],
        ['Revenue', texts[0], texts[1]],
        ['Net income', texts[2], texts[3]],
        ['Total assets', 2200.5, 2400.25],
      ],
    ]);
  const M = 1e6;

  test('with a decimal comma, beside numbers of the workbook’s own', async () => {
    await expectRead(book('1.350', '1.500,8', '126,1', '134'), 'EUR', {
      '2022': { revenue: 1350 * M, netIncome: 126.1 * M, assets: 2200.5 * M },
      '2023': { revenue: 1500.8 * M, netIncome: 134 * M, assets: 2400.25 * M },
    });
  });

  test('that may be a thousand or a decimal are asked about', async () => {
    const file = book('1.350', '1.500', '126', '134');
    expect(await refusal(file)).toBe('number-format');
    const known = { '2022': { revenue: 1350 * M }, '2023': { revenue: 1500 * M } };
    await expectRead(file, 'EUR', known, { answers: { decimal: 'comma' } });
  });
});

test('numbers of notes with a comma make no decimal comma of thousands', async () => {
  const text =
    'USD million,Note,2022,2023\nRevenue,"5,12","150,080","160,090"\nNet income,,"12,000","13,000"\n';
  expect(await refusal(text)).toBe('number-format');
  await expectRead(
    text,
    'USD',
    { '2022': { revenue: 150_080e6 }, '2023': { revenue: 160_090e6 } },
    { answers: { decimal: 'point' } },
  );
});

test('a year that is shown as an estimate is one', async () => {
  const book = workbook([
    [
      ['RMB mn', shown(2022, '0"A"'), shown(2023, '0"A"'), shown(2024, '0"E"')],
      ['Revenue', 5, 6, 7],
      ['Net income', 1, 2, 3],
    ],
  ]);
  await expectRead(book, 'CNY', { '2022': { revenue: 5e6 }, '2023': { revenue: 6e6 } });
});
