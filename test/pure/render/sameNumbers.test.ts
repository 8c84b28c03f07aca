/** Lens, hints, hover, table, drawings, pages and the brief are made of one result: they say the same. */
import { expect, test } from 'vitest';
import { indexOf } from '../../../src/evidence/planIndex';
import { DRIVERS } from '../../../src/finance/compare/attribution';
import { briefFor, findPerson } from '../../../src/language/brief/brief';
import { briefText } from '../../../src/language/brief/briefPage';
import { cellOutput } from '../../../src/language/cells/cellOutput';
import { hoverAt } from '../../../src/language/hover';
import { ratioHints } from '../../../src/language/lenses/hints';
import { roeLenses } from '../../../src/language/lenses/lenses';
import type { Plan } from '../../../src/plan/model';
import { viewHtml, viewMarkdown } from '../../../src/render/notebook';
import { blockHtmlAt } from '../../../src/render/plan/markdown/blockHtml';
import { dupontLine } from '../../../src/render/roe/dupont';
import { formatMetric, points } from '../../../src/render/roe/dupontNumbers';
import { dupontSvg } from '../../../src/render/roe/dupontSvg';
import { dupontTree } from '../../../src/render/roe/dupontTree';
import { ownChange } from '../../../src/render/roe/figure';
import { diffPlans } from '../../../src/review/diff';
import { changeText } from '../../../src/review/formats/diff/diff';
import { roeJson } from '../../../src/review/formats/plan/roe/roeJson';
import { roeText } from '../../../src/review/formats/plan/roe/roeText';
import { planReport } from '../../../src/review/planReport';
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
  return {
    lens: roeLenses(of, language)[0]?.title ?? '',
    hover: hover.replace(/!\[[^\n]*/g, ''),
    image: images[0] ?? '',
    page: blockHtmlAt(of, block.fence.start, language) ?? '',
    report: roeText(analysis, language),
    notebook: cellText(of, language),
    customerReport: planReport(of, { internal: true, today: TODAY }, language).html,
  };
}

/** What a notebook's cell shows: the still view of our renderer, and Markdown for the others. */
function cellText(of: Plan, language: Language): string {
  const [block] = of.roe;
  const output = block && cellOutput(of, block.range, [], language);
  if (!output || !('view' in output)) throw new Error('no view');
  const { view } = output;
  return viewHtml(view) + viewMarkdown(view);
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
      const basis =
        result.basisUsed === 'average' ? ['average', '平均口径'] : ['closing', '期末口径'];
      expect(text, `basis in the ${name}`).toContain(basis[language === 'en' ? 0 : 1]);
      if (name === 'lens') continue;
      const same = newest.basisUsed === result.basisUsed;
      for (const driver of DRIVERS) {
        expect(text, `${driver} in the ${name}`).toContain(points(newest.chain[driver]));
        const [from, to] = [newest.before[driver], newest.after[driver]];
        const own = ownChange(driver, from, to, 'en').replace(' pp', '');
        // A drawing leaves it out where the values beside it are on other balances.
        if (same || name !== 'image') expect(text, `own change in the ${name}`).toContain(own);
      }
    }
  }
});

test('no contribution stands under the bare name of a driver', () => {
  const of = plan(wrap(`## 望\n\n${ALIBABA}`));
  for (const [name, text] of Object.entries(views(of, 'zh-cn'))) {
    expect(text, name).not.toMatch(/净利率[ |]*−11\.60/);
    expect(text, name).toMatch(/ROE|影响/);
  }
  const [, lens] = [0, views(of, 'zh-cn').lens ?? ''];
  expect(lens).toContain('净利率 −13.69 个百分点，拉低 ROE 11.60 个百分点');
});

test('the reason goes the way of the change: a rise isn’t explained by what held it back', () => {
  // Margin up a little, multiplier down a lot more slowly: ROE rises.
  const block = ALIBABA.replace('150308 | 61959', '150308 | 200000').replace(
    '937470 | 948479',
    '937470 | 1400000',
  );
  for (const [text] of [ALIBABA, block].map((one) =>
    roeLenses(plan(wrap(`## 望\n\n${one}`)), 'en').map(({ title }) => title),
  )) {
    const [, total, effect] =
      /vs FY2021 ([+−])[\d.]+ pp \(.*which (adds|takes) /.exec(text ?? '') ?? [];
    expect(effect).toBe(total === '+' ? 'adds' : 'takes');
  }
});

test('interims are marked with their months wherever their ROE stands', () => {
  const block = ALIBABA.replace('[FY2021, FY2022]', '[2021H1, 2022H1]');
  const of = plan(wrap(`## 望\n\n${block}`));
  for (const [name, text] of Object.entries(views(of, 'zh-cn'))) {
    expect(text, name).toContain('6 个月');
  }
  const hints = ratioHints(of, { start: 0, end: of.text.length }, 'zh-cn').map(
    ({ label }) => label,
  );
  expect(hints.find((label) => label.startsWith('总资产周转率'))).toContain('（6 个月）');
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

test('an industry has its quartiles and their number in every view of peers', () => {
  const industry =
    '  - {entity: 行业, n: 37, periods: [FY2022], reported: {netMargin: 6, roe: 12}, p25: {netMargin: 2.5, roe: 7}, p75: {netMargin: 9.5, roe: 16}}\n';
  const of = plan(wrap(`## 望\n\n${ALIBABA.replace('source:', `${PEERS}${industry}source:`)}`));
  const { lens: _, image: __, ...shown } = views(of, 'en');
  for (const [name, text] of Object.entries(shown)) {
    expect(text.replaceAll('\\', ''), name).toContain('median of 37');
    expect(text.replaceAll('\\', ''), name).toContain('6.00% (2.50% to 9.50%)');
  }
  const [customer] = roeJson(of, indexOf(of).analysis, 'en');
  expect(JSON.stringify(customer)).toContain(
    '"spreads":{"行业":{"p25":0.025,"p75":0.095,"companies":37}}',
  );
});

test('calculator and diff have the numbers of the analysis', () => {
  const of = plan(wrap(`## 望\n\n${ALIBABA}`));
  const { analysis } = indexOf(of);
  const [before, now] = analysis?.customer.periods ?? [];
  if (!analysis || !before || !now) throw new Error('no analysis');
  const { customer } = analysis;
  const line = dupontLine(customer.statements, 'en');
  const drawn = dupontTree(customer, 'en', 1);
  const svg = drawn ? dupontSvg(drawn, 'en', 'page') : '';
  for (const ratio of ['roe', ...DRIVERS] as const) {
    const value = formatMetric(now.ratios[ratio], ratio, 'en');
    expect(line, ratio).toContain(value);
    expect(svg, ratio).toContain(value);
  }
  const other = plan(wrap(`## 望\n\n${ALIBABA.replace('| 61959', '| 70000')}`));
  const later = indexOf(other).analysis?.customer.periods[1];
  const texts = diffPlans(of, other).changes.map((change) => changeText(change, 'en'));
  const roe = texts.find((text) => text.includes('ROE')) ?? '';
  expect(roe).toContain(formatMetric(now.ratios.roe, 'roe', 'en'));
  expect(roe).toContain(formatMetric(later?.ratios.roe ?? null, 'roe', 'en'));
});

test('the brief quotes the numbers of the analysis, and none that differs from them', () => {
  const { analysis } = indexOf(plan(wrap(`## 望\n\n${ALIBABA}`)));
  const now = analysis?.customer.periods.find(({ label }) => label === 'FY2022');
  if (!now) throw new Error('no analysis');
  for (const language of ['en', 'zh-cn'] as const) {
    for (const ratio of ['roe', ...DRIVERS] as const) {
      const value = formatMetric(now.ratios[ratio], ratio, language);
      const claim = (written: string) =>
        `- 报告里是 [${written}](roe:阿里巴巴/FY2022/${ratio})。[^fy22]`;
      const text = (written: string) => {
        const body = `## 关键人\n\n- 韩梅 · 总监\n\n## 望\n\n${claim(written)}\n\n${ALIBABA}\n[^fy22]: 年报 · 2022 年报 · 2022-07-26 · A1\n`;
        const of = plan(wrap(body));
        const person = findPerson(of, '韩梅');
        if (!person) throw new Error('nobody');
        return briefText(briefFor(of, person, language, TODAY), language, (one) => one);
      };
      expect(text(value), ratio).toContain(`= ${value}`);
      const other = value.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10));
      expect(text(other), ratio).not.toContain(other);
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
