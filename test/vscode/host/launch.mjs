#!/usr/bin/env node
/**
 * Stands in for the VS Code executable where none can be downloaded: takes the
 * arguments that @vscode/test-electron passes, runs the tests in the server
 * build opened in chromium, prints what they print and ends with their exit code.
 *
 *   launch.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE
 *              [--install-extension=VSIX] [--restricted] [FOLDER or .code-workspace]
 *
 * With `--restricted` nothing is trusted, as in a window of a stranger's folder.
 *
 * The whole log is kept in .vscode-test/log.txt (ZHIBI_TEST_LOG names another
 * file); ZHIBI_TEST_MINUTES is the time limit (default 25).
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format } from 'node:util';
import { launchChromium } from '../../../scripts/lib/chromium.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { installExtension, startServer, writeSettings } from '../../../scripts/lib/server.mjs';

const TIMED_OUT = 124;
/** How the harness begins its lines. */
const MARK = '│ ';
const logFile = process.env.ZHIBI_TEST_LOG ?? join(root, '.vscode-test/log.txt');
const minutes = Number(process.env.ZHIBI_TEST_MINUTES ?? 25);

/** Restricted Mode without the question whether to leave it. */
const UNASKED = {
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

function readArguments(args) {
  const value = (name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? undefined;
  return {
    extension: value('extensionDevelopmentPath'),
    tests: value('extensionTestsPath'),
    vsix: value('install-extension'),
    restricted: args.includes('--restricted'),
    folder: args.find((arg) => !arg.startsWith('-')),
  };
}

/** What the workbench needs to know to run the tests, as query parameters. */
function query({ extension, tests, folder }, uri) {
  const payload = [
    ['extensionDevelopmentPath', uri(extension)],
    ['extensionTestsPath', uri(tests)],
  ];
  const place = folder?.endsWith('.code-workspace') ? { workspace: folder } : { folder };
  return { ...(folder ? place : { ew: 'true' }), payload: JSON.stringify(payload) };
}

/** Keeps all in the log and shows what the tests printed. */
function print(text) {
  appendFileSync(logFile, `${text}\n`);
  for (const line of text.split('\n')) {
    if (line.startsWith(MARK)) console.log(line.slice(MARK.length));
  }
}

/** Runs the tests in a page; gives their exit code. */
async function runIn(browser, address) {
  const page = await browser.newPage();
  let finish;
  const exit = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.exposeFunction('codeAutomationLog', (_type, args) => print(format(...args)));
  page.on('crash', () => {
    console.error('The page of the workbench crashed.');
    finish(1);
  });
  await page.goto(address);
  return exit;
}

mkdirSync(dirname(logFile), { recursive: true });
writeFileSync(logFile, '');
const dataDir = mkdtempSync(join(tmpdir(), 'zhibi-vscode-'));
let server;
let browser;

let ending = false;

/** Tears everything down, once, and ends with `code`. */
async function end(code) {
  if (ending) return;
  ending = true;
  if (code !== 0) console.error(`The whole log of VS Code: ${logFile}`);
  clearTimeout(limit);
  server?.stop();
  await browser?.close().catch(() => {});
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}

const limit = setTimeout(() => {
  console.error(`The tests did not end within ${minutes} minutes.`);
  end(TIMED_OUT);
}, minutes * 60_000);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130));

try {
  const request = readArguments(process.argv.slice(2));
  browser = await launchChromium();
  writeSettings(dataDir, request.restricted ? UNASKED : {});
  if (request.vsix) installExtension(dataDir, request.vsix);
  const args = ['--enable-remote-auto-shutdown'];
  server = await startServer({
    dataDir,
    args,
    trusted: !request.restricted,
    log: (text) => appendFileSync(logFile, text),
  });
  await end(await runIn(browser, server.address(query(request, server.uri))));
} catch (error) {
  if (!ending) console.error(error.message);
  await end(1);
}
