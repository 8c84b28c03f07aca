import * as vscode from 'vscode';
import { describe, eventually, it, note } from '../host/harness';

/** Set by scripts/test-vscode.mjs: whether the web-worker host was asked for. */
declare const WEB_HOST: boolean;

function extension(id: string): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(id);
  if (!found) throw new Error(`${id} is not installed`);
  return found;
}

/** How long an extension that is not active yet takes to start, in milliseconds. */
async function startTime(id: string): Promise<number> {
  const target = extension(id);
  if (target.isActive) throw new Error(`${id} is active already`);
  const start = performance.now();
  await target.activate();
  return performance.now() - start;
}

describe('activation', () => {
  it('runs in the host that was asked for', () => {
    const inWorker = 'WorkerGlobalScope' in globalThis;
    if (inWorker !== WEB_HOST) throw new Error(`in a web worker: ${inWorker}`);
  });

  it('sleeps until a Markdown file is opened', () => {
    if (extension('zhibi.zhibi').isActive) throw new Error('active without a Markdown file');
  });

  // In the worker host Markdown's own extension runs elsewhere: nothing to compare with.
  if (!WEB_HOST) {
    it("takes less time to start than VS Code's own Markdown extension", async () => {
      const ours = await startTime('zhibi.zhibi');
      const markdown = await startTime('vscode.markdown-language-features');
      const ratio = ours / markdown;
      note(`activate(): ${ours.toFixed(1)} ms, ${ratio.toFixed(2)} × Markdown's own extension`);
      if (ratio > 1) throw new Error(`takes ${ratio.toFixed(2)} × as long`);
    });
  }

  it('a plan of the workspace opens with the extension in it', async () => {
    const [plan] = await vscode.workspace.findFiles('**/*.account.md', null, 1);
    if (!plan) throw new Error('the workspace holds no plan');
    const editor = await vscode.window.showTextDocument(plan);
    if (editor.document.languageId !== 'markdown') throw new Error(editor.document.languageId);
    await eventually(() => extension('zhibi.zhibi').isActive, 'the extension is active');
  });
});
