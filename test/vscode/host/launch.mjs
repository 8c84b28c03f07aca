#!/usr/bin/env node
/**
 * Stands in for the VS Code executable where none can be downloaded: takes the
 * arguments that @vscode/test-electron passes, runs the tests in the server
 * build opened in chromium, prints their log and ends with their exit code.
 *
 *   launch.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [FOLDER]
 *
 * ZHIBI_TEST_MINUTES is the time limit (default 8).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '../../../scripts/lib/chromium.mjs';
import { startServer } from '../../../scripts/lib/server.mjs';

const TIMED_OUT = 124;
const minutes = Number(process.env.ZHIBI_TEST_MINUTES ?? 8);

function readArguments(args) {
  const value = (name) =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? undefined;
  return {
    extension: value('extensionDevelopmentPath'),
    tests: value('extensionTestsPath'),
    folder: args.find((arg) => !arg.startsWith('-')),
  };
}

/** What the workbench needs to know to run the tests, as query parameters. */
function query({ extension, tests, folder }, uri) {
  const payload = [
    ['extensionDevelopmentPath', uri(extension)],
    ['extensionTestsPath', uri(tests)],
  ];
  return { ...(folder ? { folder } : { ew: 'true' }), payload: JSON.stringify(payload) };
}

/** Runs the tests in a page; gives their exit code. */
async function runIn(browser, address) {
  const page = await browser.newPage();
  let finish;
  const exit = new Promise((resolve) => {
    finish = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code) => finish(code));
  await page.exposeFunction('codeAutomationLog', (type, args) =>
    (type === 'error' || type === 'warn' ? console.error : console.log)(...args),
  );
  page.on('crash', () => {
    console.error('The page of the workbench crashed.');
    finish(1);
  });
  await page.goto(address);
  return exit;
}

const dataDir = mkdtempSync(join(tmpdir(), 'zhibi-vscode-'));
let server;
let browser;

async function end(code) {
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
  server = await startServer({ dataDir, args: ['--enable-remote-auto-shutdown'] });
  await end(await runIn(browser, server.address(query(request, server.uri))));
} catch (error) {
  console.error(error.message);
  await end(1);
}
