/** Import statements…: reads a file, shows what would change, writes it as one step to undo. */
import * as vscode from 'vscode';
import type { PlanImport } from '../../edit/importInto';
import { faultSentence, oneLine } from '../../edit/importNotes';
import {
  FACTS_LIMIT,
  ImportError,
  type Imported,
  type ImportOptions,
  readStatements,
} from '../../imports';
import { withEdits } from '../../plan/text/text';
import { type Language, say } from '../../words';
import { importCommandWords as w } from '../../words/cli/importCommand';
import { messageOf } from '../messageOf';
import { copyHost } from '../proof/host';
import { Ask, Cancelled } from './ask';
import { confirmItems, showDifference } from './importPreview';
import { readAndMerge } from './importQuestions';
import { reveal, type Target, write } from './target';

/** The old XLS is offered, too: reading it says how to save it. */
export const EXTENSIONS = [
  'json',
  'csv',
  'tsv',
  'txt',
  'xls',
  'xlsx',
  'htm',
  'html',
  'xhtml',
  'xml',
];
/** How long a piece of the reading may keep the others waiting. */
const TURN_MS = 15;

/** `argument` may be the address of the file. */
export async function importStatements(target: Target, argument: unknown): Promise<void> {
  const { document, plan, language } = target;
  const file = argument instanceof vscode.Uri ? argument : await askFile(target);
  const fileName = nameOf(file);
  try {
    const bytes = await bytesOf(file, language);
    const ask = new Ask(w.title, language);
    const result = await readAndMerge(bytes, fileName, target, ask, (options) =>
      read(bytes, fileName, language, options),
    );
    if (result.edits.length === 0) {
      void vscode.window.showInformationMessage(say(w.nothing, language, { file: fileName }));
      return;
    }
    await confirm(target, result, fileName, ask);
    if (!(await write(target, result.edits))) return;
    const at = withEdits(plan.text, result.edits.slice(0, 1)).length - plan.text.length;
    const first = result.edits[0]?.range.end ?? 0;
    await reveal(document, first + at);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (error.code === 'cancelled') throw new Cancelled();
    void vscode.window.showErrorMessage(faultSentence(error, language));
  }
}

async function askFile({ document, language }: Target): Promise<vscode.Uri> {
  const isSaved = document.uri.scheme !== 'untitled';
  const chosen = await vscode.window.showOpenDialog({
    title: say(w.title, language),
    openLabel: say(w.open, language),
    canSelectMany: false,
    filters: { [say(w.statements, language)]: EXTENSIONS },
    ...(isSaved && { defaultUri: vscode.Uri.joinPath(document.uri, '..') }),
  });
  const file = chosen?.[0];
  if (!file) throw new Cancelled();
  return file;
}

export function nameOf(file: vscode.Uri): string {
  return oneLine(file.path.slice(file.path.lastIndexOf('/') + 1));
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
    const text = say(w.notRead, language, { file: nameOf(file), message });
    void vscode.window.showErrorMessage(text);
    throw new Cancelled();
  }
}

/** Reads with a progress that can be cancelled, and lets the editor work in between. */
function read(
  bytes: Uint8Array,
  fileName: string,
  language: Language,
  given: ImportOptions,
): Thenable<Imported> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: say(w.reading, language, { file: fileName }),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) => {
    let shown = 0;
    let turn = Date.now();
    return readStatements(bytes, {
      ...given,
      readCopy: (copy, name) => copyHost().read(copy, name),
      progress: (done) => {
        if (done - shown < 0.01) return;
        progress.report({ increment: (done - shown) * 100 });
        shown = done;
      },
      pause: async () => {
        if (Date.now() - turn < TURN_MS) return;
        await new Promise((resolve) => setTimeout(resolve, 0));
        turn = Date.now();
      },
      signal: {
        get aborted() {
          return token.isCancellationRequested;
        },
      },
    });
  });
}

/** Returns when the user wants it written. Throws `Cancelled` otherwise. */
async function confirm(
  { document, plan, language }: Target,
  result: PlanImport,
  fileName: string,
  ask: Ask,
): Promise<void> {
  const names = { plan: nameOf(document.uri), file: fileName };
  const after = withEdits(plan.text, result.edits);
  const shown = await showDifference(document.uri, after, say(w.diffTitle, language, names));
  try {
    const items = confirmItems(result, language);
    // The lines below the first are there to be read; choosing one asks again.
    while (!(await ask.pick(w.askWrite, items)));
  } finally {
    await shown.close();
  }
}
