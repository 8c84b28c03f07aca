import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, includes } from './plan';

const FILE = [
  '公司,所属行业,报告期,单位,币种,营业收入,营业成本,归母净利润,总资产,归母净资产',
  ...['甲食品', '乙食品'].flatMap((name) =>
    [2022, 2023, 2024].map(
      (year, i) => `${name},食品,${year}-12-31,百万元,CNY,${100 + 10 * i},50,${10 + i},200,100`,
    ),
  ),
].join('\n');

describe('screening list', () => {
  it('is filled from a file, keeps what is typed, and makes drafts with peers', async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    if (!workspace) throw new Error('no workspace folder');
    const folder = vscode.Uri.joinPath(workspace.uri, `screen-${Date.now()}`);
    const at = (name: string) => vscode.Uri.joinPath(folder, name);
    const [list, file] = [at('screening.md'), at('all.csv')];
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(FILE));
    await vscode.commands.executeCommand('zhibi.screen', { list, file });
    const document = await vscode.workspace.openTextDocument(list);
    includes(document.getText(), '| 甲食品 | 食品 | 9.09% | 12.00% |');
    const cut = document.getText().indexOf('| 12.00% |') + 2;
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(cut), document.positionAt(cut + 6));
    edit.replace(list, range, 'about 12');
    await vscode.workspace.applyEdit(edit);
    const typed = document.getText();
    await vscode.commands.executeCommand('zhibi.screen', { list, file });
    equal(document.getText(), typed, 'what was typed');
    await document.save();
    await vscode.commands.executeCommand('zhibi.screen', {
      list,
      file,
      names: ['甲食品'],
      owner: '林晓',
    });
    const text = async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(at('甲食品.account.md')));
    await eventually(async () => (await text()).includes('乙食品'), 'a draft with a peer');
    includes(await text(), '负责人: "林晓"');
  });
});
