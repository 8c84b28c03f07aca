/** What goes wrong around a notebook loses nothing. */
import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { Memory } from './memory';
import {
  activeInput,
  cell,
  closeAll,
  file,
  onDisk,
  opened,
  PLAN,
  replaceIn,
  saved,
  show,
  TYPE,
} from './notebooks';
import { equal } from './plan';

/** The editor of a browser saves by itself. */
async function withoutAutoSave(body: () => Promise<void>): Promise<void> {
  const files = vscode.workspace.getConfiguration('files');
  await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
  }
}

describe('notebook care', () => {
  it('a save that fails leaves the file as it was and the edit in its cell', () =>
    withoutAutoSave(async () => {
      const memory = new Memory();
      const registration = vscode.workspace.registerFileSystemProvider('zhibi-full', memory);
      const uri = vscode.Uri.from({ scheme: 'zhibi-full', path: '/full.account.md' });
      const written = () => new TextDecoder().decode(memory.files.get(uri.path));
      memory.files.set(uri.path, new TextEncoder().encode(PLAN));
      await vscode.commands.executeCommand('vscode.openWith', uri, TYPE);
      const notebook = await opened(uri);
      await replaceIn(cell(notebook, '主要卖广告'), '广告', '货');
      memory.full = true;
      const outcome = await notebook.save().then(
        (done) => done,
        () => false,
      );
      equal(outcome, false, 'saved');
      equal(written(), PLAN);
      equal(notebook.isDirty, true, 'still to be saved');
      memory.full = false;
      await eventually(async () => (await notebook.save()) && !notebook.isDirty, 'a save');
      equal(written(), PLAN.replace('广告', '货'));
      await vscode.commands.executeCommand('notifications.clearAll');
      await closeAll();
      registration.dispose();
    }));

  it('text with unsaved changes beside it is warned of, with a way there', () =>
    withoutAutoSave(async () => {
      const uri = await file(PLAN);
      const text = await vscode.window.showTextDocument(uri, { preview: false });
      await text.edit((edit) => edit.insert(new vscode.Position(text.document.lineCount, 0), 'x'));
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.commands.executeCommand('vscode.openWith', uri, TYPE);
      await opened(uri);
      await eventually(() => activeInput() instanceof vscode.TabInputNotebook, 'the notebook');
      await eventually(async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return activeInput() instanceof vscode.TabInputText;
      }, 'the button of the warning to show the text');
      equal(await onDisk(uri), PLAN);
      await text.document.save();
      await closeAll();
    }));

  it("is cut at the workspace's own words for sections", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('no workspace folder');
    const config = vscode.Uri.joinPath(folder.uri, '.zhibi.yaml');
    const text = '---\nzhibi: 1\n---\n\n# A\n\n## 调研\n\n- a\n';
    const terms = new TextEncoder().encode('terms:\n  look: [调研]\n');
    await vscode.workspace.fs.writeFile(config, terms);
    try {
      const notebook = await show(text);
      equal(notebook.cellCount, 3, 'cells');
      await replaceIn(cell(notebook, '调研'), '- a', '- b');
      await saved(notebook, text.replace('- a', '- b'));
      await closeAll();
    } finally {
      await vscode.workspace.fs.delete(config);
    }
  });
});
