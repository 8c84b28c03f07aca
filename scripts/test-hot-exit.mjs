/**
 * The extension host killed in mid-edit loses nothing that hot exit keeps: a
 * cell of a plan is edited in VS Code, the host killed, the window closed and
 * opened again. Run `npm run build` before.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Session } from './lib/session.mjs';
import { hands } from './lib/workbench.mjs';

const BLOCK = '```roe\r\nentity: Acme\r\nperiods: [2021]\r\n```\r\n';
const PLAN = `---\r\nzhibi: 1\r\naccount: Acme\r\n---\r\n\r\n# Acme\r\n\r\n${BLOCK}`;
const TYPED = 'netIncome: 42';
const LIMIT = 120_000;

const session = new Session('hot-exit');
const { scratch } = session;
const folder = join(scratch, 'plans');
const file = join(folder, 'acme.account.md');

/** Waits until `condition` gives something true, and gives that. */
async function eventually(condition, what) {
  for (const limit = Date.now() + LIMIT; Date.now() < limit; ) {
    const value = await condition();
    if (value) return value;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`waited in vain for ${what}`);
}

/** The extension hosts of this server, and of no other. */
function extensionHosts() {
  const list = execFileSync('ps', ['-eo', 'pid=,pgid=,args='], { encoding: 'utf8' });
  return list
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match && Number(match[2]) === session.server.group)
    .filter((match) => match[3].includes('--type=extensionHost'))
    .map((match) => Number(match[1]));
}

/** Whether these words are in the copies that hot exit keeps of unsaved files. */
function keeps(words) {
  const folders = readdirSync(scratch, { recursive: true, withFileTypes: true });
  return folders
    .filter((entry) => entry.isFile() && /[\\/]Backups([\\/]|$)/.test(entry.parentPath))
    .some(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').includes(words));
}

async function openWindow(context) {
  const page = await context.newPage();
  await page.goto(session.address(folder));
  return { page, ...hands(page) };
}

/** The lines of the block's cell, as they are on the screen. */
const blockCell = (page) =>
  page.locator('.notebookOverlay .cell .view-lines', { hasText: 'periods' });

async function run() {
  mkdirSync(folder);
  writeFileSync(file, PLAN);
  await session.start({
    'files.autoSave': 'off',
    'workbench.editorAssociations': { '*.account.md': 'zhibi-account-plan' },
  });
  const context = await session.browser.newContext();

  const first = await openWindow(context);
  await first.ready(false);
  await first.page.keyboard.press('ControlOrMeta+P');
  await first.page.keyboard.type('acme');
  await first.page.locator('.quick-input-list .monaco-list-row', { hasText: 'acme' }).click();
  await blockCell(first.page).click();
  await first.page.keyboard.press('ControlOrMeta+End');
  await first.type(`\n${TYPED}`);
  await eventually(() => keeps(TYPED), 'the copy that hot exit keeps');
  const hosts = await eventually(() => {
    const pids = extensionHosts();
    return pids.length > 0 && pids;
  }, 'an extension host');
  for (const pid of hosts) process.kill(pid, 'SIGKILL');
  await eventually(() => !extensionHosts().some((pid) => hosts.includes(pid)), 'its end');
  await first.page.close();
  if (readFileSync(file, 'utf8') !== PLAN) throw new Error('the file was changed unsaved');

  const second = await openWindow(context);
  await blockCell(second.page).filter({ hasText: TYPED }).click({ timeout: LIMIT });
  await second.page.keyboard.press('ControlOrMeta+S');
  const wanted = PLAN.replace('[2021]\r\n', `[2021]\r\n${TYPED}\r\n`);
  await eventually(() => readFileSync(file, 'utf8') === wanted, 'the saved file');
}

try {
  await run();
  console.log('1 passed, 0 failed');
} catch (error) {
  console.error(`Hot exit: ${error.message}`);
  process.exitCode = 1;
} finally {
  await session.end();
}
