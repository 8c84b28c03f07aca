/**
 * `npm run bench -- proof`: reading a long report beside `pdftotext`, `lint` of a
 * plan with a hundred claims on a copy beside the same plan without proof, and thousands of
 * claims drawn from real documents, true and altered, held against them (`claims.mjs`;
 * `ZHIBI_BENCH_SEED` draws others).
 * `ZHIBI_BENCH_PDF` names the report; without it, or without `pdftotext`, that part is left out.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chineseDocuments } from './claims/chinese/index.mjs';
import { documentsIn, readCopy } from './claims/documents.mjs';
import { COPIES, measureClaims, sumsOf, tableOf } from './claims.mjs';
import { inTurn, median, ratio, timeProcess } from './measure.mjs';

const CLAIMS = 100;
const READING_BAR = 8;
const LINT_BAR = 1.3;

export async function proof(report, { root, cli, scratch, quick }) {
  await reading(report, { quick });
  linting(report, { root, cli, scratch, quick });
  await drawn(report, quick);
}

/** Claims in English and Chinese; left out without the documents. */
async function drawn(report, quick) {
  if (!existsSync(COPIES)) {
    console.log('proof: drawn claims are left out (ZHIBI_BENCH_COPIES)');
    return;
  }
  const seed = Number(process.env.ZHIBI_BENCH_SEED ?? 7);
  const copies = [...(await documentsIn(COPIES)), ...(await chineseDocuments(COPIES, seed))];
  const totals = await measureClaims({ copies, seed, most: quick ? 10 : 60, show: true });
  console.log(`proof: claims drawn from ${copies.length} documents (seed ${seed})`);
  console.log(tableOf(totals));
  const { altered, foundWrongly, truths, notFound, open, pages, silent } = sumsOf(totals);
  report.line(`proof: found, of ${altered} altered claims`, foundWrongly, 'at most', 0);
  report.line(`proof: share not found, of ${truths} true ones`, notFound / truths, 'at most', 0.02);
  report.line('proof: share of these unchecked', open / truths, 'at most', 0.05);
  if (pages > 0) report.line(`proof: untold, of ${pages} wrong pages`, silent, 'at most', 0);
}

async function reading(report, { quick }) {
  const pdf = process.env.ZHIBI_BENCH_PDF;
  if (!pdf || !existsSync(pdf) || spawnSync('pdftotext', ['-v']).error) {
    console.log('proof: reading is left out (ZHIBI_BENCH_PDF, pdftotext)');
    return;
  }
  const bytes = readFileSync(pdf);
  const [ours, theirs] = [[], []];
  for (let n = 0; n < (quick ? 1 : 3); n++) {
    const from = performance.now();
    await readCopy(bytes, basename(pdf));
    ours.push((performance.now() - from) / 1000);
    theirs.push(timeProcess('pdftotext', ['-layout', pdf, '/dev/null'], dirname(pdf)));
  }
  report.line('proof: seconds to read the PDF', median(ours), null, null);
  report.line('proof: reading beside pdftotext', ratio(ours, theirs), 'at most', READING_BAR);
}

/** Read before: what is measured is every run but the first. */
function linting(report, { root, cli, scratch, quick }) {
  const folder = join(scratch, 'proof');
  mkdirSync(join(folder, 'sources'), { recursive: true });
  const copy = join(root, 'test/fixtures/proof/copies/wmt-10k.txt');
  copyFileSync(copy, join(folder, 'sources/wmt.txt'));
  writeFileSync(
    join(folder, 'a.account.md'),
    planOn('sources/wmt.txt', readFileSync(copy, 'utf8')),
  );
  const node = process.execPath;
  timeProcess(node, [cli, 'lint', '.'], folder);
  const times = inTurn(
    {
      proof: () => timeProcess(node, [cli, 'lint', '.'], folder),
      without: () => timeProcess(node, [cli, 'lint', '.', '--no-proof'], folder),
    },
    quick ? 3 : 9,
  );
  const slower = ratio(times.proof, times.without);
  report.line('proof: lint with 100 claims on a copy', slower, 'at most', LINT_BAR);
}

/** Claims that are true, and some that are not. */
function planOn(path, text) {
  const amounts = [...text.matchAll(/\$(\d+\.\d) billion/g)].map(([, amount]) => amount);
  const claims = Array.from({ length: CLAIMS }, (_, n) => {
    const amount = amounts[n % amounts.length] ?? '1.5';
    return `- Statement ${n}: net sales changed by $${n % 7 ? amount : `9${amount}`} billion.[^s]`;
  });
  return `---\nzhibi: 1\naccount: Walmart\n---\n\n## Look\n\n${claims.join('\n')}\n\n[^s]: annual-report · [10-K](${path}) · 2025-03-14 · A1\n`;
}
