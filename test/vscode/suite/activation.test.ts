import * as vscode from 'vscode';
import { describe, it } from '../host/harness';

/** Set by scripts/test-vscode.mjs: whether the web-worker host was asked for. */
declare const WEB_HOST: boolean;

describe('activation', () => {
  it('runs in the host that was asked for', () => {
    const inWorker = 'WorkerGlobalScope' in globalThis;
    if (inWorker !== WEB_HOST) throw new Error(`in a web worker: ${inWorker}`);
  });

  it('a plan of the workspace starts the extension', async () => {
    const [plan] = await vscode.workspace.findFiles('**/*.account.md', null, 1);
    if (!plan) throw new Error('the workspace holds no plan');
    await vscode.window.showTextDocument(plan);
    const extension = vscode.extensions.getExtension('zhibi.zhibi');
    if (!extension) throw new Error('the extension is not installed');
    for (let tries = 0; tries < 100 && !extension.isActive; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    if (!extension.isActive) throw new Error('the extension is not active after 10 s');
  });
});
