/** The copy of the command line that a repository's pipeline runs: chosen by whoever sets it up. */
import * as vscode from 'vscode';
import { type Language, say } from '../../../words';
import { commandWords as w } from '../../../words/editor/commands';
import { nameOf } from '../../host/fileName';
import { Ask, askFile, Cancelled } from '../ask';

/** Whether a file can be written: nothing is there, a file is, or something that isn't ours to change. */
export type PlaceState = 'free' | 'there' | 'blocked';

/** The archive that is there, else the one that is chosen; `null` for none. */
export async function archiveOf(
  folder: vscode.Uri,
  own: { readonly path: string; readonly state: PlaceState },
  given: vscode.Uri | null | undefined,
  language: Language,
): Promise<Uint8Array | null> {
  if (own.state === 'there') {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, own.path));
  }
  const uri = given === undefined ? await askArchive(own.path, language) : given;
  if (uri === null || own.state === 'blocked') return null;
  const bytes = await vscode.workspace.fs.readFile(uri);
  // As every .tgz begins.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return bytes;
  const message = say(w.notAnArchive, language, { file: nameOf(uri) });
  void vscode.window.showErrorMessage(message);
  throw new Cancelled();
}

async function askArchive(path: string, language: Language): Promise<vscode.Uri | null> {
  const file = path.split('/').at(-1) ?? '';
  const wanted = await new Ask(w.init, language).pick(w.askArchive, [
    {
      label: `$(file-zip) ${say(w.chooseArchive, language)}`,
      detail: say(w.chooseArchiveWhat, language, { file }),
      value: true,
    },
    {
      label: `$(arrow-right) ${say(w.laterArchive, language)}`,
      detail: say(w.laterArchiveWhat, language, { path }),
      value: false,
    },
  ]);
  if (!wanted) return null;
  return askFile({ title: say(w.askArchive, language), filters: { [file]: ['tgz'] } });
}
