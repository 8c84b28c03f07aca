/** What a plan lacks of what the walk is to leave in it, as the command line reads it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

/** @returns what is missing, in words; none when all is there */
export function missingIn(text) {
  const folder = mkdtempSync(join(tmpdir(), 'zhibi-walked-'));
  try {
    const file = join(folder, 'walked.account.md');
    writeFileSync(file, text);
    const run = (...args) => {
      const cli = join(root, 'dist/cli.js');
      const { stdout } = spawnSync(process.execPath, [cli, ...args, file], { encoding: 'utf8' });
      return JSON.parse(stdout);
    };
    return missing(run('model'), run('lint', '--format', 'json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function missing(model, findings) {
  const cited = model.claims.filter(({ sources, kind }) => kind === 'fact' && sources.length > 0);
  const peers = model.roe.flatMap(({ entity }) => entity).filter((name) => name !== model.account);
  const [opportunity] = model.opportunities;
  const wanted = ['because', 'driver', 'pain', 'value', 'size', 'certainty', 'time', 'who', 'next'];
  const errors = JSON.stringify(findings).match(/"severity":"error"/g) ?? [];
  return [
    model.roe.some(({ entity }) => entity === model.account) || 'statements',
    peers.length > 0 || 'a peer',
    cited.length >= 8 || `eight cited facts (${cited.length})`,
    model.people.length >= 4 || `four people (${model.people.length})`,
    model.people.some(({ role }) => role.includes('economic-buyer')) || 'who decides',
    model.pains.length > 0 || 'a pain',
    model.needs.some(({ need, answer }) => need && answer) || 'a need with its answer',
    ...wanted.map((key) => opportunity?.[key]?.length > 0 || `the opportunity's ${key}`),
    errors.length === 0 || `${errors.length} errors: ${JSON.stringify(findings).slice(0, 2000)}`,
  ].filter((one) => one !== true);
}
