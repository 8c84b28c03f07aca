/**
 * `npm run bench -- proof`: reading a long report beside `pdftotext`, and `lint` of a
 * plan with a hundred claims on a copy beside the same plan without proof.
 * `ZHIBI_BENCH_PDF` names the report; without it, or without `pdftotext`, that part is left out.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { inTurn, median, ratio, timeProcess } from './measure.mjs';

const CLAIMS = 100;
const READING_BAR = 8;
const LINT_BAR = 1.3;

export async function proof(report, { root, cli, scratch, quick }) {
  await reading(report, { root, quick });
  linting(report, { root, cli, scratch, quick });
}

async function reading(report, { root, quick }) {
  const pdf = process.env.ZHIBI_BENCH_PDF;
  if (!pdf || !existsSync(pdf) || spawnSync('pdftotext', ['-v']).error) {
    console.log('proof: reading is left out (ZHIBI_BENCH_PDF, pdftotext)');
    return;
  }
  const bytes = readFileSync(pdf);
  const [ours, theirs] = [[], []];
  for (let n = 0; n < (quick ? 1 : 3); n++) {
    const from = performance.now();
    await readOnce(join(root, 'dist/copyThread.js'), bytes, basename(pdf));
    ours.push((performance.now() - from) / 1000);
    theirs.push(timeProcess('pdftotext', ['-layout', pdf, '/dev/null'], dirname(pdf)));
  }
  report.line('proof: seconds to read the PDF', median(ours), null, null);
  report.line('proof: reading beside pdftotext', ratio(ours, theirs), 'at most', READING_BAR);
}

function readOnce(thread, bytes, name) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread, { workerData: { bytes, name, patience: 120_000 } });
    worker.once('message', (copy) => {
      void worker.terminate();
      if ('unreadable' in copy) reject(new Error(copy.unreadable));
      else resolve(copy);
    });
    worker.once('error', reject);
  });
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
