/** People type: whatever part of a fixture stands there so far, lint is right about places and words. */
import { test } from 'vitest';
import { PlanDocument } from '../../../src/plan/document';
import { lint } from '../../../src/rules/lint';
import { fixtures, TODAY } from './harness';

const all = fixtures();

/** At most so many prefixes of each fixture, so that this stays quick. */
const PREFIXES = 80;

/** As an editor reads them. */
test.each(all)('$name: no prefix makes lint throw', ({ text, config }) => {
  const document = new PlanDocument('plan.account.md', config);
  const step = Math.ceil(text.length / PREFIXES);
  for (let end = 0; end <= text.length; end += step) {
    const found = lint(document.update(text.slice(0, end)), { language: 'zh-cn', today: TODAY });
    for (const { rule, message, range } of found) {
      if (/\{\w+\}|undefined|\bnull\b|\[object/.test(message))
        throw new Error(`${rule}: ${message}`);
      if (range.start < 0 || range.start > range.end || range.end > end) {
        throw new Error(`${rule} at ${range.start}–${range.end} of ${end}`);
      }
    }
  }
});
