/** A safe fix is safe in whatever text: all fixtures, mutated. */
import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { applyFixes } from '../../../../src/rules/engine/fix';
import { lint } from '../../../../src/rules/lint';
import { fixtures } from '../harness';

const options = { language: 'en', today: '2022-09-01' } as const;
const read = (text: string) => readPlan(text, { path: 'a.account.md' });
const fixed = (text: string) => applyFixes(text, read, options).text;

/** Small mutations, seeded: the same every time. */
function mutations(text: string, seed: number): string[] {
  let state = seed;
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
  const lines = text.split('\n');
  const at = random(lines.length);
  const line = lines[at] ?? '';
  const letter = random(Math.max(1, line.length));
  const swap = (other: string) => [...lines.slice(0, at), other, ...lines.slice(at + 1)].join('\n');
  return [
    swap(line.slice(0, letter) + line.slice(letter + 1)),
    swap(line.slice(0, letter) + line.slice(letter, letter + 1) + line.slice(letter)),
    swap(line.replace(': ', '：').replace(/^(#+) /, '$1')),
    swap(line.replace('- ', '-')),
    [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n'),
    lines
      .map((each) => each)
      .concat(line)
      .join('\n'),
  ];
}

test('whatever the text: fixing is idempotent and makes no finding that wasn’t there, told or silenced', () => {
  const counts = (text: string) => {
    const map = new Map<string, number>();
    for (const { rule, code } of lint(read(text), options)) {
      map.set(`${rule} ${code}`, (map.get(`${rule} ${code}`) ?? 0) + 1);
    }
    return map;
  };
  for (const [seed, { text }] of fixtures().entries()) {
    const cases = mutations(text, seed + 1);
    const mutated = cases[seed % cases.length] ?? text;
    const result = applyFixes(mutated, read, options);
    if (result.applied.length === 0) continue;
    expect(fixed(result.text)).toBe(result.text);
    const before = counts(mutated);
    // YAML that a Chinese keyboard kept from being read kept silent what is wrong with the rest.
    const wasUnread = ['colon', 'comma', 'bracket'].some((code) =>
      before.has(`format/near-miss ${code}`),
    );
    for (const [key, count] of counts(result.text)) {
      if (wasUnread && !/^(?:format\/front-matter-invalid|roe\/invalid) /.test(key)) continue;
      expect(`${key}: ${count}`).toBe(`${key}: ${Math.min(count, before.get(key) ?? 0)}`);
    }
  }
});
