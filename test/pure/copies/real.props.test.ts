/** The real filings handed over in ../shared, where that folder is there; the values were read in the documents by eye. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CopyFact, CopyText } from '../../../src/copies';
import { read } from './read';

const folder = ['../../../../shared', '../../../../../shared']
  .map((path) => join(import.meta.dirname, path, 'data/copies'))
  .find((path) => existsSync(path));
const copies = new Map<string, Promise<CopyText>>();
const copyOf = (name: string) => {
  const found =
    copies.get(name) ?? read(new Uint8Array(readFileSync(join(folder ?? '', name))), name);
  copies.set(name, found);
  return found;
};
const amountOf = (facts: readonly CopyFact[], tag: string, end: string) =>
  facts.find((fact) => fact.tag === tag && fact.end === end && Object.keys(fact.dims).length === 0)
    ?.value;

describe.skipIf(!folder)(
  'real filings (../shared/data/copies, skipped where it is not there)',
  () => {
    it('Walmart FY2025 as inline XBRL', async () => {
      const { about, facts, pages } = await copyOf('wmt-10k-fy2025.html');
      expect(about).toMatchObject({
        entity: 'WALMART INC.',
        periodEnd: '2025-01-31',
        form: '10-K',
        sourceKind: 'annual-report',
        language: 'en',
      });
      expect(amountOf(facts, 'Revenues', '2025-01-31')).toBe(680_985_000_000);
      expect(amountOf(facts, 'Assets', '2025-01-31')).toBe(260_823_000_000);
      expect(pages[0]?.lines).toContain('Total revenues\t680,985\t648,125\t611,289');
      expect(pages[0]?.lines).toContain(
        'Consolidated net income attributable to Walmart\t$19,436\t$15,511\t$11,680',
      );
      const line = pages[0]?.lines.indexOf('Total revenues\t680,985\t648,125\t611,289', 800) ?? -1;
      const sheet = pages[0]?.sheets.find(({ from, to }) => from <= line && line < to);
      expect(sheet?.printed).toEqual(['53']);
    });

    it('Apple FY2024 and Wells Fargo FY2024', async () => {
      const apple = await copyOf('aapl-10k-fy2024.html');
      expect(apple.about).toMatchObject({ entity: 'Apple Inc.', periodEnd: '2024-09-28' });
      expect(amountOf(apple.facts, 'NetIncomeLoss', '2024-09-28')).toBe(93_736_000_000);
      expect((await copyOf('wfc-10k-fy2024.html')).about.form).toBe('10-K');
    });

    it('a 20-F of 340 pages', async () => {
      const { about, pages } = await copyOf('20f-340-pages.pdf');
      expect(pages.length).toBe(340);
      expect(about).toMatchObject({
        entity: 'Mercurity Fintech Holding Inc.',
        periodEnd: '2022-12-31',
        form: '20-F',
      });
      expect(pages[115]?.printed).toEqual(['F-5']);
      expect(pages[115]?.lines).toContain('TOTAL ASSETS\t$\t18,893,082\t$\t9,019,621');
      expect(pages.every(({ unread }) => unread === null)).toBe(true);
    }, 60_000);

    it('a report in columns, two pages of the book on one of the file', async () => {
      const { pages } = await copyOf('annual-report-2022-uk.pdf');
      const lines = pages[5]?.lines ?? [];
      const at = lines.indexOf('The Company treats its staff fairly in all aspects of');
      expect(lines[at + 1]).toBe('their employment, valuing their contribution to the');
      expect(pages[5]?.printed).toEqual(['7', '8']);
    });

    it('labels, and numbers in heads', async () => {
      expect((await copyOf('annual-report-2022-uk-2.pdf')).pages[9]?.label).toBe('8');
      expect((await copyOf('annual-report-2022-au.pdf')).pages[4]?.printed).toEqual(['5']);
    });
  },
);
