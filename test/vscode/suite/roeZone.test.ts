import * as vscode from 'vscode';
import { describe, it } from '../host/harness';
import { equal, HEAD, open, ROE, SOURCES } from './plan';

describe('ROE between the lines', () => {
  it('is drawn on command, follows the text and goes again; the text stays', async () => {
    const editor = await open(`${HEAD}## 望\n\n${ROE}${SOURCES}`);
    const { document } = editor;
    const before = document.getText();
    await vscode.commands.executeCommand('zhibi.showRoeInline');
    equal(document.getText(), before, 'text');
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n'));
    await vscode.commands.executeCommand('zhibi.showRoeInline');
    equal(document.getText(), `${before}\n`, 'text');
  });
});
