import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { lineBlocks } from '../../../src/render/plan/markdown/lineBlocks';
import { previewPlugin } from '../../../src/render/plan/markdown/markdownIt';
import { PlanPage } from '../../../src/render/plan/planHtml';
import { ALIBABA, plan, wrap } from '../language/marked';

const SEGMENTS = `\`\`\`segments
entity: 阿里巴巴
currency: CNY
unit: 百万
periods: [FY2021, FY2022]
segments:
  云: {revenue: 60558 | 74568}
  其他: {revenue: 656731 | 778494}
\`\`\`
`;

const preview = (md: MarkdownIt) =>
  previewPlugin(md, (source) => lineBlocks(plan(source), new PlanPage(), { language: 'zh-cn' }));

function rendered(text: string, env: object = {}): string {
  return preview(new MarkdownIt()).render(text, env);
}

test('a roe fence is shown as tree and tables', () => {
  const html = rendered(wrap(`## 望\n\n${ALIBABA}\n\n- 卖东西。\n`));
  expect(html).toContain('<svg');
  expect(html).toContain(
    '<th scope="row" class="words"><strong>销售净利率</strong></th><td>20.96%</td>',
  );
  expect(html).not.toContain('netIncome: 150308');
  expect(html).toContain('卖东西。 <span class="zb-none">缺来源</span>');
});

test('a segments fence is shown as bars and table', () => {
  const html = rendered(wrap(`## 望\n\n${SEGMENTS}`));
  expect(html).toContain('745.68亿 · 8.74% · +23.13%');
  expect(html).toContain('<th scope="row" class="words">云</th>');
});

test('also in a list, with Windows line ends, and upper case', () => {
  const inList = SEGMENTS.replace('segments', 'Segments').replace(/^/gm, '  ');
  const html = rendered(wrap(`## 望\n\n- 收入结构:\n\n${inList}`).replaceAll('\n', '\r\n'));
  expect(html).toContain('745.68亿');
});

test('code, drawings and markup that are no plan’s own stay as Markdown has them', () => {
  const fences = '```yaml\nroe: 1\n```\n\n    ```roe\n';
  const html = rendered(wrap(`## 望\n\n${fences}\n***\n`));
  expect(html).toContain(new MarkdownIt().render(`${fences}\n***\n`));
});

test('the front matter is shown as the head of the plan', () => {
  const html = rendered(wrap('## 望\n'));
  expect(html).toMatch(/^<div class="zb"><h1>/);
  expect(html).not.toContain('zhibi: 1');
});

test('citations are chips with the source on hover, whatever Markdown makes of its definition', () => {
  const html = rendered(
    wrap(
      '## 望\n\n- 卖东西。[^a](p. 3)\n- 收钱。[^b] ^id\n\n[^a]: 年报 · 甲年报 · 2022-07-26 · A1\n[^b]: https://x.example/y\n',
    ),
  );
  expect(html).toContain(
    'href="#zhibi-source-1" aria-label="来源 1：年报 · 甲年报 · 2022-07-26；第 3 页；评级 A1"',
  );
  expect(html).toContain('href="#zhibi-source-2"');
  expect(html.match(/id="zhibi-source-/g)).toHaveLength(2);
  expect(html).not.toMatch(/\[\^|\^id|p\. 3\)/);
});

test('what can’t be read says so, and no markup of the plan gets through', () => {
  expect(rendered(wrap('## 望\n\n```roe\n: [\n```\n'))).toContain('数据块有错');
  const html = rendered(wrap(`## 望\n\n${ALIBABA.replace('阿里巴巴', '"<img src=x>"')}`));
  expect(html).toContain('&#60;img src=x&#62;');
  expect(html).not.toContain('<img');
});

test('each block has the attributes of its line, so that the views scroll together', () => {
  const md = preview(new MarkdownIt());
  md.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens) if (token.map) token.attrSet('data-line', String(token.map[0]));
  });
  expect(md.render(ALIBABA)).toContain(
    '<div class="zb code-line" data-line="0"><div><div class="zhibi">',
  );
});

test('what is parsed stays as it is: the outline and the links of the editor are made of it', () => {
  const text =
    '---\nzhibi: 1\naccount: 甲\n---\n\n# 甲\n\n## 望\n\n- 店。[^a]\n\n[^a]: 年报 · 甲 · 2022-07-26 · A1\n';
  const plain = new MarkdownIt();
  const md = previewPlugin(new MarkdownIt(), (source) =>
    lineBlocks(plan(source), new PlanPage(), { language: 'zh-cn' }),
  );
  const types = (tokens: readonly { readonly type: string }[]) => tokens.map(({ type }) => type);
  const parsed = md.parse(text, {});
  expect(types(parsed)).toEqual(types(plain.parse(text, {})));
  // As the editor does it: parsed once without an environment, rendered with one.
  expect(md.renderer.render(parsed, md.options, { currentDocument: null })).toContain('class="zb"');
  expect(types(parsed)).toContain('heading_open');
});
