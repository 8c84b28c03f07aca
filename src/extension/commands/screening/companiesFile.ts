/** The file with many companies: asked for and read. */

import * as vscode from 'vscode';
import { readScreening } from '../../../imports';
import { type Language, say } from '../../../words';
import { importCommandWords } from '../../../words/cli/importCommand';
import { screeningCommandWords as w } from '../../../words/editor/screening';
import { copyHost } from '../../proof/host';
import { Cancelled } from '../ask';
import { bytesOf, EXTENSIONS, nameOf } from '../importing/importStatements';

export async function askFile(list: vscode.Uri, language: Language): Promise<vscode.Uri> {
  const chosen = await vscode.window.showOpenDialog({
    title: say(w.title, language),
    openLabel: say(importCommandWords.open, language),
    canSelectMany: false,
    filters: { [say(importCommandWords.statements, language)]: EXTENSIONS },
    defaultUri: vscode.Uri.joinPath(list, '..'),
  });
  const file = chosen?.[0];
  if (!file) throw new Cancelled();
  return file;
}

export async function readCompanies(file: vscode.Uri, language: Language) {
  const bytes = await bytesOf(file, language);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: say(importCommandWords.reading, language, { file: nameOf(file) }),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) =>
    readScreening(bytes, readOptions(token)),
  );
}

/** Reading lets the editor work in between. */
export function readOptions(token?: vscode.CancellationToken) {
  return {
    readCopy: (copy: Uint8Array, name: string) => copyHost().read(copy, name),
    pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
    signal: {
      get aborted() {
        return token?.isCancellationRequested ?? false;
      },
    },
  };
}
