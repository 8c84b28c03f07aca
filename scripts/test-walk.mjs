/**
 * A salesperson's first plan in real VS Code, by keys alone: from an empty
 * folder and copied rows of two annual reports to statements with a peer, eight
 * cited facts, four people, a pain, needs, an opportunity and its next step.
 * Counts what is typed and asked, in English and in Chinese, where nothing is
 * pressed that a Chinese input method would turn into something else. Run
 * `npm run build` before.
 *
 *   node scripts/test-walk.mjs [--lang en|zh-cn] [--show FOLDER]
 *
 * `--show` keeps a picture of each step.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Session } from './lib/session.mjs';
import { missingIn } from './walk/model.mjs';
import { Walker } from './walk/walker.mjs';
import { LIMITS, WALKS, walkWith } from './walk/walks.mjs';

const { values } = parseArgs({ options: { lang: { type: 'string' }, show: { type: 'string' } } });

async function walk(lang) {
  const session = new Session('walk');
  try {
    const folder = join(session.scratch, 'plans');
    mkdirSync(folder);
    await session.start({ 'files.autoSave': 'off' });
    const page = await session.open(folder, undefined, {
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1280, height: 800 },
      locale: lang,
    });
    const read = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const walker = new Walker(page, () => read()[0] ?? '', values.show);
    await walker.ready();
    await walkWith(walker, WALKS[lang]);
    const text = await walker.saved();
    return { ...walker.counts(), missing: missingIn(text), text };
  } finally {
    await session.end();
  }
}

/** Walks in a language and says what it took; whether all is there. */
async function passes(lang) {
  try {
    const { typed, prompts, keys, missing, text } = await walk(lang);
    const over = [
      ...(typed > LIMITS[lang].typed ? [`typed more than ${LIMITS[lang].typed}`] : []),
      ...(prompts > LIMITS[lang].prompts ? [`asked more than ${LIMITS[lang].prompts}`] : []),
    ];
    console.log(`${lang}: ${typed} characters typed, ${prompts} prompts, ${keys} other keys`);
    if (values.show) writeFileSync(join(values.show, `${lang}.account.md`), text);
    if (missing.length + over.length === 0) return true;
    console.error(`✗ ${lang}: ${[...missing, ...over].join('; ')}\n${text}`);
  } catch (error) {
    console.error(`✗ ${lang}: ${error.stack}`);
  }
  return false;
}

// Side by side: at the pace of a hand a walk mostly waits.
const walks = await Promise.all((values.lang ? [values.lang] : Object.keys(WALKS)).map(passes));
const failed = walks.filter((passed) => !passed).length;
console.log(`${walks.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
