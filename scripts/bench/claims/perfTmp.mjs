import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { documentsIn } from './documents.mjs';
import { claimsOf } from './draw.mjs';
import { randomOf } from './random.mjs';

const from = process.argv[2];
const out = `/tmp/p15/core-${from.replace(/\W/g, '')}.mjs`;
await build({
  stdin: {
    contents: `export {proofOf} from './src/proof/check.ts'; export {readPlan} from './src/plan/document.ts'; export {CopyIndex} from './src/proof/text/copyIndex.ts';`,
    resolveDir: from,
    loader: 'ts',
  },
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: out,
  logLevel: 'error',
  banner: {
    js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);",
  },
});
const { proofOf, readPlan, CopyIndex } = await import(out);
const cache = '/tmp/p15/20f.json';
if (!existsSync(cache))
  writeFileSync(
    cache,
    JSON.stringify((await documentsIn('/work/shared/data/copies', '20f'))[0].copy),
  );
const copy = JSON.parse(readFileSync(cache, 'utf8'));
const claims = claimsOf(copy, { most: 40, strangers: [], draw: randomOf(5) })
  .filter((c) => c.of !== null)
  .slice(0, 200);
const text = `---\nzhibi: 1\naccount: X\n---\n\n## Look\n\n${claims.map((c) => c.text).join('\n')}\n\n[^s]: annual-report · [Report](a.pdf) · 2025-03-14 · A1\n`;
const index = new CopyIndex(copy);
const plan = readPlan(text, { path: 'x.account.md' });
const t0 = performance.now();
const { counts } = proofOf(plan, new Map([['a.pdf', { state: 'read', hash: 'x', index }]]));
const t1 = performance.now();
const _again = proofOf(plan, new Map([['a.pdf', { state: 'read', hash: 'x', index }]]));
const t2 = performance.now();
const slow = claims
  .map((c) => {
    const p = readPlan(
      `---\nzhibi: 1\naccount: X\n---\n\n## Look\n\n${c.text}\n\n[^s]: annual-report · [Report](a.pdf) · 2025-03-14 · A1\n`,
      { path: 'x.account.md' },
    );
    const a = performance.now();
    proofOf(p, new Map([['a.pdf', { state: 'read', hash: 'x', index }]]));
    return performance.now() - a;
  })
  .sort((a, b) => b - a);
console.log(
  from,
  claims.length,
  'first',
  (t1 - t0).toFixed(0),
  'again',
  (t2 - t1).toFixed(0),
  JSON.stringify(counts),
  'slowest claim ms',
  slow
    .slice(0, 3)
    .map((n) => n.toFixed(1))
    .join(' '),
  'median',
  slow[slow.length >> 1].toFixed(1),
);
