import { expect, test } from 'vitest';
import { analyse, analyseSegments, entityAnalysis } from '../../../src/finance/analyse';
import {
  dataUri,
  escapeXml,
  imageMarkdown,
  PALETTES,
  shorten,
  svgText,
  textWidth,
} from '../../../src/render/charts';
import { dupontHtml, segmentsHtml } from '../../../src/render/html';
import { attributionSvg } from '../../../src/render/roe/attribution';
import { formatMetric } from '../../../src/render/roe/dupontNumbers';
import { dupontSvg } from '../../../src/render/roe/dupontSvg';
import { driversOf, dupontTree } from '../../../src/render/roe/dupontTree';
import { peersSvg } from '../../../src/render/roe/peersSvg';
import { segmentsSvg } from '../../../src/render/roe/segments';
import { whatIfLine, whatIfTree } from '../../../src/render/roe/whatIf';
import { ALIBABA, plan, wrap } from '../language/marked';

function statements(block: string) {
  const [first] = plan(wrap(`## 望\n\n${block}`)).roe;
  if (!first?.statements) throw new Error('no statements');
  return first.statements;
}

const PEERS =
  'peers: [{entity: 京东, periods: [FY2022], revenue: 951592, netIncome: -3560}, {entity: B, periods: [FY2022], revenue: 10, netIncome: 1}]\n';
const WITH_PEERS = ALIBABA.replace('source:', `${PEERS}source:`);

/** Relative luminance of WCAG 2.2 for `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

test('the measure of contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(Object.entries(PALETTES))('%s: text 4.5:1, lines and bars 3:1', (_, palette) => {
  const { background, box, text, muted, line, gain, loss, other } = palette;
  for (const behind of [background, box]) {
    for (const colour of [text, muted, gain, loss]) {
      expect(contrast(colour, behind), `${colour} on ${behind}`).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [line, other]) {
      expect(contrast(colour, behind), `${colour} on ${behind}`).toBeGreaterThanOrEqual(3);
    }
  }
});

test('a drawing has its own colours as an image, and variables in a page', () => {
  const tree = dupontTree(entityAnalysis(statements(ALIBABA), null), 'zh-cn');
  if (!tree) throw new Error('no tree');
  expect(dupontSvg(tree, 'zh-cn', 'dark')).not.toContain('var(');
  expect(dupontSvg(tree, 'zh-cn', 'dark')).toContain(`fill="${PALETTES.dark.background}"`);
  expect(dupontSvg(tree, 'zh-cn', 'page')).toContain('fill="var(--zhibi-text)"');
});

test('the tree says name, value, the year before and the effect of each', () => {
  const tree = dupontTree(entityAnalysis(statements(ALIBABA), null), 'zh-cn');
  expect(tree?.roe).toMatchObject({ value: '6.57%', before: 'FY2021 17.76%' });
  expect(tree?.drivers.netMargin).toMatchObject({ name: '销售净利率', value: '7.26%' });
  expect(tree?.drivers.netMargin.effect).toBeCloseTo(-0.116028, 6);
  const leaves = Object.values(tree?.leaves ?? {}).map(({ value }) => value);
  expect(leaves).toEqual(['619.59亿', '8,530.62亿', '1.69万亿', '9,429.75亿']);
});

test('a change on closing balances says so under an average ROE', () => {
  const tree = dupontTree(
    entityAnalysis(statements(ALIBABA.replace(/opening.*\n/, '')), null),
    'en',
  );
  expect(tree?.roe.before).toBe('vs FY2021, closing balances: 16.03% → 6.53%');
  expect(tree?.drivers.netMargin.before).toBeNull();
  const whole = dupontTree(entityAnalysis(statements(ALIBABA), null), 'en');
  if (!tree || !whole) throw new Error('no tree');
  // No room is left where nothing is said; in a page the height stays.
  const height = (drawing: string) => Number(/ height="(\d+)"/.exec(drawing)?.[1]);
  expect(height(dupontSvg(whole, 'zh-cn', 'dark')) - height(dupontSvg(tree, 'zh-cn', 'dark'))).toBe(
    32,
  );
  expect(height(dupontSvg(whole, 'zh-cn', 'page'))).toBe(height(dupontSvg(tree, 'zh-cn', 'page')));
  // What stands alone there stands in the middle.
  const nameAt = (drawing: string) => Number(/ y="(\d+)"[^>]*>net margin</.exec(drawing)?.[1]);
  expect(nameAt(dupontSvg(tree, 'zh-cn', 'page')) - nameAt(dupontSvg(whole, 'zh-cn', 'page'))).toBe(
    16,
  );
});

test('what if: ROE is the product, and each driver has its part of the change', () => {
  const entity = entityAnalysis(statements(ALIBABA), null);
  const tree = dupontTree(entity, 'en');
  if (!tree) throw new Error('no tree');
  const from = { netMargin: 0.1, assetTurnover: 0.5, equityMultiplier: 2 };
  const changed = whatIfTree(tree, from, { ...from, netMargin: 0.2 }, 'en');
  expect(changed.roe).toMatchObject({ value: '20.00%', before: 'actual 10.00%' });
  expect(changed.drivers.netMargin.effect).toBeCloseTo(0.1, 12);
  expect(changed.drivers.assetTurnover.effect).toBe(0);
  const noise = whatIfTree(tree, from, { ...from, netMargin: 0.1 + 1e-12 }, 'en');
  expect(dupontSvg(noise, 'zh-cn', 'light')).not.toContain(PALETTES.light.gain);
});

test('bars: negative values go the other way, nothing is wider than its panel', () => {
  const drawing = peersSvg(analyse(statements(WITH_PEERS)), 'zh-cn', 'light');
  const widths = [...drawing.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, w]) => Number(w));
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(0);
  expect(drawing).toContain('−0.37%');
  expect(peersSvg(analyse(statements(ALIBABA)), 'zh-cn', 'light')).toBe('');
});

test('what if moves every leaf that it must, and says the money', () => {
  const entity = entityAnalysis(statements(ALIBABA), null);
  const tree = dupontTree(entity, 'en');
  const from = driversOf(entity.periods[1]);
  if (!tree || !from) throw new Error('no tree');
  const margin = whatIfTree(tree, from, { ...from, netMargin: from.netMargin + 0.003 }, 'en');
  // 0.3 points of 853.06 bn.
  expect(margin.worth).toBe('+2.56 bn');
  expect(margin.leaves.profit).toMatchObject({ value: '64.52 bn', change: '+2.56 bn' });
  expect(margin.leaves.revenue).toBe(tree.leaves.revenue);
  expect(whatIfLine(margin, 'en')).toMatch(
    /^ROE [\d.]+% \(actual 6\.57%\): net income \+2\.56 bn$/,
  );
  const turnover = whatIfTree(
    tree,
    from,
    { ...from, assetTurnover: from.assetTurnover * 1.1 },
    'en',
  );
  expect(turnover.leaves.revenue.value).toBe('938.37 bn');
  expect(turnover.leaves.profit.value).toBe('68.15 bn');
  expect(turnover.leaves.assets).toBe(tree.leaves.assets);
  const lever = whatIfTree(
    tree,
    from,
    { ...from, equityMultiplier: from.equityMultiplier / 2 },
    'en',
  );
  expect(lever.amounts.equity).toBeCloseTo((tree.amounts.equity ?? 0) * 2, 0);
  expect(lever.leaves.profit).toBe(tree.leaves.profit);
  expect(lever.worth).toBeNull();
  // The tree stays a tree: profit over equity is ROE.
  for (const { amounts, roe } of [margin, turnover, lever]) {
    const ratio = (amounts.profit ?? 0) / (amounts.equity ?? 1);
    expect(roe.value).toBe(formatMetric(ratio, 'roe', 'en'));
  }
});

test('the bridge from one ROE to the next', () => {
  const [change] = entityAnalysis(statements(ALIBABA), null).changes;
  if (!change) throw new Error('no change');
  const drawing = attributionSvg(change, change.chain, 'zh-cn', 'light');
  for (const text of ['17.76%', '−11.60百分点', '+0.34百分点', '+0.08百分点', '6.57%']) {
    expect(drawing).toContain(`>${text}</text>`);
  }
  // Each bar says what it is: an effect, and below it the driver's own change.
  for (const text of ['净利率的影响', '−13.69百分点', '+0.026']) {
    expect(drawing).toContain(`>${text}</text>`);
  }
});

test('the axis is broken where steps would be hair lines, and starts at nothing where not', () => {
  const drivers = (netMargin: number) => ({ netMargin, assetTurnover: 1, equityMultiplier: 1 });
  const heights = (roeFrom: number, roeTo: number) => {
    const parts = { netMargin: roeTo - roeFrom, assetTurnover: 0, equityMultiplier: 0 };
    const change = { from: 'a', to: 'b', roeFrom, roeTo, before: drivers(1), after: drivers(2) };
    const drawing = attributionSvg(change, parts, 'en', 'light');
    return [...drawing.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) =>
      Number(height),
    );
  };
  const tall = (values: number[]) => values.filter((height) => height < 100 && height > 20).length;
  // 20.49 → 21.35 %: the step takes most of the plot.
  expect(Math.max(...heights(0.2049, 0.2135).slice(2, 3))).toBeGreaterThan(60);
  expect(Math.max(...heights(-0.2135, -0.2049).slice(2, 3))).toBeGreaterThan(60);
  expect(tall(heights(-0.05, 0.05))).toBeGreaterThan(1);
});

const HOSTILE = '</svg><script>alert(1)</script>"\' \u202e]]>&amp;';

test('names of the plan are text in every view', () => {
  const data = statements(WITH_PEERS);
  const named = { ...data, entity: HOSTILE, periods: data.periods.map((p) => ({ ...p })) };
  const analysis = analyse(named);
  const segments = analyseSegments(
    {
      entity: HOSTILE,
      currency: 'CNY',
      periods: [{ label: HOSTILE, months: 12, end: null }],
      segments: [{ name: HOSTILE, revenue: [1], grossProfit: [1] }],
    },
    null,
  );
  for (const html of [
    dupontHtml(analysis.customer, analysis, 'en', 'light'),
    segmentsHtml(segments, 'en', 'light'),
    segmentsSvg(segments, 'en', 'dark'),
  ]) {
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u202e');
    expect(html.match(/<svg/g)?.length).toBe(html.match(/<\/svg>/g)?.length);
    expect(html).not.toMatch(/=["'][^"'<]*["'] on\w+=/);
  }
});

test('an image address ends no Markdown link and stays small', () => {
  const address = dataUri('<svg a="1" b=\'2\'>(中)</svg>');
  expect(address).not.toMatch(/[()<>"'\s]/);
  expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toContain('(中)');
});

test('an image says its size, so that its place is kept free', () => {
  const tree = dupontTree(entityAnalysis(statements(ALIBABA), null), 'en');
  if (!tree) throw new Error('no tree');
  expect(imageMarkdown(dupontSvg(tree, 'zh-cn', 'light'), 'a')).toMatch(
    /%3E\|width=\d+,height=\d+\)$/,
  );
});

test('long text is cut to its width, characters stay whole', () => {
  expect(shorten('阿里巴巴集团控股有限公司', 60, 12)).toBe('阿里巴巴…');
  expect(shorten('short', 60, 12)).toBe('short');
  expect(textWidth(shorten('😀'.repeat(30), 60, 12), 12)).toBeLessThanOrEqual(60);
  expect(escapeXml('\ud800<a>\u0000')).toBe('\ufffd&#60;a&#62;');
});

test('a long number is set smaller before it is cut, so that it keeps its unit', () => {
  for (const language of ['zh-cn', 'en'] as const) {
    const tree = dupontTree(entityAnalysis(statements(ALIBABA), null), language);
    if (!tree) throw new Error('no tree');
    expect(dupontSvg(tree, language, 'light')).not.toContain('…');
  }
  const tree = dupontTree(entityAnalysis(statements(ALIBABA), null), 'zh-cn');
  expect(tree && dupontSvg(tree, 'zh-cn', 'page')).toMatch(
    /font-size="10\.\d"[^>]*>▼ ROE −11\.60百分点</,
  );
  const [at, fill] = [0, 'red'];
  expect(svgText(at, at, 'short', { fill, width: 60, smallest: 8 })).toContain('font-size="12"');
  expect(svgText(at, at, '很长的名字，怎么也放不下', { fill, width: 60, smallest: 9 })).toMatch(
    /font-size="9".*…/,
  );
});

test('nothing meaningful still says why', () => {
  const loss = statements(ALIBABA.replace(/equity: 937470 .*/, 'equity: -1 | -5'));
  const html = dupontHtml(entityAnalysis(loss, null), null, 'zh-cn');
  expect(html).toContain('净资产不为正');
  expect(html).not.toContain('NaN');
});
