/** The web host's entry. It can require no second file, so that it reads the engine's and runs it. */
import * as vscode from 'vscode';
import type * as Engine from './engine';
import { useEngineLoader } from './engineLoader';
import { extensionUri } from './pages/page';

export { activate } from './extension';

let loading: Promise<typeof Engine> | undefined;

useEngineLoader(() => {
  loading ??= loadEngine();
  return loading;
});

/** As VS Code itself loads extensions there. */
async function loadEngine(): Promise<typeof Engine> {
  const file = vscode.Uri.joinPath(extensionUri(), 'dist', 'web', 'engine.js');
  const code = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module: { exports: object } = { exports: {} };
  new Function('module', 'exports', 'require', code)(module, module.exports, require);
  return module.exports as typeof Engine;
}
