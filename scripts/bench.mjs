/**
 * `npm run bench`: how fast, as ratios taken in one run, since a machine's own
 * speed is nobody's merit. Two mixes are measured: `real`, in the proportions of the
 * samples, and `lines`, mostly claims of one line. A missed gate ends with 1. `--quick` for fewer rounds; a part alone by its
 * name: `npm run bench -- strokes` (cold, strokes, scaling, workspace, notebook, imports, scale, proof).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { imports } from './bench/imports.mjs';
import { inTurn, median, quantile, Report, ratio, timeProcess } from './bench/measure.mjs';
import { planOfBytes, planText } from './bench/plans.mjs';
import { proof } from './bench/proof.mjs';
import { realPlan, realPlanOfLines } from './bench/realPlans.mjs';
import { scale } from './bench/scale.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const quick = process.argv.includes('--quick');
const report = new Report();
let loaded;
const OPTIONS = { language: 'zh-cn', today: '2022-10-01' };
const cli = join(root, 'dist/cli.js');
/** By mix how plans are made: of one sitting, and of a number of lines. */
const MIXES = {
  real: {
    many: (i) => realPlan(1000 + i),
    long: realPlanOfLines,
    gates: { markdownlint: 3, remark: 6, warm: 20, stroke: 1 / 25 },
  },
  lines: {
    many: (i) => planOfBytes(1000 + i * 7, 15_000),
    long: planText,
    gates: { markdownlint: 1.5, remark: 3, warm: 10, stroke: 1 / 30 },
  },
};
const scratch = mkdtempSync(join(tmpdir(), 'zhibi-bench-'));

try {
  // Never the user's own cache.
  process.env.XDG_CACHE_HOME = join(scratch, 'cache');
  const parts = {
    cold: () => Object.keys(MIXES).forEach(coldLint),
    strokes: async () => {
      for (const mix of Object.keys(MIXES)) keyStrokes(await core(), mix);
    },
    scaling: async () => scaling(await core()),
    workspace: async () => workspace(await core()),
    notebook: async () => notebook(await core()),
    imports: async () => {
      await core();
      imports(join(scratch, 'core.cjs'), scratch, report, quick);
    },
    scale: () => scale(report, { cli, scratch, quick }),
    proof: () => proof(report, { root, cli, scratch, quick }),
  };
  const asked = Object.keys(parts).filter((name) => process.argv.includes(name));
  for (const name of asked.length > 0 ? asked : Object.keys(parts)) await parts[name]();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = report.failed ? 1 : 0;

/** 300 plans from the command line, beside the Markdown linters people use. */
function coldLint(mix) {
  const { many, gates } = MIXES[mix];
  const folder = join(scratch, `plans-${mix}`);
  mkdirSync(folder);
  for (let i = 0; i < 300; i++) writeFileSync(join(folder, `p${i}.account.md`), many(i));
  const node = process.execPath;
  const markdownlint = join(
    dirname(require.resolve('markdownlint-cli2')),
    'markdownlint-cli2-bin.mjs',
  );
  const remark = join(root, 'node_modules/remark-cli/cli.js');
  const preset = join(root, 'node_modules/remark-preset-lint-recommended/index.js');
  const times = inTurn(
    {
      zhibi: () => timeProcess(node, [cli, 'lint', '.'], folder),
      warm: () => timeProcess(node, [cli, 'lint', '.', '--cache'], folder),
      markdownlint: () => timeProcess(node, [markdownlint, '**/*.md'], folder),
      ...(quick
        ? {}
        : {
            remark: () =>
              timeProcess(node, [remark, '.', '-u', preset, '--no-stdout', '-q'], folder),
          }),
    },
    quick ? 2 : 3,
  );
  console.log(`cold lint of 300 plans (${mix}), wall time`);
  const line = (name, value, gate) => report.line(name, value, 'at least', gate);
  line('markdownlint-cli2 / zhibi', ratio(times.markdownlint, times.zhibi), gates.markdownlint);
  if (!quick) {
    const name = 'remark + preset-lint-recommended / zhibi';
    line(name, ratio(times.remark, times.zhibi), gates.remark);
  }
  line('zhibi cold / zhibi --cache warm', ratio(times.zhibi, times.warm), gates.warm);
}

/** Reader, rules, imports and remark, bundled once. */
async function core() {
  loaded ??= require(await bundledCore());
  return loaded;
}

/** Reader, rules, imports and remark as one file. */
async function bundledCore() {
  const outfile = join(scratch, 'core.cjs');
  await build({
    stdin: {
      contents: `export { PlanDocument } from './src/plan/document';
        export { openCells } from './src/language/cells/openCells';
        export { CellPlaces } from './src/plan/cells/places';
        export { writeCells } from './src/plan/cells/join';
        export { parseWhole } from './src/plan/parse/markdown';
        export { lint } from './src/rules/lint';
        export { readStatements } from './src/imports';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

/** An edit to its findings in a 6,000-line plan, beside one plain parse of that text. */
function keyStrokes({ PlanDocument, parseWhole, lint }, mix) {
  const { long, gates } = MIXES[mix];
  const text = long(8, 6000);
  const middle = text.indexOf('\n- ', text.length / 2) + 1;
  const edits = {
    'a word in a claim': [middle + 5, '甲'],
    'a new heading': [middle, '## 风险\n\n'],
    'a footnote cited many times': [text.search(/\[\^[^\]]+\]: (?:年报|媒体) · /) + 14, '乙'],
    'front matter': [text.search(/理由: |reason: /) + 9, '丙'],
    'the first line': [0, ' '],
  };
  console.log(`edit to findings in a 6,000-line plan (${mix}) / one remark parse of it, p95`);
  const fence = ['a fence tick (turns over the rest of the file)', middle, '```\n'];
  for (const [name, [at, add]] of Object.entries(edits)) {
    report.line(name, stroke(text, at, add), 'at most', gates.stroke);
  }
  report.line(fence[0], stroke(text, fence[1], fence[2]), 'at most', gates.stroke);

  function stroke(source, at, add) {
    const document = new PlanDocument('x.account.md');
    const rounds = quick ? 20 : 40;
    const whole = [];
    const ours = [];
    const after = (more) => {
      const edited = `${source.slice(0, at)}${add}${more}${source.slice(at)}`;
      // The editor hands over one piece; pasted together it is that once it was asked for a character.
      edited.charCodeAt(0);
      return edited;
    };
    // Before, not between: what the parser leaves behind would be swept up in a stroke's time.
    for (let i = 0; i < 5; i++) {
      const begin = performance.now();
      parseWhole(after('x'.repeat(i)));
      whole.push(performance.now() - begin);
    }
    globalThis.gc?.();
    lint(document.update(source), OPTIONS);
    for (let i = 0; i < rounds + 5; i++) {
      const edited = after('x'.repeat(i % 3));
      const start = performance.now();
      lint(document.update(edited), OPTIONS);
      const time = performance.now() - start;
      if (i >= 5) ours.push(time);
      lint(document.update(source), OPTIONS);
    }
    return quantile(ours, 0.95) / median(whole);
  }
}

/** Twice the plan must not take more than about twice the time. */
function scaling({ PlanDocument, lint }) {
  const [small, large] = [realPlanOfLines(12, 3000), realPlanOfLines(14, 6000)];
  const read = (text) => () => {
    const start = performance.now();
    lint(new PlanDocument('x.account.md').update(text), OPTIONS);
    return (performance.now() - start) / 1000;
  };
  const stroke = (text) => {
    const document = new PlanDocument('x.account.md');
    const at = text.indexOf('\n- ', text.length / 2) + 5;
    lint(document.update(text), OPTIONS);
    let n = 0;
    return () => {
      const start = performance.now();
      lint(document.update(`${text.slice(0, at)}${n++}${text.slice(at)}`), OPTIONS);
      return (performance.now() - start) / 1000;
    };
  };
  const times = inTurn(
    {
      small: read(small),
      large: read(large),
      smallStroke: stroke(small),
      largeStroke: stroke(large),
    },
    quick ? 8 : 25,
    3,
  );
  console.log('time for twice the plan / time for the plan');
  report.line('read and check', median(times.large) / median(times.small), 'at most', 2.6);
  report.line('key stroke', median(times.largeStroke) / median(times.smallStroke), 'at most', 2.6);
}

/** Many plans open in one workspace: time and memory grow with their number. */
function workspace({ PlanDocument, lint }) {
  const open = (count) => {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const start = performance.now();
    const documents = [];
    for (let i = 0; i < count; i++) {
      const document = new PlanDocument(`p${i}.account.md`);
      lint(document.update(realPlan(5000 + i)), OPTIONS);
      documents.push(document);
    }
    const time = performance.now() - start;
    globalThis.gc?.();
    return { time, memory: (process.memoryUsage().heapUsed - before) / documents.length };
  };
  const counts = quick ? [100, 200] : [500, 1000];
  open(50);
  const [half, all] = counts.map(open);
  console.log(`${counts[1]} plans open / ${counts[0]}`);
  report.line('time to the findings of all', all.time / half.time, 'at most', 2.3);
  if (globalThis.gc) report.line('memory of one plan', all.memory / half.memory, 'at most', 1.3);
  report.line('memory of one plan, KB', all.memory / 1024, null);
}

/** A 6,000-line plan as a notebook, beside the same plan as text. */
function notebook({ PlanDocument, lint, openCells, writeCells, CellPlaces }) {
  const text = realPlanOfLines(18, 6000);
  const { cells: opened } = openCells(text);
  const seconds = (work) => () => {
    const start = performance.now();
    work();
    return (performance.now() - start) / 1000;
  };
  const read = () => lint(new PlanDocument('x.account.md').update(text), OPTIONS);
  const document = new PlanDocument('x.account.md');
  lint(document.update(text), OPTIONS);
  const middle = opened.cells.length >> 1;
  const at = writeCells(opened).spans[middle].end;
  let n = 0;
  const times = inTurn(
    {
      text: seconds(read),
      notebook: seconds(() => [openCells(text), read()]),
      textStroke: seconds(() =>
        lint(document.update(`${text.slice(0, at)}${n++}${text.slice(at)}`), OPTIONS),
      ),
      cellStroke: seconds(() => {
        const cells = opened.cells.with(middle, {
          ...opened.cells[middle],
          value: `${opened.cells[middle].value}${n++}`,
        });
        const written = writeCells({ ...opened, cells });
        const findings = lint(document.update(written.text), OPTIONS);
        const places = new CellPlaces(written, cells);
        return findings.map(({ range }) => places.placeAt(range.start));
      }),
    },
    quick ? 4 : 15,
  );
  console.log('a 6,000-line plan as a notebook / as text');
  report.line('opening', ratio(times.notebook, times.text), 'at most', 2);
  report.line('key stroke', ratio(times.cellStroke, times.textStroke), 'at most', 1.5);
}
