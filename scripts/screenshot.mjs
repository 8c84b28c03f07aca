/**
 * A picture of the workbench with the extension in it, to look at.
 *
 *   node scripts/screenshot.mjs --file templates/X.account.md --out x.png
 *     [--folder DIR]        workspace to open (default: the file's folder, as a copy)
 *     [--theme light|dark|hc|hc-light] [--lang en|zh-cn] [--size 1400x900]
 *     [--setting key=json]… [--command 'Title in the palette']…
 *     [--line N]            go to this line       [--hover N:C]   hover there
 *     [--wait SECONDS]      before the picture (default 2)
 *     [--script steps.mjs]  export default async ({ page, command, goTo, hover, type }) => …
 *
 * Run `npm run build` before. The files opened are copies: nothing is changed.
 */
import { cpSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Session } from './lib/session.mjs';
import { hands } from './lib/workbench.mjs';

/** What the system asks for, which the workbench follows: by the setting of a theme alone the page stays light. */
const systems = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  hc: { forcedColors: 'active', colorScheme: 'dark' },
  'hc-light': { forcedColors: 'active', colorScheme: 'light' },
};

const { values } = parseArgs({
  options: {
    file: { type: 'string' },
    folder: { type: 'string' },
    out: { type: 'string', default: 'screenshot.png' },
    theme: { type: 'string', default: 'light' },
    lang: { type: 'string', default: 'en' },
    size: { type: 'string', default: '1400x900' },
    setting: { type: 'string', multiple: true, default: [] },
    command: { type: 'string', multiple: true, default: [] },
    line: { type: 'string' },
    hover: { type: 'string' },
    wait: { type: 'string', default: '2' },
    script: { type: 'string' },
  },
});
const [width, height] = values.size.split('x').map(Number);
const source = resolve(values.folder ?? (values.file ? dirname(values.file) : 'templates'));

const session = new Session('picture');

try {
  const folder = join(session.scratch, basename(source));
  cpSync(source, folder, { recursive: true });
  const settings = values.setting.map((pair) => pair.split(/=(.*)/s));
  await session.start(
    {
      'window.autoDetectColorScheme': true,
      ...Object.fromEntries(settings.map(([key, value]) => [key, JSON.parse(value)])),
    },
    ['--enable-remote-auto-shutdown'],
  );
  const file = values.file && join(folder, relative(source, resolve(values.file)));
  const page = await session.open(folder, file, {
    viewport: { width, height },
    locale: values.lang,
    ...systems[values.theme],
  });
  const hand = hands(page);
  await hand.ready(values.file !== undefined);
  for (const title of values.command) await hand.command(title);
  if (values.line) await hand.goTo(Number(values.line));
  if (values.hover) await hand.hover(...values.hover.split(':').map(Number));
  if (values.script) {
    const { default: steps } = await import(pathToFileURL(resolve(values.script)).href);
    await steps({ page, ...hand });
  }
  await page.waitForTimeout(Number(values.wait) * 1000);
  await page.screenshot({ path: values.out });
  console.log(values.out);
} finally {
  await session.end();
}
