import { expect, test } from 'vitest';
import {
  definitionAt,
  referencesAt,
  renamableAt,
  renameAt,
} from '../../../../src/language/navigation/navigation';
import { ALIBABA, applied, marked, texts, wrap } from '../marked';

const BODY = `## 关键人

- 韩梅 · 市场总监 [^call] ^han
- 李雷 · 采购 · 向谁汇报: 韩梅

## 望

- 收入增长放缓。[^call] ^c1
- 变化: AAC → DAU [^call] ^s1

${ALIBABA}
## 问

- [ ] 预算会转吗? (^h1)

## 假设

- 预算会转到日活。(^s1) ^h1

## 机会

### 信息流

- 依据: (^c1)
- 人: 韩梅, han

[^call]: 电话 · 市场部来电 · 2022-08-03
[^fy22]: 年报 · 20-F · 2022-07-26 · A1
`;

/** The body with the cursor in the middle of the nth `word` after `before`. */
function at(before: string, word: string) {
  const start = BODY.indexOf(word, BODY.indexOf(before));
  const middle = start + Math.ceil(word.length / 2);
  return marked(wrap(`${BODY.slice(0, middle)}⟨⟩${BODY.slice(middle)}`));
}

test('a citation leads to its source, and the source to all its citations', () => {
  const { plan, offset } = at('放缓', 'call');
  const [definition] = definitionAt(plan, offset);
  expect(plan.text.slice(definition?.start ?? 0).startsWith('call]: 电话')).toBe(true);
  expect(referencesAt(plan, offset, false)).toHaveLength(3);
  expect(referencesAt(plan, offset, true)).toHaveLength(4);
});

test('the source of a block is a citation too', () => {
  const { plan, offset } = at('source:', 'fy22');
  const [definition] = definitionAt(plan, offset);
  expect(plan.text.slice(definition?.start ?? 0).startsWith('fy22]: 年报')).toBe(true);
});

test('references lead to claims, shifts and hypotheses', () => {
  for (const [before, id] of [
    ['依据', 'c1'],
    ['假设', 's1'],
    ['会转吗', 'h1'],
  ] as const) {
    const { plan, offset } = at(before, id);
    expect(texts(plan, definitionAt(plan, offset)), id).toEqual([id]);
    expect(referencesAt(plan, offset, true), id).toHaveLength(2);
  }
});

test('a bound figure leads to the row of its block', () => {
  const { plan, offset } = marked(
    wrap(`## 望\n\n${ALIBABA}\n- [1](roe:阿里巴巴/FY2022/reve⟨⟩nue)\n`),
  );
  expect(texts(plan, definitionAt(plan, offset))).toEqual(['revenue']);
});

test('renaming a source changes its line, its citations and no other byte', () => {
  const { plan, offset } = at('放缓', 'call');
  const result = renameAt(plan, offset, 'han-call', 'en');
  if ('refused' in result) throw new Error(result.refused);
  expect(applied(plan, result.edits)).toBe(plan.text.replaceAll('[^call]', '[^han-call]'));
});

test('renaming a person by id leaves the name, and the other way round', () => {
  const byId = at('韩梅, ', 'han');
  const idEdits = renameAt(byId.plan, byId.offset, 'hm', 'en');
  if ('refused' in idEdits) throw new Error(idEdits.refused);
  expect(applied(byId.plan, idEdits.edits)).toBe(
    byId.plan.text.replace('^han', '^hm').replace('韩梅, han', '韩梅, hm'),
  );
  const byName = at('汇报', '韩梅');
  const nameEdits = renameAt(byName.plan, byName.offset, '韩美', 'en');
  if ('refused' in nameEdits) throw new Error(nameEdits.refused);
  expect(applied(byName.plan, nameEdits.edits)).toBe(byName.plan.text.replaceAll('韩梅', '韩美'));
});

test('a name that is taken or can’t be read back is refused', () => {
  const { plan, offset } = at('放缓', 'call');
  for (const name of ['fy22', 'a b', 'a]', '']) {
    expect(renameAt(plan, offset, name, 'en'), name).toHaveProperty('refused');
  }
});

test('what can be renamed is the id alone', () => {
  const { plan, offset } = at('放缓', 'call');
  expect(renamableAt(plan, offset)?.name).toBe('call');
  const nothing = marked(wrap('## 望\n\n- 增长⟨⟩放缓\n'));
  expect(renamableAt(nothing.plan, nothing.offset)).toBeUndefined();
});
