/** Texts to compare with, as read-only documents. */
import * as vscode from 'vscode';
import { nameOf } from '../../host/fileName';

const SCHEME = 'zhibi-compare';

/** Shows texts of old versions in read-only editors. */
export class OldTexts implements vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()),
  });

  /** The address of the text of `file` as it was in `version`, whose name is shown on the tab. */
  static address(file: vscode.Uri, version: string, key: string): vscode.Uri {
    const name = `${version} · ${nameOf(file)}`.replace(/[\\/]/g, '-');
    return vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query: `${key} ${file}` });
  }

  /** A file that shows itself needs none. */
  put(uri: vscode.Uri, text: string): void {
    if (uri.scheme !== SCHEME) return;
    const before = this.#texts.get(uri.toString());
    this.#texts.set(uri.toString(), text);
    if (before !== undefined && before !== text) this.#changed.fire(uri);
  }

  forget(uri: vscode.Uri): void {
    this.#texts.delete(uri.toString());
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
