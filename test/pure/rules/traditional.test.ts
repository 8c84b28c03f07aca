/** A plan in traditional characters is read and checked as the same plan in simplified ones. */
import { describe, expect, test } from 'vitest';
import { simplified } from '../../../src/finance/traditional';
import { fixtures, lintText, planOf } from './harness';

/** By simplified character one that is written for it in traditional text. */
const TRADITIONAL = new Map<string, string>();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const char = String.fromCharCode(code);
  const plain = simplified(char);
  if (plain !== char && !TRADITIONAL.has(plain)) TRADITIONAL.set(plain, char);
}

const traditional = (text: string) =>
  text.replace(/\p{Script=Han}/gu, (c) => TRADITIONAL.get(c) ?? c);

/** Which rule speaks on which line. */
const told = (text: string, config: Parameters<typeof planOf>[1]) => {
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  return lintText(text, { config, language: 'zh-cn' })
    .map(({ rule, code, range }) => `${lineOf(range.start)} ${rule} ${code}`)
    .sort();
};

describe('fixtures in traditional characters', () => {
  const chinese = fixtures().filter(({ name }) => name.includes('.zh.'));

  test('there are many', () => {
    expect(chinese.length).toBeGreaterThan(60);
  });

  test.each(chinese.map((fixture) => [fixture.name, fixture] as const))('%s', (_, fixture) => {
    expect(told(traditional(fixture.text), fixture.config)).toEqual(
      told(fixture.text, fixture.config),
    );
  });
});

test('what is kept of a plan stays as it was written', () => {
  const plan = planOf(
    '---\nzhibi: 1\n客戶: 德昌酒店集團\n---\n\n## 望\n\n- 變化：由「多開店」轉為「減成本」。[^a] ^x\n\n## 假設\n\n- 業主怕超支\n  - 結論：證偽 [^a]\n\n[^a]: 年報 · 德昌 2025 年報 · 2026-03-27 · A1\n',
  );
  expect(plan.claims[0]?.shift).toEqual({ from: '多開店', to: '減成本' });
  expect(plan.hypotheses[0]).toMatchObject({ text: '業主怕超支', verdict: 'refuted' });
  expect(plan.sources[0]).toMatchObject({ kind: 'annual-report', title: '德昌 2025 年報' });
});

test('what only looks like a word of the format opens nothing', () => {
  const headings = [
    ...[
      '望京門店',
      '切入點',
      '機會成本',
      '需求變化',
      '問題與痛點',
      '聞名全港',
      '選擇題',
      '風險投資部',
    ],
    ...[
      '行動電話',
      '人物專訪',
      '競爭力',
      '空白支票',
      '提案人',
      '假設性',
      '關鍵人才計劃',
      '採購清單',
    ],
    ...['方案費', '問卷', '望遠鏡', '切割機'],
  ];
  for (const heading of headings) {
    const plan = planOf(`---\nzhibi: 1\n---\n\n## ${heading}\n\n- 營業收入約三億。\n`);
    expect([heading, plan.claims.length]).toEqual([heading, 0]);
  }
});
