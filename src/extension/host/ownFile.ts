/** Files of the extension itself. */
import * as vscode from 'vscode';
import { extensionUri } from '../pages/page';

/** The bytes of a file that ships with the extension, by its path in the package. */
export async function ownFile(...path: string[]): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri(), ...path));
}

/** A built module that is loaded on use, as VS Code loads extensions in the web host: no file can be required. */
export async function ownModule<T extends object>(...path: string[]): Promise<T> {
  const code = new TextDecoder().decode(await ownFile(...path));
  const module: { exports: object } = { exports: {} };
  new Function('module', 'exports', code)(module, module.exports);
  return module.exports as T;
}
