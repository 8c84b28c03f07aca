import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plan } from '../../../../src/plan/model';
import { PlanPage } from '../../../../src/render/plan/planHtml';
import { plan, wrap } from '../../language/marked';

const partsOf = (of: Plan, places = true) =>
  new PlanPage().parts(of, { language: 'zh-cn', places });
const shown = (text: string) =>
  partsOf(plan(wrap(text)), false)
    .map(({ html }) => html)
    .join('\n');

/** What a reader sees, and what is said to one who doesn't. */
function visible(html: string): string {
  const spoken = [...html.matchAll(/ (?:aria-label|title)="([^"]*)"/g)].map(([, text]) => text);
  return [html.replace(/<[^>]*>/g, ' '), ...spoken].join(' ');
}

const folders = [
  ...(['templates/samples', 'templates/en', 'templates/zh-cn'] as const),
  ...(['test/fixtures/diff', 'test/fixtures/acceptance', 'test/fixtures/phrasings'] as const),
];
const samples = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.account.md'))
    .map((name) => join(folder, name)),
);

test.each(samples)('%s shows nothing raw or private, and places in its text', (file) => {
  const of = plan(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const parts = partsOf(of);
  const html = parts.map((part) => part.html).join('\n');
  const text = visible(html);
  expect(text).not.toMatch(/\[\^|\]\(roe:|\(segments:|[(（]\^|zhibi-(?:dis|en)able/);
  // A code block is shown as it is written; nothing else has a caret of ours.
  const ids = of.anchors.map(({ id }) => `^${id}`);
  expect(ids.filter((id) => text.split(/\s/).includes(id))).toEqual([]);
  expect(html).not.toMatch(/<script|<style|javascript:| style="/);
  for (const { start, html } of parts) {
    for (const [, at] of html.matchAll(/ data-at="(-?\d+)"/g)) {
      const offset = start + Number(at);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(of.text.length);
    }
  }
});

test('hostile words stay words, wherever they stand', () => {
  const bad = '<img src=x onerror=a>';
  const html = shown(`## 关键人

- ${bad} · ${bad} · 拍板人 · 关注: ${bad}

## 问

- [x] ${bad}?
  - ${bad}
  - 痛点: ${bad} · 重要性: 高

## 机会

### \`${bad}\`

- 痛点: ${bad}
- 人: "${bad}"

## 望

- [x](javascript:alert(1)) [y](https://a.example/"onclick=a) ![z](https://a.example/i.png)

| a | b |
| --- | --- |
| \`${bad}\` | ${bad} |

\`\`\`html
${bad}
\`\`\`

[^a]: 媒体 · \`${bad}\` · https://a.example/?"${bad}
`);
  expect(html).not.toMatch(/<img|javascript:|<[^>]* onclick=/);
});

test('a citation is a chip with what its source is; a statement without one says so', () => {
  const html = shown(
    '## 望\n\n- 甲。[^a]\n- 乙。[^nope]\n- 丙。\n- 待查: 丁\n\n[^a]: 年报 · 甲年报 · 2022 · A1\n',
  );
  expect(html).toContain('<span class="zb-number">1</span><span class="zb-grade">A1</span>');
  expect(html).toContain('aria-label="计划里没有这个来源"');
  expect(html.match(/缺来源/g)).toHaveLength(1);
  expect(html).toContain('<span class="zb-badge open">待查</span> 丁');
});

test('full-width citations, several references in a bracket and escapes are read as the plan reads them', () => {
  const html = visible(
    shown(
      '## 望\n\n- 甲 5\\* 好。 ^k\n- 乙 &amp; 丙(^k、^nope) **（^k）**\n  下一行 [^a]\n\n[^a]: 媒体 · 某报 · 2022\n',
    ),
  );
  expect(html).toContain('甲 5* 好。');
  expect(html).toContain('乙 &#38; 丙');
  expect(html).toContain('所指的内容不在计划里');
  expect(html).not.toContain('^');
});

test('a reference to a person shows the name, by id or by name', () => {
  const html = shown(
    '## 关键人\n\n- 韩梅 · 总监 ^han\n- 李雷 · 采购\n\n## 望\n\n- 甲由她定 (^HAN)\n- 乙由他定 (^李雷)\n',
  );
  const look = html.slice(html.indexOf('甲由她定'));
  expect(look).toMatch(
    /甲由她定.*<span class="zb-reference"[^>]*>韩梅<.*乙由他定.*<span class="zb-reference"[^>]*>李雷</s,
  );
  expect(look).not.toContain('所指的内容不在计划里');
});

test('questions show their answers, pains their ratings, hypotheses how far they are', () => {
  const html = shown(
    '## 问\n\n- [x] 问甲? #KPI\n  - 答甲\n  - 痛点: 痛甲 · 重要性: 高 · 隐蔽性: 低\n- [ ] 问乙?\n- [x] 问丙?\n\n## 假设\n\n- 假甲 ^h\n- 假乙\n  - 结论: 证伪\n',
  );
  expect(html).toContain('<b>问甲?</b> <span class="zb-badge">KPI</span>');
  expect(html).toMatch(/痛点<\/span> 痛甲 <span class="zb-rating">重要性 .*高/);
  expect(html).toContain('还没问');
  expect(html.match(/还没记下回答/g)).toHaveLength(1);
  expect(html).toContain('<span class="zb-badge open">还没定论</span>');
  expect(html).toContain('<span class="zb-badge refuted">证伪</span>');
});

test('an opportunity is a chain with its gaps, its references by their words', () => {
  const html = shown(
    '## 望\n\n- 变化: 甲 → 乙 ^s\n\n## 机会\n\n### 机会甲\n\n- 依据: (^s)\n- 战略: (^s)\n- 驱动: 净利率\n- 人: 某人(拍板人)\n- 还有一句。\n',
  );
  const chain = html.slice(html.indexOf('zb-chain'));
  expect(chain).toMatch(/依据<\/span> <span><ul><li><span class="zb-reference">甲 → 乙/);
  expect(chain).toMatch(/驱动<\/span> <span>净利率/);
  expect(chain).toMatch(/class="missing"><span class="zb-key">痛点/);
  expect(chain).toContain(
    '某人 <span class="zb-badge">拍板人</span> <span class="zb-quiet">还没列入关键人</span>',
  );
  expect(chain).toContain('还有一句。');
  expect(chain).not.toContain('- 驱动');
});

test('a reference means what lint and hover say it means: a person by id or name, of two with one id the first', () => {
  const html = shown(
    '## 关键人\n\n- 张三 · 经理 ^zhang\n- 李四 · 经理\n\n## 问\n\n- [ ] 问甲? ^x\n\n## 假设\n\n- 假乙 ^x\n\n## 风险\n\n- 一 (^zhang) 二 (^李四) 三 (^x)\n',
  );
  const risks = html.slice(html.indexOf('zb-risks'));
  const said = [...risks.matchAll(/<span class="zb-reference">([^<]*)/g)].map(([, text]) => text);
  expect(said).toEqual(['张三', '李四', '问甲?']);
  expect(risks).not.toContain('所指的内容不在计划里');
});

test('a part is the same while nothing in it changes, wherever it moves', () => {
  const page = new PlanPage();
  const text = wrap('## 望\n\n- 甲。\n\n## 风险\n\n- 乙。\n');
  const before = page.parts(plan(text), { language: 'zh-cn', places: true });
  const after = page.parts(plan(text.replace('甲。', '甲，长了一些。')), {
    ...{ language: 'zh-cn', places: true },
  });
  const htmlOf = (parts: typeof before, key: string) => parts.find((one) => one.key === key)?.html;
  expect(htmlOf(after, 'look-1')).not.toBe(htmlOf(before, 'look-1'));
  expect(htmlOf(after, 'risks-1')).toBe(htmlOf(before, 'risks-1'));
});

test('a list that was parsed in pieces is one list', () => {
  const html = shown('## 关键人\n\n- 甲 · 经理\n\n- 乙 · 经理\n\n- 丙 · 经理\n');
  expect(html.match(/<ul class="zb-list zb-people"/g)).toHaveLength(1);
  expect(html.match(/class="zb-item zb-person"/g)).toHaveLength(3);
});
