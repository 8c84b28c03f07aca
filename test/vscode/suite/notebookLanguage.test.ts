/** What helps in the text helps in the cells, too. */
import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { cell, closeAll, PLAN, replaceIn, saved, show } from './notebooks';
import { codeActions, equal, includes, labelOf, ours, ruleOf } from './plan';

const CITED = PLAN.replace('主要卖广告。', '主要卖广告。[^fy22]\n- 门店在关。').replace(
  '\n[^fy22]',
  '\n## 来源\n\n[^fy22]',
);

/** A cell as if its user was in it: rendered prose has no model to ask. */
async function entered(notebook: vscode.NotebookDocument, words: string) {
  const found = cell(notebook, words);
  const range = new vscode.NotebookRange(found.index, found.index + 1);
  // Both once more where neither told: what is being drawn takes the focus now and then.
  await eventually(async () => {
    await vscode.window.showNotebookDocument(notebook, { selections: [range] });
    await vscode.commands.executeCommand('notebook.cell.edit');
    return vscode.window.activeTextEditor?.document === found.document;
  }, `the cursor in the cell with “${words}”`);
  return found;
}

/** Behind `words` in a cell. */
function behind({ document }: vscode.NotebookCell, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + words.length);
}

async function ask<T>(
  command: string,
  of: vscode.NotebookCell,
  words: string,
  ...rest: unknown[]
): Promise<T> {
  const position = behind(of, words);
  return vscode.commands.executeCommand<T>(command, of.document.uri, position, ...rest);
}

describe('notebook language features', () => {
  it('completion and hover in prose and in a block', async () => {
    const notebook = await show(CITED);
    const prose = await entered(notebook, '主要卖广告');
    const block = await entered(notebook, 'revenue:');
    await replaceIn(prose, '在关。', '在关。[^');
    await eventually(async () => {
      const { items } = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        prose,
        '在关。[^',
      );
      const labels = items.map(labelOf);
      return labels.includes('fy22') && labels.includes('old');
    }, 'sources to cite');
    const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', block, 'netIn');
    const text = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    includes(text.map(({ value }) => value).join(), 'ROE 6.57%');
    await replaceIn(block, 'unit: 百万', 'unit: 百万\ngro');
    await eventually(async () => {
      const { items } = await ask<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        block,
        '\ngro',
      );
      const item = items.find((found) => /gross|毛利/i.test(labelOf(found)));
      const { range } = item ?? {};
      return range instanceof vscode.Range && block.document.getText(range) === 'gro';
    }, 'a row of the block');
    await closeAll();
  });

  it('definition, references and rename lead to other cells', async () => {
    const notebook = await show(CITED);
    const prose = await entered(notebook, '主要卖广告');
    const sources = cell(notebook, '旧闻');
    const [found] = await ask<vscode.Location[]>('vscode.executeDefinitionProvider', prose, '[^f');
    equal(found?.uri.toString(), sources.document.uri.toString());
    equal(sources.document.getText(found?.range), 'fy22');
    const references = await ask<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      prose,
      '[^f',
    );
    equal(new Set(references.map(({ uri }) => uri.toString())).size, 3, 'cells');
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      prose,
      '[^f',
      'ar22',
    );
    equal(await vscode.workspace.applyEdit(edit), true);
    await saved(notebook, CITED.replaceAll('fy22', 'ar22'));
    await closeAll();
  });

  it('a quick fix writes into the cell that it is about', async () => {
    const notebook = await show(CITED);
    const prose = await entered(notebook, '门店在关');
    const missing = await eventually(
      () => ours(prose.document.uri).find((item) => ruleOf(item) === 'evidence/missing'),
      'evidence/missing',
    );
    const { range } = missing as vscode.Diagnostic;
    equal(prose.document.getText(range), '门店在关。');
    const actions = await codeActions(prose.document.uri, range);
    const mark = actions.find(({ edit }) =>
      edit?.entries().some(([, edits]) => edits.some(({ newText }) => newText === '待查:')),
    );
    if (!mark?.edit || !(await vscode.workspace.applyEdit(mark.edit))) throw new Error('no fix');
    await saved(notebook, CITED.replace('- 门店', '- 待查:门店'));
    await closeAll();
  });

  it('a quick fix writes into two cells: a new source is cited here and listed there', async () => {
    const notebook = await show(CITED);
    const prose = await entered(notebook, '门店在关');
    const sources = cell(notebook, '旧闻');
    const at = behind(prose, '门店在');
    const { edit } = await eventually(async () => {
      const actions = await codeActions(prose.document.uri, new vscode.Range(at, at));
      return actions.find(({ isPreferred }) => isPreferred) as vscode.CodeAction;
    }, 'the fix');
    if (!edit || !(await vscode.workspace.applyEdit(edit))) throw new Error('no fix');
    await eventually(() => prose.document.getText().endsWith('门店在关。[^s1]'), 'a citation');
    await eventually(() => /C3\n\[\^s1\]: \S.*$/.test(sources.document.getText()), 'a source');
    await closeAll();
  });

  it('the numbers of a section stand over its heading, ratios after the rows', async () => {
    const notebook = await show(CITED);
    const prose = await entered(notebook, '主要卖广告');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      prose.document.uri,
    );
    // Beside the numbers stands the way to insert something.
    equal(
      lenses.filter(({ range }) => range.start.line !== 0),
      [],
    );
    includes(lenses.map(({ command }) => command?.title).join(), '2 条陈述');
    const block = await entered(notebook, 'revenue:');
    const whole = new vscode.Range(0, 0, block.document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      block.document.uri,
      whole,
    );
    const lines = hints.map(({ position }) => block.document.lineAt(position.line).text);
    if (!lines.some((line) => line.startsWith('netIncome'))) throw new Error(lines.join('\n'));
    await closeAll();
  });
});
