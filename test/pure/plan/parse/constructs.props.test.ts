import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { lint } from '../../../../src/rules/lint';

/** Every construct of the format and of Markdown, repeated: twice the text, at most 2.6 times the time. */
const RATIO = 2.6;
const FLOOR_MS = 800;
const BYTES = 60_000;
const TRIES = 4;

const HEADS: Readonly<Record<string, string>> = {
  look: '## Look\n\n',
  ask: '## Ask\n\n- [ ] What do you do?\n',
  opportunities: '## Opportunities\n\n### x\n\n- Who: a',
};
const UNITS: readonly string[] = [
  ...['===\n', '---\n', 'a\n===\n', '\n- a', '| a |', '\n| a |', '> ', '```\n', '<div>\n', '[^x]'],
  ...['\n  - a', 'a\n---\n', '<!-- a -->\n', '\n| a | b |\n| --- | --- |\n', '\n\n[^x]: a'],
  ...['(^x)', '**a**', '5% ', '- 反证: a\n', '2、a\n', '【^x】', ' · ', '\r', ' '],
];

function timeOf(text: string): number {
  const start = performance.now();
  lint(readPlan(text, { path: 'x.account.md' }), { language: 'en', today: '2026-06-01' });
  return performance.now() - start;
}

for (const [name, head] of Object.entries(HEADS)) {
  test(`repeated behind ${name}`, () => {
    const slow: string[] = [];
    for (const unit of UNITS) {
      const text = (bytes: number) => head + unit.repeat(Math.ceil(bytes / unit.length));
      const quick = [BYTES / 8, BYTES / 4].map((bytes) => timeOf(text(bytes)));
      if ((quick[1] ?? 0) < FLOOR_MS / 8) continue;
      // What else the machine does only ever adds: what is slow is so each time.
      let [once, twice] = [0, Number.POSITIVE_INFINITY];
      for (let n = 0; n < TRIES && twice > FLOOR_MS && twice > RATIO * once; n++) {
        once = timeOf(text(BYTES / 2));
        twice = Math.min(twice, timeOf(text(BYTES)));
      }
      if (twice > FLOOR_MS && twice > RATIO * once) {
        slow.push(`${JSON.stringify(unit)}: ${once.toFixed(0)} → ${twice.toFixed(0)} ms`);
      }
    }
    expect(slow).toEqual([]);
  });
}
