/** A workspace of two folders that nobody has said to trust: everything works, since nothing is executed. */
import * as vscode from 'vscode';
import { before, describe, eventually, it } from '../host/harness';
import { codeActions, equal, finding, HEAD, includes, ours, ruleOf, take } from '../suite/plan';

const RULE = 'evidence/figure-without-source';
const PLAN = `${HEAD}## 望\n\n- 收入增长 12%。\n- 云业务增长 8%。[^old]\n\n[^old]: 媒体 · 旧闻 · 2020-01-01 · C3\n`;

/** A plan in the folder of that name, open. */
async function planIn(name: string): Promise<vscode.TextDocument> {
  const folder = (vscode.workspace.workspaceFolders ?? []).find((one) => one.name === name);
  if (!folder) throw new Error(`no folder ${name}`);
  const uri = vscode.Uri.joinPath(folder.uri, 'a.account.md');
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(PLAN));
  return (await vscode.window.showTextDocument(uri)).document;
}

describe('a workspace of two folders, not trusted', () => {
  let north: vscode.TextDocument;
  let south: vscode.TextDocument;
  before(async () => {
    north = await planIn('north');
    south = await planIn('south');
  });

  it('is what it says it is', () => {
    equal(vscode.workspace.isTrusted, false, 'trusted');
    equal(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['north', 'south'],
    );
  });

  it('each folder goes by its own .zhibi.yaml', async () => {
    await finding(north.uri, RULE);
    await eventually(() => ours(south.uri).length > 0, 'findings in the south');
    equal(
      ours(south.uri).some((one) => ruleOf(one) === RULE),
      false,
      'switched off in the south',
    );
  });

  it('a fix is made and saved', async () => {
    const { range } = await finding(north.uri, RULE);
    const [action] = (await codeActions(north.uri, range)).filter(({ edit }) => edit);
    if (!action) throw new Error('no fix');
    await take(north.uri, range, action.title);
    equal(await north.save(), true, 'saved');
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(north.uri));
    equal(saved, north.getText());
    if (saved === PLAN) throw new Error('the fix changed nothing');
  });

  it('lens, outline and a search over both folders are there', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      south.uri,
      10,
    );
    includes(JSON.stringify(lenses.map(({ command }) => command?.title)), '望');
    const names = async () =>
      (
        await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
          'vscode.executeWorkspaceSymbolProvider',
          '阿里巴巴',
        )
      ).map(({ location }) => location.uri.path);
    await eventually(async () => {
      const paths = new Set(await names());
      return paths.has(north.uri.path) && paths.has(south.uri.path);
    }, 'both plans in the search');
  });
});
