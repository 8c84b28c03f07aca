/** The next step, the menu and references in the real editor, by their commands and completions. */
import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { completions, equal, HEAD, includes, labelOf, open, openMarked, SOURCES } from './plan';

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
    const labels = (await completions(other)).map(labelOf).filter((l) => /zhibi|知彼|事实/.test(l));
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

  it('and a command', async () => {
    const editor = await open(`${draft}## 望\n${SOURCES}`);
    await vscode.commands.executeCommand('zhibi.next');
    await eventually(() => editor.document.getText().includes('- 陈述 ['), 'the fact');
  });
});
