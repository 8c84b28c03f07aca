import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../../../src/finance/analyse';
import type { Statements } from '../../../../../../src/finance/statements/statements';
import { displayWidth } from '../../../../../../src/plan/text/displayWidth';
import { roeText } from '../../../../../../src/review/formats/plan/roe/roeText';
import { alibaba, sanfo, statements, target, toread, walmart } from '../../../../finance/real';

const shown = (customer: Statements, peers: Statements[], language: 'en' | 'zh-cn') =>
  roeText(analyse(customer, peers), language).split('\n');

describe('the ROE report', () => {
  it('shows ratios by period in columns that line up, in Chinese', () => {
    const lines = shown(alibaba, [], 'zh-cn');
    expect(lines[0]).toBe('阿里巴巴 · 平均口径 · 归母 · CNY');
    const table = lines.slice(2, lines.indexOf('', 2)).filter((line) => !line.startsWith('*'));
    expect(table[0]).toMatch(/^比率 +FY2021 +FY2022$/);
    expect(table.find((line) => line.startsWith('ROE'))).toMatch(/17\.76% +6\.57%$/);
    expect(table.find((line) => line.startsWith('销售净利率'))).toMatch(/20\.96% +7\.26%$/);
    expect(table.length).toBeGreaterThan(4);
    expect(new Set(table.map(displayWidth)).size).toBe(1);
  });

  it('says why ROE changed, with the method and its order', () => {
    const text = shown(alibaba, [], 'zh-cn').join('\n');
    expect(text).toContain(
      'FY2021 → FY2022：ROE 17.76% → 6.57%，变动 −11.19 个百分点（连环替代法，依次为净利率、周转率、权益乘数）',
    );
    // A driver's own change first, and never what it adds to ROE in its place.
    expect(text).toContain('净利率 −13.69 个百分点 → ROE −11.60 个百分点');
    expect(text).toContain('周转 +0.026 → ROE +0.34 个百分点');
    expect(text).toContain('权益乘数 +0.021 → ROE +0.08 个百分点');
    expect(text).toMatch(
      /LMDI）：净利率的影响 −11\.92，周转的影响 \+0\.60，权益乘数的影响 \+0\.13/,
    );
  });

  it('says that Shapley was used where LMDI is undefined', () => {
    const text = shown(toread, [], 'en').join('\n');
    expect(text).toMatch(/Shapley, as a driver is not positive\): through net margin \+/);
    expect(text).not.toContain('LMDI');
  });

  it('sets the peers beside the customer, with the gap in money and what to ask', () => {
    const text = shown(walmart, [target], 'en').join('\n');
    expect(text).toMatch(/^Peers, FY2022 +Walmart +Target +gap +in money \(USD\)$/m);
    expect(text).toMatch(/^net margin +2\.39% +6\.55% +−4\.17pp +−23\.86 bn$/m);
    expect(text).toMatch(/^1\. .* of Target: .*USD [\d.]+ bn/m);
    expect(text).toMatch(/^ {3}Ask: .+\?$/m);
  });

  it('shows the newest six periods and the first six peers', () => {
    const years = (count: number) => Array.from({ length: count }, (_, i) => String(2015 + i));
    const of = (entity: string, count: number) =>
      statements(entity, 1, years(count), {
        revenue: years(count).map(() => 100),
        netIncome: years(count).map((_, i) => 10 + i),
      });
    const columns = (count: number) => shown(of('x', count), [], 'en')[2]?.split(/ {2,}/).slice(1);
    expect([columns(6), columns(7)]).toEqual([years(6), years(7).slice(1)]);
    const peers = (count: number) =>
      shown(
        of('x', 1),
        Array.from({ length: count }, (_, i) => of(`p${i}`, 1)),
        'en',
      )
        .find((line) => line.startsWith('Peers'))
        ?.match(/p\d/g);
    expect([peers(6)?.length, peers(7)?.at(-1)]).toEqual([6, 'p5']);
  });

  it('names a peer that no period of the customer matches', () => {
    const text = shown(alibaba, [sanfo], 'zh-cn').join('\n');
    expect(text).toMatch(/^\* 三夫户外没有能和 .*FY2022 对上的期间/m);
  });

  it('says why a value means nothing', () => {
    const broke = { ...alibaba, rows: { ...alibaba.rows, equity: [1e12, -5e10] } };
    expect(shown(broke, [], 'zh-cn').join('\n')).toMatch(
      /^\* × FY2022: ROE、权益乘数 无意义：净资产不为正$/m,
    );
  });

  it('lets no name steer the terminal', () => {
    const text = roeText(analyse({ ...alibaba, entity: 'A\u001b[2J\u202e\n::error::x' }), 'en');
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect(text).not.toMatch(/^::/m);
  });
});
