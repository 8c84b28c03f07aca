/**
 * Runs test/vscode/suite/*.test.ts inside VS Code, or with `--restricted`
 * test/vscode/restricted/*.test.ts, in a workspace of two folders that nobody has
 * said to trust.
 *
 *   node scripts/test-vscode.mjs [--host node|web] [--grep TEXT] [--code EXECUTABLE]
 *                                [--vsix FILE] [--restricted]
 *
 * Runs in the server build (test/vscode/host/launch.mjs), in a given executable
 * (`--code`), or with ZHIBI_DESKTOP_VSCODE=stable (or a version) in a downloaded
 * desktop build. The web host gets a copy of the extension without its Node entry.
 * With `--vsix` the extension is installed from that package, and the tests run
 * beside it in an empty extension of their own.
 */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { root } from './lib/root.mjs';

const { values } = parseArgs({
  options: {
    host: { type: 'string', default: 'node' },
    grep: { type: 'string', default: '' },
    code: { type: 'string' },
    vsix: { type: 'string' },
    restricted: { type: 'boolean', default: false },
  },
});
if (!['node', 'web'].includes(values.host)) throw new Error('--host is node or web');
const web = values.host === 'web';

/** One script that holds the harness and every test file, at `outfile`. */
async function bundleTests(outfile) {
  const suite = values.restricted ? 'restricted' : 'suite';
  const files = fs
    .readdirSync(join(root, 'test/vscode', suite))
    .filter((name) => name.endsWith('.test.ts'));
  const entry = [
    ...files.sort().map((name) => `import './${suite}/${name}';`),
    `import { runTests } from './host/harness';`,
    ...(web ? [] : ['process.setSourceMapsEnabled(true);']),
    `export const run = () => runTests(${JSON.stringify(values.grep)});`,
  ];
  await esbuild.build({
    stdin: { contents: entry.join('\n'), resolveDir: join(root, 'test/vscode'), loader: 'ts' },
    bundle: true,
    format: 'cjs',
    ...(web
      ? { platform: 'browser', target: 'es2022', conditions: ['worker'] }
      : { platform: 'node', target: 'node20' }),
    define: { WEB_HOST: String(web) },
    // What only the Node host can do is left out at run time.
    external: ['vscode', 'node:*'],
    sourcemap: 'inline',
    outfile,
    logLevel: 'warning',
  });
}

/** A copy of what the package holds, with only the `browser` entry. */
function webExtension(folder) {
  const parts = ['dist', 'schema', 'syntaxes', 'templates', 'media', 'l10n'];
  const words = fs.readdirSync(root).filter((name) => /^package\.nls.*\.json$/.test(name));
  for (const part of [...parts, ...words, 'LICENSE'].filter((name) =>
    fs.existsSync(join(root, name)),
  )) {
    fs.cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const { main: _, ...manifest } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8'));
  fs.writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
}

/** An extension that does nothing, to run the tests beside an installed one. */
function emptyExtension(folder) {
  const engines = { vscode: '*' };
  const manifest = { name: 'tests', publisher: 'zhibi', version: '0.0.1', engines };
  fs.writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

function oneFolder(scratch) {
  const workspace = join(scratch, 'workspace');
  fs.cpSync(join(root, 'templates'), workspace, { recursive: true });
  return workspace;
}

/** A workspace of two folders, each with its own `.zhibi.yaml`. */
function twoFolders(scratch) {
  const folders = ['north', 'south'].map((name) => {
    const rules = name === 'south' ? 'rules:\n  evidence/figure-without-source: off\n' : '';
    fs.mkdirSync(join(scratch, name));
    fs.writeFileSync(join(scratch, name, '.zhibi.yaml'), `locale: zh-cn\n${rules}`);
    return { path: name };
  });
  const workspace = join(scratch, 'two.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders }));
  return workspace;
}

/** The folder that VS Code loads as the extension under development. */
function developedExtension(scratch) {
  if (!web && !values.vsix) return root;
  const folder = join(scratch, 'extension');
  fs.mkdirSync(folder);
  if (values.vsix) emptyExtension(folder);
  else webExtension(folder);
  return folder;
}

/** Which VS Code runs the tests, as options of `runTests`. */
function whichCode() {
  const desktop = process.env.ZHIBI_DESKTOP_VSCODE;
  if (values.code) return { vscodeExecutablePath: values.code };
  if (desktop) return { version: desktop === '1' ? 'stable' : desktop };
  return { vscodeExecutablePath: join(root, 'test/vscode/host/launch.mjs') };
}

const scratch = fs.mkdtempSync(join(tmpdir(), 'zhibi-test-'));
try {
  const workspace = values.restricted ? twoFolders(scratch) : oneFolder(scratch);
  const extension = developedExtension(scratch);
  // The tests run in the host of the extension whose folder holds them.
  const tests = join(extension, 'dist/test/suite.js');
  await bundleTests(tests);
  await runTests({
    ...whichCode(),
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs: [
      workspace,
      `--user-data-dir=${join(scratch, 'user')}`,
      `--extensions-dir=${join(scratch, 'extensions')}`,
      ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ...(values.restricted ? ['--restricted'] : []),
      ...(values.vsix ? [`--install-extension=${resolve(values.vsix)}`] : []),
    ],
  });
} catch (error) {
  console.error(`VS Code tests (${values.host} host): ${error.message}`);
  process.exitCode = 1;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
