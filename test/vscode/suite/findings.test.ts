import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import {
  codeActions,
  equal,
  finding,
  goneFinding,
  HEAD,
  includes,
  open,
  ours,
  ROE,
  ruleOf,
  SOURCES,
  take,
} from './plan';

describe('findings', () => {
  it('stand on the claim, with a link to the rule’s page, in the plan’s language', async () => {
    const { document } = await open(
      `${HEAD}## 望\n\n- 主要卖广告。\n- 开了店。[^fy22]\n${SOURCES}`,
    );
    const found = await finding(document.uri, 'evidence/missing');
    equal(document.getText(found.range), '主要卖广告。', 'range');
    equal(found.severity, vscode.DiagnosticSeverity.Warning, 'severity');
    includes(String((found.code as { target: vscode.Uri }).target), 'evidence/missing');
    if (!/[\u4e00-\u9fff]/.test(found.message)) throw new Error(found.message);
  });

  it('come and go while typing', async () => {
    const editor = await open(`${HEAD}## 望\n\n- 主要卖广告。\n${SOURCES}`);
    const { uri } = editor.document;
    const found = await finding(uri, 'evidence/missing');
    await editor.edit((edit) => edit.insert(found.range.end, '[^fy22]'));
    await goneFinding(uri, 'evidence/missing');
    await vscode.commands.executeCommand('undo');
    // Of the line that is being written nothing is said until it is left.
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await finding(uri, 'evidence/missing');
  });

  it('stand on a key of the front matter and on a cell of a block', async () => {
    const text = `${HEAD.replace('stage:', 'indsutry: 零售\nstage:')}## 望\n\n${ROE.replace('150308', 'abc')}${SOURCES}`;
    const { document } = await open(text);
    const key = await finding(document.uri, 'format/unknown-key');
    equal(document.getText(key.range), 'indsutry', 'key');
    const cell = await finding(document.uri, 'roe/invalid');
    includes(document.lineAt(cell.range.start.line).text, 'abc');
  });

  it('go with the document, and with its front matter', async () => {
    const editor = await open('---\nzhibi: 1\n---\n\n## 望\n\n- 卖广告。\n', 'other.md');
    const { uri } = editor.document;
    await finding(uri, 'evidence/missing');
    await editor.edit((edit) => edit.delete(new vscode.Range(1, 0, 2, 0)));
    await eventually(() => ours(uri).length === 0, 'no findings in what is no plan any more');
  });

  it('a Markdown file that is no plan shows nothing', async () => {
    const { document } = await open('# Look\n\n- We grew by 20%.[^x]\n', 'notes.md');
    const plan = await open(`${HEAD}## 望\n\n- 卖广告。\n`);
    await finding(plan.document.uri, 'evidence/missing');
    equal(ours(document.uri), [], 'findings');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    equal(lenses, [], 'lenses');
  });

  it('follow .zhibi.yaml, which has findings of its own', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error('no folder');
    const config = vscode.Uri.joinPath(folder.uri, '.zhibi.yaml');
    const { document } = await open(`${HEAD}## 望\n\n- 主要卖广告。\n`);
    await finding(document.uri, 'evidence/missing');
    const write = (text: string) =>
      vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    await write('locale: en\nrules:\n  evidence/missing: error\nnonsense: 1\n');
    try {
      await eventually(
        () =>
          ours(document.uri).some(
            (item) =>
              ruleOf(item) === 'evidence/missing' &&
              item.severity === vscode.DiagnosticSeverity.Error &&
              !/[\u4e00-\u9fff]/.test(item.message),
          ),
        'an English error',
      );
      const opened = await vscode.workspace.openTextDocument(config);
      const found = await finding(config, 'format/config-invalid');
      equal(opened.getText(found.range), 'nonsense', 'range');
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await eventually(
      () => ours(document.uri).some((item) => item.severity === vscode.DiagnosticSeverity.Warning),
      'a warning again',
    );
  });
});

describe('switching off', () => {
  it('zhibi.enable takes everything away and brings it back', async () => {
    const { document } = await open(`${HEAD}## 望\n\n- 主要卖广告。\n`);
    await finding(document.uri, 'evidence/missing');
    const settings = vscode.workspace.getConfiguration('zhibi');
    await settings.update('enable', false);
    try {
      await eventually(() => ours(document.uri).length === 0, 'no findings');
    } finally {
      await settings.update('enable', undefined);
    }
    await finding(document.uri, 'evidence/missing');
  });
});

describe('fixes', () => {
  it('figure/stale is changed to the value', async () => {
    const text = `${HEAD}## 望\n\n${ROE}\n- ROE [7.57%](roe:阿里巴巴/FY2022/roe)\n${SOURCES}`;
    const { document } = await open(text);
    const found = await finding(document.uri, 'figure/stale');
    await take(document.uri, found.range, '改为“6.57%”');
    equal(document.getText(), text.replace('7.57%', '6.57%'), 'text');
    await goneFinding(document.uri, 'figure/stale');
  });

  it('format/unknown-key is changed to the nearest key', async () => {
    const { document } = await open(HEAD.replace('stage:', 'indsutry: 零售\nstage:'));
    const found = await finding(document.uri, 'format/unknown-key');
    await take(document.uri, found.range, '改为');
    if (document.getText().includes('indsutry:')) throw new Error(document.getText());
    await goneFinding(document.uri, 'format/unknown-key');
  });

  it('evidence/missing: a new source, as a snippet in one undoable edit', async () => {
    const text = `${HEAD}## 望\n\n- 主要卖广告。\n- 开了店。[^fy22]\n${SOURCES}`;
    const { document } = await open(text);
    const found = await finding(document.uri, 'evidence/missing');
    await take(document.uri, found.range, '添加来源');
    includes(document.getText(), '- 主要卖广告。[^s1]\n- 开了店。');
    includes(document.getText(), 'C3\n[^s1]: 年报 · 标题 · 2022-09-01 · A2');
    await goneFinding(document.uri, 'evidence/missing');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), text, 'undone');
  });

  it('evidence/missing: marked as open', async () => {
    const { document } = await open(`${HEAD}## 望\n\n- 主要卖广告。\n`);
    const found = await finding(document.uri, 'evidence/missing');
    await take(document.uri, found.range, '标为“待查”');
    includes(document.getText(), '- 待查:主要卖广告。');
    await goneFinding(document.uri, 'evidence/missing');
  });

  it('what mends several findings is offered once', async () => {
    const { document } = await open('---\nzhibi: 1\n---\n\n# A\n');
    await finding(document.uri, 'format/required-key');
    const actions = await codeActions(document.uri, new vscode.Range(0, 0, 0, 3));
    const titles = actions
      .map(({ title }) => title)
      .filter((title) => /required keys|必填项/.test(title));
    equal(titles.length, 1, 'fixes');
  });

  it('source.fixAll.zhibi makes every safe fix', async () => {
    const { document } = await open(
      `${HEAD.replace('stage:', 'indsutry: 零售\nstage:')}## 望\n\n${ROE}\n- ROE [7.57%](roe:阿里巴巴/FY2022/roe)\n${SOURCES}`,
    );
    await finding(document.uri, 'figure/stale');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await codeActions(document.uri, whole, 'source.fixAll.zhibi');
    equal(
      actions.map(({ kind }) => kind?.value),
      ['source.fixAll.zhibi'],
      'kinds',
    );
    const [action] = actions;
    if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    includes(document.getText(), '[6.57%]');
    if (document.getText().includes('indsutry:')) throw new Error('key not fixed');
  });
});
