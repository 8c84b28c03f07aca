import * as vscode from 'vscode';
import { afterEach, describe, eventually, it } from '../host/harness';
import { equal, HEAD, includes, open, ROE, SOURCES } from './plan';

const TEXT = `${HEAD}## 望\n\n${ROE}\n- 卖东西。[^fy22]\n- 海外收入占比 30%。[^fy22] ^sea\n\n## 问\n\n- [x] 靠什么赚钱？ #业务\n  - 靠广告。[^fy22]\n\n## 机会\n\n### 帮他省钱\n\n- 依据: (^sea)\n- 驱动: 净利率\n${SOURCES}`;

interface Part {
  readonly key: string;
  readonly start: number;
  readonly html: string;
}

interface Panel {
  readonly ready: boolean;
  readonly html: string;
  readonly parts: readonly Part[];
  readonly document: vscode.TextDocument | undefined;
  receive(message: unknown): Promise<void>;
}

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('zhibi.planView'),
    );
}

async function shown(uri?: vscode.Uri): Promise<Panel> {
  const panel = await vscode.commands.executeCommand<Panel | undefined>('zhibi.planView', uri);
  if (!panel) throw new Error('no plan view');
  return panel;
}

/** The offset in the text that the element around these words leads to. */
function placeOf({ parts }: Panel, words: string): number {
  for (const { html, start } of parts) {
    const before = html.split(words)[0] ?? '';
    if (before.length === html.length) continue;
    const at = [...before.matchAll(/ data-at="(\d+)"/g)].at(-1)?.[1];
    if (at !== undefined) return start + Number(at);
  }
  throw new Error(`no place for “${words}”`);
}

async function lineAfterClick(panel: Panel, words: string): Promise<string> {
  await panel.receive({ type: 'go', offset: placeOf(panel, words) });
  const { activeTextEditor } = vscode.window;
  if (!activeTextEditor) throw new Error('no editor is active');
  equal(activeTextEditor.document.uri.toString(), panel.document?.uri.toString(), 'the plan');
  return activeTextEditor.document.lineAt(activeTextEditor.selection.active.line).text;
}

describe('Plan View', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(tabs());
  });

  it('opens beside the text, its script runs, and it shows the plan as people read it', async () => {
    const { document } = await open(TEXT);
    const panel = await shown(document.uri);
    equal(tabs().length, 1, 'views');
    equal(tabs()[0]?.label, '计划视图：阿里巴巴');
    await eventually(() => panel.ready, 'the page to run');
    includes(panel.html, '<svg');
    includes(panel.html, '海外收入占比 30%。');
    includes(panel.html, '<b>靠什么赚钱？</b>');
    for (const raw of ['[^fy22]', '^sea', 'netIncome']) {
      equal(panel.html.includes(raw), false, raw);
    }
  });

  it('a click on anything leads to its line', async () => {
    const { document } = await open(TEXT);
    const panel = await shown(document.uri);
    equal(await lineAfterClick(panel, '海外收入占比 30%'), '- 海外收入占比 30%。[^fy22] ^sea');
    equal(await lineAfterClick(panel, '靠广告'), '  - 靠广告。[^fy22]');
    equal(await lineAfterClick(panel, '净利率</span></li>'), '- 驱动: 净利率');
    equal(
      await lineAfterClick(panel, '年报</span> · 阿里巴巴集团2022财年20-F'),
      document.lineAt(document.lineCount - 3).text,
    );
  });

  it('follows what is typed, and goes along to another plan', async () => {
    const { document } = await open(TEXT);
    const panel = await shown(document.uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(TEXT.indexOf('- 卖东西')), '- 新写的一句。\n');
    await vscode.workspace.applyEdit(edit);
    await eventually(() => panel.html.includes('新写的一句。'), 'what was typed');
    equal(await lineAfterClick(panel, '靠广告'), '  - 靠广告。[^fy22]');
    const other = await open(TEXT.replaceAll('阿里巴巴', '另一家'));
    await eventually(() => panel.document === other.document, 'the other plan');
    await eventually(() => tabs()[0]?.label === '计划视图：另一家', 'its name');
    equal(tabs().length, 1, 'views');
    await document.save();
  });

  it('is opened once, and again after it was closed', async () => {
    const { document } = await open(TEXT);
    const first = await shown(document.uri);
    equal((await shown(document.uri)) === first, true, 'the same view');
    await vscode.window.tabGroups.close(tabs());
    const second = await shown();
    equal(second === first, false, 'a new view');
    equal(tabs().length, 1, 'views');
  });
});
