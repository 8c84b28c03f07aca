/** Report…: the open plan as a page to print or to send. */
import * as vscode from 'vscode';
import { provenClaims } from '../../proof/check';
import type * as Office from '../../render/report/office';
import { type PlanReport, planReport } from '../../review/planReport';
import { type Language, type Params, say, type Word } from '../../words';
import { commandWords as w } from '../../words/editor/commands';
import { reportWords } from '../../words/shown/report';
import { messageOf } from '../messageOf';
import { ownModule } from '../ownFile';
import { copyHost } from '../proof/host';
import { Ask, Cancelled } from './ask';
import type { Target } from './target';

const FORMATS = ['html', 'pdf', 'docx', 'pptx'] as const;
type Format = (typeof FORMATS)[number];

interface Wish {
  readonly internal: boolean;
  /** Page one alone. */
  readonly summary: boolean;
  readonly file: vscode.Uri;
}

/**
 * Asks for whom it is, how much of it, and where it goes; the ending of the name
 * says the format. `argument` may say `internal`, `summary` and `file`; a file
 * that is named so and is there already is left alone.
 */
export async function report(target: Target, argument: unknown): Promise<void> {
  const { document, plan, language, today } = target;
  const given: Partial<Wish> = typeof argument === 'object' && argument !== null ? argument : {};
  const internal = given.internal ?? (await askReader(language));
  const summary = given.summary ?? (given.file ? false : await askExtent(language));
  const file = given.file ?? (await askFile(document.uri, { internal, summary }, language));
  const path = vscode.workspace.asRelativePath(file);
  const fail = (word: Word, params: Params = {}) => {
    void vscode.window.showErrorMessage(say(word, language, { path, ...params }));
    return new Cancelled();
  };
  const format = formatOf(file);
  if (!format) throw fail(reportWords.notAFormat);
  const there = await typeOf(file);
  if (there !== undefined && there !== vscode.FileType.File) throw fail(reportWords.link);
  if (there !== undefined && given.file) throw fail(reportWords.there);
  const proof = target.proof?.();
  const proven = proof ? provenClaims(proof) : null;
  const made = planReport(plan, { internal, today, summary, proven }, language);
  const content = await contentOf(made, format, fail);
  try {
    await vscode.workspace.fs.writeFile(file, content);
  } catch (error) {
    throw fail(reportWords.notWritten, { message: messageOf(error) });
  }
  const { leftOut, corrected } = made;
  const notes = [
    say(reportWords.written, language, { path }),
    internal ? '' : say(reportWords.leftOutHere, language, { count: leftOut }),
    corrected > 0 ? say(reportWords.correctedHere, language, { count: corrected }) : '',
  ];
  const told = notes.filter((note) => note !== '').join(' ');
  void showWritten(file, told, language, given.file === undefined);
}

function formatOf(file: vscode.Uri): Format | undefined {
  const ending = /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase();
  return FORMATS.find((format) => format === (ending === 'htm' ? 'html' : ending));
}

async function contentOf(
  { html, outline }: PlanReport,
  format: Format,
  fail: (word: Word, params?: Params) => Cancelled,
): Promise<Uint8Array> {
  if (format === 'html') return new TextEncoder().encode(html);
  if (format === 'pdf') {
    const { print } = copyHost();
    if (!print) throw fail(reportWords.noBrowserHere);
    const pdf = await print(html);
    if ('word' in pdf) throw fail(pdf.word, pdf.params);
    return pdf.bytes;
  }
  const { docxOf, pptxOf } = await ownModule<typeof Office>('dist', 'web', 'office.js');
  return format === 'docx' ? docxOf(outline) : pptxOf(outline);
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

/** Is it page one alone? */
function askExtent(language: Language): Promise<boolean> {
  return new Ask(w.report, language).pick(w.askExtent, [
    {
      label: `$(file) ${say(w.extentPage, language)}`,
      detail: say(w.extentPageWhat, language),
      value: true,
    },
    {
      label: `$(files) ${say(w.extentWhole, language)}`,
      detail: say(w.extentWholeWhat, language),
      value: false,
    },
  ]);
}

/** The dialog itself asks before it gives a file that is there. */
async function askFile(
  plan: vscode.Uri,
  { internal, summary }: { readonly internal: boolean; readonly summary: boolean },
  language: Language,
): Promise<vscode.Uri> {
  const folder =
    plan.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(plan, '..');
  const name = (plan.path.split('/').at(-1) ?? '').replace(/(\.account)?\.md$/i, '');
  const suffixes = [summary && w.summarySuffix, internal && w.internalSuffix];
  const suffix = suffixes.map((word) => (word ? `-${say(word, language)}` : '')).join('');
  const file = await vscode.window.showSaveDialog({
    title: say(w.report, language),
    defaultUri: folder && vscode.Uri.joinPath(folder, `${name}${suffix}.html`),
    filters: {
      [say(w.formatHtml, language)]: ['html', 'htm'],
      ...(copyHost().print ? { [say(w.formatPdf, language)]: ['pdf'] } : {}),
      [say(w.formatDocx, language)]: ['docx'],
      [say(w.formatPptx, language)]: ['pptx'],
    },
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
