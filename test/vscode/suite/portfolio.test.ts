import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, HEAD, includes, open, SOURCES } from './plan';

declare const WEB_HOST: boolean;

interface Node {
  readonly item: vscode.TreeItem;
  readonly children: Node[];
}

const BODY = `## 适配

- 战略契合: 4/5 因为目标变了。[^fy22]
`;

async function view(): Promise<vscode.TreeDataProvider<Node>> {
  type Api = { readonly portfolio: vscode.TreeDataProvider<Node> };
  const extension = vscode.extensions.getExtension<Api>('zhibi.zhibi');
  if (!extension) throw new Error('zhibi.zhibi is not installed');
  return (await extension.activate()).portfolio;
}

async function write(folder: vscode.Uri, name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The account of that name, and the group that it stands in. */
async function find(name: string): Promise<{ group: Node; account: Node } | undefined> {
  for (const group of (await (await view()).getChildren()) ?? []) {
    const account = group.children.find(({ item }) => item.label === name);
    if (account) return { group, account };
  }
  return undefined;
}

function house(name: string): vscode.Uri {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (!workspace) throw new Error('no workspace folder');
  return vscode.Uri.joinPath(workspace.uri, `${name}-${Date.now()}`);
}

describe('inbox', () => {
  it('what waits there stands in the tree, and a click reads it into the plan that it names', async () => {
    const folder = house('inbox');
    const plan = HEAD.replace('account: 阿里巴巴', 'account: 庚公司');
    await write(folder, 'c.account.md', `${plan}${BODY}${SOURCES}`);
    await write(folder, 'inbox/庚公司 面谈.txt', '拜访庚公司\n痛点\n1、旺季补货要等两周。\n');
    await write(folder, 'inbox/picture.png', 'x');
    const waits = async () => {
      const nodes = (await (await view()).getChildren()) ?? [];
      return nodes.find(({ item }) => item.id === 'inbox')?.children ?? [];
    };
    const names = async () => (await waits()).map(({ item }) => item.label);
    await eventually(async () => (await names()).includes('庚公司 面谈.txt'), 'the notes');
    equal((await names()).includes('picture.png'), false, 'pictures');
    const found = (await waits()).find(({ item }) => item.label === '庚公司 面谈.txt');
    const { command } = found?.item ?? {};
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const isPage = ({ label, input }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview && label.includes('庚公司');
    await eventually(() => tabs().some(isPage), 'the page of notes');
    await vscode.window.tabGroups.close(tabs().filter(isPage));
  });
});

describe('portfolio', () => {
  it('groups the plans of the workspace, says when too many are pursued, leads to the plan', async () => {
    const folder = house('accounts');
    await write(folder, '.zhibi.yaml', 'pursue: 1\n');
    const plan = (account: string, reviewBy: string) =>
      `${HEAD.replace('account: 阿里巴巴', `account: ${account}`)
        .replace('undecided', 'pursue')
        .replace('2030-12-01', reviewBy)}${BODY}${SOURCES}`;
    await write(folder, 'a.account.md', plan('甲公司', '2030-12-01'));
    const late = await write(folder, 'b.account.md', plan('乙公司', '2022-01-31'));
    const found = await find('乙公司');
    includes(String(found?.group.item.description), '2 of 1, too many');
    equal(found?.group.children[0]?.item.label, '乙公司', 'overdue first');
    includes(String(found?.account.item.description), 'review overdue · fit 80%');
    const { command } = found?.account.item ?? {};
    await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    const active = () => vscode.window.activeTextEditor?.document.uri.toString();
    await eventually(() => active() === late.toString(), 'the plan');
  });

  it('is told of a plan that is saved', async () => {
    const { document } = await open(HEAD.replace('阿里巴巴', '辛公司'));
    equal((await find('辛公司'))?.group.item.label, 'undecided', 'before');
    let changes = 0;
    const listener = (await view()).onDidChangeTreeData?.(() => {
      changes += 1;
    });
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('undecided');
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 9));
    edit.replace(document.uri, range, 'nurture');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await eventually(() => changes > 0, 'the change');
    listener?.dispose();
    equal((await find('辛公司'))?.group.item.label, 'nurture', 'after');
  });
});

describe('report', () => {
  it('writes what is fit to leave the house, and nothing over a file', async () => {
    const { document } = await open(
      `${HEAD}## 望\n\n- 卖东西。[^fy22]\n- 听来的秘密。[^nda]\n${SOURCES}[^nda]: 电话 · 某人 · 2022-08-01 · B2 · 密级: 保密协议\n`,
    );
    const at = (name: string) => vscode.Uri.joinPath(document.uri, '..', name);
    const run = (argument: object) => vscode.commands.executeCommand('zhibi.report', argument);
    const text = async (name: string) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
    await run({ internal: false, file: at('out.html') });
    const outside = await text('out.html');
    includes(outside, '卖东西。');
    equal(outside.includes('秘密'), false, 'a secret outside');
    await run({ internal: true, file: at('own.html') });
    includes(await text('own.html'), '听来的秘密。');
    const size = async (name: string) => (await vscode.workspace.fs.readFile(at(name))).length;
    await run({ internal: true, summary: true, file: at('page.html') });
    equal((await size('page.html')) < (await size('own.html')), true, 'one page is shorter');
    for (const ending of ['docx', 'pptx', ...(WEB_HOST ? [] : ['pdf'])]) {
      await run({ internal: false, file: at(`out.${ending}`) });
      const start = (await vscode.workspace.fs.readFile(at(`out.${ending}`))).slice(0, 4);
      const magic = ending === 'pdf' ? '%PDF' : 'PK\u0003\u0004';
      equal(String.fromCharCode(...start), magic, ending);
    }
    // Neither over a report nor over a plan.
    await run({ internal: true, file: at('out.html') });
    equal(await text('out.html'), outside, 'the first report');
    const before = document.getText();
    await run({ internal: true, file: document.uri });
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri)), before);
  });
});

describe('set up a repository', () => {
  it('writes what is not there, and lets stand what is', async () => {
    const folder = house('repository');
    await write(folder, '.gitlab-ci.yml', 'mine\n');
    const archive = vscode.Uri.joinPath(folder, 'download.tgz');
    await vscode.workspace.fs.writeFile(archive, new Uint8Array([0x1f, 0x8b, 8, 0]));
    const done = vscode.commands.executeCommand('zhibi.init', { folder, archive });
    // Until the list is there nothing is accepted.
    const timer = setInterval(
      () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      300,
    );
    await done;
    clearInterval(timer);
    const text = async (path: string) =>
      new TextDecoder().decode(
        await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, path)),
      );
    equal(await text('.gitlab-ci.yml'), 'mine\n', 'what was there');
    includes(await text('.zhibi.yaml'), 'pursue');
    // The archive, and its hash where the pipeline looks at it.
    includes(
      await text('.github/workflows/zhibi.yml'),
      'fd72d30440b0bae1b1c6db6c8ad807f238ef3ca613aa7e8d5329e1e8ddf7da72',
    );
    const folderOf = vscode.Uri.joinPath(folder, '.zhibi');
    equal((await vscode.workspace.fs.readDirectory(folderOf)).length, 1, 'the archive');
    equal((await text('.github/CODEOWNERS')).includes('{{'), false, 'a hole in a template');
    await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, 'accounts/walmart.account.md'));
  });
});
