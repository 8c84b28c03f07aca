/** Plans are half-typed most of the time: every text is shown, and its places lie in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineBlocks } from '../../../../src/render/plan/markdown/lineBlocks';
import { PlanPage } from '../../../../src/render/plan/planHtml';
import { plan } from '../../language/marked';

const folder = 'test/fixtures';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => join(folder, name));

test('every fixture, and beginnings of it, is shown', () => {
  const page = new PlanPage();
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    const step = Math.max(1, Math.floor(text.length / 3));
    for (let end = text.length; end > 0; end -= step) {
      const of = plan(text.slice(0, end));
      const parts = page.parts(of, { language: 'en', places: true });
      for (const { start, html } of parts) {
        for (const [, at] of html.matchAll(/ data-at="(-?\d+)"/g)) {
          const place = start + Number(at);
          if (place < 0 || place > of.text.length) throw new Error(`${file} ${end}: ${place}`);
        }
      }
      let line = 0;
      for (const block of lineBlocks(of, page, { language: 'en' })) {
        expect(block.line).toBeGreaterThanOrEqual(line);
        expect(block.end).toBeGreaterThan(block.line);
        line = block.line;
      }
    }
  }
});
