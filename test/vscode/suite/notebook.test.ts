import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import {
  activeInput,
  cell,
  closeAll,
  editCells,
  file,
  MIME,
  onDisk,
  outputs,
  PLAN,
  replaceIn,
  saved,
  show,
  textOf,
} from './notebooks';
import { equal, HEAD, includes, ours, ruleOf } from './plan';

describe('notebook files', () => {
  it('an edit of one cell changes its own bytes on the disk: BOM, CRLF, no last line break', async () => {
    const text = `\uFEFF${PLAN.replaceAll('\n', '\r\n')}\t\r\n  \r\n末尾 👩‍👩‍👧`;
    const notebook = await show(text);
    equal(notebook.isDirty, false, 'dirty on opening');
    await replaceIn(cell(notebook, 'revenue:'), '853062', '853063');
    await saved(notebook, text.replace('853062', '853063'));
    await replaceIn(cell(notebook, '主要卖广告'), '广告', '货');
    await saved(notebook, text.replace('853062', '853063').replace('主要卖广告', '主要卖货'));
    await closeAll();
  });

  it('mixed line endings stay where nothing was edited', async () => {
    const text = PLAN.replace('revenue', '  revenue').replaceAll('\n\n', '\r\n\n');
    const notebook = await show(text);
    await replaceIn(cell(notebook, '主要卖广告'), '主要', '');
    await saved(notebook, text.replace('主要', ''));
    await closeAll();
  });

  it('opening, running and saving with nothing edited leaves the file alone', async () => {
    const notebook = await show(PLAN);
    await outputs(cell(notebook, 'revenue:'));
    equal(notebook.isDirty, false, 'dirty after a run');
    await notebook.save();
    equal(await onDisk(notebook.uri), PLAN);
    await closeAll();
  });

  it('text cells show the plan as people read it, and nothing of that is in the file', async () => {
    const notebook = await show(PLAN);
    const viewOf = (words: string) =>
      JSON.stringify(cell(notebook, words).metadata.zhibiView ?? '');
    await eventually(() => viewOf('主要卖广告').includes('缺来源'), 'what the cell shows');
    await eventually(() => viewOf('旧闻').includes('zhibi-source-2'), 'the sources');
    equal(viewOf('旧闻').includes('[^old]:'), true, 'the text that it was made of');
    equal(notebook.isDirty, false, 'dirty by what is shown');
    await replaceIn(cell(notebook, '主要卖广告'), '主要卖广告。', '主要卖货。[^old]');
    await eventually(() => viewOf('主要卖货').includes('zhibi-source-2'), 'what was typed');
    await saved(notebook, PLAN.replace('主要卖广告。', '主要卖货。[^old]'));
    await closeAll();
  });

  it('a cell added, one copied and one deleted make tidy Markdown', async () => {
    const notebook = await show('# A\n\n## Look\n\nx\n\n\n## Ask\n\ny\n');
    const { Markup } = vscode.NotebookCellKind;
    const { metadata, document } = notebook.cellAt(0);
    const copy = new vscode.NotebookCellData(Markup, document.getText(), 'markdown');
    copy.metadata = metadata;
    await editCells(
      notebook,
      vscode.NotebookEdit.insertCells(3, [
        new vscode.NotebookCellData(Markup, '## Feel', 'markdown'),
        copy,
      ]),
      vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(1, 2)),
    );
    await saved(notebook, '# A\n\n## Ask\n\ny\n\n## Feel\n\n# A\n');
    await closeAll();
  });

  it('a conflict and bytes that are no UTF-8 are refused, and the file stays', async () => {
    const conflict = `${HEAD}<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> x\n`;
    for (const content of [conflict, new Uint8Array([0x23, 0x20, 0xff, 0x0a])]) {
      const uri = await file(content);
      const before = await onDisk(uri);
      let refused = '';
      try {
        await vscode.workspace.openNotebookDocument(uri);
      } catch (error) {
        refused = String(error);
      }
      if (!/notebook|笔记本/.test(refused)) throw new Error(`not refused: ${refused}`);
      equal(await onDisk(uri), before);
    }
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('text is the default, and a diff of two versions opens as text', async () => {
    const [left, right] = [await file(PLAN), await file(`${PLAN}x\n`)];
    await vscode.commands.executeCommand('vscode.open', left);
    await eventually(() => activeInput() instanceof vscode.TabInputText, 'a text editor');
    await vscode.commands.executeCommand('vscode.diff', left, right);
    await eventually(() => activeInput() instanceof vscode.TabInputTextDiff, 'a text diff');
    await closeAll();
  });

  it('a button each way, in place of the other editor', async () => {
    const uri = await file(PLAN);
    await vscode.commands.executeCommand('vscode.open', uri);
    const tabs = () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => (input as { uri?: vscode.Uri }).uri?.toString() === uri.toString());
    await eventually(() => activeInput() instanceof vscode.TabInputText, 'a text editor');
    await vscode.commands.executeCommand('zhibi.notebook.open', uri);
    await eventually(() => activeInput() instanceof vscode.TabInputNotebook, 'a notebook');
    await eventually(() => tabs().length === 1, 'one tab');
    await vscode.commands.executeCommand('zhibi.notebook.openText');
    await eventually(() => activeInput() instanceof vscode.TabInputText, 'a text editor again');
    await eventually(() => tabs().length === 1, 'one tab again');
    await closeAll();
  });
});

describe('notebook cells', () => {
  it('blocks are computed on opening: for our renderer, as a page and as Markdown', async () => {
    const notebook = await show(PLAN);
    const items = await outputs(cell(notebook, 'revenue:'));
    equal(
      items.map(({ mime }) => mime),
      [MIME, 'text/html', 'text/markdown'],
    );
    const [view, page, markdown] = items.map(textOf) as [string, string, string];
    equal(JSON.parse(view).statements.entity, '阿里巴巴');
    includes(page, '<svg');
    includes(page, '6.57%');
    includes(markdown, '| ');
    includes(markdown, '6.57%');
    equal(notebook.cellAt(0).outputs.length, 0, 'outputs of the front matter');
    await closeAll();
  });

  it('are computed again after an edit, errors as errors', async () => {
    const notebook = await show(PLAN);
    const block = cell(notebook, 'revenue:');
    await outputs(block);
    await replaceIn(block, '61959', '94848');
    await eventually(
      () =>
        block.outputs.some(({ items }) => items.some((item) => textOf(item).includes('10.06%'))),
      'ROE of the edited block',
    );
    await replaceIn(block, '94848', '9y9');
    const error = await eventually(
      () => block.outputs[0]?.items.find(({ mime }) => mime.endsWith('.error')),
      'an error',
    );
    includes(textOf(error as vscode.NotebookCellOutputItem), '9y9');
    await eventually(() => block.executionSummary?.success === false, 'a run that failed');
    await closeAll();
  });

  it('are not computed again where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('zhibi');
    await settings.update('notebook.runOnEdit', false, vscode.ConfigurationTarget.Global);
    try {
      const notebook = await show(PLAN);
      const block = cell(notebook, 'revenue:');
      const before = (await outputs(block)).map(textOf);
      await replaceIn(block, '61959', '94848');
      await eventually(
        () => ours(cell(notebook, '主要卖广告').document.uri).length > 0,
        'findings',
      );
      await new Promise((resolve) => setTimeout(resolve, 1000));
      equal((await outputs(block)).map(textOf), before, 'outputs');
      await vscode.commands.executeCommand('notebook.execute');
      await eventually(
        () => block.outputs[0]?.items.some((item) => textOf(item).includes('10.06%')),
        'ROE after run all',
      );
      await closeAll();
    } finally {
      await settings.update('notebook.runOnEdit', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('findings stand on the right cell and line, or on the text, never on both', async () => {
    const notebook = await show(PLAN.replace('937470', '9y3'));
    const prose = cell(notebook, '主要卖广告');
    const block = cell(notebook, 'revenue:');
    const at = (of: vscode.NotebookCell, rule: string) =>
      eventually(
        () => ours(of.document.uri).find((found) => ruleOf(found) === rule) as vscode.Diagnostic,
        rule,
      );
    const missing = await at(prose, 'evidence/missing');
    equal(prose.document.getText(missing.range), '主要卖广告。');
    const invalid = await at(block, 'roe/invalid');
    includes(block.document.lineAt(invalid.range.start.line).text, '9y3');
    equal(ours(notebook.uri).length, 0, 'findings on the file');

    const text = await vscode.workspace.openTextDocument(notebook.uri);
    await eventually(() => ours(text.uri).length > 0, 'findings on the text');
    await eventually(
      () => notebook.getCells().every(({ document }) => ours(document.uri).length === 0),
      'no findings on the cells',
    );
    await closeAll();
  });

  it('go with the notebook', async () => {
    const notebook = await show(PLAN);
    const uri = cell(notebook, '主要卖广告').document.uri;
    await eventually(() => ours(uri).length > 0, 'findings');
    await closeAll();
    await eventually(() => ours(uri).length === 0, 'no findings of a closed notebook');
  });
});
