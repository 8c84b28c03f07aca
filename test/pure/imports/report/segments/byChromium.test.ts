/**
 * Reports that Chromium printed: cells wrapped over lines, neighbours that touch, heads of two or
 * three lines (`fixtures/copies/segments-*.html` is what was printed).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../../../src/imports';
import { asHost } from '../../asHost';

const read = (name: string) => {
  const file = join(import.meta.dirname, `../../../../fixtures/copies/${name}.pdf`);
  return readStatements(new Uint8Array(readFileSync(file)), { readCopy: asHost });
};
type Tables = Awaited<ReturnType<typeof read>>['segments'];
const tableBy = (segments: Tables, axis: string) => segments?.find((one) => one.axis === axis);
const revenues = (segments: Tables, axis: string) =>
  tableBy(segments, axis)?.segments.map(({ name, revenue }) => [name, ...revenue]);

describe('a printed report', () => {
  it('分行业, 分产品, 分地区 with 毛利率: the year’s amounts, and 其他业务 of the note', async () => {
    const { segments, unreadSegments } = await read('segments-by-kind');
    expect(revenues(segments, 'ProductOrServiceAxis')).toEqual([
      ['帐篷及装备', 742_105_338.41],
      ['服装', 101_872_330.15],
      ['鞋及其他', 76_420_117.63],
      ['其他业务', 2_866_726.18],
    ]);
    expect(revenues(segments, 'StatementGeographicalAxis')).toEqual([
      ['外销', 614_893_276.05],
      ['内销', 305_504_510.14],
      ['其他业务', 2_866_726.18],
    ]);
    const products = tableBy(segments, 'ProductOrServiceAxis');
    expect(products).toMatchObject({ tag: null, periods: ['2021'], adds: [true] });
    expect(products?.segments.map(({ places }) => places?.revenue[0]?.page)).toEqual([2, 2, 2, 4]);
    expect(products?.notes?.map(({ code }) => code)).toEqual(['segments-other']);
    // One industry is no split.
    expect(tableBy(segments, 'StatementBusinessSegmentsAxis')).toBeUndefined();
    expect(unreadSegments).toEqual([]);
  });

  it('分部信息 with segments, eliminations and the total as columns, a table a year', async () => {
    const { segments, unit } = await read('segments-as-columns');
    expect(unit).toBe(1e6);
    const [table, ...more] = segments ?? [];
    expect(more).toEqual([]);
    expect(table?.periods).toEqual(['2020', '2021']);
    expect(
      table?.segments.map(({ name, revenue, profit }) => [
        name,
        ...[...revenue, ...profit].map((value) => (value ?? 0) / 1e6),
      ]),
    ).toEqual([
      ['零售', 693_965, 866_303, 20_611, 26_613],
      ['物流', 73_375, 104_693, 1_151, -1_827],
      ['新业务', 20_700, 26_063, -4_700, -10_600],
      ['分部间抵销', -43_190, -46_043, 0, 0],
      ['未分配', 952, 576, -4_719, -10_045],
    ]);
  });

  it('营业收入构成 of two years with shares, no channels, and a page that is no spread', async () => {
    const { segments } = await read('segments-of-two-years');
    expect(segments?.map(({ axis, periods }) => [axis, ...periods])).toEqual([
      ['StatementBusinessSegmentsAxis', '2021', '2022'],
      ['StatementGeographicalAxis', '2021', '2022'],
    ]);
    // Alibaba's segments as published for these two years.
    expect(revenues(segments, 'StatementBusinessSegmentsAxis')).toEqual([
      ['中国商业', 501_683e6, 592_705e6],
      ['国际商业', 48_851e6, 61_078e6],
      ['本地生活服务', 35_442e6, 43_491e6],
      ['菜鸟', 37_258e6, 46_107e6],
      ['云业务', 60_558e6, 74_568e6],
      ['数字媒体及娱乐', 31_186e6, 32_272e6],
      ['创新业务及其他', 2_311e6, 2_841e6],
    ]);
    expect(revenues(segments, 'StatementGeographicalAxis')).toEqual([
      ['境内', 660_000e6, 780_000e6],
      ['境外', 57_289e6, 73_062e6],
    ]);
  });
});
