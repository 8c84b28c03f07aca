/** Add Source from File…, and files dropped or pasted into a plan: kept as copies, with their source line. */
import * as vscode from 'vscode';
import { type CopyText, isUnreadable } from '../../../copies/model';
import { whereToCite } from '../../../edit/things/sources/source';
import { sourceFromFile } from '../../../edit/things/sources/sourceFromFile';
import type { Plan, TextEdit } from '../../../plan/model';
import { say } from '../../../words';
import { proofWords as w } from '../../../words/proof';
import { createFile } from '../../host/createFile';
import { nameOf } from '../../host/fileName';
import { sha256 } from '../../host/sha256';
import type { Sheets } from '../../pages/sheet';
import { isoDay } from '../../plans/plans';
import { copyHost } from '../../proof/host';
import { askFile } from '../ask';
import { relativePath } from '../paths';
import { type Target, write } from '../target';

const FILE_KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('zhibi', 'copy');
const TYPES = ['pdf', 'html', 'htm', 'txt', 'md', 'csv', 'tsv', 'xlsx', 'docx', 'eml', 'json'];

/** `argument`: the file's address; without one it is asked for. */
export async function addSourceFromFile(target: Target, argument: unknown): Promise<void> {
  const file = argument instanceof vscode.Uri ? argument : await chosen(target);
  const bytes = await vscode.workspace.fs.readFile(file);
  const added = await sourceOf(target.plan, target.document.uri, {
    name: nameOf(file),
    bytes,
    from: file,
  });
  const edits: TextEdit[] = [...added.edits];
  const place = target.cursor === undefined ? undefined : whereToCite(target.plan, target.cursor);
  if (place !== undefined) {
    edits.unshift({ range: { start: place, end: place }, text: `[^${added.id}]` });
  }
  const made = added.file && (await keptAt(added.file, bytes));
  if ((await write(target, edits)) || !made) return;
  await vscode.workspace.fs.delete(made).then(undefined, () => undefined);
}

/** Writes the copy, the file made; `null` where the same content stands there already. */
async function keptAt(file: vscode.Uri, bytes: Uint8Array): Promise<vscode.Uri | null> {
  if (await createFile(file, bytes)) return file;
  if (isSame(await vscode.workspace.fs.readFile(file), bytes)) return null;
  // Somebody made a file of this name since `freeName` looked.
  throw vscode.FileSystemError.FileExists(file);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function chosen({ language }: Target): Promise<vscode.Uri> {
  const filters = { [say(w.documents, language)]: TYPES };
  return askFile({ openLabel: say(w.addFile, language), filters });
}

interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where it lies now; undefined for data that was pasted. */
  readonly from?: vscode.Uri | undefined;
}

interface Added {
  readonly id: string;
  readonly edits: readonly TextEdit[];
  /** Where the copy is to be written; `null` where the file lies there already. */
  readonly file: vscode.Uri | null;
}

/** The source line of a file, and where its copy goes: `sources/` beside the plan, or the organization's folder. */
async function sourceOf(plan: Plan, uri: vscode.Uri, given: Given): Promise<Added> {
  const { name, bytes, from } = given;
  const folder = vscode.Uri.joinPath(uri, '..');
  const inside = from && relativePath(folder, from);
  const to = inside ? from : await freeName(folder, plan.config.sources ?? 'sources', name, bytes);
  const [copy, hash, stat] = await Promise.all([
    textOf(bytes, name),
    sha256(bytes),
    from ? vscode.workspace.fs.stat(from) : undefined,
  ]);
  const path = relativePath(folder, to) ?? wayUp(folder, to) ?? name;
  const day = isoDay(stat ? new Date(stat.mtime) : new Date());
  const added = sourceFromFile(plan, { path, hash, copy, day });
  return { ...added, file: inside ? null : to };
}

function isInWorkspace(uri: vscode.Uri, plan: vscode.Uri): boolean {
  const own = vscode.workspace.getWorkspaceFolder(plan);
  return own !== undefined && vscode.workspace.getWorkspaceFolder(uri)?.uri.path === own.uri.path;
}

/** The way to a file of the same workspace that doesn't lie below the folder: `../sources/a.pdf`. */
function wayUp(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  if (!isInWorkspace(file, folder)) return undefined;
  const from = folder.path.split('/').filter(Boolean);
  const to = file.path.split('/').filter(Boolean);
  const same = from.findIndex((part, at) => part !== to[at]);
  const shared = same < 0 ? from.length : same;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** A name that no other file has; one with the same content serves. */
async function freeName(
  folder: vscode.Uri,
  within: string,
  name: string,
  bytes: Uint8Array,
): Promise<vscode.Uri> {
  const safe = name.replace(/[\\/:*?"<>|\s]+/g, '-') || 'copy';
  const [, stem = safe, ending = ''] = /^(.*?)(\.\w{1,6})?$/.exec(safe) ?? [];
  const below = vscode.Uri.joinPath(folder, within);
  // An organization's folder leads out of the plan's only where its file says so; the link must stay below.
  const isBelow = relativePath(folder, vscode.Uri.joinPath(below, 'x')) !== undefined;
  // Above the plan's folder only where the organization says so, and never out of the workspace.
  const isAbove = /^\.\.\//.test(within) && isInWorkspace(below, folder);
  const base = isBelow || isAbove ? below : vscode.Uri.joinPath(folder, 'sources');
  for (let n = 1; ; n++) {
    const uri = vscode.Uri.joinPath(base, n === 1 ? `${stem}${ending}` : `${stem}-${n}${ending}`);
    const there = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (!there || isSame(there, bytes)) return uri;
  }
}

async function textOf(bytes: Uint8Array, name: string): Promise<CopyText | null> {
  const copy = await copyHost().read(bytes, name);
  return isUnreadable(copy) ? null : copy;
}

/** What an edit of a drop or a paste is made of. */
interface Offer {
  /** What stands at the place: a citation, or nothing where none can stand. */
  readonly text: string;
  readonly title: string;
  readonly edit: vscode.WorkspaceEdit;
}

/** The source that a file becomes, and the file in the plan's folder; undefined where it is no document. */
async function offerOf(
  sheets: Sheets,
  document: vscode.TextDocument,
  position: vscode.Position | undefined,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<Offer | undefined> {
  const sheet = position && (await sheets.of(document));
  const offset = position && sheet?.offsetAt(position);
  if (!sheet || offset === undefined || token.isCancellationRequested) return undefined;
  const given = await fileIn(data);
  if (!given) return undefined;
  const added = await sourceOf(sheet.plan, sheet.document.uri, given);
  const edit = sheet.editOf(added.edits);
  if (!edit) return undefined;
  // Written when the edit is taken, not when it is offered.
  if (added.file) {
    edit.createFile(added.file, { ignoreIfExists: true, contents: given.bytes });
  }
  const text = whereToCite(sheet.plan, offset) === undefined ? '' : `[^${added.id}]`;
  return { text, title: say(w.keepFile, sheet.language), edit };
}

/** Files dropped or pasted into a plan. */
export function fileSources(sheets: Sheets): vscode.Disposable {
  const dropped: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const offer = await offerOf(sheets, document, position, data, token);
      if (!offer) return undefined;
      const edit = new vscode.DocumentDropEdit(offer.text, offer.title, FILE_KIND);
      edit.additionalEdit = offer.edit;
      return edit;
    },
  };
  const pasted: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, [range], data, _context, token) {
      const offer = await offerOf(sheets, document, range?.start, data, token);
      if (!offer) return undefined;
      const edit = new vscode.DocumentPasteEdit(offer.text, offer.title, FILE_KIND);
      edit.additionalEdit = offer.edit;
      return [edit];
    },
  };
  const mimeTypes = ['files', 'text/uri-list'];
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(sheets.selector, dropped, {
      dropMimeTypes: mimeTypes,
      providedDropEditKinds: [FILE_KIND],
    }),
    vscode.languages.registerDocumentPasteEditProvider(sheets.selector, pasted, {
      pasteMimeTypes: mimeTypes,
      providedPasteEditKinds: [FILE_KIND],
    }),
  );
}

/** The first document in what was dropped; pictures and plans are left to Markdown's own. */
async function fileIn(data: vscode.DataTransfer): Promise<Given | undefined> {
  for (const [, item] of data) {
    const file = item.asFile();
    if (file && isDocument(file.name)) {
      return { name: file.name, bytes: await file.data(), from: file.uri };
    }
  }
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  for (const line of list.split(/\r?\n/)) {
    const uri = /^[a-z][a-z0-9+.-]+:/i.test(line) ? vscode.Uri.parse(line) : undefined;
    if (!uri || /^https?$/.test(uri.scheme) || !isDocument(uri.path)) continue;
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (bytes) return { name: nameOf(uri), bytes, from: uri };
  }
  return undefined;
}

function isDocument(name: string): boolean {
  const ending = /\.(\w{1,6})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return TYPES.includes(ending) && !/\.md$/i.test(name);
}
