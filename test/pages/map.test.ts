/** The built page of the maps in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { type FromPage, mapState, markAt, type ToPage } from '../../src/render/people/mapPage';
import { plan as planOf, wrap } from '../pure/language/marked';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');
const TEXT = wrap(
  '## 关键人\n\n- 王总 · CEO · 拍板人\n- <img src=x onerror=alert(1)> 李工 · 工程师 · 上级: 王总 · 接触程度: 深入 · 支持度: 支持\n\n## 空白\n\n| 单元 | 广告 | 云 |\n| --- | --- | --- |\n| 零售 | 已有 120万 | |\n',
);
const plan = planOf(TEXT);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function open(
  theme = '',
): Promise<{ page: Page; went: number[]; post: (m: ToPage) => Promise<void> }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const went: number[] = [];
  const post = (message: ToPage) => page.evaluate((data) => window.postMessage(data), message);
  await page.exposeFunction('fromPage', (message: FromPage) => {
    if (message.type === 'go') went.push(message.offset);
    else void post({ type: 'state', state: mapState(plan, 'zh-cn') });
  });
  const styles = ['zhibi', 'panel', 'map'].map((name) => read('media', `${name}.css`));
  await page.setContent(
    `<!DOCTYPE html><style>${styles.join('')}</style><body class="${theme}"></body>`,
  );
  await page.evaluate(
    'globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => globalThis.fromPage(m) })',
  );
  await page.addScriptTag({ type: 'module', content: read('dist/webview/map.js') });
  await page.waitForSelector('h1:not(:empty)');
  return { page, went, post };
}

test('a click and Enter lead to the line; the line of the caret marks its box', async () => {
  const { page, went, post } = await open();
  const [king, engineer] = plan.people;
  if (!king || !engineer) throw new Error('nobody');
  await page.locator(`[data-offset="${king.range.start}"]`).click();
  await page.locator(`[data-offset="${engineer.range.start}"]`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.zhibi-cell').first().press(' ');
  const cell = plan.whitespace[0]?.range.start;
  await expect.poll(() => went).toEqual([king.range.start, engineer.range.start, cell]);
  await post({ type: 'at', offset: markAt(plan, TEXT.indexOf('工程师')) });
  const current = page.locator('[aria-current="true"]');
  await current.waitFor();
  expect(await current.getAttribute('data-offset')).toBe(String(engineer.range.start));
  await post({ type: 'at', offset: null });
  await current.waitFor({ state: 'detached' });
  expect(await page.locator('body img').count()).toBe(0);
  expect(await page.locator('section p').allTextContents()).toContain(
    '2 格里还有 1 格没摸清（1 × 2）',
  );
});
