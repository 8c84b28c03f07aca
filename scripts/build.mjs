/**
 * Builds dist/ from src/.
 *
 *   node scripts/build.mjs [--watch] [--production] [--quiet]
 *
 * `--quiet` doesn't print what was made.
 *
 * The extension's entry stays small, so that a window without a plan pays next
 * to nothing: `import('./engine')` in src/extension becomes the second file
 * dist/engine.js, loaded on first use, which is dist/web/engine.js with what only
 * Node has. The web host can require no second file: its entry reads
 * dist/web/engine.js and runs it. The entry and the engine share no module state.
 */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { inlined } from './build/inlined.mjs';
import { noticesOf } from './build/notices.mjs';
import { oneEntityTable } from './build/oneEntityTable.mjs';
import { restOnUse } from './build/restOnUse.mjs';
import { generate } from './generate.mjs';
import { root } from './lib/root.mjs';

/**
 * What a shipped file may weigh, in bytes. What is loaded on use is weighed as it
 * is sent to the web: compressed.
 */
const limits = {
  'dist/extension.js': 100_000,
  'dist/web/extension.js': 100_000,
  'dist/cli.js': 90_000,
};
const sentLimits = { 'dist/web/engine.js': 790_000 };

const at = (...parts) => join(root, ...parts);

/** In the Node build the engine is a file of its own. */
const engineOnUse = {
  name: 'engine-on-use',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/(\.\.\/)*engine$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './engine.js', external: true } : undefined,
    );
  },
};

/** The libraries for documents and slides are one file, too, which the editor loads by itself. */
const officeOnUse = {
  name: 'office-on-use',
  setup(build) {
    build.onResolve({ filter: /\/report\/office$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './web/office.js', external: true } : undefined,
    );
  },
};

/** The readers of documents are one file, which the web host loads by itself. */
const copiesOnUse = {
  name: 'copies-on-use',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/copies$/ }, () => ({
      path: './web/copies.js',
      external: true,
    }));
  },
};

/** The lines that the watch task of .vscode/tasks.json waits for. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('[watch] build started'));
    build.onEnd(({ errors }) => {
      for (const { text, location: l } of errors) {
        console.error(`> ${l?.file}:${l?.line}:${l?.column}: error: ${text}`);
      }
      console.log('[watch] build finished');
    });
  },
};

/** The pages: src/webview/NAME/index.ts and src/webview/NAME.ts. */
function pageEntries() {
  if (!existsSync(at('src/webview'))) return {};
  const entries = {};
  for (const item of readdirSync(at('src/webview'), { withFileTypes: true })) {
    const file = item.isDirectory() ? join(item.name, 'index.ts') : item.name;
    const path = at('src/webview', file);
    if (file.endsWith('.ts') && existsSync(path)) entries[item.name.replace(/\.ts$/, '')] = path;
  }
  return entries;
}

/**
 * All our hosts know these, yet esbuild would write such a pattern as `new RegExp(…)`: within a
 * function that compiles it anew on each call.
 */
const PATTERNS = {
  'regexp-lookbehind-assertions': true,
  'regexp-unicode-property-escapes': true,
};

function targets(production) {
  const common = {
    bundle: true,
    minify: production,
    charset: 'utf8',
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    absWorkingDir: root,
    supported: PATTERNS,
  };
  const node = { ...common, platform: 'node', target: 'node20', format: 'cjs' };
  const extension = {
    ...node,
    external: ['vscode'],
    plugins: [engineOnUse],
    supported: { ...PATTERNS, 'dynamic-import': false },
  };
  // Minified always: nobody steps through them.
  const libraries = {
    ...common,
    minify: true,
    sourcemap: false,
    platform: 'browser',
    target: 'es2022',
    format: 'cjs',
    conditions: ['worker'],
  };
  const list = [
    { ...extension, entryPoints: [at('src/extension/extension.ts')], outfile: 'dist/extension.js' },
    {
      ...common,
      platform: 'browser',
      target: 'es2022',
      format: 'cjs',
      conditions: ['worker'],
      external: ['vscode'],
      plugins: [engineOnUse],
      supported: { ...PATTERNS, 'dynamic-import': false },
      entryPoints: [at('src/extension/web.ts')],
      outfile: 'dist/web/extension.js',
    },
    {
      ...common,
      platform: 'browser',
      target: 'es2022',
      format: 'cjs',
      conditions: ['worker'],
      external: ['vscode'],
      plugins: [oneEntityTable],
      entryPoints: [at('src/extension/engine.ts')],
      outfile: 'dist/web/engine.js',
    },
    {
      ...node,
      plugins: [restOnUse(root)],
      entryPoints: [at('src/cli/main.ts')],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    },
    {
      ...node,
      plugins: [officeOnUse],
      // What is outside is required: of a bundle, import() would see no names.
      supported: { ...PATTERNS, 'dynamic-import': false },
      entryPoints: [at('src/cli/rest.ts')],
      outfile: 'dist/cliRest.js',
    },
    { ...node, entryPoints: [at('src/reader/host.ts')], outfile: 'dist/copyHost.js' },
    {
      ...node,
      plugins: [copiesOnUse],
      entryPoints: [at('src/reader/thread.ts')],
      outfile: 'dist/copyThread.js',
    },
    // Readers of documents, PDF.js among them, and writers.
    { ...libraries, entryPoints: [at('src/copies/index.ts')], outfile: 'dist/web/copies.js' },
    {
      ...libraries,
      entryPoints: [at('src/render/report/office.ts')],
      outfile: 'dist/web/office.js',
    },
  ];
  const pages = pageEntries();
  if (Object.keys(pages).length > 0) {
    list.push({
      ...common,
      platform: 'browser',
      target: 'es2022',
      format: 'esm',
      plugins: [inlined(root, 'codeBlockEditor')],
      entryPoints: pages,
      outdir: 'dist/webview',
    });
  }
  return list;
}

/** Prints what was made; true when every limit is kept. */
function weigh(results, production) {
  let fits = true;
  for (const { metafile } of results) {
    for (const [file, { bytes }] of Object.entries(metafile.outputs)) {
      if (file.endsWith('.map')) continue;
      const sent = sentLimits[file] ? gzipSync(readFileSync(at(file))).length : 0;
      const limit = sentLimits[file] ?? limits[file] ?? Number.POSITIVE_INFINITY;
      const over =
        production && (sent || bytes) > limit ? `  over its limit of ${limit / 1000} KB` : '';
      const packed = sent ? `, ${(sent / 1000).toFixed(1)} KB as it is sent` : '';
      if (!quiet) {
        console.log(
          `${file.padEnd(28)}${(bytes / 1000).toFixed(1).padStart(8)} KB${packed}${over}`,
        );
      }
      if (over) fits = false;
    }
  }
  return fits;
}

/**
 * The tables that PDF.js needs for fonts that a Chinese file doesn't embed: all that
 * a PDF may name for these (ISO 32000, table 118), which knows no UTF-8 or UTF-32.
 * Japanese and Korean ones would weigh as much again.
 */
const CHINESE = /^(?:Adobe-|Uni)?(?:GB|CNS|B5|ET|HK)(?!.*-UTF(?:8|32)-).*\.bcmap$/;

function copyCmaps() {
  const to = at('dist/cmaps');
  mkdirSync(to, { recursive: true });
  const from = at('node_modules/pdfjs-dist/cmaps');
  for (const name of readdirSync(from)) {
    // With the notice that Adobe asks to go with every copy.
    if (CHINESE.test(name) || name === 'LICENSE') copyFileSync(join(from, name), join(to, name));
  }
}

/** The Node build's second file, see above. */
function writeEngine() {
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(
    at('dist/engine.js'),
    [
      "const engine = require('./web/engine.js');",
      "engine.useCopyHost(require('./copyHost.js'));",
      'module.exports = engine;',
      '',
    ].join('\n'),
  );
}

async function watch([first, ...rest]) {
  writeEngine();
  copyCmaps();
  const announced = { ...first, plugins: [...first.plugins, announce] };
  for (const target of [...rest, announced]) await (await esbuild.context(target)).watch();
}

async function build(production) {
  await generate({ check: false });
  rmSync(at('dist'), { recursive: true, force: true });
  writeEngine();
  copyCmaps();
  const results = await Promise.all(targets(production).map((target) => esbuild.build(target)));
  chmodSync(at('dist/cli.js'), 0o755);
  const metafiles = results.map(({ metafile }) => metafile);
  writeFileSync(at('dist/THIRD-PARTY-NOTICES.txt'), noticesOf(metafiles, root));
  if (!weigh(results, production) && production) process.exitCode = 1;
}

const production = process.argv.includes('--production');
const quiet = process.argv.includes('--quiet');
try {
  if (process.argv.includes('--watch')) await watch(targets(production));
  else await build(production);
} catch (error) {
  if (!error.errors) console.error(error); // what esbuild found, it has said
  process.exitCode = 1;
}
