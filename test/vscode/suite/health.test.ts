import * as vscode from 'vscode';
import { answered, describe, eventually, it } from '../host/harness';
import { accept, cancel, finding, HEAD, open, SOURCES } from './plan';

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
    const line = () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.lineAt(active.selection.active.line).text;
    };
    // The next step stands first. A list that comes between the two keys takes that: once more.
    await eventually(async () => {
      await answered(vscode.commands.executeCommand('zhibi.health'), async () => {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
        await accept();
      });
      return line() === '## 望';
    }, 'the section 望');
  });

  it('without a plan in sight the command asks and ends', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // The plan shown last may still be open in the background: then its health is shown.
    await answered(vscode.commands.executeCommand('zhibi.health'), async () => {
      await cancel();
      await vscode.commands.executeCommand('notifications.clearAll');
    });
  });
});
