/**
 * The icon and the pictures of the READMEs, made from the product itself.
 *
 *   node scripts/build.mjs && node scripts/pictures.mjs [--only pages|editor]
 *
 * Writes media/icon.png (from media/zhibi.svg), docs/pictures/*.png (page one of
 * the report on a sample), the walkthrough's pictures and docs/pictures/tour.*.webp
 * (pictures/scenes.mjs). Needs Chromium on the PATH, or ZHIBI_BROWSER, and the
 * package webp for what is shot in the editor.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { onPath } from './lib/chromium.mjs';
import { root } from './lib/root.mjs';
import { shootScenes } from './pictures/editor.mjs';
import { scenes } from './pictures/scenes.mjs';

const browser = process.env.ZHIBI_BROWSER ?? onPath('chromium') ?? onPath('google-chrome');
if (!browser) throw new Error('No Chromium: set ZHIBI_BROWSER');
const folder = mkdtempSync(join(tmpdir(), 'zhibi-pictures-'));

/** The page as a picture of that many pixels. */
function picture(html, [width, height], to) {
  const page = join(folder, 'page.html');
  writeFileSync(page, html);
  const { status } = spawnSync(
    browser,
    [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${width},${height}`,
      '--default-background-color=00000000',
      `--screenshot=${to}`,
      pathToFileURL(page).href,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error(`${to}: the browser ended with ${status}`);
  console.log(`written: ${to}`);
}

/** White lines on a blue ground, with round corners. */
function icon() {
  const drawing = readFileSync(join(root, 'media/zhibi.svg'), 'utf8')
    .replace('stroke="#000"', 'stroke="#fff"')
    .replace('width="24" height="24"', 'width="168" height="168"');
  const style =
    'body{margin:0}div{width:256px;height:256px;border-radius:48px;background:#0969da;display:grid;place-items:center}';
  return `<!doctype html><style>${style}</style><div>${drawing}</div>`;
}

function report(sample, language) {
  const plan = join(root, 'templates/samples', `${sample}.account.md`);
  const args = ['dist/cli.js', 'report', plan, '--internal', '--summary', '--locale', language];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${sample}: report ended with ${status}`);
  return stdout;
}

const { values } = parseArgs({ options: { only: { type: 'string' } } });

function pages() {
  const pictures = join(root, 'docs/pictures');
  mkdirSync(pictures, { recursive: true });
  picture(icon(), [256, 256], join(root, 'media/icon.png'));
  picture(report('walmart', 'en'), [860, 1130], join(pictures, 'report.en.png'));
  picture(report('阿里巴巴', 'zh-cn'), [860, 1130], join(pictures, 'report.zh-cn.png'));
}

try {
  if (values.only !== 'editor') pages();
  if (values.only !== 'pages') {
    await shootScenes(scenes, {
      languages: ['en', 'zh-cn'],
      size: { width: 1180, height: 760, shown: 760 },
      places: {
        still: ({ name, step }, language) =>
          join(root, step ? 'media/walkthrough' : 'docs/pictures', `${name}.${language}.webp`),
        tour: (language, colours) =>
          join(root, 'docs/pictures', `tour.${language}.${colours}.webp`),
      },
    });
  }
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
