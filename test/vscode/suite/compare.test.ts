import * as vscode from 'vscode';
import { after, afterEach, answered, describe, eventually, it } from '../host/harness';
import { accept, cancel, equal, HEAD, includes, open, SOURCES } from './plan';

/** Set by scripts/test-vscode.mjs. */
declare const WEB_HOST: boolean;

const OLD = `${HEAD}## 望\n\n- 卖东西。[^fy22]\n- 海外收入占比 30%。[^fy22]\n\n## 风险\n\n- 旧风险。[^old]\n${SOURCES}`;
const NEW = OLD.replace('decision: undecided', 'decision: pursue')
  .replace('30%。[^fy22]', '30%。')
  .replace('- 旧风险。[^old]\n', '');

interface Panel {
  readonly html: string;
  receive(message: unknown): Promise<void>;
}

const compare = (...args: unknown[]) =>
  vscode.commands.executeCommand<Panel | undefined>('zhibi.comparePlan', ...args);

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function isPanel({ input }: vscode.Tab): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('zhibi.compare');
}

/** What the line with these words leads to. */
function placeOf(html: string, words: string) {
  const line = html.split('<li').find((item) => item.includes(words));
  const [, side, row, column] =
    /data-side="(\w+)" data-line="(\d+)" data-column="(\d+)"/.exec(line ?? '') ?? [];
  if (!side) throw new Error(`no place for “${words}” in:\n${html}`);
  return { side, line: Number(row), column: Number(column) };
}

/** Presses the line with these words; gives where the cursor then stands. */
async function go(panel: Panel, words: string): Promise<vscode.TextEditor> {
  await panel.receive({ type: 'go', place: placeOf(panel.html, words) });
  const { activeTextEditor } = vscode.window;
  if (!activeTextEditor) throw new Error('no editor is active');
  return activeTextEditor;
}

function lineAtCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text;
}

/** The line at the cursor of an editor that can be seen. */
function seen(which: (editor: vscode.TextEditor) => boolean): string | undefined {
  const editor = vscode.window.visibleTextEditors.find(which);
  return editor && lineAtCursor(editor);
}

async function compared(...args: unknown[]): Promise<Panel> {
  const panel = await compare(...args);
  if (!panel) throw new Error('nothing was compared');
  return panel;
}

/** In a page, an editor saves by itself. */
function autoSave(value: string | undefined): Thenable<void> {
  const files = vscode.workspace.getConfiguration('files');
  return files.update('autoSave', value, vscode.ConfigurationTarget.Global);
}

describe('compare plan', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(tabs().filter(isPanel));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('with another file: what changed, each line leading to its place', async () => {
    const old = (await open(OLD)).document.uri;
    const { document } = await open(NEW);
    const panel = await compared(document.uri, { file: old });
    equal(tabs().filter(isPanel).length, 1, 'panels');
    includes(panel.html, '取舍：待定 → 主攻');
    includes(panel.html, '3/3（100%）');
    const here = await go(panel, '陈述失去唯一来源');
    equal(here.document.uri.toString(), document.uri.toString(), 'the plan');
    equal(lineAtCursor(here), '- 海外收入占比 30%。');
    const there = await go(panel, '删除陈述');
    equal(there.document.uri.toString(), old.toString(), 'the other file');
    equal(lineAtCursor(there), '- 旧风险。[^old]');
  });

  it('with the saved version, which is on top without git; follows saving and typing', async () => {
    await autoSave('off');
    const { document } = await open(OLD);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), NEW);
    await vscode.workspace.applyEdit(edit);
    const panel = await answered(compare(document.uri), accept);
    includes(panel?.html ?? '', '对照：上次保存的版本');
    includes(panel?.html ?? '', '取舍：待定 → 主攻');
    await document.save();
    await eventually(() => panel?.html.includes('没有实质改动'), 'the change to be saved');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    await eventually(() => panel?.html.includes('取舍：主攻 → 待定'), 'what was typed');
    await document.save();
    await autoSave(undefined);
  });

  it('says why not, and keeps what it shows', async () => {
    const { document } = await open(OLD);
    const gone = document.uri.with({ path: `${document.uri.path}.gone.account.md` });
    const license = (await open('# Nothing\n', 'nothing.md')).document.uri;
    for (const base of [{ file: gone }, { file: license }, { ref: '--output=x' }, { ref: 'nö' }]) {
      equal(await compare(document.uri, base), undefined, JSON.stringify(base));
    }
    equal(await compare(license), undefined, 'no plan');
    equal(tabs().filter(isPanel).length, 0, 'panels');
  });

  it('Escape at the list ends it', async () => {
    const { document } = await open(OLD);
    equal(await answered(compare(document.uri), cancel), undefined);
    equal(tabs().filter(isPanel).length, 0, 'panels');
  });
});

if (!WEB_HOST) {
  describe('compare plan with git', () => {
    const folder = vscode.Uri.joinPath(
      vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/'),
      'compare repository',
    );
    const file = (name: string) => vscode.Uri.joinPath(folder, name);

    async function git(...args: string[]): Promise<void> {
      const { execFileSync } = await import('node:child_process');
      const who = ['-c', 'user.name=王敏', '-c', 'user.email=min@example.org'];
      execFileSync('git', [...who, '-c', 'commit.gpgsign=false', ...args], { cwd: folder.fsPath });
    }

    /** One commit on main, then a branch that renames the plan and changes it. */
    async function repository(): Promise<vscode.TextDocument> {
      await vscode.workspace.fs.createDirectory(folder);
      await git('init', '-q', '-b', 'main');
      await open(OLD, 'compare repository/旧名.account.md');
      await git('add', '.');
      await git('commit', '-q', '-m', '第一版 $(zap)');
      await git('checkout', '-q', '-b', '更新');
      await git('mv', '旧名.account.md', '新名.account.md');
      await git('commit', '-q', '-m', '改名');
      const { document } = await open(NEW, 'compare repository/新名.account.md');
      await git('commit', '-q', '-a', '-m', '改内容');
      const extension = vscode.extensions.getExtension('vscode.git');
      const api = (await extension?.activate())?.getAPI(1);
      await api.openRepository(folder);
      await eventually(() => api.getRepository(document.uri), 'the repository');
      await api.getRepository(document.uri).status();
      return document;
    }

    let plan: vscode.TextDocument | undefined;
    const opened = async () => {
      plan ??= await repository();
      return plan;
    };

    afterEach(async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
    });
    after(async () => {
      await vscode.window.tabGroups.close(tabs());
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });

    it('by name, through a rename; removed lines lead into the old text', async () => {
      const { uri } = await opened();
      const panel = await compared(uri, { ref: 'main' });
      includes(panel.html, '对照：main');
      includes(panel.html, '王敏：第一版 $(zap)');
      includes(panel.html, '由 compare repository/旧名.account.md 改名');
      equal(lineAtCursor(await go(panel, '陈述失去唯一来源')), '- 海外收入占比 30%。');
      const old = await go(panel, '删除陈述');
      equal(old.document.uri.scheme, 'zhibi-compare', 'where the old text is');
      equal(old.document.getText(), OLD, 'the old text');
      equal(lineAtCursor(old), '- 旧风险。[^old]');
    });

    it('where the branch began is on top of the list', async () => {
      const { uri } = await opened();
      const panel = await answered(compare(uri), accept);
      includes(panel?.html ?? '', '对照：本分支从 main 分出来的地方');
    });

    it('from the source control view, which passes its entry', async () => {
      const { uri } = await opened();
      const panel = await compared({ resourceUri: uri }, { ref: 'HEAD' });
      includes(panel.html, '没有实质改动');
      equal(tabs().filter(isPanel).length, 1, 'one panel a plan');
    });

    it('beside the text diff: a line leads into it', async () => {
      const { uri } = await opened();
      const panel = await compared(uri, { ref: 'HEAD~1' });
      await panel.receive({ type: 'textDiff' });
      const isDiff = ({ input, isActive }: vscode.Tab) =>
        isActive && input instanceof vscode.TabInputTextDiff;
      await eventually(() => tabs().some(isDiff), 'the text diff');
      await panel.receive({ type: 'go', place: placeOf(panel.html, '失去唯一来源') });
      equal(tabs().some(isDiff), true, 'the diff is still there');
      const right = ({ document }: vscode.TextEditor) => document.uri.toString() === uri.toString();
      await eventually(() => seen(right) === '- 海外收入占比 30%。', 'the place in the plan');
    });

    it('a plan that is new since is told as one', async () => {
      const { document } = await open(OLD, 'compare repository/neu.account.md');
      const panel = await compared(document.uri, { ref: 'main' });
      includes(panel.html, '新计划');
    });

    it('a commit that is not there is told', async () => {
      const { uri } = await opened();
      equal(await compare(uri, { ref: 'nirgends' }), undefined, 'no such name');
      equal(await compare(uri, { ref: '--output=x' }), undefined, 'an option');
      equal(await compare(file('gone.account.md'), { ref: 'main' }), undefined, 'no file');
    });
  });
}
