/** Report…: the open plan as a page to print or to send. */
import * as vscode from 'vscode';
import { provenClaims } from '../../proof/check';
import { LOGO_LIMIT, type Logo, logoOf } from '../../render/report/brand';
import type * as Office from '../../render/report/office';
import { mutualPlan, type PlanReport, planReport } from '../../review/planReport';
import { type Language, type Params, say, type Word } from '../../words';
import { commandWords as w } from '../../words/editor/commands';
import { mutualWords } from '../../words/shown/pages/mutual';
import { reportWords } from '../../words/shown/pages/report';
import { nameOf } from '../host/fileName';
import { messageOf } from '../host/messageOf';
import { ownModule } from '../host/ownFile';
import { copyHost } from '../proof/host';
import { Ask, Cancelled, choice } from './ask';
import type { Target } from './target';

const FORMATS = ['html', 'pdf', 'docx', 'pptx'] as const;
type Format = (typeof FORMATS)[number];

interface Wish {
  readonly internal: boolean;
  /** Page one alone. */
  readonly summary: boolean;
  readonly file: vscode.Uri;
}

/** What is written, and what its writer is told beside that. */
interface Written {
  readonly content: Uint8Array;
  readonly notes: readonly string[];
}

/**
 * Asks for whom it is, how much of it, and where it goes; the ending of the name
 * says the format. `argument` may say `internal`, `summary` and `file`; a file
 * that is named so and is there already is left alone.
 */
export async function report(target: Target, argument: unknown): Promise<void> {
  const { document, plan, language, today } = target;
  const proof = target.proof?.() ?? null;
  const given: Partial<Wish> = typeof argument === 'object' && argument !== null ? argument : {};
  const internal = given.internal ?? (await askReader(language));
  const summary = given.summary ?? (given.file ? false : await askExtent(language));
  const suffixes = [summary && w.summarySuffix, internal && w.internalSuffix];
  const suffix = suffixes.map((word) => (word ? `-${say(word, language)}` : '')).join('');
  const file = await placeFor(target, given.file, suffix, FORMATS);
  const proven = proof ? provenClaims(proof) : null;
  const logo = await logoFor(document.uri, plan.config.brand?.logo ?? null);
  const made = planReport(plan, { internal, today, summary, proof, proven, logo }, language);
  const { leftOut, corrected } = made;
  const notes = [
    internal ? '' : say(reportWords.leftOutHere, language, { count: leftOut }),
    corrected > 0 ? say(reportWords.correctedHere, language, { count: corrected }) : '',
  ];
  const content = await contentOf(made, formatOf(file), failing(file, language));
  await writeTo(file, { content, notes }, language, given.file === undefined);
}

/** Mutual plan…: one page for both sides. `argument` may say `file`, as for a report. */
export async function mutual(target: Target, argument: unknown): Promise<void> {
  const { plan, language, today } = target;
  const given: Partial<Wish> = typeof argument === 'object' && argument !== null ? argument : {};
  const suffix = `-${say(w.mutualSuffix, language)}`;
  const file = await placeFor(target, given.file, suffix, ['html', 'pdf']);
  const { html, leftOut } = mutualPlan(plan, today, language);
  const path = vscode.workspace.asRelativePath(target.document.uri);
  const notes = [leftOut > 0 ? say(mutualWords.leftOut, language, { path, count: leftOut }) : ''];
  const content = await pageContent(html, formatOf(file), failing(file, language));
  await writeTo(file, { content, notes }, language, given.file === undefined);
}

type Fail = (word: Word, params?: Params) => Cancelled;

/** Says what is wrong with a file; what it gives is to be thrown. */
function failing(file: vscode.Uri, language: Language): Fail {
  const path = vscode.workspace.asRelativePath(file);
  return (word, params = {}) => {
    void vscode.window.showErrorMessage(say(word, language, { path, ...params }));
    return new Cancelled();
  };
}

/** Where the page goes. Throws `Cancelled` for a name that may not be written. */
async function placeFor(
  { document, language }: Target,
  given: vscode.Uri | undefined,
  suffix: string,
  formats: readonly Format[],
): Promise<vscode.Uri> {
  const file = given ?? (await askFile(document.uri, suffix, formats, language));
  const fail = failing(file, language);
  const format = formatOf(file);
  if (!format) throw fail(reportWords.notAFormat);
  if (!formats.includes(format)) throw fail(reportWords.notHtml);
  const there = await typeOf(file);
  if (there !== undefined && there !== vscode.FileType.File) throw fail(reportWords.link);
  if (there !== undefined && given) throw fail(reportWords.there);
  return file;
}

async function writeTo(
  file: vscode.Uri,
  { content, notes }: Written,
  language: Language,
  asked: boolean,
): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, content);
  } catch (error) {
    throw failing(file, language)(reportWords.notWritten, { message: messageOf(error) });
  }
  const path = vscode.workspace.asRelativePath(file);
  const told = [say(reportWords.written, language, { path }), ...notes];
  void showWritten(file, told.filter((note) => note !== '').join(' '), language, asked);
}

/** The organization's logo: beside the plan or in a folder above it, within the workspace. */
async function logoFor(plan: vscode.Uri, name: string | null): Promise<Logo | null> {
  const root = vscode.workspace.getWorkspaceFolder(plan)?.uri;
  if (name === null || !root || name.split(/[\\/]/).includes('..')) return null;
  for (let folder = vscode.Uri.joinPath(plan, '..'); ; folder = vscode.Uri.joinPath(folder, '..')) {
    const file = vscode.Uri.joinPath(folder, name);
    if ((await typeOf(file)) === vscode.FileType.File) {
      const { size } = await vscode.workspace.fs.stat(file);
      return size > LOGO_LIMIT ? null : logoOf(await vscode.workspace.fs.readFile(file));
    }
    if (folder.path === root.path || !folder.path.startsWith(root.path)) return null;
  }
}

function formatOf(file: vscode.Uri): Format | undefined {
  const ending = /\.(\w+)$/.exec(file.path)?.[1]?.toLowerCase();
  return FORMATS.find((format) => format === (ending === 'htm' ? 'html' : ending));
}

async function contentOf(
  { html, outline, brand }: PlanReport,
  format: Format | undefined,
  fail: Fail,
): Promise<Uint8Array> {
  if (format !== 'docx' && format !== 'pptx') return pageContent(html, format, fail);
  const { docxOf, pptxOf } = await ownModule<typeof Office>('dist', 'web', 'office.js');
  return format === 'docx' ? docxOf(outline, brand) : pptxOf(outline, brand);
}

async function pageContent(
  html: string,
  format: Format | undefined,
  fail: Fail,
): Promise<Uint8Array> {
  if (format !== 'pdf') return new TextEncoder().encode(html);
  const { print } = copyHost();
  if (!print) throw fail(reportWords.noBrowserHere);
  const pdf = await print(html);
  if ('word' in pdf) throw fail(pdf.word, pdf.params);
  return pdf.bytes;
}

/** Whether the report is internal. */
function askReader(language: Language): Promise<boolean> {
  return new Ask(w.report, language).pick(w.askReader, [
    choice('globe', w.readerOutside, w.readerOutsideWhat, false, language),
    choice('lock', w.readerInside, w.readerInsideWhat, true, language),
  ]);
}

/** Is it page one alone? */
function askExtent(language: Language): Promise<boolean> {
  return new Ask(w.report, language).pick(w.askExtent, [
    choice('file', w.extentPage, w.extentPageWhat, true, language),
    choice('files', w.extentWhole, w.extentWholeWhat, false, language),
  ]);
}

/** The dialog itself asks before it gives a file that is there. */
async function askFile(
  plan: vscode.Uri,
  suffix: string,
  formats: readonly Format[],
  language: Language,
): Promise<vscode.Uri> {
  const folder =
    plan.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(plan, '..');
  const name = nameOf(plan).replace(/(\.account)?\.md$/i, '');
  const words = { html: w.formatHtml, pdf: w.formatPdf, docx: w.formatDocx, pptx: w.formatPptx };
  const offered = formats.filter((format) => format !== 'pdf' || copyHost().print);
  const file = await vscode.window.showSaveDialog({
    title: say(w.report, language),
    defaultUri: folder && vscode.Uri.joinPath(folder, `${name}${suffix}.html`),
    filters: Object.fromEntries(
      offered.map((format) => [
        say(words[format], language),
        format === 'html' ? ['html', 'htm'] : [format],
      ]),
    ),
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
