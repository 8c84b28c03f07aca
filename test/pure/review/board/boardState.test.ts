import { expect, test } from 'vitest';
import { FIRST_VIEW } from '../../../../src/render/board/page';
import { boardState } from '../../../../src/review/board/boardState';
import { type Member, memberOf } from '../../../../src/review/portfolio/portfolio';
import { plan } from '../../language/marked';

const CONFIG = 'capacity: 60\npursue: 3\n';

function member(account: string, front: string, size = ''): Member {
  const text = `---\nzhibi: 1\naccount: ${account}\nlanguage: zh-cn\n${front}\n---\n\n# ${account}\n\n## 选择\n\n- 战略契合: 4/5\n\n## 机会\n\n### 先做一期\n\n- 规模: ${size}\n- 确定性: 高\n`;
  return memberOf(
    { ...plan(text, CONFIG), path: `${account}.account.md` },
    [{ path: '.zhibi.yaml', limit: 3 }],
    '2025-01-01',
  );
}

const HOUSE = [
  member('甲电商', 'owner: 林晓\nstage: pre-sale\ndecision: pursue\neffort: 30', '1000万元'),
  member(
    '丁乳业',
    'owner: 林晓\nstage: in-sale\ndecision: pursue\neffort: 30\nreason: 老板认识',
    '30万元',
  ),
  member(
    '乙饮料',
    'owner: [王敏, 林晓]\nstage: pre-sale\ndecision: nurture\neffort: 30',
    '400万元',
  ),
  member('己物流', 'owner: 王敏\ndecision: drop'),
];
const state = (view: Partial<typeof FIRST_VIEW> = {}) =>
  boardState(HOUSE, { ...FIRST_VIEW, ...view }, '2025-01-01', 'zh-cn');
const names = (of: ReturnType<typeof state>) => of.rows.map(({ name }) => name);

test('what is tried out changes the sums and is told as a change; its row stays where it is', () => {
  const before = state();
  expect(before.suggestion).toContain('放弃丁乳业');
  expect(before.suggested).toEqual({ '丁乳业.account.md': 'drop', '乙饮料.account.md': 'pursue' });
  expect(before.changes).toEqual([]);
  const after = state({ tried: before.suggested });
  expect(names(after)).toEqual(names(before));
  expect(after.suggestion).toBe('');
  expect(after.totals).toContain('每季人力：用了 60 天，共 60 天；主攻合计：预期 980万元');
  expect(before.totals).toContain('预期 721万元');
  expect(after.changes).toMatchObject([
    { name: '丁乳业', from: '主攻', to: '放弃', isDrop: true, reason: '老板认识' },
    { name: '乙饮料', from: '培育', to: '主攻', isDrop: false },
  ]);
  expect(after.rows.map(({ written }) => written)).toEqual(before.rows.map((one) => one.written));
  // Trying what is written already changes nothing, nor does a word that is no decision.
  const same = {
    '甲电商.account.md': 'pursue',
    '己物流.account.md': 'constructor',
    'gone.md': 'drop',
  };
  expect(state({ tried: same })).toEqual(before);
});

test('filters leave rows and marks out, and the sums as they are', () => {
  const all = state();
  const some = state({ owner: '王敏' });
  expect(names(some).sort()).toEqual(['乙饮料', '己物流'].sort());
  expect(some.all).toBe(4);
  expect(some.totals).toBe(all.totals);
  expect(some.bar).toBe(all.bar);
  expect(names(state({ owner: '林晓', stage: 'in-sale' }))).toEqual(['丁乳业']);
  expect(all.stages.map(({ label }) => label).sort()).toEqual(['售中', '售前'].sort());
});

test('columns sort both ways; what isn’t known comes last in both', () => {
  const up = names(state({ sort: 'expected' }));
  expect(up).toEqual(['丁乳业', '乙饮料', '甲电商', '己物流']);
  expect(names(state({ sort: 'expected', descending: true }))).toEqual([
    '甲电商',
    '乙饮料',
    '丁乳业',
    '己物流',
  ]);
  const decision = names(state({ sort: 'decision' }));
  expect(names(state({ sort: 'decision', tried: { '甲电商.account.md': 'drop' } }))).toEqual(
    decision,
  );
});

test('a column that no account fills is not shown, and sums of several currencies are one sentence', () => {
  expect(state().columns.map(({ key }) => key)).not.toContain('untouched');
  expect(state().columns.map(({ key }) => key)).toContain('days');
  // Whatever is tried out, the columns stay: rows would be made anew, and the focus be lost.
  const paths = ['甲电商', '丁乳业', '乙饮料', '己物流'].map((name) => `${name}.account.md`);
  for (const decision of ['drop', 'pursue', 'nurture']) {
    const tried = Object.fromEntries(paths.map((path) => [path, decision]));
    expect(state({ tried }).columns).toEqual(state().columns);
  }
  const two = [
    member('甲', 'decision: pursue\nowner: 林晓', '1000万元'),
    member('Beta', 'decision: pursue\nowner: 林晓', 'US$ 2 million'),
  ];
  const shown = boardState(two, FIRST_VIEW, '2025-01-01', 'zh-cn');
  expect(shown.columns.map(({ key }) => key)).not.toContain('days');
  for (const { cells } of shown.rows) expect(cells).toHaveLength(shown.columns.length - 2);
  expect(shown.totals.match(/主攻合计/g)).toHaveLength(1);
  expect(shown.totals).toContain('；预期');
});
