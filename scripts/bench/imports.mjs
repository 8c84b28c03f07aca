/** Imports of large files: how long the editor is held at a time, memory over the file's size, progress, cancel. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { companyFacts, companyOf, csv, unpacked, xlsx } from './importFiles.mjs';

const ONCE = join(fileURLToPath(import.meta.url), '../importOnce.mjs');
const ROWS = 50_000;

/** `core` is the bundled reader, `scratch` a folder for the files. */
export function imports(core, scratch, report, quick) {
  const files = {
    'company facts, 10 MB': ['facts.json', companyFacts(10_000_000)],
    'CSV, 50,000 rows': ['records.csv', csv(ROWS, 16), companyOf(ROWS)],
    'XLSX, 50,000 rows': ['records.xlsx', xlsx(ROWS, 8), companyOf(ROWS)],
  };
  console.log(
    'imports as the editor does them; the best of a few rounds, as others use the machine',
  );
  for (const [name, [file, bytes, entity = '']] of Object.entries(files)) {
    const path = join(scratch, file);
    writeFileSync(path, bytes);
    const once = (...more) =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', ONCE, core, path, entity, ...more], {
          encoding: 'utf8',
        }),
      );
    const rounds = Array.from({ length: quick ? 2 : 4 }, () => once());
    const best = (key) => Math.min(...rounds.map((round) => round[key]));
    const cancelled = once('--cancel');
    report.line(`${name}: longest hold of the event loop, ms`, longest(rounds), 'at most', 50);
    const memory = best('memory') * bytes.length;
    if (file.endsWith('.xlsx')) {
      // A workbook is packed: what it holds says more than its size.
      report.line(`${name}: peak memory / size of the file`, memory / bytes.length, null);
      report.line(
        `${name}: peak memory / what it unpacks to`,
        memory / unpacked(bytes),
        'at most',
        4,
      );
    } else {
      report.line(`${name}: peak memory / size of the file`, memory / bytes.length, 'at most', 8);
    }
    report.line(`${name}: tells its progress, times`, best('shares'), 'at least', 10);
    const isWhole = rounds.every(({ outcome, falls }) => /periods$/.test(outcome) && !falls);
    report.line(`${name}: is read, progress never falls`, Number(isWhole), 'at least', 1);
    const share = cancelled.outcome === 'cancelled' ? cancelled.last : 1;
    report.line(`${name}: ends when it is cancelled, at this share of it`, share, 'at most', 0.3);
  }
}

/** What takes long takes long at the same place of the file each time; another process's turn doesn't. */
function longest([first, ...rest]) {
  const each = Object.entries(first.holds).map(([place, held]) =>
    Math.min(held, ...rest.map(({ holds }) => holds[place] ?? 0)),
  );
  return Math.max(...each);
}
