import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { blockHtmlAt } from '../../../src/extension/views/preview/fenceHtml';
import { previewPlugin } from '../../../src/extension/views/preview/plugin';
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

function rendered(text: string, env: object = {}): string {
  const md = previewPlugin(new MarkdownIt(), (source, line) =>
    blockHtmlAt(plan(source), line, 'zh-cn'),
  );
  return md.render(text, env);
}

test('a roe fence is shown as tree and tables', () => {
  const html = rendered(wrap(`## 望\n\n${ALIBABA}\n\n- 卖东西。\n`));
  expect(html).toContain('<svg');
  expect(html).toContain('<th scope="row"><strong>销售净利率</strong></th><td>20.96%</td>');
  expect(html).not.toContain('netIncome: 150308');
  expect(html).toContain('<li>卖东西。</li>');
});

test('a segments fence is shown as bars and table', () => {
  const html = rendered(wrap(`## 望\n\n${SEGMENTS}`));
  expect(html).toContain('745.68亿 · 8.74% · +23.13%');
  expect(html).toContain('<th scope="row">云</th>');
});

test('also in a list, with Windows line ends, and upper case', () => {
  const inList = SEGMENTS.replace('segments', 'Segments').replace(/^/gm, '  ');
  const html = rendered(wrap(`## 望\n\n- 收入结构:\n\n${inList}`).replaceAll('\n', '\r\n'));
  expect(html).toContain('745.68亿');
});

test('front matter, other fences and other Markdown stay as they are', () => {
  const text = `${wrap('## 望\n\n```yaml\nroe: 1\n```\n\n    ```roe\n')}\n\n\`roe\`\n`;
  expect(rendered(text)).toBe(new MarkdownIt().render(text));
});

test('what can’t be read says so, and no markup of the plan gets through', () => {
  expect(rendered(wrap('## 望\n\n```roe\n: [\n```\n'))).toContain('数据块有错');
  const html = rendered(wrap(`## 望\n\n${ALIBABA.replace('阿里巴巴', '"<img src=x>"')}`));
  expect(html).toContain('&#60;img src=x&#62;');
  expect(html).not.toContain('<img');
});

test('the attributes of the fence stay, so that the views scroll together', () => {
  const md = previewPlugin(new MarkdownIt(), (source, line) =>
    blockHtmlAt(plan(source), line, 'en'),
  );
  md.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens) if (token.map) token.attrSet('data-line', String(token.map[0]));
  });
  expect(md.render(ALIBABA)).toContain('<div data-line="0"><div class="zhibi">');
});
