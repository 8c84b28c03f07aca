import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { diffPlans } from '../../../../src/review/diff';
import { changeGroups } from '../../../../src/review/diff/groups';
import { policyChanges } from '../../../../src/review/diff/parts/policy';
import { comparisonHtml } from '../../../../src/review/formats/diff/diffHtml';
import { type Language, say } from '../../../../src/words';

const SAMPLE = readFileSync('templates/samples/阿里巴巴.account.md', 'utf8');
const plan = (text: string) => readPlan(text, { path: 'a.account.md' });

function html(before: string, after: string, language: Language = 'zh-cn'): string {
  const versions = { before: plan(before), after: plan(after) };
  return comparisonHtml({ ...versions, base: 'main', about: '', policy: [] }, language);
}

const titles = (before: string, after: string) => {
  const [a, b] = [plan(before), plan(after)];
  return changeGroups(diffPlans(a, b).changes, a, b).map(({ title }) =>
    typeof title === 'string' ? title : say(title, 'zh-cn'),
  );
};

const HEAD = '---\nzhibi: 1\naccount: 甲\ndecision: undecided\n---\n\n# 甲\n\n';
const SOURCES = '\n[^a]: 媒体 · 甲 · 2024-01-01 · B2\n';

describe('groups of changes', () => {
  it('follow the headings of the plan: switches, basics, sections in order, sources', () => {
    const before = `${HEAD}## 一、望\n\n- 老话。[^a]\n\n## 行动\n\n- [ ] 2024-02-01 王敏: 打电话\n${SOURCES}`;
    const after = before
      .replace('undecided', 'pursue')
      .replace(
        '- 老话。',
        '- 新说法完全不同。\n<!-- zhibi-disable source/stale: 试用 -->\n- 老话。',
      )
      .replace('[ ]', '[x]')
      .replace('B2', 'C3');
    expect(titles(before, after)).toEqual([
      '规则与团队设置',
      '取舍与基本信息',
      '一、望',
      '行动',
      '来源',
    ]);
  });

  it('keep a section together whose heading changed, and put one that is gone behind', () => {
    const before = `${HEAD}## 望\n\n- 老话。[^a]\n\n## 风险\n\n- 会丢。[^a]\n${SOURCES}`;
    const after = `${HEAD}## 二、风险\n\n- 会丢单，也会丢人。 ^x\n- 别的事。 ^y\n${SOURCES}`;
    expect(titles(before, after)).toEqual(['二、风险', '望']);
  });
});

describe('the page of a comparison', () => {
  it('copies a change with its file and line, whatever words it has', () => {
    const before = `${HEAD}## 望\n\n- 老话。[^a]\n${SOURCES}`;
    const after = before.replace('老话。', '新说法 "a" <b> & \'c\'。');
    const page = html(before, after);
    const copied = [...page.matchAll(/data-action="copy" data-text="([^"]*)"/g)].map(([, t]) => t);
    expect(copied).toEqual([
      'a.account.md:11 - 删除陈述：“老话。”',
      'a.account.md:11 + 新增陈述：“新说法 &#34;a&#34; &#38; &#39;c&#39;。”',
    ]);
    expect(page).not.toContain('<b>');
  });

  it('tells of a plan that is new since, with nothing before it', () => {
    const after = plan(SAMPLE);
    const page = comparisonHtml(
      { before: null, after, base: 'main', about: '', policy: [] },
      'zh-cn',
    );
    expect(page).toContain('新计划“阿里巴巴”：主攻');
    expect(page).toMatch(/取舍<\/th><td>[^<]*<\/td><td>主攻</);
    // The day that it is judged by, which nothing in it can be overdue on, and the plan.
    expect(page.match(/<li /g)).toHaveLength(2);
  });

  it('shows decision, evidence and ROE before and after, and what moved', () => {
    const after = SAMPLE.replace('取舍: 主攻', '取舍: 培育')
      .replace('150308 | 61959', '150308 | 30000')
      .replace('不是真人真事。', '不是真人真事。\n\n## 风险\n\n- 份额在掉。');
    const cells = (page: string) =>
      (page.match(/<tr.*?<\/tr>/g) ?? []).slice(1).map((row) => [
        row.includes('moved'),
        ...row
          .replace(/<[^>]+>/g, ' ')
          .trim()
          .split(/ +/),
      ]);
    const page = html(SAMPLE, after);
    const [decision, money, evidence, roe] = cells(page);
    expect([decision, money, roe]).toEqual([
      [true, '取舍', '主攻', '培育'],
      [false, '没结束的机会，合计金额', '85.31亿元', '85.31亿元'],
      [true, 'ROE', '6.57%（FY2022）', '3.18%（FY2022）'],
    ]);
    // Three shares before and after: cited, independent, proven.
    expect(evidence?.slice(0, 2)).toEqual([true, '有据率']);
    expect(evidence?.join(' ')).toMatch(/有出处.*有旁证.*已核对.*有出处.*有旁证.*已核对/);
    expect(cells(html(SAMPLE, SAMPLE)).some(([moved]) => moved)).toBe(false);
    expect(html(SAMPLE, SAMPLE)).toContain('没有实质改动');
  });

  it('leads each line to where it stands, or stood', () => {
    const before = `${HEAD}## 望\n\n- 老话。[^a]\n- 还在。\n${SOURCES}`;
    const after = `${HEAD}\n\n## 望\n\n- 还在。[^a]\n${SOURCES}`;
    const page = html(before, after, 'en');
    const at = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n');
    const gone = at(before, '老话');
    expect(page).toContain(`data-side="before" data-line="${gone.length - 1}" data-column="2"`);
    const kept = at(after, '还在');
    expect(page).toContain(`data-side="after" data-line="${kept.length - 1}" data-column="2"`);
  });

  it('tells changes of the policy, which have no place', () => {
    const [before, after] = [plan(SAMPLE), plan(SAMPLE)];
    const policy = policyChanges(readConfig('').config, readConfig('pursue: 3\n').config);
    const page = comparisonHtml({ before, after, base: 'v1', about: 'x', policy }, 'en');
    expect(page).toContain('this changes what is checked');
    expect(page).toMatch(/<div class="line">.*Policy added, pursue: 3/);
    expect(page).toContain('1 change in substance');
  });

  it('has no tag or attribute of a plan, whatever it holds', () => {
    const ours = new Set(['h1', 'h2', 'p', 'div', 'button', 'table', 'thead', 'tbody']);
    for (const name of [
      'tr',
      'th',
      'td',
      'section',
      'ol',
      'ul',
      'li',
      'span',
      'details',
      'summary',
    ])
      ours.add(name);
    const evil = fc.array(
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '"',
        "'",
        '&',
        '</button><script>',
        '<b',
        '甲',
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(evil, (parts) => {
        const words = parts.join('');
        const text = `---\nzhibi: 1\naccount: ${JSON.stringify(words)}\n---\n\n## 望 ${words}\n\n- ${words} 说的话。\n`;
        const before = plan(text.replaceAll('说的话', '完全不同的内容'));
        const after = plan(text);
        const page = comparisonHtml({ before, after, base: words, about: words, policy: [] }, 'en');
        const tags = [...page.matchAll(/<\/?([a-z0-9]*)[^>]*>/gi)];
        expect(tags.filter(([, name]) => !ours.has(name ?? ''))).toEqual([]);
        expect(tags.filter(([tag]) => /\bon\w+=|src=|style=/.test(tag))).toEqual([]);
      }),
    );
  });
});
