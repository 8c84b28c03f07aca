/**
 * The text and the notebook of one file are two models, which agree only after
 * a save: that one of them has unsaved changes is said, once as long as both are open.
 */
import * as vscode from 'vscode';
import { say } from '../../words';
import { notebookWords as words } from '../../words/editor/notebook';
import { nameOf } from '../host/fileName';
import { editorLanguage } from '../host/settings';
import { openText } from './reopen';
import { NOTEBOOK_TYPE } from './type';

/** Warns when one file is open as text and as a notebook, and one of them has unsaved changes. */
export function twoModels(): vscode.Disposable {
  const { workspace } = vscode;
  const warned = new Set<string>();
  const look = (uri: vscode.Uri) => {
    const is = (other: { readonly uri: vscode.Uri }) => other.uri.toString() === uri.toString();
    const text = workspace.textDocuments.find(is);
    const notebook = workspace.notebookDocuments.find(
      (open) => open.notebookType === NOTEBOOK_TYPE && is(open),
    );
    if (!text || !notebook) {
      warned.delete(uri.toString());
    } else if ((text.isDirty || notebook.isDirty) && !warned.has(uri.toString())) {
      warned.add(uri.toString());
      void warn(uri, text.isDirty ? 'dirtyText' : 'dirtyNotebook');
    }
  };
  for (const { uri } of workspace.notebookDocuments) look(uri);
  return vscode.Disposable.from(
    workspace.onDidOpenNotebookDocument(({ uri }) => look(uri)),
    workspace.onDidCloseNotebookDocument(({ uri }) => look(uri)),
    workspace.onDidChangeNotebookDocument(({ notebook }) => look(notebook.uri)),
    workspace.onDidOpenTextDocument(({ uri }) => look(uri)),
    workspace.onDidCloseTextDocument(({ uri }) => look(uri)),
    workspace.onDidChangeTextDocument(({ document }) => look(document.uri)),
  );
}

async function warn(uri: vscode.Uri, which: 'dirtyText' | 'dirtyNotebook'): Promise<void> {
  const language = editorLanguage();
  const message = say(words[which], language, { name: nameOf(uri) });
  const button = say(words.showText, language);
  const chosen = await vscode.window.showWarningMessage(message, button);
  if (chosen === button) await openText(uri);
}
