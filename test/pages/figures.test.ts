/** Figures of our pages in a browser: none is torn from its unit, whatever the width. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { pageStyles } from '../../src/render/charts';
import { PlanPage } from '../../src/render/plan/planHtml';
import { COMPONENT_STYLES } from '../../src/render/styles/components';
import { boardHtml } from '../../src/review/formats/plan/board/boardPage';
import { planReport } from '../../src/review/planReport';
import { memberOf, portfolio } from '../../src/review/portfolio/portfolio';
import { plan } from '../pure/language/marked';

const SAMPLES = join(import.meta.dirname, '../../templates/samples');
const texts = ['阿里巴巴', '牧高笛', 'walmart'].map((name) =>
  readFileSync(join(SAMPLES, `${name}.account.md`), 'utf8'),
);
const DAY = '2022-09-01';

const PAGES: Readonly<Record<string, () => string>> = {
  report: () => planReport(plan(texts[0] ?? ''), { internal: true, today: DAY }, 'zh-cn').html,
  'report in English': () =>
    planReport(plan(texts[2] ?? ''), { internal: true, today: DAY }, 'en').html,
  board: () =>
    boardHtml(
      portfolio(texts.map((text, at) => memberOf({ ...plan(text), path: `${at}` }, [], DAY))),
      DAY,
      'zh-cn',
    ),
  'Plan View': () => {
    const parts = new PlanPage().parts(plan(texts[0] ?? ''), { language: 'zh-cn' });
    const body = parts.map(({ html }) => html).join('');
    return `<!doctype html><style>${pageStyles()}${COMPONENT_STYLES}</style><main class="zb">${body}</main>`;
  },
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test.each(Object.keys(PAGES))('%s: every figure of a table stands on one line', async (name) => {
  const page = await browser.newPage();
  await page.setContent(PAGES[name]?.() ?? '');
  for (const width of [420, 800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const torn = await page.locator('.zhibi td:not(.words)').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        return tops.size > 1 ? [cell.textContent] : [];
      }),
    );
    expect(torn, `${width}`).toEqual([]);
    // What is too wide is moved inside of its own box: the page itself stays as wide as it is.
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${width}`).toBeLessThanOrEqual(width);
  }
  expect(await page.locator('.zhibi td').count()).toBeGreaterThan(5);
  await page.close();
});
