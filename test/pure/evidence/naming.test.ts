/** Who is named by what: names of two, three and four characters, and Latin ones. */
import { expect, it } from 'vitest';
import { callerOf, namerOf } from '../../../src/evidence/naming';
import { readPlan } from '../../../src/plan/document';

it.each<[name: string, named: string[], other: string[]]>([
  [
    '韩梅',
    ['韩梅说', '韩 梅', '问韩总', '老韩', '小韩', '韩某', '韩女士'],
    ['梅花开了', '韩国市场'],
  ],
  ['王小明', ['王小明说', '小明说', '王总', '老王', '王经理'], ['明天', '王牌产品', '国王']],
  ['欧阳锋', ['欧阳锋', '欧阳总', '老欧阳'], ['欧总', '锋利']],
  ['欧阳明日', ['明日见', '欧阳总'], ['日子', '欧总']],
  // With five characters it is a body, which has no surname.
  ['采购委员会', ['采购委员会'], ['采总', '老采', '委员会']],
  ['王总', ['王总', '老王', '王经理'], ['总是', '王牌']],
  ['王', ['王总', '老王'], ['王', '王牌']],
  // Two letters are told from a word by a title alone, three by how they are written.
  ['Li Wu', ['Li Wu', 'li-wu', 'Mr Wu', 'Ms. Li'], ['Li said', 'Wu', 'Mr Wuhan']],
  ['Ada Lund', ['Ada said', 'ADA', 'Lund'], ['ada said', 'Adam', 'lund', 'Lundby']],
  ['J', ['Mr J'], ['J', 'Mr Jones']],
])('%s', (name, named, other) => {
  const names = callerOf(name);
  expect(named.filter((text) => !names(text))).toEqual([]);
  expect(other.filter((text) => names(text))).toEqual([]);
});

it('several on a line are each named, and what stands between them names nobody', () => {
  const people = ['Ada Lund / Bo Riis', 'Cy Dahl, '].map(
    (who) => `[^s${who.length}]: meeting · Talk · 2024-01-02 · who: ${who}\n`,
  );
  const named = namerOf(
    readPlan(`---\nzhibi: 1\naccount: Acme\n---\n\n${people.join('')}`, { path: 'a.account.md' }),
  );
  expect(['Ada came', 'Mr Riis', 'Dahl said'].map(named)).toEqual([true, true, true]);
  expect(['', 'They sell tents.', '/ , ·'].map(named)).toEqual([false, false, false]);
});
