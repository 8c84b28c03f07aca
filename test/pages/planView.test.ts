/** The built page of Plan View in a browser, sent what the panel sends. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { PlanPage } from '../../src/render/plan/planHtml';
import type { FromPage, PagePart, ToPage } from '../../src/render/planViewPage';
import { plan, wrap } from '../pure/language/marked';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const filler = Array.from({ length: 60 }, (_, at) => `- 第 ${at} 句。[^a]`).join('\n');
const TEXT = wrap(
  `## 望\n\n${filler}\n\n## 风险\n\n- 风险一句。[^a]\n\n[^a]: 年报 · 甲年报 · 2022-07-26 · A1\n`,
);

class View {
  readonly said: FromPage[] = [];
  sent: PagePart[] = [];
  readonly #page = new PlanPage();
  text = TEXT;

  private constructor(readonly page: Page) {}

  static async open(): Promise<View> {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    const view = new View(page);
    await page.exposeFunction('fromPage', (message: FromPage) => view.said.push(message));
    const styles = ['zhibi', 'panel', 'planView'].map((name) => read('media', `${name}.css`));
    // As strict as the panel's own, so that what it would refuse fails here too.
    await page.route('http://view.test/**', (route) =>
      route.fulfill({
        contentType: route.request().url().endsWith('.js')
          ? 'text/javascript'
          : route.request().url().endsWith('.css')
            ? 'text/css'
            : 'text/html',
        body: route.request().url().endsWith('.js')
          ? `globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => globalThis.fromPage(m) });\n${read('dist/webview/planView.js')}`
          : route.request().url().endsWith('.css')
            ? styles.join('')
            : `<!DOCTYPE html><html lang="en"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src http://view.test; script-src http://view.test"><link rel="stylesheet" href="/x.css"><body class="vscode-light"><script type="module" src="/x.js"></script></body></html>`,
      }),
    );
    await page.goto('http://view.test/');
    await page.waitForSelector('main', { state: 'attached' });
    await view.show();
    return view;
  }

  /** As the panel: only parts that changed. */
  async show(text = this.text): Promise<void> {
    this.text = text;
    const parts = this.#page.parts(plan(text), { language: 'zh-cn', places: true });
    const had = new Map(this.sent.map(({ key, html }) => [key, html]));
    const words = { lang: 'zh-CN', hint: '按回车', sections: '章节' };
    const changed = parts.map(({ key, title, start, html }) =>
      had.get(key) === html ? { key, title, start } : { key, title, start, html },
    );
    this.sent = parts;
    await this.post({ type: 'plan', parts: changed, words });
    await this.page.waitForSelector('.zb-source');
  }

  async post(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), message);
  }

  /** The line of the text that the last click led to. */
  async led(): Promise<string> {
    await expect.poll(() => this.said.at(-1)?.type).toBe('go');
    const last = this.said.at(-1);
    const offset = last?.type === 'go' ? last.offset : -1;
    return this.text.slice(offset).split('\n')[0] ?? '';
  }
}

test('a click on a line, on a chip and on a heading leads to their places', async () => {
  const view = await View.open();
  await view.page.getByText('风险一句。').click();
  expect(await view.led()).toBe('- 风险一句。[^a]');
  await view.page.locator('.zb-chip').last().click();
  await expect.poll(() => view.led()).toMatch(/^\[\^a\]: 年报/);
  await view.page.getByRole('heading', { name: '风险' }).click();
  await expect.poll(() => view.led()).toBe('## 风险');
  expect(view.page.url()).toBe('http://view.test/');
});

test('only the part that changed is made anew, and places that moved are right', async () => {
  const view = await View.open();
  await view.page.evaluate(() => {
    for (const part of document.querySelectorAll('.zb')) part.setAttribute('data-seen', '');
    document.querySelector('.zb-source')?.setAttribute('data-kept', '');
  });
  await view.show(TEXT.replace('- 第 0 句', '- 加的一句。\n- 第 0 句'));
  await view.page.getByText('加的一句。').waitFor();
  expect(await view.page.locator('.zb-source[data-kept]').count()).toBe(1);
  await view.page.getByText('风险一句。').click();
  expect(await view.led()).toBe('- 风险一句。[^a]');
  expect(
    await view.page.locator('main > *').evaluateAll((all) => all.map(({ tagName }) => tagName)),
  ).toEqual(['HEADER', 'SECTION', 'SECTION', 'SECTION']);
});

test('it follows the caret to what stands there', async () => {
  const view = await View.open();
  await view.post({ type: 'caret', offset: TEXT.indexOf('第 55 句') });
  const here = view.page.locator('.here');
  await expect.poll(() => here.textContent()).toContain('第 55 句');
  await expect
    .poll(() => here.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight))
    .toBe(true);
  await view.post({ type: 'caret', offset: 3 });
  await expect.poll(() => view.page.evaluate(() => scrollY)).toBeLessThan(50);
});

test('the keyboard alone: one stop for Tab, arrows from line to line, Enter goes there', async () => {
  const view = await View.open();
  const { page } = view;
  expect(await page.locator('[data-at][tabindex="0"]').count()).toBe(1);
  await page.locator('main [data-at][tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 40 && (await focused(page)) !== '望'; step++) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await focused(page)).toBe('望');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toContain('1A1');
  expect(await page.locator('.zb-chip:focus .zb-tip').isVisible()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  expect(await view.led()).toBe('- 第 0 句。[^a]');
  expect(await page.locator('[data-at][tabindex="0"]').count()).toBe(1);
  // What has the focus keeps it when its part comes anew.
  await view.show(TEXT.replace('- 第 30 句', '- 变了的第 30 句'));
  await page.getByText('变了的第 30 句').waitFor();
  expect(await focused(page)).toContain('第 0 句');
});

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('sections are landmarks with names, and the list of them leads there', async () => {
  const view = await View.open();
  const { page } = view;
  for (const name of ['望', '风险', '来源']) {
    expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1);
  }
  await page
    .getByRole('navigation', { name: '章节' })
    .getByRole('button', { name: '风险' })
    .click();
  await expect.poll(() => page.getByText('风险一句。').isVisible()).toBe(true);
  expect(await page.locator('.zb-chip:not([aria-label])').count()).toBe(0);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
});
