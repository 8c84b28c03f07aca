/** A pull touches hundreds of plans at once: they are read in bounded work, and what stands at the end is right. */
import * as vscode from 'vscode';
import { after, describe, eventually, it } from '../host/harness';
import { equal, HEAD } from './plan';

const PLANS = 500;
/** The tree waits for a pause of 400 ms before it is told again. */
const PAUSE_MS = 400;

interface Node {
  readonly item: vscode.TreeItem;
  readonly children: Node[];
}

async function view(): Promise<vscode.TreeDataProvider<Node>> {
  type Api = { readonly portfolio: vscode.TreeDataProvider<Node> };
  const extension = vscode.extensions.getExtension<Api>('zhibi.zhibi');
  if (!extension) throw new Error('zhibi.zhibi is not installed');
  return (await extension.activate()).portfolio;
}

const folder = () => {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (!workspace) throw new Error('no workspace folder');
  return vscode.Uri.joinPath(workspace.uri, 'storm');
};
const at = (n: number) => vscode.Uri.joinPath(folder(), `s${n}.account.md`);
const write = (n: number, decision: string) =>
  vscode.workspace.fs.writeFile(
    at(n),
    new TextEncoder().encode(
      HEAD.replace('account: 阿里巴巴', `account: 风暴${n}`).replace('undecided', decision),
    ),
  );
const everyone = (decision: string) =>
  Promise.all(Array.from({ length: PLANS }, (_, n) => write(n, decision)));

/** How many of ours stand in each group. */
async function groups(): Promise<Record<string, number>> {
  const nodes = (await (await view()).getChildren()) ?? [];
  return Object.fromEntries(
    nodes.flatMap(({ item, children }) => {
      const own = children.filter(({ item: { label } }) => String(label).startsWith('风暴'));
      return own.length > 0 ? [[item.id ?? '', own.length]] : [];
    }),
  );
}

describe('a storm of plans', () => {
  after(async () => {
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('tells the tree a bounded number of times, and the last state is right', async () => {
    const tree = await view();
    let told = 0;
    const listening = tree.onDidChangeTreeData?.(() => {
      told += 1;
    });
    try {
      await everyone('undecided');
      equal(await groups(), { undecided: PLANS }, 'as they were written first');
      const start = Date.now();
      for (const decision of ['pursue', 'nurture', 'drop']) await everyone(decision);
      await write(7, 'pursue');
      await vscode.workspace.fs.delete(at(8));
      await eventually(async () => {
        const { pursue, drop, ...others } = await groups();
        return pursue === 1 && drop === PLANS - 2 && Object.keys(others).length === 0;
      }, 'the last state');
      // It may be told while the last state is waited for, too.
      const most = (Date.now() - start) / PAUSE_MS + 3;
      equal(told <= most, true, `told ${told} times of at most ${most}`);
    } finally {
      listening?.dispose();
    }
  });

  it('leaves an open plan with its own findings', async () => {
    const document = await vscode.workspace.openTextDocument(at(3));
    await vscode.window.showTextDocument(document);
    await eventually(
      () => vscode.languages.getDiagnostics(document.uri).length > 0,
      'findings of the open plan',
    );
    await everyone('undecided');
    await eventually(() => document.getText().includes('decision: undecided'), 'its new text');
    const strangers = vscode.languages
      .getDiagnostics()
      .filter(([uri, found]) => /\/storm\/s(?!3\.)/.test(uri.path) && found.length > 0);
    equal(strangers.length, 0, 'plans that nobody opened have findings');
  });
});
