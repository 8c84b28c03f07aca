import { describe, expect, it } from 'vitest';
import { readCopy } from '../../../../src/copies';
import { gbk } from '../../imports/gbk';
import { read, utf8 } from '../read';

const page = (body: string, head = '') =>
  utf8(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`);
const linesOf = async (body: string, head = '') =>
  (await read(page(body, head))).pages[0]?.lines ?? [];

describe('lines', () => {
  it('are paragraphs; blanks count as one, inline elements as none', async () => {
    expect(
      await linesOf(
        '<p>Reve<b>nues</b>  grew\n by <i>5</i>&nbsp;%.</p>Next<br>one<div>two<div>three</div></div>',
      ),
    ).toEqual(['Revenues grew by 5 %.', 'Next', 'one', 'two', 'three']);
  });

  it('are rows of a table, the cells apart, a figure in several cells as one', async () => {
    const row =
      '<tr><td>Net sales</td><td></td><td>$</td><td>674,538</td><td>$</td><td>(642</td><td>)</td><td>5.0</td><td>%</td></tr>';
    expect(
      await linesOf(`<table>${row}<tr><td><p>Two</p><p>lines</p></td><td>1</td></tr></table>After`),
    ).toEqual(['Net sales\t$674,538\t$(642)\t5.0%', 'Two lines\t1', 'After']);
  });

  it('of a table in a layout of tables stay rows of their own', async () => {
    const inner = '<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>';
    expect(await linesOf(`<table><tr><td>${inner}</td></tr></table>`)).toEqual(['a\t1', 'b\t2']);
  });

  it.each([
    ['<p style="color:red; display : none">x</p>'],
    ['<p hidden>x</p>'],
    ['<script>x</script><style>x</style><template>x</template><noscript>x</noscript>'],
    ['<span style="visibility:hidden">x</span>'],
    ['<div style="display:none"><p>x</p><div>x</div></div>'],
    ['<p class="a gone">x</p>'],
    ['<!-- x -->'],
  ])('hold nothing that nobody sees: %s', async (hidden) => {
    expect(
      await linesOf(`${hidden}<p>seen</p>`, '<style>.gone{display:none} b{color:red}</style>'),
    ).toEqual(['seen']);
  });

  it('are decoded as the page says', async () => {
    const head = utf8('<html><meta charset="gb2312"><p>');
    const body = gbk('营业收入');
    const bytes = new Uint8Array([...head, ...body]);
    expect((await read(bytes)).pages[0]?.lines).toEqual(['营业收入']);
  });

  it('know the printed pages of a page made for print', async () => {
    const sheets = [51, 52, 53].map(
      (n) =>
        `<div>Sentence ${n} ends here</div><div>${n}</div><hr style="page-break-after:always"><div>Table of Contents</div>`,
    );
    const [first] = (await read(page(sheets.join('')))).pages;
    expect(first?.sheets.map(({ printed }) => printed).slice(0, 3)).toEqual([
      ['51'],
      ['52'],
      ['53'],
    ]);
    expect(first?.sheets[1]).toMatchObject({ from: 2, to: 5, edges: { top: 1, bottom: 1 } });
  });
});

const FACTS = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"
 xmlns:g="http://fasb.org/us-gaap/2024" xmlns:dei="http://xbrl.sec.gov/dei/2024" xmlns:xbrli="http://www.xbrl.org/2003/instance"
 xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:iso4217="http://www.xbrl.org/2003/iso4217"><head><title>a-2024</title></head><body>
<div style="display:none"><ix:header><ix:hidden><ix:nonNumeric contextRef="y" name="dei:DocumentType">10-K</ix:nonNumeric></ix:hidden><ix:resources>
<xbrli:context id="y"><xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:context id="e"><xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2024-12-31</xbrli:instant></xbrli:period></xbrli:context>
<xbrli:context id="s"><xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier><xbrli:segment><xbrldi:explicitMember dimension="g:StatementBusinessSegmentsAxis">own:EastMember</xbrldi:explicitMember><xbrldi:typedMember dimension="own:ShopAxis"><own:shop>No 7</own:shop></xbrldi:typedMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context>
<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
<xbrli:unit id="ps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
</ix:resources></ix:header></div>
<p>Annual report of <ix:nonNumeric contextRef="y" name="dei:EntityRegistrantName" continuedAt="c1">Ha</ix:nonNumeric><ix:continuation id="c1">ppy Inc.</ix:continuation> for the year to <ix:nonNumeric contextRef="y" name="dei:DocumentPeriodEndDate" format="ixt:date-monthname-day-year-en">December 31, 2024</ix:nonNumeric></p>
BODY</body></html>`;
const number = (attributes: string, text: string) =>
  `<ix:nonFraction contextRef="y" unitRef="usd" name="g:Revenues" ${attributes}>${text}</ix:nonFraction>`;
const factsOf = async (body: string) =>
  (await read(utf8(FACTS.replace('BODY', body)))).facts.filter(
    ({ taxonomy }) => taxonomy !== 'dei',
  );

describe('inline XBRL', () => {
  it.each([
    ['scale="6" decimals="-6" format="ixt:num-dot-decimal"', '680,985', 680_985_000_000],
    ['scale="6" sign="-" format="ixt:numdotdecimal"', '(1.5)'.slice(1, 4), -1_500_000],
    ['scale="3" format="ixt4:num-comma-decimal"', '1.234,5', 1_234_500],
    ['scale="0" format="ixt:numcommadecimal"', '12 345,60', 12_345.6],
    ['scale="6" format="ixt:fixed-zero"', '—', 0],
    ['scale="6" format="ixt:zerodash"', '-', 0],
    ['scale="-2" format="ixt:num-dot-decimal"', '5.27', 0.0527],
    ['format="ixt-sec:numwordsen"', 'twenty-one', 21],
    ['format="ixt-sec:numwordsen"', 'no', 0],
    ['scale="6"', '<span>1,</span><b>2</b><ix:exclude>see note</ix:exclude>34', 1_234_000_000],
  ])('reads %s of %s', async (attributes, shown, value) => {
    expect(
      (await factsOf(`<p>${number(attributes, shown)}</p>`)).map((fact) => fact.value),
    ).toEqual([value]);
  });

  it.each([
    ['scale="6" format="ixt:num-dot-decimal"', 'about 5'],
    ['scale="999"', '5'],
    ['contextRef="unknown"', '5'],
  ])('gives no value that it does not know: %s of %s', async (attributes, shown) => {
    const tag = attributes.includes('contextRef')
      ? `<ix:nonFraction unitRef="usd" name="g:Revenues" ${attributes}>${shown}</ix:nonFraction>`
      : number(attributes, shown);
    expect(await factsOf(tag)).toEqual([]);
  });

  it('knows nil, unit, day, part of the company, and where each stands', async () => {
    const facts = await factsOf(
      `<p>First</p><table><tr><td>Assets</td><td><ix:nonFraction contextRef="e" unitRef="usd" name="g:Assets" decimals="-3" scale="3">5</ix:nonFraction></td></tr></table>
       <p><ix:nonFraction contextRef="s" unitRef="usd" name="g:Revenues">7</ix:nonFraction></p>
       <p><ix:nonFraction contextRef="y" unitRef="ps" name="g:EarningsPerShareBasic">2.42</ix:nonFraction></p>
       <ix:nonFraction contextRef="y" unitRef="usd" name="g:CostOfRevenue" xsi:nil="true"/>`,
    );
    expect(facts).toMatchObject([
      {
        taxonomy: 'us-gaap',
        tag: 'Assets',
        unit: 'USD',
        start: null,
        end: '2024-12-31',
        value: 5000,
        decimals: -3,
        dims: {},
        page: 1,
        line: 3,
        form: '10-K',
      },
      {
        tag: 'Revenues',
        start: '2024-01-01',
        value: 7,
        dims: { StatementBusinessSegmentsAxis: 'EastMember', ShopAxis: 'No 7' },
        line: 4,
      },
      { unit: 'USD/shares', value: 2.42 },
      { tag: 'CostOfRevenue', value: null },
    ]);
  });

  it('says what the document is', async () => {
    const copy = await read(utf8(FACTS.replace('BODY', '')));
    expect(copy.about).toMatchObject({
      entity: 'Happy Inc.',
      periodEnd: '2024-12-31',
      form: '10-K',
      sourceKind: 'annual-report',
    });
    expect(copy.facts[0]).toMatchObject({ tag: 'DocumentType', page: 0, line: 0 });
  });

  it('ends where a text is continued by itself', async () => {
    const loop =
      '<ix:nonNumeric contextRef="y" name="dei:X" continuedAt="l">a</ix:nonNumeric><ix:continuation id="l" continuedAt="l">b</ix:continuation>';
    expect(
      (await read(utf8(FACTS.replace('BODY', loop)))).facts.some(({ tag }) => tag === 'X'),
    ).toBe(false);
  });
});

it('says when there is nothing to read', async () => {
  expect(await readCopy(page('<img src="scan.png">'), 'a.html')).toEqual({
    unreadable: 'no-text',
    params: {},
  });
});
