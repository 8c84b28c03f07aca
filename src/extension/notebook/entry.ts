/**
 * The part of the notebook that loads at start: the serializer and the buttons.
 * The rest is loaded with the first notebook.
 */
import * as vscode from 'vscode';
import { engine as loaded } from '../engineLoader';
import { notStarted } from '../notStarted';
import { openNotebook, openText, reopenRefused } from './reopen';
import { NOTEBOOK_TYPE } from './type';

const engine = () => loaded().then(({ notebook }) => notebook);

/** Registers the serializer and the buttons; the features are loaded with the first notebook. */
export function notebooks({
  extension,
  globalStorageUri,
}: vscode.ExtensionContext): vscode.Disposable {
  const { commands, workspace } = vscode;
  const features = new Features(extension.id, globalStorageUri);
  return vscode.Disposable.from(
    features,
    // Outputs are computed anew on opening, and nothing of them is in the file.
    workspace.registerNotebookSerializer(NOTEBOOK_TYPE, new Serializer(), {
      transientOutputs: true,
      // What text cells show: made anew on opening, too.
      transientCellMetadata: { zhibiView: true },
    }),
    commands.registerCommand('zhibi.notebook.open', openNotebook),
    commands.registerCommand('zhibi.notebook.openText', openText),
    workspace.onDidOpenNotebookDocument((notebook) => features.look(notebook)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('zhibi.enable')) features.restart();
    }),
  );
}

class Serializer implements vscode.NotebookSerializer {
  async deserializeNotebook(bytes: Uint8Array): Promise<vscode.NotebookData> {
    const { deserialize, ownTerms } = await engine();
    const terms = await ownTerms();
    try {
      return deserialize(bytes, terms);
    } catch (error) {
      void reopenRefused(error);
      throw error;
    }
  }

  async serializeNotebook(data: vscode.NotebookData): Promise<Uint8Array> {
    const { serialize } = await engine();
    return serialize(data);
  }
}

/** Runs, findings, status bars: not there, being loaded, or running. */
class Features implements vscode.Disposable {
  #running: Promise<vscode.Disposable> | undefined;

  constructor(
    private readonly extensionId: string,
    private readonly storage: vscode.Uri,
  ) {
    this.restart();
  }

  look(notebook: vscode.NotebookDocument): void {
    if (this.#running || notebook.notebookType !== NOTEBOOK_TYPE) return;
    if (!vscode.workspace.getConfiguration('zhibi').get('enable', true)) return;
    this.#running = engine().then(({ startNotebooks }) =>
      startNotebooks(this.extensionId, this.storage),
    );
    this.#running.catch(notStarted);
  }

  restart(): void {
    this.dispose();
    for (const notebook of vscode.workspace.notebookDocuments) this.look(notebook);
  }

  dispose(): void {
    const running = this.#running;
    this.#running = undefined;
    running?.then(
      (features) => features.dispose(),
      () => undefined,
    );
  }
}
