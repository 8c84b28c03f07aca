import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { diffPlans } from '../../../../src/review/diff';
import { changeText } from '../../../../src/review/formats/diff/diff';

const plan = (text: string) => readPlan(text, { path: 'a.account.md' });

it('a diff is the same list from any shuffle of the statements of a section', () => {
  const line = (i: number) => `- Statement ${i} about topic ${'abcdefghij'[i]}${i * 7}. [^s]\n`;
  const build = (order: readonly number[]) =>
    `---\nzhibi: 1\n---\n## Look\n\n${order.map(line).join('')}\n[^s]: media · S · 2024-01-01 · B2\n`;
  const order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: 10 }), (shuffled) => {
      expect(diffPlans(plan(build(order)), plan(build(shuffled))).changes).toEqual([]);
    }),
  );
});

it('a diff survives every cut of a plan', () => {
  const text = readFileSync('templates/samples/阿里巴巴.account.md', 'utf8');
  const whole = plan(text);
  fc.assert(
    fc.property(fc.nat(text.length), (at) => {
      for (const one of diffPlans(whole, plan(text.slice(0, at))).changes) {
        expect(changeText(one, 'zh-cn')).not.toMatch(/\{\w+\}/);
      }
    }),
    { numRuns: 40 },
  );
});
