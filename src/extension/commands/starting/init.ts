/** Set up a repository of plans: the same files as `zhibi init`, written where none are. */
import * as vscode from 'vscode';
import {
  archivePath,
  filled,
  type RepositoryFile,
  repositoryFiles,
} from '../../../review/portfolio/repository';
import { type Language, say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { initWords } from '../../../words/shown/review/git';
import { createFile } from '../../host/createFile';
import { messageOf } from '../../host/messageOf';
import { editorLanguage } from '../../host/settings';
import { sha256 } from '../../host/sha256';
import { Ask, Cancelled, heading } from '../ask';
import { archiveOf, type PlaceState } from './initArchive';

interface Wish {
  readonly folder: vscode.Uri;
  /** The paths to write. */
  readonly paths: readonly string[];
  /** The command line's archive, which the pipeline will run; `null` for none. */
  readonly archive: vscode.Uri | null;
}

/** Where a file goes: to a free place, or not: it is there, or a link or something else is in the way. */
interface Place extends RepositoryFile {
  readonly state: PlaceState;
}

/** Asks what `argument` doesn't say. Nothing that is there is ever overwritten. */
export async function init(context: vscode.ExtensionContext, argument?: unknown): Promise<void> {
  const given: Partial<Wish> = typeof argument === 'object' && argument !== null ? argument : {};
  const language = editorLanguage();
  try {
    const folder = given.folder ?? (await askFolder(language));
    const places = await placesIn(folder, language);
    const wanted = given.paths ?? (await choose(places, language));
    const { version } = context.extension.packageJSON as { version: string };
    const failed: string[] = [];
    let written = 0;
    const own = archivePath(version);
    const kept = { path: own, state: await stateOf(folder, own) };
    const archive = await archiveOf(folder, kept, given.archive, language);
    if (archive && kept.state === 'free') {
      if (await createFile(vscode.Uri.joinPath(folder, own), archive)) written += 1;
    }
    const hash = archive ? await sha256(archive) : '';
    for (const file of places.filter(({ path }) => wanted.includes(path))) {
      // Looked at again: the choice may have taken a while.
      if ((await stateOf(folder, file.path)) !== 'free') continue;
      try {
        const text = filled(await templateOf(file, context.extensionUri), file, version, hash);
        const uri = vscode.Uri.joinPath(folder, file.path);
        // Makes the folders that are missing.
        if (await createFile(uri, new TextEncoder().encode(text))) written += 1;
      } catch (error) {
        failed.push(`${file.path}: ${messageOf(error)}`);
      }
    }
    tell(written, failed, language);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

async function askFolder(language: Language): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (!first) {
    void offerFolder(language);
    throw new Cancelled();
  }
  if (folders.length === 1) return first.uri;
  const choices = folders.map(({ name, uri }) => ({ label: name, value: uri }));
  return new Ask(w.init, language).pick(w.askFolder, choices);
}

async function offerFolder(language: Language): Promise<void> {
  const button = say(w.openFolder, language);
  const chosen = await vscode.window.showInformationMessage(say(w.noFolder, language), button);
  if (chosen) await vscode.commands.executeCommand('vscode.openFolder');
}

function placesIn(folder: vscode.Uri, language: Language): Promise<Place[]> {
  const files = repositoryFiles(['github', 'gitlab'], language);
  return Promise.all(
    files.map(async (file) => ({ ...file, state: await stateOf(folder, file.path) })),
  );
}

/** Looks at each folder on the way: a link in a repository may lead anywhere. */
async function stateOf(root: vscode.Uri, path: string): Promise<Place['state']> {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const last = depth === parts.length;
    try {
      const at = vscode.Uri.joinPath(root, ...parts.slice(0, depth));
      const { type } = await vscode.workspace.fs.stat(at);
      if (last) return type === vscode.FileType.File ? 'there' : 'blocked';
      if (type !== vscode.FileType.Directory) return 'blocked';
    } catch (error) {
      const gone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return gone ? 'free' : 'blocked';
    }
  }
  return 'blocked';
}

/** All that can be written, ticked; what can't be is shown too, and its tick doesn't hold. */
async function choose(places: readonly Place[], language: Language): Promise<string[]> {
  const description = {
    free: '',
    there: say(w.stays, language),
    blocked: say(w.blocked, language),
  };
  const item = (place: Place) => ({
    label: place.path,
    description: description[place.state],
    place,
  });
  const group = (start: string) => places.filter(({ path }) => path.startsWith(start)).map(item);
  const github = group('.github/');
  const gitlab = group('.gitlab');
  const others = places.map(item).filter(({ label }) => !/^\.git(hub|lab)/.test(label));
  const items = [...others, heading('GitHub'), ...github, heading('GitLab'), ...gitlab];
  const free = [...others, ...github, ...gitlab].filter(({ place }) => place.state === 'free');
  if (free.length === 0) {
    void vscode.window.showInformationMessage(say(w.allFilesThere, language));
    throw new Cancelled();
  }
  const picker = vscode.window.createQuickPick();
  picker.title = say(w.init, language);
  picker.placeholder = say(w.askFiles, language);
  picker.ignoreFocusOut = true;
  picker.canSelectMany = true;
  picker.items = items;
  picker.selectedItems = free;
  const isFree = (chosen: vscode.QuickPickItem) => free.some(({ label }) => label === chosen.label);
  picker.onDidChangeSelection((chosen) => {
    if (!chosen.every(isFree)) picker.selectedItems = chosen.filter(isFree);
  });
  const chosen = await new Promise<string[] | undefined>((resolve) => {
    picker.onDidAccept(() =>
      resolve(picker.selectedItems.filter(isFree).map(({ label }) => label)),
    );
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (!chosen) throw new Cancelled();
  return chosen;
}

async function templateOf({ template }: RepositoryFile, extension: vscode.Uri): Promise<string> {
  const uri = vscode.Uri.joinPath(extension, 'templates', template);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function tell(written: number, failed: readonly string[], language: Language): void {
  if (failed.length > 0) {
    const message = failed.join('; ');
    void vscode.window.showErrorMessage(say(w.filesFailed, language, { message }));
  }
  if (written === 0) return;
  const done = say(w.filesWritten, language, { n: written });
  void vscode.window.showInformationMessage(`${done} ${say(initWords.next, language)}`);
}
