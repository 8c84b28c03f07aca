import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { finding, HEAD, open, SOURCES } from './plan';

const BODY = `## 望

- 卖东西。[^fy22]
- 没有出处。

## 闻

- 听说要换人。
`;

describe('plan health', () => {
  it('leads to the channels and their gaps', async () => {
    const editor = await open(HEAD + BODY + SOURCES);
    await finding(editor.document.uri, 'evidence/missing');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const done = vscode.commands.executeCommand('zhibi.health');
    await new Promise((resolve) => setTimeout(resolve, 600));
    // The next step stands first.
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    const line = () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.lineAt(active.selection.active.line).text;
    };
    await eventually(() => line() === '## 望', `the section 望, at ${line()}`);
  });

  it('without a plan in sight the command asks and ends', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const done = vscode.commands.executeCommand('zhibi.health');
    await new Promise((resolve) => setTimeout(resolve, 800));
    // The plan shown last may still be open in the background: then its health is shown.
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await done;
  });
});
