import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanDocument, readPlan } from '../../../src/plan/document';

const folder = new URL('../../../templates/samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

const path = 'x.account.md';
const fragment = fc.constantFrom(
  '---\nzhibi: 1\naccount: 甲\n---\n',
  '## 望\n',
  '## 问\n',
  '## 机会\n',
  '### 促活\n',
  '## Look\n',
  '# title\n',
  '\n',
  '\n',
  '- 收入增长 20%。[^a]\n',
  '- 推断: 会投。\n',
  '  - 反证: 不会。[^b]\n',
  '- [x] 请介绍业务? #业务\n',
  '  - 以信息流为主。[^a]\n',
  '[^a]: 年报 · 甲年报 · 2022-07-26 · A1\n',
  '[^b]: 媒体 · 乙 · 2022 · B3\n',
  '| 方 | 需求 |\n| - | - |\n| 客户 | 快 [^a] |\n',
  '```roe\nentity: 甲\nperiods: [2021, 2022]\nrevenue: 1 | 2\n```\n',
  '```\n',
  '<!-- zhibi-disable-next-line evidence/missing: 客户官网已下线 -->\n',
  '<!--\n',
  '-->\n',
  '下面是数字:\n',
  '- 痛点: 慢 · 重要性: 高\n',
  '- 驱动: 周转率\n',
  '[l]: https://a.example/x\n',
  '看 [这里][l] 就知道。\n',
  '- ^id\n',
  '- 说过 ^s1\n',
  '- 依据: (^s1)\n',
);
const text = fc.array(fragment, { maxLength: 25 }).map((parts) => parts.join(''));

describe('a plan document', () => {
  it('after any series of texts equals a fresh one', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const document = new PlanDocument(path);
        for (const t of texts) expect(document.update(t)).toEqual(readPlan(t, { path }));
      }),
      { numRuns: 150 },
    );
  });

  it('after edits of a real plan equals a fresh one', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(200),
      add: fc.constantFrom('', 'x', '\n', '```\n', '## 望\n', '[^a]', '- ', '|', '<!--'),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (sample, edits) => {
          const document = new PlanDocument(path);
          let now = sample;
          document.update(now);
          for (const { at, cut, add } of edits) {
            const from = Math.floor(at * now.length);
            now = now.slice(0, from) + add + now.slice(from + cut);
            expect(document.update(now)).toEqual(readPlan(now, { path }));
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('after fences that come and go equals a fresh one', () => {
    const step = fc.record({
      line: fc.nat(60),
      what: fc.constantFrom('```\n', '~~~\n', 'x', '## 望\n\n', ''),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(step, { minLength: 2, maxLength: 6 }),
        (sample, steps) => {
          const document = new PlanDocument(path);
          document.update(sample);
          for (const { line, what } of steps) {
            const at = sample.split('\n').slice(0, line).join('\n').length + 1;
            const now = sample.slice(0, at) + what + sample.slice(at);
            expect(document.update(now)).toEqual(readPlan(now, { path }));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gives every node a range inside the text', () => {
    const check = (value: unknown, end: number) => {
      if (
        typeof value !== 'object' ||
        value === null ||
        value instanceof Map ||
        value instanceof Set
      )
        return;
      const { start, end: stop } = value as { start?: unknown; end?: unknown };
      if (typeof start === 'number' && typeof stop === 'number') {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(stop).toBeGreaterThanOrEqual(start);
        expect(stop).toBeLessThanOrEqual(end + 1);
      }
      for (const [key, child] of Object.entries(value)) if (key !== 'statements') check(child, end);
    };
    fc.assert(
      fc.property(text, (t) => {
        const { config: _, suppressions: __, ...plan } = readPlan(t, { path });
        check(plan, t.length);
      }),
      { numRuns: 150 },
    );
  });

  it('reads every prefix of a plan without throwing', () => {
    const sample = samples[0] ?? '';
    const document = new PlanDocument(path);
    for (let end = 0; end <= sample.length; end += 7) document.update(sample.slice(0, end));
    expect(document.update(sample)).toEqual(readPlan(sample, { path }));
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (t) => {
        expect(readPlan(`---\nzhibi: 1\n---\n## 望\n${t}`, { path }).text).toContain(t);
      }),
      { numRuns: 300 },
    );
  });
});
