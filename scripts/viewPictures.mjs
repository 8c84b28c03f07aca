/**
 * Pictures of every view, to look at: light, dark, high contrast; two widths; both languages.
 *
 *   node scripts/viewPictures.mjs [--out DIR] [--view NAME]… [--theme NAME]… [--width N]… [--file PLAN]
 *     [--beside PLAN]…      other plans of the accounts board (default: the other samples)
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { root } from './lib/root.mjs';
import { viewPages } from './lib/viewPages.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'test/.output/views' },
    view: { type: 'string', multiple: true },
    theme: { type: 'string', multiple: true, default: ['light', 'dark', 'hc'] },
    width: { type: 'string', multiple: true, default: ['1280', '1920'] },
    file: { type: 'string' },
    beside: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true, default: ['en', 'zh-cn'] },
  },
});
const SAMPLES = { en: 'walmart', 'zh-cn': '阿里巴巴' };
const samples = join(root, 'templates/samples');
const SAMPLE_FILES = readdirSync(samples)
  .filter((name) => name.endsWith('.account.md'))
  .map((name) => join(samples, name));
mkdirSync(values.out, { recursive: true });
const pages = await viewPages();
const browser = await launchChromium();
try {
  for (const language of values.language) {
    const sample = join(root, 'templates/samples', `${SAMPLES[language]}.account.md`);
    const file = values.file ?? sample;
    const text = readFileSync(file, 'utf8');
    const others = (values.beside ?? SAMPLE_FILES.filter((path) => path !== file)).map((path) =>
      readFileSync(path, 'utf8'),
    );
    for (const [name, make] of Object.entries(pages)) {
      if (values.view && !values.view.includes(name)) continue;
      for (const theme of values.theme) {
        const page = await browser.newPage();
        await page.setContent(make(text, language, theme, others), { waitUntil: 'load' });
        for (const width of values.width) {
          await page.setViewportSize({ width: Number(width), height: 1000 });
          await page.waitForTimeout(150);
          const path = join(values.out, `${name}-${theme}-${width}-${language}.png`);
          await page.screenshot({ path, fullPage: true });
          console.log(path);
        }
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
}
