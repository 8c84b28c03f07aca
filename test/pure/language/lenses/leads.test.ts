import { expect, test } from 'vitest';
import { leadFixes } from '../../../../src/language/lenses/leads';
import { lint } from '../../../../src/rules/lint';
import { ALIBABA, applied, plan, TODAY, wrap } from '../marked';

const PEER =
  'peers: [{entity: 京东, periods: [FY2021, FY2022], revenue: 745802 | 951592, netIncome: 149405 | 150000, assets: 422288 | 496507, equity: 187543 | 208911}]\n';
const BODY = `## 望\n\n${ALIBABA.replace('source:', `${PEER}source:`)}\n[^fy22]: 年报 · 20-F · 2022-07-26 · A1\n`;

function at(body: string) {
  const model = plan(wrap(body));
  return { model, offset: model.text.indexOf('revenue:') };
}

/** The lead of the margin beside 京东. */
function againstPeer(model: ReturnType<typeof plan>, offset: number) {
  return leadFixes(model, offset, 'en').find(({ title }) => /margin against 京东/.test(title));
}

test('the largest gaps come first, each with its money', () => {
  const { model, offset } = at(BODY);
  const titles = leadFixes(model, offset, 'zh-cn').map(({ title }) => title);
  expect(titles[0]).toMatch(/^添加机会：销售净利率（较FY2021），[\d,.]+亿元$/);
  expect(titles[1]).toMatch(/^添加机会：总资产周转率（较京东），[\d,.]+万亿元$/);
  expect(leadFixes(model, offset, 'en')[0]?.title).toMatch(
    /^Add opportunity: net margin against FY2021, CNY/,
  );
});

test('the opportunity has driver, sentence, money and question, and lint takes them', () => {
  const { model, offset } = at(BODY);
  const fix = againstPeer(model, offset);
  const text = applied(model, fix?.snippets ?? []);
  expect(text).toContain(
    '## 机会\n\n### 销售净利率\n\n- 依据: FY2022 销售净利率 7.26%，低于京东的',
  );
  expect(text).toMatch(
    /依据: .*利润约多 [\d,.]+亿元；先看两家业务是否可比。 \[\^fy22\]\n- 驱动: 净利率\n- 规模: [\d,.]+亿元\n/,
  );
  expect(text).toContain('- 下一步: 去问“去年哪些成本费用涨得比收入快？');
  const again = plan(text);
  const [opportunity] = again.opportunities;
  expect(opportunity).toMatchObject({ title: '销售净利率', driver: 'net-margin' });
  expect(opportunity?.sources).toEqual(['fy22']);
  const found = lint(again, { language: 'en', today: TODAY }).map(({ rule }) => rule);
  expect(found).not.toContain('format/invalid-value');
  expect(found).not.toContain('evidence/figure-without-source');
});

test('it cites the sources of the peer that it was measured by', () => {
  const { model, offset } = at(BODY.replace('entity: 京东,', 'entity: 京东, source: [jd21],'));
  const fix = againstPeer(model, offset);
  expect(applied(model, fix?.snippets ?? [])).toMatch(/依据: .* \[\^fy22\]\[\^jd21\]\n/);
});

test('a gap beyond the customer’s own revenue is told apart', () => {
  const { model, offset } = at(BODY);
  const turnover = leadFixes(model, offset, 'en').find(({ title }) => title.includes('turnover'));
  const margin = againstPeer(model, offset);
  expect(applied(model, turnover?.snippets ?? [])).toMatch(
    /资产可少占用 .*同一类生意。 \[\^fy22\]/,
  );
  expect(applied(model, margin?.snippets ?? [])).not.toContain('同一类生意');
});

test('an opportunity in English is one, too', () => {
  const english = wrap(BODY).replace('language: zh-cn', 'language: en').replace('## 望', '## Look');
  const model = plan(english);
  const [fix] = leadFixes(model, model.text.indexOf('revenue:'), 'zh-cn');
  const again = plan(applied(model, fix?.snippets ?? []));
  expect(again.opportunities[0]).toMatchObject({ driver: 'net-margin' });
  expect(again.opportunities[0]?.size).toMatch(/^CNY [\d.]+ bn$/);
  expect(lint(again, { language: 'en', today: TODAY }).map(({ rule }) => rule)).not.toContain(
    'format/invalid-value',
  );
});

test('without peers or a year before, and outside of blocks, there is nothing to offer', () => {
  const alone = ALIBABA.replace('[FY2021, FY2022]', '[FY2021, FY2023]');
  const { model, offset } = at(`## 望\n\n${alone}`);
  expect(leadFixes(model, offset, 'en')).toEqual([]);
  const withPeers = at(BODY).model;
  expect(leadFixes(withPeers, withPeers.text.length, 'en')).toEqual([]);
});
