/**
 * The second file of the command line (`rest.ts`), with what V8 compiled of it in an earlier
 * run. That is kept beside the file, as Python does, where whoever may write may change the
 * program itself: a run over one plan takes a third less.
 */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';

interface Loaded {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly script: Script;
  /** Where its compiled code is kept. */
  readonly kept: string;
}

let loaded: Loaded | null = null;

/** What `rest.ts` exports, by name; loaded on the first call. */
export function rest(): Loaded['exports'] {
  loaded ??= load(join(__dirname, 'cliRest.js'));
  return loaded.exports;
}

function load(file: string): Loaded {
  const { mtimeMs, size } = statSync(file);
  // V8 asks for its own version and flags, but of the source only for its length.
  const kept = `${file}.${version}-${mtimeMs}-${size}.cache`;
  const source = Module.wrap(readFileSync(file, 'utf8'));
  const script = new Script(source, { filename: file, cachedData: read(kept) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, __dirname);
  return { exports: module.exports, script, kept };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps at the end of this run what was compiled in it, where no earlier one has; on CI there is no later one. */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  if (!loaded || loaded.script.cachedDataRejected === false || !isMainThread || env.CI) return;
  const { script, kept } = loaded;
  process.once('exit', () => {
    const beside = `${kept}.${process.pid}.tmp`;
    try {
      const handle = openSync(beside, 'wx');
      writeSync(handle, script.createCachedData());
      closeSync(handle);
      renameSync(beside, kept);
      removeOlder(kept);
    } catch {
      // Installed for others to write: each run compiles for itself.
    }
  });
}

/** What earlier builds of the program left. */
function removeOlder(kept: string): void {
  const folder = dirname(kept);
  for (const name of readdirSync(folder))
    if (/^cliRest\.js\..*\.cache$/.test(name) && name !== basename(kept))
      unlinkSync(join(folder, name));
}
