import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { ALIBABA } from '../pure/language/marked';
import { CalculatorPage } from './calculatorPage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = (block = ALIBABA) => CalculatorPage.open(browser, block);

/** Types over what stands in the cell that has the focus. */
async function typeOver({ page }: CalculatorPage, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

test('Tab and Shift+Tab leave a changed cell for the next and the one before', async () => {
  const calculator = await open();
  await calculator.cell('revenue#0').focus();
  await typeOver(calculator, '717290');
  await calculator.page.keyboard.press('Tab');
  expect(await calculator.focused()).toBe('revenue#1: 853062');
  await typeOver(calculator, '853063');
  await calculator.page.keyboard.press('Shift+Tab');
  expect(await calculator.focused()).toBe('revenue#0: 717290');
  await calculator.page.keyboard.press('Tab');
  expect(await calculator.focused()).toBe('revenue#1: 853063');
});

test('a click on another cell, or on a peer’s box, does what it says though a cell was changed', async () => {
  const peer = 'peers: [{entity: 京东, revenue: 745802 | 951592, netIncome: 49405 | -3560}]';
  const calculator = await open(ALIBABA.replace('source:', `${peer}\nsource:`));
  await calculator.cell('revenue#0').focus();
  await typeOver(calculator, '717290');
  await calculator.cell('assets#1').click();
  expect(await calculator.focused()).toBe('assets#1: 1695553');
  await typeOver(calculator, '1700000');
  const box = calculator.page.getByRole('checkbox', { name: '京东' });
  await box.click();
  expect(await box.isChecked()).toBe(false);
  expect(await calculator.page.locator('#write').textContent()).toContain('2');
});

test('what is being typed stays, with the focus, when the text comes back', async () => {
  const calculator = await open();
  await calculator.cell('equity#0').focus();
  await typeOver(calculator, '93');
  await calculator.show();
  expect(await calculator.focused()).toBe('equity#0: 93');
  // Another row has come into the text meanwhile, so that the grid is another one.
  calculator.text = calculator.text.replace('assets: 16', 'inventory: 1 | 2\nassets: 16');
  await calculator.show();
  await calculator.cell('inventory#0').waitFor();
  expect(await calculator.focused()).toBe('equity#0: 93');
  await calculator.page.keyboard.type('5');
  await calculator.page.keyboard.press('Tab');
  expect(await calculator.focused()).toBe('equity#1: 948479');
  expect(await calculator.cell('equity#0').inputValue()).toBe('935');
  await calculator.page.locator('#write').click();
  await calculator.page.locator('#write:disabled').waitFor();
  expect(calculator.text).toContain('equity: 935 | 948479\n');
});

test('the next period and a peer are added by keyboard, taken back, and written once asked for', async () => {
  const calculator = await open();
  const { page } = calculator;
  const before = calculator.text;
  await page.setViewportSize({ width: 700, height: 300 });
  await calculator.cell('revenue#0').focus();
  // The buttons that write stay in sight.
  const { y = 0, height = 0 } = (await page.locator('#write').boundingBox()) ?? {};
  expect(y + height).toBeLessThanOrEqual(300);
  await page.getByRole('button', { name: '加一期：FY2023' }).press('Enter');
  expect(await calculator.focused()).toBe('revenue#2: ');
  expect(await calculator.cell('revenue#2').getAttribute('aria-label')).toBe('营业收入，FY2023');
  await page.keyboard.type('868687');
  await page.keyboard.press('Enter');
  expect(await calculator.focused()).toBe('netIncome#2: ');
  await page.getByRole('textbox', { name: '同行名称' }).fill('京东');
  await page.keyboard.press('Enter');
  expect(await calculator.focused()).toBe('+京东.revenue#0: ');
  await page.keyboard.type('745802');
  await page.keyboard.press('Tab');
  const label = '京东：营业收入，FY2021';
  expect(await calculator.cell('+京东.revenue#0').getAttribute('aria-label')).toBe(label);
  await page.locator('#undo').click();
  expect(await calculator.cell('+京东.revenue#0').inputValue()).toBe('');
  await page.locator('#undo').click();
  expect(await calculator.cell('+京东.revenue#0').count()).toBe(0);
  await page.getByRole('textbox', { name: '同行名称' }).fill(' 京东');
  await page.getByRole('button', { name: '加同行' }).click();
  await page.keyboard.type('745802');
  expect(calculator.text).toBe(before);
  await page.locator('#write').click();
  await page.locator('#write:disabled').waitFor();
  expect(calculator.text).toContain('periods: [FY2021, FY2022, FY2023]\n');
  expect(calculator.text).toContain('revenue: 717289 | 853062 | 868687\n');
  expect(calculator.text).toContain('peers:\n  - entity: 京东\n    revenue: 745802 | -- | --\n');
  expect(await page.locator('#undo').isDisabled()).toBe(true);
  // Now it is one of the block's own.
  expect(await calculator.cell('peers[0].revenue#0').inputValue()).toBe('745802');
  expect(await page.getByRole('button', { name: '加一期：FY2024' }).count()).toBe(1);
  await page.getByRole('textbox', { name: '同行名称' }).fill('京东');
  await page.keyboard.press('Enter');
  expect(await page.locator('.message').textContent()).toBe('已经有“京东”了。');
});

test('a changed cell and one that can’t be read are told apart without colours, too', async () => {
  const calculator = await open();
  const { page } = calculator;
  await page.emulateMedia({ forcedColors: 'active' });
  for (const [cell, text] of [
    ['revenue#0', '1'],
    ['revenue#1', 'much'],
  ] as const) {
    await calculator.cell(cell).focus();
    await typeOver(calculator, text);
    await page.keyboard.press('Tab');
  }
  const looks = (cell: string) =>
    calculator.cell(cell).evaluate((input) => {
      const { borderStyle, borderWidth, boxShadow } = getComputedStyle(input);
      return [borderStyle, borderWidth, boxShadow].join(' ');
    });
  const all = await Promise.all(['equity#0', 'revenue#0', 'revenue#1'].map(looks));
  expect(new Set(all).size, all.join('; ')).toBe(3);
});

test('rows have the names that people give them; a name of the writer’s own stays', async () => {
  const named = ALIBABA.replace('netIncome:', '归母净利:');
  const { page } = await open(named);
  expect(await page.getByRole('rowheader', { name: '营业收入', exact: true }).count()).toBe(1);
  expect(await page.getByRole('rowheader', { name: '归母净利', exact: true }).count()).toBe(1);
  expect(await page.getByText('revenue').count()).toBe(0);
});

test('leads stand there with a button each, which tells the host which', async () => {
  const calculator = await open();
  const { page } = calculator;
  await page.getByRole('button', { name: '写成机会：丙' }).click();
  await expect.poll(() => calculator.leads).toEqual([1]);
  expect(await page.locator('.leads li').first().textContent()).toContain('甲 < 乙');
});

test('the tree stays in view: above the grid, and beside it from 900 pixels on', async () => {
  const rows = ['inventory', 'costOfRevenue', 'operatingCashFlow', 'operatingIncome', 'capex'];
  const long = rows.reduce(
    (block, row) => block.replace('\nassets:', `\n${row}: 1 | 2\nassets:`),
    ALIBABA,
  );
  const { page } = await open(long);
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  for (const width of [700, 1280, 1920]) {
    await page.setViewportSize({ width, height: 640 });
    await page.evaluate(() => scrollTo(0, 0));
    const [tree, grid] = [await box('.tree svg'), await box('.grid table')];
    if (width < 900) expect(tree.y + tree.height).toBeLessThanOrEqual(grid.y);
    else expect(tree.x).toBeGreaterThanOrEqual(grid.x + grid.width);
    await page.locator('.grid input').last().scrollIntoViewIfNeeded();
    const after = await box('.tree svg');
    expect(after.y).toBeGreaterThanOrEqual(0);
    expect(after.y + after.height).toBeLessThanOrEqual(640);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
});
