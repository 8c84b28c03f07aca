/** What can be made of a block or a number that isn't wrong: leads, bound figures, pasted rows. */
import * as vscode from 'vscode';
import { bindFixes } from '../../../language/figures/bindFigure';
import { leadFixes } from '../../../language/lenses/leads';
import { pasteRows } from '../../../language/pasteRows';
import { say } from '../../../words';
import { renderWords } from '../../../words/shown/render';
import type { Sheets } from '../../pages/sheet';
import { toAction } from '../codeActions';

const rewrite = vscode.CodeActionKind.RefactorRewrite.append('zhibi');
const rowsKind = vscode.DocumentDropOrPasteEditKind.Empty.append('zhibi', 'rows');

/** Offers leads and bound figures as refactorings, and takes rows pasted from a spreadsheet. */
export function rewrites(sheets: Sheets): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider(sheets.selector, actionsProvider(sheets), {
      providedCodeActionKinds: [rewrite],
    }),
    languages.registerDocumentPasteEditProvider(sheets.selector, pasteProvider(sheets), {
      providedPasteEditKinds: [rowsKind],
      pasteMimeTypes: ['text/plain'],
    }),
  );
}

function actionsProvider(sheets: Sheets): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only }) {
      if (only && !only.contains(rewrite)) return [];
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(range.start);
      if (!sheet || offset === undefined) return [];
      const { plan, language } = sheet;
      const fixes = [...bindFixes(plan, offset, language), ...leadFixes(plan, offset, language)];
      return fixes.flatMap((fix) => toAction(sheet, fix, rewrite) ?? []);
    },
  };
}

function pasteProvider(sheets: Sheets): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, transfer) {
      const [range] = ranges;
      const text = await transfer.get('text/plain')?.asString();
      // Leave a paste over a selection to the editor.
      if (!text?.includes('\t') || !range?.isEmpty || ranges.length > 1) return undefined;
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(range.start);
      if (!sheet || offset === undefined) return undefined;
      const edits = pasteRows(sheet.plan, offset, text);
      const edit = edits && sheet.editOf(edits);
      if (!edit) return undefined;
      const title = say(renderWords.pasteRows, sheet.language);
      const paste = new vscode.DocumentPasteEdit('', title, rowsKind);
      paste.additionalEdit = edit;
      return [paste];
    },
  };
}
