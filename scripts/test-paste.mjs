/**
 * What is pasted into a plan, with a real clipboard and keyboard: rows of a
 * spreadsheet become rows of the block, an address becomes a source. No command
 * of VS Code runs these providers, so a page has to. Run `npm run build` before.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from './lib/session.mjs';
import { hands } from './lib/workbench.mjs';

const PLAN = `---
zhibi: 1
account: Acme
language: en
asOf: 2026-03-01
---

# Acme

## Look

\`\`\`roe
entity: Acme
periods: [2021, 2022]

\`\`\`

- They sell tents.
`;
const ROWS = 'Revenue\t1,000\t1,200\nNet income\t80\t90\n';
const ADDRESS = 'https://example.com/tents';
const LIMIT = 90_000;

const session = new Session('paste');
const folder = join(session.scratch, 'plans');
const file = join(folder, 'acme.account.md');

async function openPlan() {
  mkdirSync(folder);
  writeFileSync(file, PLAN);
  await session.start({ 'files.autoSave': 'off' });
  const permissions = ['clipboard-read', 'clipboard-write'];
  const page = await session.open(folder, file, { permissions });
  const hand = hands(page);
  await hand.ready(true);
  // The lens is the extension's: from here on it answers.
  await page.locator('.codelens-decoration').first().waitFor({ timeout: LIMIT });
  return { page, ...hand };
}

/** Pastes at the end of a line and saves; gives the file once it holds `wanted`. */
async function paste({ page, goTo }, line, text, wanted) {
  await goTo(line);
  await page.keyboard.press('End');
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+V');
  for (const limit = Date.now() + LIMIT; ; ) {
    await page.waitForTimeout(500);
    await page.keyboard.press('ControlOrMeta+S');
    const saved = readFileSync(file, 'utf8');
    if (wanted.every((part) => saved.includes(part))) return;
    if (Date.now() > limit) throw new Error(`the paste gave\n${saved}`);
  }
}

try {
  const hand = await openPlan();
  const lineOf = (words) => readFileSync(file, 'utf8').split('\n').indexOf(words) + 1;
  await paste(hand, lineOf('periods: [2021, 2022]') + 1, ROWS, [
    'revenue: 1000 | 1200\n',
    'netIncome: 80 | 90\n',
  ]);
  const claim = '- They sell tents.';
  await paste(hand, lineOf(claim), ADDRESS, [`${claim}[^`, ADDRESS]);
  console.log('2 passed, 0 failed');
} catch (error) {
  console.error(`Paste: ${error.message}`);
  process.exitCode = 1;
} finally {
  await session.end();
}
