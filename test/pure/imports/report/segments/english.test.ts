/** Tables of segments as filings and annual reports in English write them. */
import { describe, expect, it } from 'vitest';
import { type Line, read, statements } from './typed';

const USD = { currency: 'USD', unit: 1e6 };
const THREE = statements({ 2022: 394_328e6, 2023: 383_285e6, 2024: 391_035e6 }, USD);

describe('segments as rows', () => {
  it('takes years and leaves changes, with marks of currency and of notes', async () => {
    const page: Line[] = [
      'The following table shows net sales by reportable segment for 2024, 2023 and 2022 (in millions):',
      ['', '2024', 'Change', '2023', 'Change', '2022'],
      ['Americas', '$ 167,045', '3 %', '$ 162,560', '(4)%', '$ 169,658'],
      ['Greater China (1)', '66,952', '(8)%', '72,559', '(2)%', '74,200'],
      ['Rest of the world', '157,038', '7 %', '148,166', '(1)%', '150,470'],
      ['Total net sales', '$ 391,035', '2 %', '$ 383,285', '(3)%', '$ 394,328'],
      '(1) Greater China includes Hong Kong.',
    ];
    const { tables } = await read([page], THREE);
    expect(tables.business).toEqual({
      periods: ['2022', '2023', '2024'],
      parts: {
        Americas: [169_658e6, 162_560e6, 167_045e6],
        'Greater China': [74_200e6, 72_559e6, 66_952e6],
        'Rest of the world': [150_470e6, 148_166e6, 157_038e6],
      },
      notes: [],
    });
  });

  it('puts names together that run over two lines', async () => {
    const page: Line[] = [
      'Net sales by product (in millions)',
      ['', '2024', '2023'],
      ['Phones', '300', '200'],
      ['Wearables, Home and'],
      ['Accessories', '100', '90'],
      ['Services (including the app store'],
      ['and the cloud)', '50', '40'],
      ['Total', '450', '330'],
    ];
    const { tables } = await read([page], statements({ 2023: 330e6, 2024: 450e6 }, USD));
    expect(Object.keys(tables.product?.parts ?? {})).toEqual([
      'Phones',
      'Wearables, Home and Accessories',
      'Services (including the app store and the cloud)',
    ]);
  });

  it('takes profits of a column of their own only where they make their total', async () => {
    const page = (total: readonly Line[]): Line[] => [
      'Segment results (in millions)',
      ['', 'Net sales', 'Operating profit'],
      ['Retail', '600', '60'],
      ['Cloud', '400', '50'],
      ...total,
    ];
    const imported = statements({ 2024: 1_000e6 }, USD);
    const parts = async (...total: Line[]) =>
      (await read([page(total)], imported)).tables.business?.parts;
    expect(await parts(['Total', '1,000', '110'])).toEqual({
      Retail: [600e6, 60e6],
      Cloud: [400e6, 50e6],
    });
    for (const total of [[], [['Total', '1,000', '101']]] as Line[][]) {
      expect(await parts(...total)).toEqual({ Retail: [600e6], Cloud: [400e6] });
    }
  });

  it('leaves translations into another currency, and shares', async () => {
    const page: Line[] = [
      'The following table sets forth our revenue by geographic area for the years indicated.',
      ['', 'Year ended December 31,'],
      ['', '2021', '', '2022', '', ''],
      ['', 'RMB', '%', 'RMB', 'US$', '%'],
      '(in thousands, except percentages)',
      ['Mainland China', '600,000', '60.0', '900,000', '130,000', '75.0'],
      ['Overseas', '400,000', '40.0', '300,000', '43,333', '25.0'],
      ['Total', '1,000,000', '100.0', '1,200,000', '173,333', '100.0'],
    ];
    const { tables } = await read([page], statements({ 2021: 1e9, 2022: 1.2e9 }, { unit: 1000 }));
    expect(tables.region).toMatchObject({
      periods: ['2021', '2022'],
      parts: { 'Mainland China': [600e6, 900e6], Overseas: [400e6, 300e6] },
    });
  });

  it('tells revenue from cost and assets by their headings', async () => {
    const page: Line[] = [
      'Revenues and long-lived assets by country:',
      '(Amounts in millions)',
      ['', '2024', '2023', '2022'],
      'Long-lived assets',
      ['U.S.', '115,250', '104,480', '95,567'],
      ['Other countries', '24,455', '25,858', '23,667'],
      ['Total', '139,705', '130,338', '119,234'],
      'Net sales:',
      ['U.S.', '142,196', '138,573', '147,859'],
      ['Other countries', '248,839', '244,712', '246,469'],
      ['Total', '391,035', '383,285', '394,328'],
    ];
    const { tables } = await read([page], THREE);
    expect(tables.region?.parts).toEqual({
      'U.S.': [147_859e6, 138_573e6, 142_196e6],
      'Other countries': [246_469e6, 244_712e6, 248_839e6],
    });
  });
});

describe('a sum of the segments, then eliminations, then the whole', () => {
  const parts = { Devices: [500e6, 600e6], Services: [350e6, 450e6], Eliminations: [-50e6, -50e6] };
  const imported = statements({ 2022: 800e6, 2023: 1_000e6 }, USD);

  it('as rows', async () => {
    const page: Line[] = [
      'Segment net revenues (in millions):',
      ['Years ended December 31,', '2023', '2022'],
      ['Devices', '$ 600', '$ 500'],
      ['Services', '450', '350'],
      ['Total reportable segments', '1,050', '850'],
      ['Eliminations', '(50)', '(50)'],
      ['Total net revenues', '$ 1,000', '$ 800'],
      ['Cost of revenues', '700', '600'],
    ];
    expect((await read([page], imported)).tables.business).toEqual({
      periods: ['2022', '2023'],
      parts,
      notes: [],
    });
  });

  it('as columns', async () => {
    const year = (end: string, ...figures: string[]): Line[] => [
      `Year ended December 31, ${end}`,
      ['Net revenues', ...figures],
      ['Operating income', '9', '8', '17', '-', '17'],
    ];
    const page: Line[] = [
      'Segment information (in millions)',
      ['', 'Devices', 'Services', 'Total segments', 'Eliminations', 'Consolidated'],
      ...year('2023', '600', '450', '1,050', '(50)', '1,000'),
      ...year('2022', '500', '350', '850', '(50)', '800'),
    ];
    expect((await read([page], imported)).tables.business?.parts).toEqual({
      Devices: [...parts.Devices, 9e6, 9e6],
      Services: [...parts.Services, 8e6, 8e6],
      Eliminations: [...parts.Eliminations, 0, 0],
    });
  });
});

describe('headings that are segments', () => {
  const page: Line[] = [
    'Information for the Company’s segments and for Corporate is as follows:',
    ['(Amounts in millions)', '2024', '2023'],
    'Retail',
    ['Net sales', '$ 462', '$ 441'],
    ['Membership income', '3', '2'],
    ['Total revenues', '465', '443'],
    ['Cost of sales', '336', '323'],
    ['Operating income', '$ 24', '$ 22'],
    'Wholesale(1)',
    ['Net sales', '$ 90', '$ 86'],
    ['Membership income', '2', '2'],
    ['Total revenues', '92', '88'],
    ['Cost of sales', '80', '76'],
    ['Operating loss', '(2)', '(1)'],
    'Corporate and support',
    ['Membership income(2)', '1', '1'],
    ['Operating loss', '(4)', '(3)'],
    'Consolidated',
    ['Net sales', '$ 552', '$ 527'],
    ['Membership income', '6', '5'],
    ['Total revenues', '558', '532'],
    ['Cost of sales', '416', '399'],
    ['Operating income', '18', '18'],
  ];

  it('take the row that makes the revenue, and what a segment without that row has instead', async () => {
    const { tables } = await read([page], statements({ 2023: 532e6, 2024: 558e6 }, USD));
    expect(tables.business?.parts).toEqual({
      Retail: [443e6, 465e6, 22e6, 24e6],
      Wholesale: [88e6, 92e6, -1e6, -2e6],
      'Corporate and support': [1e6, 1e6, -3e6, -4e6],
    });
  });
});

describe('segments as columns', () => {
  const year = (end: string, revenue: readonly string[], cut: string, whole: string): Line[] => [
    `31 December ${end}`,
    'Revenue',
    ['From external customers', ...revenue],
    [
      'Segment revenues',
      ...revenue.slice(0, 3),
      String(Number(whole.replace(',', '')) + Number(cut)),
    ],
    ['Elimination of segment revenues', '', '', '', `(${cut})`],
    ['Revenue', '', '', '', whole],
    ['Segment operating profit/(loss)', '40', '25', '(7)', '50'],
  ];

  it('at home and abroad are regions, though no text says by what they split', async () => {
    const page: Line[] = [
      ['', 'Domestic', 'International', 'Total'],
      ['', '£’000', '£’000', '£’000'],
      ['Revenue from external customers', '740', '93', '833'],
    ];
    const { tables } = await read(
      [page],
      statements({ 2022: 833_000 }, { currency: 'GBP', unit: 1000 }),
    );
    expect(tables.region?.parts).toEqual({ Domestic: [740_000], International: [93_000] });
  });

  it('with an elimination below all of them, and profits that don’t add up', async () => {
    const page: Line[] = [
      '1. Segmental information',
      ['', 'Structural', 'Safety', '', ''],
      ['', 'steelwork', 'solutions', 'Other', 'Total'],
      ['', '£’000', '£’000', '£’000', '£’000'],
      ...year('2022', ['760', '112', '3', '875'], '9', '866'),
      ...year('2021', ['740', '91', '2', '833'], '7', '826'),
    ];
    const { tables } = await read(
      [page],
      statements({ 2021: 826_000, 2022: 866_000 }, { currency: 'GBP', unit: 1000 }),
    );
    expect(tables.business).toEqual({
      periods: ['2021', '2022'],
      parts: {
        'Structural steelwork': [740_000, 760_000],
        'Safety solutions': [91_000, 112_000],
        Other: [2_000, 3_000],
        'Elimination of segment revenues': [-7_000, -9_000],
      },
      notes: ['segments-profit-off'],
    });
  });
});

describe('a company of one segment', () => {
  it.each([
    'The Company operates in a single reportable segment, the development of products.',
    'the Company has only one reportable segment.',
    '本公司只有一个经营分部，无需列报分部信息。',
  ])('is told: %s', async (sentence) => {
    const { tables, unread } = await read([['Notes'], [sentence]], THREE);
    expect([tables, unread]).toEqual([{}, [{ code: 'one-segment', page: 2 }]]);
  });

  it('is not told of one that is among others', async () => {
    const { unread } = await read([['No one segment accounts for more than half of it.']], THREE);
    expect(unread).toEqual([]);
  });
});
