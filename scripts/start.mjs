/**
 * npm start: builds, and opens VS Code on the sample plans, at an address that it prints.
 *
 *   node scripts/start.mjs [--no-open]
 *
 * `--no-open`, or ZHIBI_NO_OPEN in the environment, reports on the sample plans instead.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './lib/chromium.mjs';
import { root } from './lib/root.mjs';
import { startServer, writeSettings } from './lib/server.mjs';

const words = {
  en: {
    build: 'Building Zhibi …',
    lint: 'What is still missing in the sample plans:',
    roe: 'Where each customer earns its ROE:',
    desktop: 'VS Code opens on the sample plans. Click any *.account.md file on the left.',
    server: 'Opening the sample plans in the browser; the first time takes about half a minute …',
    address: 'Open this address in your browser:',
    stop: 'Press Ctrl-C here when you are done.',
    failed: 'Could not start VS Code: ',
  },
  zh: {
    build: '正在构建知彼……',
    lint: '示例计划里还缺什么：',
    roe: '每个客户的 ROE 从哪里来：',
    desktop: 'VS Code 正在打开示例计划，点开左边任意 *.account.md 文件即可。',
    server: '正在浏览器版 VS Code 里打开示例计划，第一次大约要半分钟……',
    address: '请在浏览器里打开下面的地址：',
    stop: '用完后在这里按 Ctrl-C 退出。',
    failed: 'VS Code 没能启动：',
  },
};

const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const locale = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
const say = /^zh/i.test(locale) ? words.zh : words.en;
const open = !process.argv.includes('--no-open') && !process.env.ZHIBI_NO_OPEN;

/** Runs a script of the project in view; gives its exit code. */
const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 2;

const folder = 'templates/samples';

/** The sample plans, by name; those in the reader's language first. */
function samples() {
  const names = readdirSync(join(root, folder));
  const ours = (name) => /\p{Script=Han}/u.test(name) === (say === words.zh);
  return names
    .filter((name) => name.endsWith('.account.md'))
    .sort((a, b) => Number(ours(b)) - Number(ours(a)) || a.localeCompare(b));
}

/** Prints what the command line says of the samples; true when it could (findings are fine). */
function reports() {
  console.log(`\n${say.lint}`);
  const codes = [node('dist/cli.js', 'lint', folder)];
  console.log(`\n${say.roe}`);
  for (const plan of samples()) codes.push(node('dist/cli.js', 'roe', `${folder}/${plan}`));
  return codes.every((code) => code < 2);
}

function openDesktop(code) {
  console.log(`\n${say.desktop}`);
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', join(root, folder)];
  spawn(code, args, {
    stdio: 'ignore',
    detached: true,
    shell: process.platform === 'win32',
  }).unref();
}

async function openServer() {
  console.log(`\n${say.server}`);
  const dataDir = join(root, '.vscode-test/start');
  mkdirSync(dataDir, { recursive: true });
  writeSettings(dataDir);
  const server = await startServer({ dataDir });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      server.stop();
      process.exit(0);
    });
  }
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', server.uri(root)],
    ...samples()
      .slice(0, 1)
      .map((plan) => ['openFile', server.uri(join(root, folder, plan))]),
  ]);
  console.log(`\n${say.address}\n${server.address({ folder: join(root, folder), payload })}`);
  console.log(say.stop);
}

console.log(say.build);
const built = node('scripts/build.mjs', '--quiet');
if (built !== 0) process.exit(built);
// Whoever only looks wants the address; the reports are for `--no-open`.
if (!open && !reports()) process.exitCode = 1;
if (open) {
  const code = onPath('code');
  try {
    if (code) openDesktop(code);
    else await openServer();
  } catch (error) {
    console.error(`${say.failed}${error.message}`);
    process.exitCode = 1;
  }
}
