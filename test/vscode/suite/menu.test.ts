/** The next step, the menu and references in the real editor, by their commands and completions. */
import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import {
  completions,
  equal,
  HEAD,
  includes,
  labelOf,
  open,
  openMarked,
  ours,
  ruleOf,
  SOURCES,
} from './plan';

async function choose(editor: vscode.TextEditor, label: string): Promise<void> {
  const item = (await completions(editor)).find((candidate) => labelOf(candidate) === label);
  if (!item?.range || !(item.range instanceof vscode.Range)) throw new Error(`no ${label}`);
  const edit = new vscode.WorkspaceEdit();
  const text = typeof item.insertText === 'string' ? item.insertText : '';
  const more = item.additionalTextEdits ?? [];
  edit.set(editor.document.uri, [new vscode.TextEdit(item.range, text), ...more]);
  await vscode.workspace.applyEdit(edit);
  if (!item.command) return;
  await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []));
}

describe('the menu', () => {
  it('/ on a line writes a fact there, with its source', async () => {
    const editor = await openMarked(`${HEAD}## 望\n\n/⟨⟩\n${SOURCES}`);
    await choose(editor, '事实（带来源）');
    const text = () => editor.document.getText();
    await eventually(() => /\n- 陈述 \[\^(?:fy22|old)\]\n/.test(text()), 'the fact');
    equal(text().includes('/'), text().split('## 望')[1]?.includes('/') ?? false, 'no slash');
  });

  it('/ for something of another section writes it there', async () => {
    const editor = await openMarked(`${HEAD}## 望\n\n/⟨⟩\n${SOURCES}`);
    await choose(editor, '人物');
    await eventually(() => editor.document.getText().includes('## 关键人\n\n- '), 'the person');
  });

  it('a reference gives the statement its id', async () => {
    const editor = await openMarked(
      `${HEAD}## 望\n\n- 开了店。[^fy22]\n\n## 问\n\n- [ ] 还开吗？ (^⟨⟩\n${SOURCES}`,
    );
    await choose(editor, '开了店。');
    includes(editor.document.getText(), '开了店。[^fy22] ^c1\n');
    includes(editor.document.getText(), '还开吗？ (^c1)');
  });

  it('our snippets are no longer offered in other Markdown', async () => {
    const other = await open('# Notes\n\n/\n', 'no-menu.md');
    other.selection = new vscode.Selection(2, 1, 2, 1);
    const labels = (await completions(other))
      .filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet)
      .map(labelOf)
      .filter((label) => /zhibi|知彼|事实/.test(label));
    equal(labels, [], 'labels');
  });
});

describe('the next step', () => {
  const draft = HEAD.replace('language:', 'status: draft\nlisting: none\nlanguage:');
  const lensesOf = async ({ document }: vscode.TextEditor) =>
    (await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      50,
    )) ?? [];

  it('is a lens over line 1 that does it', async () => {
    const editor = await open(`${draft}## 望\n${SOURCES}`);
    const first = (await lensesOf(editor)).find(({ range }) => range.start.line === 0);
    includes(first?.command?.title ?? '', '下一步：记下三条有出处的事实 ▸ 5/13');
    const { command = '', arguments: args = [] } = first?.command ?? {};
    await vscode.commands.executeCommand(command, ...args);
    await eventually(() => editor.document.getText().includes('- 陈述 ['), 'the fact');
  });

  it('asks where the figures are from the lens as well; a lens names its plan, not a file', async () => {
    const listed = HEAD.replace('language:', 'status: draft\nlanguage:');
    const editor = await open(`${listed}## 望\n${SOURCES}`);
    await vscode.env.clipboard.writeText(
      '单位：百万元 币种：人民币\t2024年\t2023年\n营业收入\t200\t100\n净利润\t20\t10\n资产总计\t400\t300\n',
    );
    const first = (await lensesOf(editor)).find(({ range }) => range.start.line === 0);
    includes(first?.command?.title ?? '', '2/13');
    const { command = '', arguments: args = [] } = first?.command ?? {};
    const done = vscode.commands.executeCommand(command, ...args);
    const accept = () =>
      vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    // What was copied, from an annual report, of no known date, into the plan.
    await eventually(async () => {
      await accept();
      return editor.document.getText().includes('营业收入:');
    }, 'the figures');
    await done;
    includes(editor.document.getText(), '年报 · 阿里巴巴2024年报');
  });

  it('and a command', async () => {
    const editor = await open(`${draft}## 望\n${SOURCES}`);
    await vscode.commands.executeCommand('zhibi.next');
    await eventually(() => editor.document.getText().includes('- 陈述 ['), 'the fact');
  });
});

describe('lists and lines of a writer', () => {
  const enter = () => vscode.commands.executeCommand('zhibi.enter');

  it('Enter goes on with the list, twice ends it', async () => {
    const editor = await openMarked(`${HEAD}## 望\n\n- 开了店。[^fy22]⟨⟩\n${SOURCES}`);
    await enter();
    includes(editor.document.getText(), '- 开了店。[^fy22]\n- \n');
    equal(editor.selection.active.character, 2, 'caret');
    await enter();
    includes(editor.document.getText(), '- 开了店。[^fy22]\n\n');
  });

  it('nothing is said about the line being written until the caret leaves it', async () => {
    const editor = await openMarked(`${HEAD}## 望\n\n- ⟨⟩\n- 另一条。\n${SOURCES}`);
    await vscode.commands.executeCommand('type', { text: '卖广告。' });
    const missing = () =>
      ours(editor.document.uri).filter((one) => ruleOf(one) === 'evidence/missing').length;
    await eventually(() => missing() === 1, 'the other line alone');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await eventually(() => missing() === 2, 'both');
  });

  it('separators are tidied on save where that is asked for', async () => {
    const editor = await open(`${HEAD}## 关键人\n\n- 韩梅 | 总监 | 使用者\n${SOURCES}`);
    const settings = vscode.workspace.getConfiguration('zhibi');
    await settings.update('tidyOnSave', true, vscode.ConfigurationTarget.Global);
    try {
      await editor.edit((edit) => edit.insert(editor.document.lineAt(0).range.start, ''));
      await editor.edit((edit) =>
        edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n'),
      );
      await editor.document.save();
      includes(editor.document.getText(), '- 韩梅 · 总监 · 使用者\n');
    } finally {
      await settings.update('tidyOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
