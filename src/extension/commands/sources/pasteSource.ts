/** An address pasted into a statement becomes a source that the statement cites. */
import * as vscode from 'vscode';
import { pasteSource, webAddress } from '../../../edit/things/sources/source';
import { planDay } from '../../../language/navigation/describe';
import { say } from '../../../words';
import { commandWords } from '../../../words/editor/commands';
import type { Sheets } from '../../pages/sheet';

const PASTE_KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('zhibi', 'source');

/** Offers to make a source of an address pasted into a statement. */
export function pasteSources(sheets: Sheets): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, data, _context, token) {
      const [range] = ranges;
      // Over a selection, Markdown's own makes a link of it.
      if (!range?.isEmpty || ranges.length > 1) return undefined;
      const address = webAddress((await data.get('text/plain')?.asString()) ?? '');
      const sheet = address && (await sheets.of(document));
      if (!address || !sheet || token.isCancellationRequested) return undefined;
      const offset = sheet.offsetAt(range.start);
      if (offset === undefined) return undefined;
      const pasted = pasteSource(sheet.plan, address, offset, planDay(sheet.plan, sheet.today));
      const more = pasted && sheet.editOf(pasted.edits);
      if (!more) return undefined;
      const edit = new vscode.DocumentPasteEdit(
        pasted.insert,
        say(commandWords.pasteAsSource, sheet.language),
        PASTE_KIND,
      );
      if (pasted.edits.length > 0) edit.additionalEdit = more;
      return [edit];
    },
  };
  return vscode.languages.registerDocumentPasteEditProvider(sheets.selector, provider, {
    providedPasteEditKinds: [PASTE_KIND],
    pasteMimeTypes: ['text/plain'],
  });
}
