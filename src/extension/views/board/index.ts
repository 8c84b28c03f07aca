/** The accounts board: all accounts by fit and evidence, their value, and what the days could do. */
import * as vscode from 'vscode';
import { boardHtml } from '../../../review/formats/plan/boardPage';
import { portfolio } from '../../../review/portfolio';
import { say } from '../../../words';
import { boardWords } from '../../../words/shown/board';
import { today } from '../../plans/plans';
import { editorLanguage } from '../../settings';
import { accountsOf } from '../portfolio/accounts';

let open: { readonly panel: vscode.WebviewPanel; readonly fill: () => Promise<void> } | undefined;

/** Opens the board, or fills the open one anew. It holds no script, and reads again when a plan is saved. */
export async function openBoard(): Promise<void> {
  open ??= make();
  open.panel.reveal();
  await open.fill();
}

function make() {
  const title = say(boardWords.title, editorLanguage());
  const panel = vscode.window.createWebviewPanel('zhibi.board', title, vscode.ViewColumn.Active, {
    enableScripts: false,
    localResourceRoots: [],
  });
  const reading = new vscode.CancellationTokenSource();
  const fill = async () => {
    const { read } = await accountsOf(reading.token);
    if (reading.token.isCancellationRequested) return;
    panel.webview.html = boardHtml(portfolio(read), today(), editorLanguage());
  };
  const saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
    if (panel.visible && /\.account\.md$|\/\.zhibi\.yaml$/.test(uri.path)) void fill();
  });
  panel.onDidDispose(() => {
    open = undefined;
    saved.dispose();
    reading.cancel();
    reading.dispose();
  });
  return { panel, fill };
}
