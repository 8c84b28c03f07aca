/**
 * The server build of VS Code: the workbench in a browser page, extension host
 * included. It comes from the npm registry, into .vscode-test/, on first use.
 */
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const CODE_SERVER = '4.139.1';
/** The server needs Node 24, whatever Node runs the project. */
const NODE = '24.21.0';

const cache = join(root, '.vscode-test');

/** The environment without what `npm run` adds, which would steer an inner npm. */
function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_/i.test(key)));
}

function run(command, args, cwd) {
  const options = { cwd, env: plainEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] };
  try {
    return execFileSync(command, args, { ...options, encoding: 'utf8' });
  } catch (error) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${error.stderr ?? error.message}`);
  }
}

/** Unpacks one package of the registry into `folder`; no script of it is run. */
function unpack(spec, folder) {
  mkdirSync(folder, { recursive: true });
  run(
    'npm',
    ['pack', spec, '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
    folder,
  );
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  run('tar', ['-xzf', archive, '--strip-components=1'], folder);
  rmSync(join(folder, archive));
}

/** The folder `name` of the cache; `fill` makes it on first use, whole or not at all. */
function cached(name, fill) {
  const home = join(cache, name);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fetching-'));
  try {
    fill(fresh);
    if (!existsSync(home)) renameSync(fresh, home); // another run may have been faster
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return home;
}

/** A Node that is new enough for the server: this one, or one from the registry. */
function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const spec = `node-${process.platform}-${process.arch}@${NODE}`;
  return join(
    cached(`node-${NODE}`, (folder) => unpack(spec, folder)),
    'bin/node',
  );
}

/** The server's main file, fetched when it is not there yet. */
function ensureServer() {
  const home = cached(`server-${CODE_SERVER}`, (folder) => {
    console.log(`Fetching the server build of VS Code (code-server ${CODE_SERVER}), once …`);
    unpack(`code-server@${CODE_SERVER}`, folder);
    const args = ['install', '--omit=dev', '--ignore-scripts', '--loglevel=error'];
    run('npm', args, join(folder, 'lib/vscode'));
  });
  return join(home, 'lib/vscode/out/server-main.js');
}

/** A quiet workbench: no welcome, no updates, no chat. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
};

/** Settings of a server that is not started yet, on top of the quiet ones. */
export function writeSettings(dataDir, settings = {}) {
  const folder = join(dataDir, 'data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
}

/** Installs a .vsix for a server that is not started yet. */
export function installExtension(dataDir, vsix) {
  const flags = ['--accept-server-license-terms', '--server-data-dir', dataDir];
  run(ensureNode(), [ensureServer(), ...flags, '--install-extension', vsix], dataDir);
}

/** Ends a process and its children. */
function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL'); // the group is gone already
  }
}

/**
 * Starts the server on a free port of this machine, behind a secret token.
 * `dataDir` holds settings and installed extensions; without `trusted` every window
 * is in Restricted Mode.
 *
 * @returns `address(query)`, the URL of a workbench with these query parameters;
 * `uri(path)`, how the workbench names a local path; `stop()`; `group`, the process
 * group that the server and its extension hosts are in.
 */
export async function startServer({
  dataDir,
  args = [],
  env = {},
  trusted = true,
  log = () => {},
}) {
  const main = ensureServer();
  const token = randomBytes(16).toString('hex');
  const flags = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  flags.push('--server-data-dir', dataDir, '--accept-server-license-terms');
  flags.push('--telemetry-level', 'off', '--enable-smoke-test-driver');
  if (trusted) flags.push('--disable-workspace-trust');
  const child = spawn(ensureNode(), [main, ...flags, ...args], {
    detached: true, // a group of its own, to be ended with its children
    env: { ...plainEnvironment(), XDG_RUNTIME_DIR: dataDir, ...env }, // its sockets go there
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => killGroup(child);
  const port = await new Promise((resolve, reject) => {
    let output = '';
    const read = (data) => {
      output += data;
      log(String(data));
      const match = /listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The server ended (${code}):\n${output}`)));
  });
  const host = `127.0.0.1:${port}`;
  return {
    stop,
    group: child.pid,
    uri: (path) => `vscode-remote://${host}${encodeURI(path)}`,
    address: (query) => `http://${host}/?${new URLSearchParams({ tkn: token, ...query })}`,
  };
}
