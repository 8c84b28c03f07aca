/** Report…: the open plan as a page to print or to send. */
import * as vscode from 'vscode';
import { provenClaims } from '../../proof/check';
import { planReport } from '../../review/planReport';
import { type Language, say } from '../../words';
import { commandWords as w } from '../../words/editor/commands';
import { reportWords } from '../../words/shown/report';
import { messageOf } from '../messageOf';
import { Ask, Cancelled } from './ask';
import type { Target } from './target';

interface Wish {
  readonly internal: boolean;
  readonly file: vscode.Uri;
}

/**
 * Asks for whom it is and where it goes. `argument` may say `internal` and
 * `file`; a file that is named so and is there already is left alone.
 */
export async function report(target: Target, argument: unknown): Promise<void> {
  const { document, plan, language, today } = target;
  const proof = target.proof?.() ?? null;
  const given: Partial<Wish> = typeof argument === 'object' && argument !== null ? argument : {};
  const internal = given.internal ?? (await askReader(language));
  const file = given.file ?? (await askFile(document.uri, internal, language));
  const path = vscode.workspace.asRelativePath(file);
  const refuse = (reason: keyof typeof reportWords) => {
    void vscode.window.showErrorMessage(say(reportWords[reason], language, { path }));
    throw new Cancelled();
  };
  if (!/\.html?$/i.test(file.path)) refuse('notHtml');
  const there = await typeOf(file);
  if (there !== undefined && there !== vscode.FileType.File) refuse('link');
  if (there !== undefined && given.file) refuse('there');
  const { html, leftOut, corrected } = planReport(
    plan,
    { internal, today, proof, proven: proof ? provenClaims(proof) : null },
    language,
  );
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(html));
  } catch (error) {
    const message = messageOf(error);
    void vscode.window.showErrorMessage(say(reportWords.notWritten, language, { path, message }));
    return;
  }
  const notes = [
    say(reportWords.written, language, { path }),
    internal ? '' : say(reportWords.leftOutHere, language, { count: leftOut }),
    corrected > 0 ? say(reportWords.correctedHere, language, { count: corrected }) : '',
  ];
  const told = notes.filter((note) => note !== '').join(' ');
  void showWritten(file, told, language, given.file === undefined);
}

function askReader(language: Language): Promise<boolean> {
  return new Ask(w.report, language).pick(w.askReader, [
    {
      label: `$(globe) ${say(w.readerOutside, language)}`,
      detail: say(w.readerOutsideWhat, language),
      value: false,
    },
    {
      label: `$(lock) ${say(w.readerInside, language)}`,
      detail: say(w.readerInsideWhat, language),
      value: true,
    },
  ]);
}

/** The dialog itself asks before it gives a file that is there. */
async function askFile(
  plan: vscode.Uri,
  internal: boolean,
  language: Language,
): Promise<vscode.Uri> {
  const folder =
    plan.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(plan, '..');
  const name = (plan.path.split('/').at(-1) ?? '').replace(/(\.account)?\.md$/i, '');
  const suffix = internal ? `-${say(w.internalSuffix, language)}` : '';
  const file = await vscode.window.showSaveDialog({
    title: say(w.report, language),
    defaultUri: folder && vscode.Uri.joinPath(folder, `${name}${suffix}.html`),
    filters: { HTML: ['html', 'htm'] },
  });
  if (!file) throw new Cancelled();
  return file;
}

/** What stands at the address; undefined when nothing does. */
async function typeOf(file: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(file)).type;
  } catch {
    return undefined;
  }
}

/**
 * What somebody asked for is opened; what a macro had written is only offered. A
 * browser can read it only where the file lies on the user's own machine.
 */
async function showWritten(
  file: vscode.Uri,
  message: string,
  language: Language,
  asked: boolean,
): Promise<void> {
  const { env } = vscode;
  const here =
    file.scheme === 'file' && env.uiKind === vscode.UIKind.Desktop && env.remoteName === undefined;
  if (here && asked) {
    void vscode.window.showInformationMessage(message);
    await env.openExternal(file);
    return;
  }
  const button = say(here ? w.openInBrowser : w.showInExplorer, language);
  if ((await vscode.window.showInformationMessage(message, button)) !== button) return;
  if (here) await env.openExternal(file);
  else await vscode.commands.executeCommand('revealInExplorer', file);
}
