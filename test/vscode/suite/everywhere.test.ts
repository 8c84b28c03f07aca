/** A file system of somebody else's, without a search; CRLF and a BOM. Runs in both hosts. */
import * as vscode from 'vscode';
import { after, before, describe, eventually, it } from '../host/harness';
import { Memory } from './memory';
import { codeActions, equal, finding, HEAD, includes, open, ours, take } from './plan';

const PLAN = `${HEAD}## 望\n\n- 收入增长 12%。\n- 云业务增长 8%。[^old]\n\n[^old]: 媒体 · 旧闻 · 2020-01-01 · C3\n`;
/** The line of the claim without a source. */
const LINE = PLAN.split('\n').indexOf('- 收入增长 12%。');
const RULE = 'evidence/figure-without-source';

describe('a file system without search', () => {
  const memory = new Memory();
  let registration: vscode.Disposable;
  before(() => {
    registration = vscode.workspace.registerFileSystemProvider('zhibi-memory', memory);
  });
  after(() => registration.dispose());

  async function show(name: string): Promise<vscode.TextEditor> {
    const uri = vscode.Uri.from({ scheme: 'zhibi-memory', path: `/${name}.account.md` });
    memory.files.set(uri.path, new TextEncoder().encode(PLAN));
    return vscode.window.showTextDocument(uri);
  }

  it('has findings', async () => {
    const { document } = await show('findings');
    equal((await finding(document.uri, RULE)).range.start.line, LINE);
  });

  it('takes a fix and is saved', async () => {
    const { document } = await show('fix');
    const { range } = await finding(document.uri, RULE);
    const [action] = (await codeActions(document.uri, range)).filter(({ edit }) => edit);
    if (!action) throw new Error('no fix');
    await take(document.uri, range, action.title);
    if (!(await document.save())) throw new Error('was not saved');
    const saved = new TextDecoder().decode(memory.files.get(document.uri.path));
    equal(saved, document.getText());
    if (saved === PLAN) throw new Error('the fix changed nothing');
  });

  it('has definitions, references and an outline', async () => {
    const { document } = await show('navigation');
    await finding(document.uri, RULE);
    const at = document.positionAt(PLAN.indexOf('[^old]') + 3);
    const [definition] = await vscode.commands.executeCommand<
      (vscode.Location | vscode.LocationLink)[]
    >('vscode.executeDefinitionProvider', document.uri, at);
    if (!definition) throw new Error('no definition');
    equal(
      ('targetUri' in definition ? definition.targetUri : definition.uri).scheme,
      'zhibi-memory',
    );
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    includes(JSON.stringify(symbols.map(({ name }) => name)), '旧闻');
  });

  it('a search of the workspace ends, whoever opened what', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '阿里巴巴',
    );
    if (!Array.isArray(found)) throw new Error('no answer');
  });
});

describe('line breaks and the byte order mark', () => {
  for (const [name, bom, eol] of [
    ['LF', '', '\n'],
    ['CRLF', '', '\r\n'],
    ['BOM', '\uFEFF', '\n'],
    ['BOM and CRLF', '\uFEFF', '\r\n'],
  ] as const) {
    it(`stay as they are through every fix: ${name}`, async () => {
      const { document } = await open(bom + PLAN.replaceAll('\n', eol));
      const { uri } = document;
      equal((await finding(uri, RULE)).range.start.line, LINE);
      const titles = await eventually(async () => {
        const actions = await codeActions(uri, (await finding(uri, RULE)).range);
        const fixes = actions.filter(
          ({ edit, kind }) => edit && kind?.contains(vscode.CodeActionKind.QuickFix),
        );
        return fixes.length > 0 && fixes.map(({ title }) => title);
      }, 'a fix');
      if (!titles) return;
      for (const title of titles) {
        await take(uri, (await finding(uri, RULE)).range, title);
        await document.save();
        const saved = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
          await vscode.workspace.fs.readFile(uri),
        );
        equal(saved.startsWith('\uFEFF'), bom !== '', 'the byte order mark');
        const breaks = saved.match(/\r?\n/g) ?? [];
        equal([...new Set(breaks)], [eol], title);
        await vscode.window.showTextDocument(document);
        const version = document.version;
        await vscode.commands.executeCommand('undo');
        await eventually(() => document.version > version, 'the fix to be undone');
        await eventually(() => ours(uri).length > 0, 'findings');
      }
    });
  }
});
