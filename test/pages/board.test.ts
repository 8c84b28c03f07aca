import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { BoardPage } from './boardPage';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

function account(name: string, front: string, size: string, score = 4): [string, string] {
  const text = `---\nzhibi: 1\naccount: ${name}\nlanguage: zh-cn\n${front}\n---\n\n# ${name}\n\n## 选择\n\n- 战略契合: ${score}/5\n\n## 望\n\n- 营收 12 亿元。[^a]\n- 准备出海。\n\n## 机会\n\n### 先做一期\n\n- 规模: ${size}\n- 确定性: 高\n\n[^a]: 年报 · ${name} 2024 年报 · 2025-03-01 · A1\n`;
  return [`accounts/${name}.account.md`, text];
}

const HOUSE = new Map([
  account('甲电商', 'owner: 林晓\nstage: pre-sale\ndecision: pursue\neffort: 30', '1000万元'),
  account(
    '丁乳业',
    'owner: 林晓\nstage: in-sale\ndecision: pursue\nreason: 老板认识\neffort: 30',
    '30万元',
    2,
  ),
  account('乙饮料', 'owner: 王敏\nstage: pre-sale\ndecision: nurture\neffort: 30', '400万元', 3),
  account('<img src=x onerror=alert(1)>', 'owner: "<b>王敏</b>"\ndecision: undecided', 'TBD', 1),
]);

test('a decision is tried with a click, the totals follow, and nothing is written yet', async () => {
  const board = await BoardPage.open(browser, HOUSE);
  const { page } = board;
  const group = page.getByRole('radiogroup', { name: '丁乳业的取舍' });
  expect(await page.locator('.suggestion').textContent()).toContain('放弃丁乳业');
  await group.getByRole('radio', { name: '放弃' }).click();
  await page.locator('.actions').getByText('试改了 1 家的取舍').waitFor();
  expect(await page.locator('.totals').textContent()).toContain('30 天，共 60 天');
  expect(await page.locator('tr.tried').count()).toBe(1);
  expect([...board.texts]).toEqual([...HOUSE]);
  await page.getByRole('button', { name: '都改回去' }).click();
  await page.locator('tr.tried').waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: '写进计划…' }).isDisabled()).toBe(true);
});

test('all of it by keyboard: sort, filter, try, give a reason, write', async () => {
  const board = await BoardPage.open(browser, HOUSE);
  const { page } = board;
  const names = () => page.locator('tbody th').allTextContents();
  const sort = page.getByRole('button', { name: '预期', exact: true });
  await sort.press('Enter');
  // The host sorts and answers.
  await expect
    .poll(async () => (await names()).slice(0, 3))
    .toEqual(['丁乳业', '乙饮料', '甲电商']);
  await sort.press('Enter');
  await expect.poll(async () => (await names())[0]).toBe('甲电商');
  const heading = page.locator('th[aria-sort="descending"]');
  expect(await heading.textContent()).toBe('预期');
  await page.getByLabel('负责人').selectOption('王敏');
  await page.getByText('显示 1 家，共 4 家').waitFor();
  await expect.poll(names).toEqual(['乙饮料']);
  await page.getByLabel('负责人').selectOption('');
  // The suggestion as a whole; the focus goes to the first row that it changes.
  await page.getByRole('button', { name: '试一试' }).press('Enter');
  await page.locator('.actions').getByText('试改了 2 家的取舍').waitFor();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.dataset.path ?? '');
  expect(await focused()).toBe('accounts/丁乳业.account.md');
  // One further: arrows choose.
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('accounts/丁乳业.account.md');
  await page.keyboard.press('ArrowRight');
  const write = page.getByRole('button', { name: '写进计划…' });
  // Until the host has answered, there is nothing to write.
  await expect.poll(() => write.isEnabled()).toBe(true);
  await write.press('Enter');
  const dialog = page.getByRole('dialog', { name: '每家写一句理由' });
  await dialog.waitFor();
  await page.keyboard.type('不再赚钱，');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await write.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('也没有预算');
  await page.keyboard.press('Tab');
  await page.keyboard.type('换了 CFO');
  // Without a reason for the second one nothing is sent.
  await dialog.getByRole('button', { name: '写进计划' }).press('Enter');
  expect([...board.texts]).toEqual([...HOUSE]);
  await dialog.getByRole('textbox', { name: '理由' }).nth(1).fill('战略变了: 出海');
  await dialog.getByRole('button', { name: '写进计划' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('tr.tried').waitFor({ state: 'detached' });
  const written = board.texts.get('accounts/丁乳业.account.md');
  expect(written).toContain(
    'decision: 放弃\nreason: 不再赚钱，也没有预算\n回头: 换了 CFO\neffort: 30\n',
  );
  expect(board.texts.get('accounts/乙饮料.account.md')).toContain(
    'decision: 主攻\n理由: "战略变了: 出海"\n',
  );
  await page.getByRole('button', { name: '甲电商' }).press('Enter');
  await expect.poll(() => board.opened).toEqual(['accounts/甲电商.account.md']);
});

test('a mark leads to its row, names of plans run nothing, and colours aren’t needed', async () => {
  const board = await BoardPage.open(browser, HOUSE, 'en');
  const { page } = board;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => dialogs.push(dialog.message()));
  await page.locator('[data-path="accounts/乙饮料.account.md"].zhibi-bubble').click();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('tr')?.dataset.path ?? '');
  expect(await focused()).toBe('accounts/乙饮料.account.md');
  expect(await page.locator('tbody img, td b, option b').count()).toBe(0);
  expect(dialogs).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  const looks = (decision: string) =>
    page
      .locator(`[data-path="accounts/乙饮料.account.md"] input[value="${decision}"] + span`)
      .evaluate((span) => getComputedStyle(span).backgroundColor);
  expect(await looks('nurture')).not.toBe(await looks('pursue'));
});
