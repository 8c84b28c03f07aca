/** Many plans, opened and closed: nothing is kept of them. */
import * as vscode from 'vscode';
import { describe, eventually, it, note } from '../host/harness';
import { finding, HEAD, open, ours } from './plan';

/** Set by scripts/test-vscode.mjs. */
declare const WEB_HOST: boolean;

const MANY = 200;
/** A leak of each plan's text, model and findings would keep more. */
const MOST_MEGABYTES = 40;

function textOf(i: number): string {
  const claims = Array.from({ length: 150 }, (_, n) => `- 收入增长 ${i}.${n}%。\n`);
  return `${HEAD}## 望\n\n${claims.join('')}`;
}

/** Megabytes in use after a collection, where the host can be asked to collect. */
async function heap(): Promise<number> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return process.memoryUsage().heapUsed / 1024 ** 2;
}

/** Opens plans that hold a finding on every line. The editor keeps the last 50 open for a while. */
async function openMany(from: number, count: number): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace folder');
  const uris = Array.from({ length: count }, (_, i) =>
    vscode.Uri.joinPath(folder.uri, `leak-${from + i}.account.md`),
  );
  await Promise.all(
    uris.map(async (uri, i) => {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(textOf(from + i)));
      await vscode.workspace.openTextDocument(uri);
      await finding(uri, 'evidence/figure-without-source');
    }),
  );
}

/** Plans of this test that still have findings though they are closed. */
function leftOver(): string[] {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => uri.path.includes('/leak-') && !open.has(uri.toString()))
    .filter(([uri]) => ours(uri).length > 0)
    .map(([uri]) => uri.path);
}

describe('leaks', () => {
  let before = Number.NaN;
  it('starts with as many plans as the editor keeps', async () => {
    // A plan in an editor loads the engine.
    await open(textOf(0));
    for (let at = 0; at < 75; at += 25) await openMany(at, 25);
    if (!WEB_HOST) before = await heap();
  });

  it(`opens ${MANY} more`, async () => {
    for (let at = 75; at < 75 + MANY; at += 25) await openMany(at, 25);
  });

  it('keeps no findings of a closed plan', async () => {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.path.includes('/leak-'));
    if (open.length > MANY / 2) throw new Error(`${open.length} plans are still open`);
    await eventually(() => leftOver().length === 0, 'the findings of closed plans to go');
  });

  if (!WEB_HOST) {
    it('keeps the heap as it was', async () => {
      let after = Number.POSITIVE_INFINITY;
      await eventually(async () => {
        after = await heap();
        return after - before < MOST_MEGABYTES;
      }, `less than ${MOST_MEGABYTES} MB more after ${MANY} plans`);
      note(`heap: ${before.toFixed(1)} MB, ${after.toFixed(1)} MB after ${MANY} more plans`);
    });
  }

  it('leaves no file behind', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const files = await vscode.workspace.findFiles('leak-*.account.md');
    await Promise.all(files.map((uri) => vscode.workspace.fs.delete(uri)));
  });
});
