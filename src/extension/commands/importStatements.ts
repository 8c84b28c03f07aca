/** Import statements…: reads a file, shows what would change, writes it as one step to undo. */
import * as vscode from 'vscode';
import { industryInto } from '../../edit/importIndustry';
import { faultSentence, oneLine } from '../../edit/importNotes';
import {
  FACTS_LIMIT,
  ImportError,
  type Imported,
  type ImportOptions,
  readIndustry,
  readStatements,
} from '../../imports';
import type { TextEdit } from '../../plan/model';
import { planLanguage } from '../../plan/terms/vocabulary';
import { withEdits } from '../../plan/text/text';
import { type Language, say } from '../../words';
import { importCommandWords as w } from '../../words/cli/importCommand';
import { messageOf } from '../messageOf';
import { copyHost } from '../proof/host';
import { Ask, asText, Cancelled, type Choices } from './ask';
import { confirmItems, type Decision, showDifference } from './importPreview';
import { readAndMerge } from './importQuestions';
import { reveal, type Target, write } from './target';

/** The old XLS is offered, too: reading it says how to save it. */
const EXTENSIONS = [
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
  'pdf',
  'zip',
];
/** How long a piece of the reading may keep the others waiting. */
const TURN_MS = 15;

/** `argument` may be the address of the file. */
export async function importStatements(target: Target, argument: unknown): Promise<void> {
  const { language } = target;
  const file = argument instanceof vscode.Uri ? argument : await askFile(target);
  const fileName = nameOf(file);
  try {
    const bytes = await bytesOf(file, language);
    const ask = new Ask(w.title, language);
    const readWith = (options: ImportOptions) => read(bytes, fileName, language, options);
    let given: ImportOptions = {};
    for (;;) {
      const merged = await readAndMerge(bytes, fileName, target, ask, readWith, given);
      if (merged.result === null) {
        await importIndustry(target, bytes, fileName, merged.options, ask);
        return;
      }
      const { edits } = merged.result;
      if (edits.length === 0) {
        void vscode.window.showInformationMessage(say(w.nothing, language, { file: fileName }));
        return;
      }
      const items = confirmItems(merged.result, merged.options, language);
      const decision = await confirmed(target, edits, fileName, ask, items);
      if (decision.kind === 'again') given = { ...merged.options, ...decision.options };
      else {
        if (decision.kind === 'write') await writeAll(target, edits);
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (error.code === 'cancelled') throw new Cancelled();
    void vscode.window.showErrorMessage(faultSentence(error, language));
  }
}

async function writeAll(target: Target, edits: readonly TextEdit[]): Promise<void> {
  if (!(await write(target, edits))) return;
  const { text } = target.plan;
  const at = withEdits(text, edits.slice(0, 1)).length - text.length;
  await reveal(target.document, (edits[0]?.range.end ?? 0) + at);
}

/** All companies of the file as one peer of the plan's own block. */
async function importIndustry(
  target: Target,
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
  ask: Ask,
): Promise<void> {
  const { plan, language } = target;
  const name = oneLine(await ask.text(w.askIndustry));
  const industry = await readIndustry(bytes, options);
  const { edits } = industryInto(plan, industry, name, planLanguage(plan), fileName);
  const detail = say(w.industryDetail, language, { name: asText(name), count: industry.count });
  const items: Choices<Decision> = [
    { label: `$(check) ${say(w.write, language)}`, detail, value: { kind: 'write' } },
    { label: say(w.notYet, language), value: { kind: 'leave' } },
  ];
  const decision = await confirmed(target, edits, fileName, ask, items);
  if (decision.kind === 'write') await writeAll(target, edits);
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

function nameOf(file: vscode.Uri): string {
  return oneLine(file.path.slice(file.path.lastIndexOf('/') + 1));
}

/** The bytes of the file, of bounded size. A file that can't be read ends the command. */
async function bytesOf(file: vscode.Uri, language: Language): Promise<Uint8Array> {
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

/** What the user wants, having seen the difference. */
async function confirmed(
  { document, plan, language }: Target,
  edits: readonly TextEdit[],
  fileName: string,
  ask: Ask,
  items: Choices<Decision>,
): Promise<Decision> {
  const names = { plan: nameOf(document.uri), file: fileName };
  const after = withEdits(plan.text, edits);
  const shown = await showDifference(document.uri, after, say(w.diffTitle, language, names));
  try {
    for (;;) {
      const decision = await ask.pick<Decision>(w.askWrite, items);
      // The other lines are there to be read; choosing one asks again.
      if (decision.kind !== 'look') return decision;
    }
  } finally {
    await shown.close();
  }
}
