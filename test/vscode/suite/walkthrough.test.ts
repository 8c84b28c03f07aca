/** "Your first plan in five minutes", from an empty folder, step by step. */
import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, finding, goneFinding, includes, ours, ruleOf } from './plan';

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
}

const extension = () => {
  const found = vscode.extensions.getExtension('zhibi.zhibi');
  if (!found) throw new Error('zhibi.zhibi is not installed');
  return found;
};

async function emptyFolder(): Promise<vscode.Uri> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  if (!workspace) throw new Error('no workspace folder');
  const folder = vscode.Uri.joinPath(workspace.uri, `empty-${Date.now()}`);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

const run = (name: string, argument?: unknown) =>
  vscode.commands.executeCommand(`zhibi.${name}`, argument);

function cursorAt(text: string): void {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('no editor');
  const offset = editor.document.getText().indexOf(text);
  if (offset < 0) throw new Error(`no “${text}”`);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

describe('walkthrough', () => {
  it('its steps have their page in both languages, and buttons that work', async () => {
    const { packageJSON, extensionUri } = extension();
    await extension().activate();
    const [walkthrough] = packageJSON.contributes.walkthroughs;
    const commands = await vscode.commands.getCommands(true);
    equal(walkthrough.steps.length, 6, 'steps');
    for (const { id, description, media } of walkthrough.steps as Step[]) {
      for (const path of [media.markdown, media.markdown.replace(/md$/, 'nls.zh-cn.md')]) {
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, path));
      }
      for (const [, command = ''] of description.matchAll(/\(command:([\w.]+)\)/g)) {
        if (!commands.includes(command)) throw new Error(`${id}: ${command} is not there`);
      }
    }
  });

  it('its sample is a text of its own, with its figures', async () => {
    await run('openSample');
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error('no editor');
    equal(document.isUntitled, true, 'in no folder');
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        100,
      );
      return found.find(({ command }) => command?.title.startsWith('ROE')) && found;
    }, 'the lens over a block');
    if (!lenses) throw new Error('no lens');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  for (const [language, words] of [
    ['zh-cn', { earning: '### 能否赚钱\n', look: '## 望', supported: '收入在涨。' }],
    [
      'en',
      {
        earning: '### Earning power\n',
        look: '## Look',
        supported: 'Revenue grows.',
      },
    ],
  ] as const) {
    it(`from an empty folder to a plan that says only its next step (${language})`, async () => {
      const folder = await emptyFolder();
      const uri = await vscode.commands.executeCommand<vscode.Uri>('zhibi.newPlan', {
        account: 'ACME',
        stage: 'pre-sale',
        language,
        owner: '王敏',
        folder,
      });
      equal(uri.path.split('/').at(-1), 'ACME.account.md', 'file');
      const { document } = vscode.window.activeTextEditor ?? {};
      equal(document?.uri.toString(), uri.toString(), 'shown');
      await finding(uri, 'plan/next-step');
      equal(ours(uri).map(ruleOf), ['plan/next-step'], 'findings');

      // A statement and where it comes from.
      const edit = new vscode.WorkspaceEdit();
      const at = document?.getText().indexOf(words.earning) ?? -1;
      const position = document?.positionAt(at + words.earning.length) as vscode.Position;
      edit.insert(uri, position, `\n- ${words.supported}\n`);
      await vscode.workspace.applyEdit(edit);
      cursorAt(words.supported);
      const source = { kind: 'annual-report', title: 'ACME 2025', date: '2026-03', grade: 'A1' };
      await run('addSource', source);
      includes(document?.getText() ?? '', `${words.supported}[^acme-2025]`);

      // A question, the talk, what came of it.
      await run('addQuestion', ['pre-sale/cost-today']);
      const asked = document?.getText().match(/- \[ \] (.*) #(?:KPI)\n/)?.[1] ?? '';
      await run('logMeeting', {
        source: { kind: 'meeting', title: 'Kim', date: '2026-03-05', who: 'Kim', grade: 'B2' },
        answers: [{ question: asked, said: 'x' }],
        pains: [],
        next: { due: '2030-01-01', owner: '王敏', text: 'y' },
      });
      includes(document?.getText() ?? '', `- [x] ${asked}`);
      await eventually(() => document?.isDirty, 'edits');
      const rules = ours(uri).map(ruleOf);
      if (rules.some((rule) => /^(format|source)\//.test(rule))) throw new Error(rules.join(', '));
      await document?.save();
      await goneFinding(uri, 'evidence/missing');
    });
  }

  it('a second plan of the same customer gets a file of its own, and the first stays', async () => {
    const folder = await emptyFolder();
    const wish = { account: 'A/B', stage: 'in-sale', language: 'en', owner: 'Kim', folder };
    await run('newPlan', wish);
    await run('newPlan', wish);
    const names = await vscode.workspace.fs.readDirectory(folder);
    equal(names.map(([name]) => name).sort(), ['A B 2.account.md', 'A B.account.md'], 'files');
  });
});
