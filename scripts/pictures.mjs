/**
 * The icon and the pictures of the READMEs, made from the product itself.
 *
 *   node scripts/build.mjs && node scripts/pictures.mjs [--only pages|editor]
 *
 * Writes media/icon.png (from media/zhibi.svg), docs/pictures/*.png (page one of
 * the report on a sample), the walkthrough's pictures and docs/pictures/tour.*.webp
 * (pictures/scenes.mjs). Needs Chromium on the PATH, and the package webp for what
 * is shot in the editor.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { root } from './lib/root.mjs';
import { shootScenes } from './pictures/editor.mjs';
import { scenes } from './pictures/scenes.mjs';

/** The page as a picture of that many pixels. */
async function picture(browser, html, [width, height], path) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
  console.log(`written: ${path}`);
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

async function pages() {
  const pictures = join(root, 'docs/pictures');
  mkdirSync(pictures, { recursive: true });
  const browser = await launchChromium();
  try {
    await picture(browser, icon(), [256, 256], join(root, 'media/icon.png'));
    for (const [sample, language] of [
      ['walmart', 'en'],
      ['阿里巴巴', 'zh-cn'],
    ]) {
      const to = join(pictures, `report.${language}.png`);
      await picture(browser, report(sample, language), [860, 1130], to);
    }
  } finally {
    await browser.close();
  }
}

if (values.only !== 'editor') await pages();
if (values.only !== 'pages') {
  await shootScenes(scenes, {
    languages: ['en', 'zh-cn'],
    size: { width: 1180, height: 760, shown: 760 },
    places: {
      still: ({ name, step }, language) =>
        join(root, step ? 'media/walkthrough' : 'docs/pictures', `${name}.${language}.webp`),
      tour: (language, colours) => join(root, 'docs/pictures', `tour.${language}.${colours}.webp`),
    },
  });
}
