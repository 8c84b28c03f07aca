/** An address pasted into a statement becomes a source that the statement cites. */
import * as vscode from 'vscode';
import { dayOf } from '../../language/describe';
import { pasteSource, webAddress } from '../../language/edits/source';
import { say } from '../../words';
import { commandWords } from '../../words/commands';
import { toTextEdits } from '../convert';
import type { Plans } from '../plans';

export const PASTE_KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('zhibi', 'source');

export function pasteSources(plans: Plans): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const [range] = ranges;
      // Over a selection, Markdown's own makes a link of it.
      if (!range?.isEmpty || ranges.length > 1) return undefined;
      const address = webAddress((await data.get('text/plain')?.asString()) ?? '');
      const open = address && (await plans.of(document));
      if (!address || !open || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(range.start);
      const day = dayOf(open.plan, open.today);
      const pasted = pasteSource(open.plan, address, offset, day);
      if (!pasted) return undefined;
      const edit = new vscode.DocumentPasteEdit(
        pasted.insert,
        say(commandWords.pasteAsSource, open.language),
        PASTE_KIND,
      );
      if (pasted.edits.length > 0) {
        edit.additionalEdit = new vscode.WorkspaceEdit();
        edit.additionalEdit.set(document.uri, toTextEdits(document, pasted.edits));
      }
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider('markdown', provider, {
    providedPasteEditKinds: [PASTE_KIND],
    pasteMimeTypes: ['text/plain'],
  });
}
