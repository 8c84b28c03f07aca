/** Statements from annual reports that companies filed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStatements } from '../../../../src/imports';
import { asHost } from '../asHost';

const folder = ['../../../../../shared', '../../../../../../shared']
  .map((path) => join(import.meta.dirname, path, 'data/copies'))
  .find((path) => existsSync(path));

describe.skipIf(!folder)(
  'real reports (../shared/data/copies, skipped where it is not there)',
  () => {
    const statementsOf = (name: string) =>
      readStatements(new Uint8Array(readFileSync(join(folder ?? '', name))), { readCopy: asHost });

    it('Walmart and Apple, by tag', async () => {
      const walmart = await statementsOf('wmt-10k-fy2025.html');
      expect(walmart.entity).toBe('WALMART INC.');
      expect(walmart.rows.revenue?.at(-1)).toBe(680_985_000_000);
      expect(walmart.rows.netIncome?.at(-1)).toBe(19_436_000_000);
      expect(walmart.places?.revenue?.at(-1)).toEqual({
        page: 1,
        line: 855,
        tag: 'us-gaap:Revenues',
      });
      const [business] = walmart.segments ?? [];
      expect(business?.segments.map(({ name, revenue }) => [name, revenue.at(-1)])).toEqual([
        ['Walmart U.S.', 465_009_000_000],
        ['Walmart International', 123_363_000_000],
        ["Sam's Club U.S.", 92_561_000_000],
      ]);
      expect(business?.adds).toEqual([true, true, true]);
      const apple = await statementsOf('aapl-10k-fy2024.html');
      const products = apple.segments?.find(({ axis }) => axis === 'ProductOrServiceAxis');
      expect(products?.adds).toEqual([true, true, true]);
      expect(products?.segments.map(({ name }) => name)).toContain('iPhone');
      expect(products?.segments.map(({ name }) => name)).not.toContain('Products');
      expect(apple.rows.assets?.at(-1)).toBe(364_980_000_000);
    });

    it('Wells Fargo, whose statements are in an exhibit, is refused by name', async () => {
      await expect(statementsOf('wfc-10k-fy2024.html')).rejects.toMatchObject({
        code: 'format-unread',
        params: { format: 'inline-xbrl' },
      });
    });

    it('Calyxt and Mercurity, by page', async () => {
      const calyxt = await statementsOf('calyxt-10k-2022.pdf');
      expect(calyxt.rows).toMatchObject({
        revenue: [23_851_000, 25_987_000, 157_000],
        netIncome: [-44_836_000, -29_199_000, -16_891_000],
        assets: [null, 37_194_000, 22_421_000],
      });
      expect(calyxt.places?.assets?.[2]).toMatchObject({ page: 53 });
      const mercurity = await statementsOf('20f-340-pages.pdf');
      expect(mercurity.rows).toMatchObject({
        revenue: [1_402_300, 670_171, 863_438],
        tax: [null, null, -248_711],
        assets: [null, 9_019_621, 18_893_082],
        operatingCashFlow: [-605_968, -1_411_029, -582_423],
      });
    }, 60_000);

    it('segments by page, which make the revenue of the statements; none where there is one', async () => {
      const segmentsIn = async (name: string) => {
        const { segments, unreadSegments } = await statementsOf(name);
        const tables = (segments ?? []).map(({ axis, periods, segments: parts, adds }) => ({
          axis,
          periods,
          adds,
          parts: Object.fromEntries(parts.map(({ name: part, revenue }) => [part, revenue])),
          pages: [...new Set(parts.flatMap(({ places }) => places?.revenue.map((at) => at?.page)))],
        }));
        return [tables, (unreadSegments ?? []).map(({ note }) => [note.code, note.params.page])];
      };
      expect(await segmentsIn('20f-340-pages.pdf')).toEqual([
        [
          {
            axis: 'ProductOrServiceAxis',
            periods: ['FY2020', 'FY2021', 'FY2022'],
            adds: [true, true, true],
            parts: {
              'Technical services': [1_402_300, 5_864, 0],
              'Cryptocurrency mining': [0, 664_307, 783_438],
              'Consultation services': [0, 0, 80_000],
            },
            pages: [54],
          },
        ],
        [],
      ]);
      expect(await segmentsIn('annual-report-2022-uk-2.pdf')).toEqual([
        [
          {
            axis: 'StatementGeographicalAxis',
            periods: ['FY2021', 'FY2022'],
            adds: [true, true],
            parts: {
              Asia: [598_858, 290_800],
              Europe: [130_000, 131_000],
              Israel: [760_559, 429_954],
              'United States': [1_146_003, 2_085_670],
            },
            pages: [74],
          },
        ],
        [],
      ]);
      expect(await segmentsIn('annual-report-2022-uk.pdf')).toEqual([
        [
          {
            axis: 'StatementBusinessSegmentsAxis',
            periods: ['2021', '2022'],
            adds: [true, true],
            parts: {
              'Structural steelwork': [74_074_000, 76_017_000],
              'Safety solutions': [9_158_000, 11_249_000],
              Other: [235_000, 319_000],
              'Elimination of segment revenues': [-747_000, -971_000],
            },
            pages: [28],
          },
        ],
        [],
      ]);
      expect(await segmentsIn('calyxt-10k-2022.pdf')).toEqual([[], [['one-segment', 6]]]);
      expect(await segmentsIn('annual-report-2022-au.pdf')).toEqual([[], [['one-segment', 41]]]);
    }, 120_000);

    it('two pages of a book on one, totals a step to the right', async () => {
      const { rows, unit } = await statementsOf('annual-report-2022-uk.pdf');
      expect(unit).toBe(1000);
      expect(rows).toMatchObject({
        revenue: [82_720_000, 86_614_000],
        netIncome: [68_000, 4_734_000],
        assets: [52_955_000, 60_676_000],
        equity: [29_392_000, 34_347_000],
        operatingCashFlow: [-1_888_000, 6_606_000],
        capex: [2_351_000, 4_516_000],
      });
    });
  },
);
