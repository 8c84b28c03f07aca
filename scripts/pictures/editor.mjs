/** Pictures of scenes in the real editor, as WebP; several make one moving picture. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Session } from '../lib/session.mjs';
import { hands } from '../lib/workbench.mjs';

/** Only what a reader is to look at. */
const SETTINGS = {
  'window.autoDetectColorScheme': true,
  'workbench.activityBar.location': 'hidden',
  'workbench.sideBar.location': 'right',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 13,
};

/** Shoots `scene` in `language`; the picture's bytes, PNG. */
async function shoot(session, scene, language, { width, height, colorScheme }) {
  const { name, text, copies = {} } = scene.file(language);
  const folder = join(session.scratch, `${scene.name}-${language}-${colorScheme}`);
  mkdirSync(folder);
  writeFileSync(join(folder, name), text);
  for (const [path, content] of Object.entries(copies)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const page = await session.open(folder, join(folder, name), {
    viewport: { width, height },
    locale: language,
    colorScheme,
  });
  try {
    const hand = hands(page);
    await hand.ready(true);
    await hand.command('View: Close Primary Side Bar');
    await scene.act({ ...hand, page, text, language });
    await page.waitForTimeout(2000);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

function run(program, args) {
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error) throw new Error(`${program} is missing: apt-get install webp`);
  if (status !== 0) throw new Error(`${program} ended with ${status}`);
}

/** One picture a frame, each for a while, over and over. */
function moving(frames, to) {
  const timed = frames.flatMap((png) => ['-d', '2200', png]);
  run('img2webp', ['-loop', '0', '-lossy', '-q', '60', '-m', '6', ...timed, '-o', to]);
  console.log(`written: ${to}`);
}

function still(png, width, to) {
  run('cwebp', ['-quiet', '-q', '45', '-m', '6', '-resize', String(width), '0', png, '-o', to]);
  console.log(`written: ${to}`);
}

/**
 * Shoots the scenes: `places.still(scene, language)` and `places.tour(language,
 * colours)` say where a picture goes. The moving one is made light and dark. Needs
 * `cwebp` and `img2webp` (Debian: webp).
 */
export async function shootScenes(scenes, { languages, places, size }) {
  const session = new Session('pictures');
  try {
    await session.start(SETTINGS, ['--enable-remote-auto-shutdown']);
    for (const language of languages) {
      for (const colorScheme of ['light', 'dark']) {
        const frames = [];
        for (const scene of scenes) {
          if (colorScheme === 'dark' && !scene.tour) continue;
          const png = join(session.scratch, `${scene.name}.${language}.${colorScheme}.png`);
          writeFileSync(png, await shoot(session, scene, language, { ...size, colorScheme }));
          if (scene.tour) frames.push(png);
          if (colorScheme === 'light') still(png, size.shown, places.still(scene, language));
        }
        moving(frames, places.tour(language, colorScheme));
      }
    }
  } finally {
    await session.end();
  }
}
