/** Decisions of the accounts board: written into all plans as one step, or into none. */
import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, HEAD, includes } from './plan';

function boards(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('zhibi.board'),
    );
}

async function house(...names: string[]): Promise<vscode.Uri[]> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (!workspace) throw new Error('no workspace folder');
  const folder = vscode.Uri.joinPath(workspace.uri, `board-${Date.now()}`);
  return Promise.all(
    names.map(async (name) => {
      const uri = vscode.Uri.joinPath(folder, `${name}.account.md`);
      const text = HEAD.replace('account: 阿里巴巴', `account: ${name}`);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    }),
  );
}

const decide = (uris: readonly vscode.Uri[], reason = '战略变了，要出海') =>
  vscode.commands.executeCommand('zhibi.board', {
    decisions: Object.fromEntries(
      uris.map((uri) => [uri.toString(), { decision: 'pursue', reason, revisit: '' }]),
    ),
  });
const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();

describe('accounts board', () => {
  it('opens once', async () => {
    for (let times = 0; times < 2; times++) await vscode.commands.executeCommand('zhibi.board');
    await eventually(() => boards().length === 1, 'one board');
    await vscode.window.tabGroups.close(boards());
    await eventually(() => boards().length === 0, 'the board to close');
  });

  it('writes decisions into all plans, and no other byte', async () => {
    const uris = await house('甲公司', '乙公司');
    const before = await Promise.all(uris.map(textOf));
    await decide(uris);
    for (const uri of uris) includes(await textOf(uri), 'decision: 主攻\n理由: 战略变了，要出海\n');
    for (const [at, uri] of uris.entries()) {
      const rest = (await textOf(uri)).replace('主攻\n理由: 战略变了，要出海', 'undecided');
      equal(rest, before[at], 'everything else');
    }
  });

  it('writes none where one can’t be written, and keeps what is typed and not saved', async () => {
    const [one, other] = await house('丙公司', '丁公司');
    if (!one || !other) throw new Error('no plans');
    await decide([one, other], '  ');
    equal((await textOf(one)).includes('主攻'), false, 'without a reason');
    const document = await vscode.workspace.openTextDocument(other);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(other, document.positionAt(document.getText().length), '刚写的一句。\n');
    await vscode.workspace.applyEdit(edit);
    await decide([one, other]);
    includes(await textOf(other), '刚写的一句。\n');
    includes(await textOf(other), 'decision: 主攻\n');
    includes(await textOf(one), 'decision: 主攻\n');
  });
});
