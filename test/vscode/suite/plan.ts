/** Plans in the workspace of the tests, and what the editor says about them. */
import * as vscode from 'vscode';
import { eventually } from '../host/harness';

export const HEAD = `---
zhibi: 1
account: 阿里巴巴
owner: 王敏
reviewBy: 2030-12-01
decision: undecided
stage: pre-sale
language: zh-cn
asOf: 2022-09-01
---

# 阿里巴巴

`;

export const ROE = `\`\`\`roe
entity: 阿里巴巴
currency: CNY
unit: 百万
periods: [FY2021, FY2022]
opening: {assets: 1312985, equity: 755401}
revenue: 717289 | 853062
netIncome: 150308 | 61959
assets: 1690218 | 1695553
equity: 937470 | 948479
source: [fy22]
\`\`\`
`;

export const SOURCES = `
[^fy22]: 年报 · 阿里巴巴集团2022财年20-F · 2022-07-26 · A1
[^old]: 媒体 · 旧闻 · 2020-01-01 · C3
`;

/** Takes the choice on top of the list that is open, or the text in its box. */
export const accept = () =>
  vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

export const cancel = () => vscode.commands.executeCommand('workbench.action.closeQuickOpen');

let count = 0;

/** Writes a file into the workspace and shows it; its name is used once. */
export async function open(text: string, name?: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace folder');
  count += 1;
  const uri = vscode.Uri.joinPath(folder.uri, name ?? `test-${count}.account.md`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const editor = await vscode.window.showTextDocument(uri);
  if (uri.path.endsWith('.account.md')) await eventually(engineLoaded, 'the engine');
  return editor;
}

/** The first plan of a window loads the engine; before that nothing answers. */
function engineLoaded(): boolean {
  const api = vscode.extensions.getExtension<{ engineLoaded(): boolean }>('zhibi.zhibi');
  return api?.isActive === true && api.exports.engineLoaded();
}

/** A plan with the cursor at `⟨⟩`. */
export async function openMarked(text: string): Promise<vscode.TextEditor> {
  const offset = text.indexOf('⟨⟩');
  if (offset < 0) throw new Error('no cursor ⟨⟩ in the text');
  const editor = await open(text.replace('⟨⟩', ''));
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'zhibi');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** The finding of a rule, once it is there. */
export function finding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  return eventually(
    () => ours(uri).find((diagnostic) => ruleOf(diagnostic) === rule) as vscode.Diagnostic,
    `${rule} in ${uri.path}`,
  );
}

/** Waits until a rule finds nothing in a plan that still has other findings or none. */
export async function goneFinding(uri: vscode.Uri, rule: string): Promise<void> {
  await eventually(
    () => !ours(uri).some((diagnostic) => ruleOf(diagnostic) === rule),
    `${rule} to go from ${uri.path}`,
  );
}

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

export function includes(text: string, part: string): void {
  if (!text.includes(part)) throw new Error(`expected “${part}” in:\n${text}`);
}

/** The text of hovers, ours and others. */
export async function hoverText(editor: vscode.TextEditor): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    editor.selection.active,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** Labels of the completions at the cursor. */
export async function completions(
  editor: vscode.TextEditor,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    trigger,
  );
  return list.items;
}

export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

export async function codeActions(
  uri: vscode.Uri,
  range: vscode.Range,
  kind?: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
}

/** Applies the quick fix of that title at a finding. */
export async function take(uri: vscode.Uri, range: vscode.Range, title: string): Promise<void> {
  const actions = await codeActions(uri, range);
  const action = actions.find((candidate) => candidate.title.startsWith(title));
  if (!action?.edit) {
    throw new Error(`no “${title}” among ${actions.map((item) => item.title).join(', ')}`);
  }
  if (!(await vscode.workspace.applyEdit(action.edit))) throw new Error(`${title} was refused`);
}
