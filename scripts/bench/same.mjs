/**
 * `node scripts/bench/same.mjs OTHER`: whether this tree reads and checks plans as OTHER does,
 * another checkout. Each sample, fixture and made-up plan, and 500 of them with random slips, is
 * read and checked by both; the whole model and all findings must be equal to the byte. A change
 * that should only be faster is held to what was there before it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/root.mjs';
import { planText } from './plans.mjs';
import { realPlan } from './realPlans.mjs';

const [other, seed = '1'] = process.argv.slice(2);
if (!other) throw new Error('node scripts/bench/same.mjs OTHER-CHECKOUT [SEED]');
/** What people and editors leave in a text by mistake. */
const PIECES =
  '\n|\n\n|  |\t|`|```\n|[^|]|(^x)|（^y） |：|:|，|．|１２%|| |*|**|_|<!-- |-->|<br>|\\|&amp;|> |- |1. |## || a | b |\n|😀|\r\n|\u00a0|\u3000|^id|https://a.b/c |50%|2022-09-01|-3.5亿|US$ 4bn'.split(
    '|',
  );

const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'zhibi-same-'));
let different = 0;
try {
  const [ours, theirs] = [await core(root, 'ours'), await core(other, 'theirs')];
  const texts = [...written(), ...madeUp()];
  const random = randomFrom(Number(seed));
  const slips = Array.from({ length: 500 }, (_, i) => {
    const [name, text] = texts[Math.floor(random() * texts.length)];
    return [`${name} with slips ${i}`, withSlips(text, random)];
  });
  for (const [name, text] of [...texts, ...slips]) {
    if (told(ours, text) === told(theirs, text)) continue;
    different++;
    console.log(`differs: ${name}${difference(told(ours, text), told(theirs, text))}`);
  }
  console.log(`${texts.length + slips.length} plans read by both, ${different} differ`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = different > 0 ? 1 : 0;

async function core(resolveDir, name) {
  const outfile = join(scratch, `${name}.cjs`);
  const contents = `export { PlanDocument } from './src/plan/document';
    export { lint } from './src/rules/lint';`;
  const stdin = { contents, resolveDir };
  await build({ stdin, bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'error' });
  return require(outfile);
}

/** Every plan that lies in the repository. */
function written() {
  return ['templates', 'test/fixtures'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]),
  );
}

function madeUp() {
  return Array.from({ length: 10 }, (_, i) => [
    [`real ${i}`, realPlan(i, 1 + (i % 3))],
    [`lines ${i}`, planText(i, 200)],
  ]).flat();
}

/** All that is known of a text: its model and findings, afresh and after an edit. */
function told({ PlanDocument, lint }, text) {
  const document = new PlanDocument('x.account.md');
  const middle = text.length >> 1;
  return [text, `${text.slice(0, middle)}甲 ${text.slice(middle)}`]
    .map((each) => {
      const plan = document.update(each);
      const findings = lint(plan, { language: 'zh-cn', today: '2022-10-01' });
      return JSON.stringify([plan, findings, lint(plan, { language: 'en', today: null })], plain);
    })
    .join('\n');
}

function plain(_key, value) {
  if (value instanceof Map || value instanceof Set) return [...value];
  return typeof value === 'bigint' ? String(value) : value;
}

function difference(a, b) {
  let at = 0;
  while (a[at] === b[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 80), at + 80));
  return `\n  ours:   ${around(a)}\n  theirs: ${around(b)}`;
}

function randomFrom(start) {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function withSlips(text, random) {
  let slipped = text;
  const any = (length) => Math.floor(random() * length);
  for (let n = 1 + any(8); n > 0; n--) {
    const at = any(slipped.length);
    const gone = random() < 0.5 ? any(random() < 0.2 ? 200 : 4) : 0;
    const piece =
      random() < 0.7 ? PIECES[any(PIECES.length)] : slipped.substr(any(slipped.length), any(80));
    slipped = `${slipped.slice(0, at)}${piece}${slipped.slice(at + gone)}`;
  }
  return slipped;
}
