/** A page as PDF, by the browser that is there. For both hosts: nothing here knows which it is. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Params, Word } from '../words';
import { reportWords } from '../words/shown/pages/report';

const NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'msedge'],
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const PATIENCE = 90_000;

type Env = Readonly<Record<string, string | undefined>>;

/** The browser to print with: `ZHIBI_BROWSER`, one on the PATH, one where it is usually installed; else `null`. */
function browserOf(env: Env): string | null {
  const named = env.ZHIBI_BROWSER;
  if (named) return isAbsolute(named) && existsSync(named) ? named : null;
  // An entry like "." would run what lies in somebody's repository.
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const there = folders.flatMap((folder) =>
    NAMES.flatMap((name) => endings.map((ending) => join(folder, name + ending))),
  );
  return [...there, ...PLACES].find((path) => existsSync(path)) ?? null;
}

/** The PDF, or what to tell where there is none. */
export type Printed =
  | { readonly bytes: Uint8Array }
  | { readonly word: Word; readonly params: Params };

/** Prints `html`, which holds no script and nothing from elsewhere. */
export async function printPdf(html: string, env: Env): Promise<Printed> {
  const browser = browserOf(env);
  if (browser === null) return { word: reportWords.noBrowser, params: {} };
  const folder = mkdtempSync(join(tmpdir(), 'zhibi-report-'));
  try {
    const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    writeFileSync(page, html);
    await run(browser, [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-extensions',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      `--user-data-dir=${join(folder, 'profile')}`,
      // A browser refuses to run as root with its sandbox; the page is ours and holds no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-pdf-header-footer',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ]);
    return { bytes: new Uint8Array(readFileSync(pdf)) };
  } catch (error) {
    const message = (error as Error).message.split('\n')[0] ?? '';
    return { word: reportWords.browserFailed, params: { browser, message } };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function run(browser: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    execFile(browser, args, { timeout: PATIENCE, windowsHide: true }, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
