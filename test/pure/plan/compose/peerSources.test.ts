/** A peer's own `source:` is a citation like any other: for rules, navigation and what rests on it. */
import { describe, expect, test } from 'vitest';
import { referencesAt, renameAt } from '../../../../src/language/navigation/navigation';
import { PlanDocument } from '../../../../src/plan/document';
import { applied, finding, marked, plan, texts, wrap } from '../../language/marked';
import { lintText } from '../../rules/harness';

const SOURCES = `
[^fy22]: 年报 · 20-F · 2022-07-26 · A1
[^jd21]: 年报 · 京东 20-F · 2022-04-28 · A1
`;

const block = (peer: string) => `## 望

- 周转更快: [1.9](roe:京东/2021/assetTurnover) ^c1

\`\`\`roe
entity: 阿里巴巴
currency: CNY
unit: 百万
periods: [2021]
revenue: 853062
source: [fy22]
peers:
  - {entity: 京东, revenue: 951592, assets: 496507${peer}}
  - {entity: 拼多多, revenue: 93950}
\`\`\`
`;

const rulesOf = (text: string) =>
  lintText(text)
    .map(({ rule }) => rule)
    .filter((rule) => rule.startsWith('source/u'));

describe('the source of a peer', () => {
  test('that is nowhere defined is told', () => {
    const read = plan(wrap(block(', source: [jd22]') + SOURCES));
    expect(texts(read, [finding(read, 'source/undefined').range])).toEqual(['jd22']);
  });

  test('counts as a use', () => {
    expect(rulesOf(wrap(block('') + SOURCES))).toEqual(['source/unused']);
    expect(rulesOf(wrap(block(', source: [jd21]') + SOURCES))).toEqual([]);
  });

  test('carries the peer’s figures; one without its own shares the block’s', () => {
    expect(plan(wrap(block(', source: [JD21]') + SOURCES)).claims[0]?.sources).toEqual(['jd21']);
    expect(plan(wrap(block('') + SOURCES)).claims[0]?.sources).toEqual(['fy22']);
  });

  test('is found from its line and renamed with it', () => {
    const text = wrap(block(', 来源: "fy22, jd21"') + SOURCES.replace('jd21', 'j⟨⟩d21'));
    const { plan: read, offset } = marked(text);
    expect(texts(read, referencesAt(read, offset, false))).toEqual(['jd21']);
    const result = renameAt(read, offset, 'jd', 'en');
    if ('refused' in result) throw new Error(result.refused);
    expect(applied(read, result.edits)).toBe(read.text.replaceAll('jd21', 'jd'));
  });

  test('moves with what stands before it', () => {
    const document = new PlanDocument('x.account.md');
    const text = wrap(block(', source: [jd21]') + SOURCES);
    document.update(text);
    const moved = document.update(text.replace('## 望', '另起。\n\n## 望'));
    expect(texts(moved, moved.roe[0]?.peers[0]?.sources.map(({ range }) => range) ?? [])).toEqual([
      'jd21',
    ]);
    expect(
      texts(
        moved,
        moved.citations.map(({ range }) => range),
      ),
    ).toEqual(['fy22', 'jd21']);
  });
});

test('of two ids in one quoted value each has its own place', () => {
  const text = wrap(
    `${block('').replace('[fy22]', '"a1, a"')}\n[^a⟨⟩]: 年报 · 甲 · 2022-07-26 · A1`,
  );
  const { plan: read, offset } = marked(text);
  const result = renameAt(read, offset, 'b', 'en');
  if ('refused' in result) throw new Error(result.refused);
  expect(applied(read, result.edits)).toContain('source: "a1, b"');
});
