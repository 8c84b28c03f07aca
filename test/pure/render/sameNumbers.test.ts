/** Lens, hints, hover, table, drawings and pages are made of one result: they say the same. */
import { expect, test } from 'vitest';
import { indexOf } from '../../../src/evidence/planIndex';
import { blockHtmlAt } from '../../../src/extension/views/preview/fenceHtml';
import { DRIVERS } from '../../../src/finance/compare/attribution';
import { hoverAt } from '../../../src/language/hover';
import { ratioHints } from '../../../src/language/lenses/hints';
import { roeLenses } from '../../../src/language/lenses/lenses';
import type { Plan } from '../../../src/plan/model';
import { formatMetric, points } from '../../../src/render/roe/dupontNumbers';
import { roeJson } from '../../../src/review/formats/plan/roeJson';
import { roeText } from '../../../src/review/formats/plan/roeText';
import type { Language } from '../../../src/words';
import { ALIBABA, plan, TODAY, wrap } from '../language/marked';

const PEERS = `peers:
  - {entity: 京东, periods: [FY2021, FY2022], revenue: 745802 | 951592, netIncome: 49405 | -3560, assets: 422288 | 496507, equity: 187543 | 208911}
  - {entity: 甲, periods: [FY2021, FY2022], reported: {roe: 10 | 12, netMargin: 5 | 6}}
`;

const cases: readonly [string, string][] = [
  ['average balances', ALIBABA],
  ['closing balances', ALIBABA.replace(/opening.*\n/, '')],
  ['with peers', ALIBABA.replace('source:', `${PEERS}source:`)],
  ['a loss', ALIBABA.replace('150308 | 61959', '-27700.84 | 5378.83')],
  ['newest first', ALIBABA.replace('[FY2021, FY2022]', '[FY2022, FY2021]')],
];

/** The views of the one block of a plan; images decoded. */
function views(of: Plan, language: Language): Record<string, string> {
  const [block] = of.roe;
  const { analysis } = indexOf(of);
  if (!block || !analysis) throw new Error('no block');
  const hover = hoverAt(of, block.fence.start + 4, language, TODAY, 'light')?.markdown ?? '';
  const images = [...hover.matchAll(/\(data:image\/svg\+xml,([^)|]*)\|[^)]*\)/g)].map(([, uri]) =>
    decodeURIComponent(uri ?? ''),
  );
  const line = of.lineStarts.indexOf(block.fence.start);
  return {
    lens: roeLenses(of, language)[0]?.title ?? '',
    hover: hover.replace(/!\[[^\n]*/g, ''),
    image: images[0] ?? '',
    page: blockHtmlAt(of, line, language) ?? '',
    report: roeText(analysis, language),
  };
}

test.each(cases)('%s: every view has the numbers of the analysis', (_, block) => {
  const of = plan(wrap(`## 望\n\n${block}`));
  const { analysis } = indexOf(of);
  if (!analysis) throw new Error('no analysis');
  const newest = analysis.customer.changes.at(-1);
  const result = analysis.customer.periods.find(({ label }) => label === newest?.to);
  if (!newest || !result) throw new Error('no change');
  for (const language of ['en', 'zh-cn'] as const) {
    for (const [name, text] of Object.entries(views(of, language))) {
      for (const ratio of ['roe', ...DRIVERS] as const) {
        const value = formatMetric(result.ratios[ratio], ratio, language);
        expect(text, `${ratio} in the ${name}`).toContain(value);
      }
      expect(text, `change in the ${name}`).toContain(points(newest.total));
      if (name === 'lens') continue;
      for (const driver of DRIVERS) {
        expect(text, `${driver} in the ${name}`).toContain(points(newest.chain[driver]));
      }
    }
  }
});

test('hints have the numbers of the analysis, in the order of the block', () => {
  for (const [, block] of cases) {
    const of = plan(wrap(`## 望\n\n${block}`));
    const periods = indexOf(of).analysis?.customer.periods ?? [];
    const labels = ratioHints(of, { start: 0, end: of.text.length }, 'en').map(
      ({ label }) => label,
    );
    for (const driver of DRIVERS) {
      const values = periods.map(({ ratios }) => formatMetric(ratios[driver], driver, 'en'));
      expect(labels.some((label) => label.endsWith(values.join(' | ')))).toBe(true);
    }
  }
});

test('peers: table, drawing and JSON have the same values', () => {
  const of = plan(wrap(`## 望\n\n${ALIBABA.replace('source:', `${PEERS}source:`)}`));
  const { analysis } = indexOf(of);
  const [customer] = roeJson(of, analysis, 'en') as [
    { peers: { ratio: string; period: string }[] },
  ];
  const { page = '', hover = '' } = views(of, 'en');
  const compared = customer.peers.filter(({ period }) => period === 'FY2022');
  expect(compared.length).toBeGreaterThan(3);
  for (const item of analysis?.comparisons ?? []) {
    if (item.period !== 'FY2022') continue;
    for (const value of [item.value, ...Object.values(item.entities)]) {
      const text = formatMetric(value, item.ratio, 'en');
      expect(page).toContain(text);
      expect(hover).toContain(text);
    }
  }
});

test('a hover stays below what the editor cuts, whatever the names', () => {
  const long = '长'.repeat(3000);
  const many = Array.from(
    { length: 60 },
    (_, i) =>
      `  - {entity: ${long}${i}, periods: [FY2022], revenue: 1, netIncome: 1, assets: 1, equity: 1}`,
  ).join('\n');
  const block = ALIBABA.replace('source:', `peers:\n${many}\nsource:`);
  const of = plan(wrap(`## 望\n\n${block}`));
  const markdown = hoverAt(of, of.roe[0]?.fence.start ?? 0, 'zh-cn', TODAY, 'dark')?.markdown;
  expect(markdown?.length).toBeLessThanOrEqual(100_000);
  expect(markdown).toContain('7.26%');
});
