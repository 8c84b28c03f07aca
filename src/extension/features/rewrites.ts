/** What can be made of a block or a number that isn't wrong: leads, bound figures, pasted rows. */
import * as vscode from 'vscode';
import { bindFixes } from '../../language/bindFigure';
import { leadFixes } from '../../language/leads';
import { pasteRows } from '../../language/pasteRows';
import { say } from '../../words';
import { renderWords } from '../../words/render';
import { toTextEdits } from '../convert';
import type { Plans } from '../plans';
import { toAction } from './codeActions';

const rewrite = vscode.CodeActionKind.RefactorRewrite.append('zhibi');
const rowsKind = vscode.DocumentDropOrPasteEditKind.Empty.append('zhibi', 'rows');

export function rewrites(plans: Plans): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerCodeActionsProvider('markdown', actionsProvider(plans), {
      providedCodeActionKinds: [rewrite],
    }),
    languages.registerDocumentPasteEditProvider('markdown', pasteProvider(plans), {
      providedPasteEditKinds: [rowsKind],
      pasteMimeTypes: ['text/plain'],
    }),
  );
}

function actionsProvider(plans: Plans): vscode.CodeActionProvider {
  return {
    async provideCodeActions(document, range, { only }) {
      if (only && !only.contains(rewrite)) return [];
      const open = await plans.of(document);
      if (!open) return [];
      const offset = document.offsetAt(range.start);
      const { plan, language } = open;
      const fixes = [...bindFixes(plan, offset, language), ...leadFixes(plan, offset, language)];
      return fixes.map((fix) => toAction(document, fix, rewrite));
    },
  };
}

function pasteProvider(plans: Plans): vscode.DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, transfer) {
      const [range] = ranges;
      const text = await transfer.get('text/plain')?.asString();
      // A selection is to be replaced by what is pasted: that is the editor's own business.
      if (!text?.includes('\t') || !range?.isEmpty || ranges.length > 1) return undefined;
      const open = await plans.of(document);
      const edits = open && pasteRows(open.plan, document.offsetAt(range.start), text);
      if (!open || !edits) return undefined;
      const title = say(renderWords.pasteRows, open.language);
      const paste = new vscode.DocumentPasteEdit('', title, rowsKind);
      paste.additionalEdit = new vscode.WorkspaceEdit();
      paste.additionalEdit.set(document.uri, toTextEdits(document, edits));
      return [paste];
    },
  };
}
