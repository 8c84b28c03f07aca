/** The menu: each item writes what is read as it is meant, where the caret stands or where it belongs. */
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/language/completion';
import { insertEdits, sourceToAsk } from '../../../src/language/insert/insert';
import { INSERT_ITEMS, type InsertId } from '../../../src/language/insert/items';
import { reasonsIn } from '../../../src/language/insert/opportunity';
import { lint } from '../../../src/rules/lint';
import { applied, marked, plan, TODAY, wrap } from './marked';

const SOURCES = '\n[^fy22]: 年报 · 20-F · 2022-07-26 · A1\n';

function inserted(text: string, id: InsertId): string {
  const { plan: of, offset } = marked(text);
  return applied(of, insertEdits(of, id, offset, TODAY));
}

describe('an item of the menu', () => {
  test('goes onto the blank line of the caret, where it belongs there', () => {
    const text = inserted(wrap(`## 望\n\n- 卖东西。[^fy22]\n⟨⟩\n${SOURCES}`), 'fact');
    expect(text).toContain('- 卖东西。[^fy22]\n- 陈述 [^fy22]\n');
    expect(plan(text).claims.map(({ sources }) => sources)).toEqual([['fy22'], ['fy22']]);
  });

  test('else at the end of its section, which is made where it is missing', () => {
    const text = inserted(wrap(`## 望\n\n- 卖⟨⟩东西。[^fy22]\n${SOURCES}`), 'person');
    expect(text).toMatch(/## 关键人\n\n- 姓名 · 职务 · \S+ · 影响力: 中 · 支持度: 中立/);
    expect(plan(text).people).toHaveLength(1);
  });

  test('brings the line of a source where the plan has none that fits', () => {
    const text = inserted(wrap(`## 闻\n\n⟨⟩\n${SOURCES}`), 'heard');
    const of = plan(text);
    const [claim] = of.claims;
    expect(claim?.sources).toHaveLength(1);
    const source = of.sources.find(({ id }) => id === claim?.sources[0]);
    expect(source?.channel).toBe('listen');
  });

  test('an opportunity knows the statements and people that there are', () => {
    const people = '## 关键人\n\n- 韩梅 · 总监 · 拍板人\n\n';
    const text = inserted(
      wrap(`${people}## 望\n\n- 变化: A → B [^fy22] ^c1\n⟨⟩${SOURCES}`),
      'opportunity',
    );
    expect(text).toMatch(/## 机会\n\n### 机会名称\n\n- 依据: \(\^c1\)\n/);
    expect(text).toContain('- 人: 韩梅');
  });

  test('an opportunity gives what it rests on an id, behind its citations', () => {
    const of = plan(wrap(`## 望\n\n- 开店。[^fy22]\n- 降价。 [^fy22] ^c1\n${SOURCES}`));
    const because = reasonsIn(of).map(({ start }) => start);
    expect(because).toHaveLength(2);
    const text = applied(of, insertEdits(of, 'opportunity', null, TODAY, { because }));
    expect(text).toContain('- 开店。[^fy22] ^c2\n- 降价。 [^fy22] ^c1\n');
    expect(text).toContain('- 依据: (^c2) (^c1)\n');
  });

  test('the letter of a new id says what is named', () => {
    const of = plan(wrap('## 假设\n\n- 开店太快。\n'));
    const because = reasonsIn(of).map(({ start }) => start);
    const text = applied(of, insertEdits(of, 'opportunity', null, TODAY, { because }));
    expect(text).toContain('开店太快。 ^h1\n');
  });

  test('cites the source that was asked for, by an id of its title’s words', () => {
    const of = plan(wrap('## 望\n\n-\n'));
    expect(sourceToAsk(of, 'fact', null)).toBe('look');
    const draft = { kind: 'website', title: '新店公告', date: '2026-03-01', grade: 'B3' };
    const text = applied(of, insertEdits(of, 'fact', null, TODAY, { cite: { draft } }));
    expect(text).toContain('\n- 陈述 [^新店公告]\n');
    expect(text).toContain('\n[^新店公告]: 官网 · 新店公告 · 2026-03-01 · B3');
    expect(sourceToAsk(plan(text), 'fact', null)).toBeNull();
    expect(sourceToAsk(plan(text), 'newFact', null)).toBe('look');
    expect(sourceToAsk(plan(text), 'heard', null)).toBe('listen');
    expect(sourceToAsk(plan(text), 'person', null)).toBeNull();
  });

  test('fills the place that a template left', () => {
    const text = inserted(wrap(`⟨⟩## 望\n\n### 靠什么赚钱\n\n-\n\n## 闻\n\n-\n${SOURCES}`), 'fact');
    expect(text).toContain('### 靠什么赚钱\n\n- 陈述 [^fy22]\n\n## 闻\n\n-\n');
    const block = inserted(wrap('⟨⟩## 望\n\n-\n\n## 闻\n'), 'roe');
    expect(block).toContain('## 望\n\n```roe\n');
    expect(block).toContain('\n```\n\n## 闻\n');
  });

  test('evidence against stands below the statement of the caret', () => {
    const text = inserted(
      wrap(`## 望\n\n- 卖东⟨⟩西。[^fy22]\n- 别的。[^fy22]\n${SOURCES}`),
      'against',
    );
    expect(text).toContain('- 卖东西。[^fy22]\n  - 反证: 陈述 [^fy22]\n- 别的。');
    expect(plan(text).claims[0]?.against).toHaveLength(1);
  });

  test.each(INSERT_ITEMS.filter(({ command }) => !command).map(({ id }) => id))(
    '%s is read without a fault, in both languages',
    (id) => {
      for (const language of ['zh-cn', 'en']) {
        const text = `${wrap('## Look\n\n- Stores. [^fy22]\n⟨⟩\n').replace('zh-cn', language)}${SOURCES}`;
        const after = plan(inserted(text, id));
        expect(after.text.length).toBeGreaterThan(text.length);
        const faults = lint(after, { language: 'en', today: TODAY }).filter(({ rule }) =>
          /^(?:format\/(?!section|required)|roe\/invalid|source\/undefined|people\/unknown)/.test(
            rule,
          ),
        );
        expect(
          faults.map(({ rule, message }) => `${rule} ${message}`),
          after.text,
        ).toEqual([]);
      }
    },
  );
});

describe('/ at the start of a line', () => {
  const labels = (text: string) => {
    const { plan: of, offset } = marked(text);
    return completionsAt(of, offset, 'zh-cn', TODAY).map(({ label }) => label);
  };

  test('offers the menu in the plan’s language, the section’s own first', () => {
    const all = labels(wrap('## 问\n\n/⟨⟩\n'));
    expect(all).toHaveLength(INSERT_ITEMS.length);
    expect(all.slice(0, 2)).toEqual(['从问题库选问题…', '自己写一个问题']);
    expect(labels(wrap('## 望\n\n- ／事⟨⟩\n'))[0]).toBe('事实（带来源）');
  });

  test('nowhere else', () => {
    for (const text of ['## 望\n\n- 卖 1/⟨⟩\n', '## 望\n\n/⟨⟩ 路径\n']) {
      expect(labels(wrap(text))).not.toContain('事实（带来源）');
    }
    expect(labels(wrap('', '/⟨⟩\n'))).not.toContain('事实（带来源）');
  });
});
