/** Tables drawn at random: read as they are, or not at all. A figure that is wrong is never written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printedSegments } from '../../../../../src/imports/report/segments/printed';
import { leastRatio, MOST_RATIO } from '../../../ratios';
import { type Line, pageOf, read, statements } from './typed';

const NAMES = ['零售', '物流', '云服务', '广告', '家电', '软件', '能源', '医疗'];
const UNITS = { 元: 1, 千元: 1e3, 万元: 1e4, 百万元: 1e6 } as const;

interface Drawn {
  /** Of each part the figures of both years, in hundredths of the unit where there are decimals. */
  readonly parts: readonly (readonly [number, number])[];
  readonly eliminations: readonly [number, number] | null;
  readonly unit: keyof typeof UNITS;
  readonly decimals: 0 | 2;
  readonly isByColumn: boolean;
  readonly hasShares: boolean;
  readonly hasTotal: boolean;
  readonly isBracketed: boolean;
}

const amount = fc.integer({ min: 20_000, max: 99_999_999 });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  parts: fc.array(fc.tuple(amount, amount), { minLength: 2, maxLength: NAMES.length }),
  eliminations: fc.option(
    fc.tuple(fc.integer({ min: 100, max: 9_999 }), fc.integer({ min: 100, max: 9_999 })),
  ),
  unit: fc.constantFrom('元', '千元', '万元', '百万元'),
  decimals: fc.constantFrom(0, 2),
  isByColumn: fc.boolean(),
  hasShares: fc.boolean(),
  hasTotal: fc.boolean(),
  isBracketed: fc.boolean(),
});

/** Rows of both years with their names; eliminations last, below zero. */
function figuresOf({ parts, eliminations }: Drawn): [string, readonly number[]][] {
  const own = parts.map((values, i): [string, readonly number[]] => [NAMES[i] ?? '', values]);
  if (!eliminations) return own;
  return [...own, ['分部间抵销', eliminations.map((value) => -value)]];
}

const sumOf = (rows: readonly [string, readonly number[]][], year: number) =>
  rows.reduce((sum, [, values]) => sum + (values[year] ?? 0), 0);

function page(
  table: Drawn,
  rows: readonly [string, readonly number[]][],
  sums: readonly number[],
): Line[] {
  const { decimals, isBracketed, hasShares, hasTotal, isByColumn, unit } = table;
  const text = (value: number) => {
    const digits = (Math.abs(value) / 10 ** decimals).toLocaleString('en-US', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return value >= 0 ? digits : isBracketed ? `(${digits})` : `-${digits}`;
  };
  const whole = hasTotal || isByColumn ? [['合计', sums] as const] : [];
  const all = [...rows, ...whole];
  if (isByColumn) {
    const head = ['项目', ...all.map(([name]) => name)];
    return [
      '分部信息',
      ...[0, 1].flatMap((year): Line[] => [
        `${2021 + year}年度`,
        `单位：${unit}`,
        head,
        ['营业收入', ...all.map(([, values]) => text(values[year] ?? 0))],
        ['资产总额', ...all.map(([, values]) => text((values[year] ?? 0) * 2))],
      ]),
    ];
  }
  const share = (value: number, year: number) =>
    hasShares ? [`${((100 * value) / (sums[year] || 1)).toFixed(2)}%`] : [];
  return [
    '营业收入按业务分部划分',
    `单位：${unit}`,
    ['业务分部', ...[2022, 2021].flatMap((year) => [`${year}年`, ...(hasShares ? ['占比'] : [])])],
    ...all.map(
      ([name, values]): Line => [
        name,
        ...[1, 0].flatMap((year) => [text(values[year] ?? 0), ...share(values[year] ?? 0, year)]),
      ],
    ),
  ];
}

/** Statements in 元, whose cents a table in a larger unit rounds away. */
function statementsOf(table: Drawn, sums: readonly number[]) {
  const factor = UNITS[table.unit] / 10 ** table.decimals;
  const cents = factor > 1 ? 0.31 : 0;
  const inYuan = (sum = 0) => Number((sum * factor + cents).toFixed(2));
  return statements({ 2021: inYuan(sums[0]), 2022: inYuan(sums[1]) });
}

test('a table is read as it is printed', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async (table) => {
      const rows = figuresOf(table);
      const sums = [sumOf(rows, 0), sumOf(rows, 1)];
      const { tables, segments } = await read([page(table, rows, sums)], statementsOf(table, sums));
      const factor = UNITS[table.unit] / 10 ** table.decimals;
      const expected = Object.fromEntries(
        rows.map(([name, values]) => [
          name,
          values.map((value) => Number((value * factor).toPrecision(15))),
        ]),
      );
      expect(tables.business).toEqual({ periods: ['2021', '2022'], parts: expected, notes: [] });
      expect(segments[0]?.segments.every(({ places }) => places?.revenue.every(Boolean))).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  );
});

test('a year with a figure that is wrong, or without one of its parts, is not read', async () => {
  const changed = fc.tuple(
    drawn,
    fc.nat(),
    fc.constantFrom(0, 1),
    fc.constantFrom('digit', 'scale', 'sign', 'missing', 'twice'),
  );
  await fc.assert(
    fc.asyncProperty(changed, async ([table, nth, year, how]) => {
      const rows = figuresOf(table);
      const sums = [sumOf(rows, 0), sumOf(rows, 1)];
      const at = nth % rows.length;
      const wrong = rows.flatMap(([name, values], i): [string, readonly number[]][] => {
        if (i !== at) return [[name, values]];
        if (how === 'missing') return [];
        if (how === 'twice')
          return [
            [name, values],
            ['再来一项', values],
          ];
        const change = {
          digit: (v: number) => v + 9_000,
          scale: (v: number) => v * 10,
          sign: (v: number) => -v,
        };
        return [[name, values.map((v, y) => (y === year ? change[how](v) : v))]];
      });
      const { tables } = await read([page(table, wrong, sums)], statementsOf(table, sums));
      // Eliminations without a sign are what the total says.
      const isTurned = how === 'sign' && rows[at]?.[0] === '分部间抵销';
      if (isTurned) return;
      expect(tables.business?.periods ?? []).not.toContain(String(2021 + year));
    }),
    { numRuns: 300 },
  );
});

const REVENUE = statements({ 2021: 1e9, 2022: 1.1e9 });
const HEAD: Line[] = ['分部信息 营业收入', ['分产品', '2022年', '2021年']];
const many = (count: number, line: (i: number) => Line[]): Line[] =>
  Array.from({ length: count }, (_, i) => line(i)).flat();
const figures = (count: number, i: number) =>
  Array.from({ length: count }, (_, k) => `${1 + ((k + i) % 9)},${String(100 + (k % 900))}`);

/** Tables that nobody would print, by how large they are. */
const HOSTILE: Readonly<Record<string, (size: number) => Line[][]>> = {
  'thousands of columns': (size) => [
    [
      '分部信息 营业收入',
      ['', ...Array.from({ length: 2000 * size }, (_, k) => `分部${k}`)],
      ...many(20, (i) => [['营业收入', ...figures(2000 * size, i)]]),
    ],
  ],
  'one table over all pages': (size) => [
    [...HEAD, ...many(100, (i) => [[`项${i}`, ...figures(2, i)]])],
    ...Array.from({ length: 200 * size }, () => many(100, (i) => [[`项${i}`, ...figures(2, i)]])),
  ],
  'rows of revenue alone': (size) => [
    ...Array.from({ length: 5 * size }, () => [
      '分部信息',
      ['', ...Array.from({ length: 38 }, (_, k) => `分部${k}`)] as Line,
      ...many(390, (i) => [['营业收入', ...figures(38, i)]]),
    ]),
  ],
  'a heading above each row': (size) => [
    [...HEAD, ...many(8000 * size, (i) => [`名${i}`, ['营业收入', '1,000', '2,000']])],
  ],
  'a total below each row': (size) => [
    [
      ...HEAD,
      ...many(8000 * size, (i) => [
        [`名${i}`, ...figures(2, i)],
        ['合计', ...figures(2, i)],
      ]),
    ],
  ],
  // Names are remembered, up to a number: so both halves of these are.
  'titles and nothing else': (size) => [
    many(8_000 * size, (i) => [`分部信息 营业收入 ${i % 500}`]),
  ],
  'a title without end': (size) => [
    [`分部信息${'营业收入 '.repeat(100_000 * size)}`, ...HEAD.slice(1), ['甲', ...figures(2, 1)]],
  ],
};

test.each(Object.entries(HOSTILE))('%s: nothing is read, in proportion', async (_, pages) => {
  const [half, whole] = [pages(1), pages(2)];
  expect((await read(half, REVENUE)).tables).toEqual({});
  // Typing the pages is no part of it.
  const [few = [], more = []] = [half, whole].map((all) =>
    all.map((lines, i) => pageOf(i + 1, lines)),
  );
  const ratio = await leastRatio(
    () => printedSegments(few, REVENUE),
    () => printedSegments(more, REVENUE),
  );
  expect(ratio).toBeLessThan(MOST_RATIO);
});
