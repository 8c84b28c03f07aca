import * as vscode from 'vscode';
import { describe, it } from '../host/harness';
import {
  completions,
  equal,
  HEAD,
  includes,
  labelOf,
  open,
  openMarked,
  ROE,
  SOURCES,
} from './plan';

const PEOPLE = '## 关键人\n\n- 韩梅 · 市场总监 · 使用者 ^han\n\n';

describe('completion', () => {
  it('offers what the place holds', async () => {
    for (const [body, label] of [
      ['## 望\n\n- 开了店。[^⟨⟩\n', 'fy22'],
      ['## 望\n\n- 变化: A → B [^fy22] ^c1\n- 也 (^⟨⟩\n', 'c1'],
      ['##⟨⟩\n', '## 闻'],
      ['## 望\n\n###⟨⟩\n', '### 靠什么赚钱'],
      [`## 望\n\n${ROE.replace('source: [fy22]', 'source: [⟨⟩]')}\n`, 'old'],
      [`## 望\n\n${ROE.replace('source:', '⟨⟩\nsource:')}\n`, '经营活动产生的现金流量净额'],
      [`## 望\n\n${ROE}\n- ROE roe:⟨⟩\n`, '阿里巴巴 FY2022 净资产收益率'],
      ['## 闻\n\n[^x]: ⟨⟩\n', '员工'],
      ['## 闻\n\n[^x]: 员工 · 访谈 · ⟨⟩\n', 'C3'],
      ['## 闻\n\n[^x]: 员工 · 访谈 · 立场: ⟨⟩\n', '中立'],
      [`${PEOPLE}## 机会\n\n### 拉新\n\n- ⟨⟩\n`, '驱动'],
      [`${PEOPLE}## 机会\n\n### 拉新\n\n- 驱动: ⟨⟩\n`, '周转率'],
      [`${PEOPLE}## 机会\n\n### 拉新\n\n- 人: ⟨⟩\n`, '韩梅'],
      ['## 关键人\n\n- 韩梅 · 总监 · ⟨⟩\n', '拍板人'],
      ['## 望\n\n- ⟨⟩\n', '推断:'],
    ] as const) {
      const items = await completions(await openMarked(HEAD + body + SOURCES));
      const labels = items.map(labelOf);
      if (!labels.includes(label)) throw new Error(`no ${label} in ${body}: ${labels.join(', ')}`);
    }
  });

  it('in the front matter: keys that are missing, values of those that have a list', async () => {
    const keys = await completions(await openMarked(HEAD.replace('\n---\n\n#', '\n⟨⟩\n---\n\n#')));
    const labels = keys.map(labelOf);
    if (!labels.includes('行业') || labels.includes('客户')) throw new Error(labels.join());
    const values = await completions(
      await openMarked(HEAD.replace('decision: undecided', 'decision: ⟨⟩')),
    );
    includes(values.map(labelOf).join(), '主攻');
  });

  it('in 问: the question bank', async () => {
    const items = await completions(await openMarked(`${HEAD}## 问\n\n- ⟨⟩\n`));
    const questions = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Text);
    if (questions.length < 20) throw new Error(`${questions.length} questions`);
    includes(String(questions[0]?.insertText), '- [ ] ');
  });

  it('nothing of ours is offered twice, and nothing in a file that is no plan', async () => {
    const items = await completions(await openMarked(`${HEAD}## 望\n\n- 店。[^⟨⟩\n${SOURCES}`));
    const labels = items.map(labelOf);
    equal(labels.length, new Set(labels).size, 'labels');
    const other = await open('# Notes\n\n- x [^\n\n[^fy22]: a · b\n', 'other-notes.md');
    other.selection = new vscode.Selection(2, 6, 2, 6);
    // The editor's own suggestions of words are of the kind Text.
    const there = (await completions(other)).filter(
      ({ kind }) => kind === vscode.CompletionItemKind.Reference,
    );
    equal(there.map(labelOf), [], 'references');
  });

  it('accepting a source closes the citation', async () => {
    const editor = await openMarked(`${HEAD}## 望\n\n- 店。[^⟨⟩\n${SOURCES}`);
    const item = (await completions(editor)).find((candidate) => labelOf(candidate) === 'fy22');
    equal(item?.insertText, 'fy22]', 'text');
  });
});

const BODY = `## 望\n\n- 增长放缓。[^fy22] ^c1\n- 开了店。[^fy22]\n\n## 机会\n\n### 拉新\n\n- 依据: (^c1)\n${SOURCES}`;

async function at(word: string): Promise<vscode.TextEditor> {
  const text = HEAD + BODY;
  const index = text.indexOf(word) + word.length - 1;
  return openMarked(`${text.slice(0, index)}⟨⟩${text.slice(index)}`);
}

function run<T>(command: string, { document, selection }: vscode.TextEditor, ...more: unknown[]) {
  return vscode.commands.executeCommand<T>(command, document.uri, selection.active, ...more);
}

function namesOf(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}

describe('navigation', () => {
  it('definition of a source and of a claim', async () => {
    for (const [word, line] of [
      ['放缓。[^fy22', '[^fy22]: 年报'],
      ['依据: (^c1', '- 增长放缓'],
    ] as const) {
      const editor = await at(word);
      const found = await run<vscode.Location[]>('vscode.executeDefinitionProvider', editor);
      const starts = found.map(({ range }) => editor.document.lineAt(range.start.line).text);
      if (!starts.some((text) => text.startsWith(line))) throw new Error(starts.join('\n'));
    }
  });

  it('references of a source', async () => {
    const editor = await at('放缓。[^fy22');
    const found = await run<vscode.Location[]>('vscode.executeReferenceProvider', editor);
    const lines = new Set(found.map(({ range }) => range.start.line));
    equal(lines.size, 3, 'lines');
  });

  it('rename of a source and of a claim', async () => {
    for (const [word, before, after] of [
      ['放缓。[^fy22', '[^fy22]', '[^new]'],
      ['依据: (^c1', '^c1', '^new'],
    ] as const) {
      const editor = await at(word);
      const text = editor.document.getText();
      const edit = await run<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor,
        'new',
      );
      await vscode.workspace.applyEdit(edit);
      equal(editor.document.getText(), text.replaceAll(before, after), 'text');
    }
  });

  it('symbols of the plan and of the workspace, folding, links', async () => {
    const editor = await open(`${HEAD}## 望\n\n${ROE}\n${BODY.slice(6)}`);
    const { uri } = editor.document;
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const names = namesOf(symbols);
    for (const name of ['roe 阿里巴巴', '增长放缓。']) {
      if (!names.includes(name)) throw new Error(names.join(', '));
    }
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '20Ffy22',
    );
    if (!found.some(({ location }) => location.uri.toString() === uri.toString())) {
      throw new Error('no workspace symbol');
    }
    const stored = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '牧高笛2021',
    );
    if (!stored.some(({ location }) => decodeURI(location.uri.path).includes('牧高笛'))) {
      throw new Error('no symbol of a plan that is not open');
    }
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    const fence = editor.document.getText().slice(0, editor.document.getText().indexOf('```roe'));
    const line = fence.split('\n').length - 1;
    if (!folds.some(({ start, end }) => start === line && end === line + 11)) {
      throw new Error(JSON.stringify(folds));
    }
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri,
    );
    const texts = links.map(({ range }) => editor.document.getText(range));
    for (const text of ['fy22', 'c1']) if (!texts.includes(text)) throw new Error(texts.join());
  });
});
