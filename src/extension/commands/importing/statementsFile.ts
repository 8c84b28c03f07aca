/** Files with figures of companies: asked for, and read while the editor works on. */
import * as vscode from 'vscode';
import { oneLine } from '../../../edit/importNotes';
import { FACTS_LIMIT, ImportError, type ImportOptions } from '../../../imports';
import { type Language, say, type Word } from '../../../words';
import { importCommandWords as w } from '../../../words/cli/importCommand';
import { nameOf } from '../../host/fileName';
import { messageOf } from '../../host/messageOf';
import { copyHost } from '../../proof/host';
import { askFile, Cancelled } from '../ask';

/** The old XLS is offered, too: reading it says how to save it. */
const TABLES = ['json', 'csv', 'tsv', 'txt', 'xls', 'xlsx'];
const PAGES = ['htm', 'html', 'xhtml', 'xml', 'xbrl', 'pdf', 'zip', 'xbri', 'xbr'];
/** How long a piece of the reading may keep the others waiting. */
const TURN_MS = 15;

/** The dialog opens in the folder of `beside`. */
export function askStatements(
  title: Word,
  beside: vscode.Uri,
  language: Language,
): Promise<vscode.Uri> {
  const isSaved = beside.scheme !== 'untitled';
  return askFile({
    title: say(title, language),
    openLabel: say(w.open, language),
    filters: { [say(w.statements, language)]: [...TABLES, ...PAGES] },
    ...(isSaved && { defaultUri: vscode.Uri.joinPath(beside, '..') }),
  });
}

/** The name of a file as sentences hold it. */
export function nameInLine(file: vscode.Uri): string {
  return oneLine(nameOf(file));
}

/** The bytes of the file, of bounded size. A file that can't be read ends the command. */
export async function bytesOf(file: vscode.Uri, language: Language): Promise<Uint8Array> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > FACTS_LIMIT) {
      throw new ImportError('too-large', { limit: FACTS_LIMIT / 1024 / 1024, what: 'MB' });
    }
    return await vscode.workspace.fs.readFile(file);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const message = messageOf(error);
    const text = say(w.notRead, language, { file: nameInLine(file), message });
    void vscode.window.showErrorMessage(text);
    throw new Cancelled();
  }
}

/** Reads with a progress that can be cancelled. */
export function reading<T>(
  fileName: string,
  language: Language,
  read: (options: ImportOptions) => Promise<T>,
): Thenable<T> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: say(w.reading, language, { file: fileName }),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    let shown = 0;
    return read({
      ...readOptions(token),
      progress: (done) => {
        if (done - shown < 0.01) return;
        progress.report({ increment: (done - shown) * 100 });
        shown = done;
      },
    });
  });
}

/** Reading lets the editor work in between. */
export function readOptions(token?: vscode.CancellationToken): ImportOptions {
  let turn = Date.now();
  return {
    readCopy: (copy, name) => copyHost().read(copy, name),
    pause: async () => {
      if (Date.now() - turn < TURN_MS) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      turn = Date.now();
    },
    signal: {
      get aborted() {
        return token?.isCancellationRequested ?? false;
      },
    },
  };
}
