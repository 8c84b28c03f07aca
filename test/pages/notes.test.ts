/** The page of notes in a browser, with a plan behind it as the extension keeps one, and a model that is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import type { Proposal } from '../../src/edit/notes/model';
import { readNotes } from '../../src/edit/notes/read/recognise';
import { writeNotes } from '../../src/edit/notes/write/apply';
import { type FromPage, givenOf, type ToPage } from '../../src/edit/notes/write/page';
import { suggestionsIn } from '../../src/edit/notes/write/suggest';
import { applied, plan, wrap } from '../pure/language/marked';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const PLAN = wrap(
  '## 关键人\n\n- 甲总 · 总经理 · 拍板人\n\n## 问\n\n- [ ] 今年考核您的最核心的指标是什么？ #KPI\n\n## 假设\n\n- 各区域自己报数，口径不一样 ^h1\n',
);
const NOTES =
  '2026年3月5日 拜访甲总\n一、客户现状\n1、各区域自己报数，口径不一样。\n二、痛点\n1、旺季补货要等两周，门店经常断货。\n问：今年考核您的最核心的指标是什么？\n甲总：就看库存周转天数和回款。\n三、下一步\n林晓 3月15日前给试点方案\n';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Shown {
  readonly page: Page;
  readonly text: () => string;
}

/** @param answer of the model, where the editor has one */
async function open(answer?: string): Promise<Shown> {
  const page = await browser.newPage();
  let text = PLAN;
  let proposals: readonly Proposal[] = [];
  const post = (message: ToPage) => page.evaluate((data) => window.postMessage(data), message);
  const receive = async (message: FromPage): Promise<void> => {
    const of = plan(text);
    if (message.type === 'ready') {
      const canSuggest = answer !== undefined;
      const state = { language: 'zh-cn', account: '阿里巴巴', today: '2026-03-06' } as const;
      await post({ type: 'state', ...state, canSuggest, draft: null });
    } else if (message.type === 'review') {
      const found = readNotes(of, message.draft.notes, {
        ...givenOf(message.draft),
        today: '2026-03-06',
      });
      proposals = found.proposals;
      await post({ type: 'proposals', ...found });
    } else if (message.type === 'suggest') {
      const more = suggestionsIn(of, message.draft.notes, answer ?? '', proposals);
      await post({ type: 'more', ...more });
    } else if (message.type === 'write') {
      const source = { ...message.talk, copy: 'sources/a.txt', hash: 'sha256:00' };
      text = applied(of, writeNotes(of, source, message.accepted).edits);
      await post({ type: 'written', ok: true });
    }
  };
  await page.exposeFunction('fromPage', receive);
  const styles = ['zhibi', 'panel', 'notes'].map((name) => read('media', `${name}.css`));
  await page.setContent(`<!DOCTYPE html><style>${styles.join('')}</style><body></body>`);
  await page.evaluate(
    'globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => globalThis.fromPage(m) })',
  );
  await page.addScriptTag({ type: 'module', content: read('dist/webview/notes.js') });
  await page.locator('#notes').fill(NOTES);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.locator('article').first().waitFor();
  return { page, text: () => text };
}

const verdicts = (page: Page) =>
  page
    .locator('article')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.verdict));

test('keys accept and refuse card by card; what was accepted is written, the rest is not', async () => {
  const { page, text } = await open();
  const count = await page.locator('article').count();
  expect(count).toBeGreaterThan(3);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await page.keyboard.press('a');
  expect((await verdicts(page)).slice(0, 4)).toEqual(['accepted', 'open', 'refused', 'accepted']);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('status').filter({ hasText: '已写入' }).waitFor();
  expect(text()).toContain('- 甲总 · 总经理 · 拍板人 [^面谈20260305]');
  expect(text()).not.toContain('旺季补货');
  expect(text()).toContain(
    '- [x] 今年考核您的最核心的指标是什么？ #KPI\n  - “就看库存周转天数和回款”',
  );
});

test('what is edited is accepted as it was edited; a hypothesis is closed by the writer alone', async () => {
  const { page, text } = await open();
  const tested = page.locator('article.tested');
  expect(await tested.locator('select').inputValue()).toBe('');
  await tested.locator('select').selectOption('confirmed');
  const action = page.locator('article.action');
  await action.locator('textarea').fill('给两个城市的试点方案');
  expect(await verdicts(page).then((all) => all.filter((one) => one === 'accepted'))).toHaveLength(
    2,
  );
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('status').filter({ hasText: '已写入' }).waitFor();
  expect(text()).toContain('\n  - 结论: 证实 [^面谈20260305]');
  expect(plan(text()).hypotheses[0]?.verdict).toBe('confirmed');
  expect(text()).toContain('2026-03-15 林晓: 给两个城市的试点方案');
});

test('a model proposes more, marked; what isn’t in the notes is refused', async () => {
  const answer = JSON.stringify([
    { kind: 'fact', quote: '门店经常断货' },
    { kind: 'fact', quote: '一年亏了五个亿' },
  ]);
  const { page } = await open(answer);
  const before = await page.locator('article').count();
  await page.getByRole('button', { name: '模型' }).click();
  await page.locator('article .tag').first().waitFor();
  expect(await page.locator('article').count()).toBe(before + 1);
  expect(await page.locator('body').textContent()).not.toContain('五个亿');
});

test('without a model nothing offers one; every card and field has a name', async () => {
  const { page } = await open();
  expect(await page.getByRole('button', { name: '模型' }).count()).toBe(0);
  for (const field of await page.locator('textarea, input, select').all()) {
    const name = await field.evaluate(
      (one) => one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? '',
    );
    expect(name.trim()).not.toBe('');
  }
});
