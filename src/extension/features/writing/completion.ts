import * as vscode from 'vscode';
import { asksOnLetter, completionsAt, LETTERS, TRIGGERS } from '../../../language/completion';
import { passageCompletions } from '../../../language/proof/complete';
import type { Completion, CompletionKind } from '../../../language/types';
import type { TextEdit } from '../../../plan/model';
import { toMarkdown } from '../../host/convert';
import { rangeIn, type Sheet, type Sheets } from '../../pages/sheet';

const kinds: Record<CompletionKind, vscode.CompletionItemKind> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  heading: vscode.CompletionItemKind.Module,
  source: vscode.CompletionItemKind.Reference,
  person: vscode.CompletionItemKind.User,
  reference: vscode.CompletionItemKind.Reference,
  figure: vscode.CompletionItemKind.Value,
  snippet: vscode.CompletionItemKind.Snippet,
  question: vscode.CompletionItemKind.Text,
};

/** Completion in plans, after its triggers and where a key or field begins. */
export function completion(sheets: Sheets): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, _token, { triggerCharacter = '' }) {
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(position);
      if (!sheet || offset === undefined) return [];
      if (LETTERS.includes(triggerCharacter) && !asksOnLetter(sheet.plan, offset)) return [];
      const proof = sheet.proof?.();
      const passages =
        proof && passageCompletions(sheet.plan, proof.copies, offset, sheet.language);
      const offered = passages ?? completionsAt(sheet.plan, offset, sheet.language, sheet.today);
      return offered
        .filter(({ more = [] }) => more.every(({ range }) => rangeIn(sheet, range)))
        .map((item) => toItem(sheet, item));
    },
  };
  return vscode.languages.registerCompletionItemProvider(
    sheets.selector,
    provider,
    ...TRIGGERS,
    ...LETTERS,
  );
}

function toItem(sheet: Sheet, item: Completion): vscode.CompletionItem {
  const { label, description } = item;
  const result = new vscode.CompletionItem({ label, description }, kinds[item.kind]);
  result.range = rangeIn(sheet, item.range);
  result.insertText = item.snippet ? new vscode.SnippetString(item.insert) : item.insert;
  if (item.filter) result.filterText = item.filter;
  if (item.sort) result.sortText = item.sort;
  if (item.documentation) result.documentation = toMarkdown(item.documentation);
  if (item.more) result.additionalTextEdits = editsOf(sheet, item.more);
  if (item.command) {
    const args = [sheet.document.uri, ...item.command.args];
    result.command = { title: '', command: item.command.id, arguments: args };
  }
  // `影响力: ` is to be followed by its values.
  if (/[:：] ?$/.test(item.insert)) {
    result.command = { title: '', command: 'editor.action.triggerSuggest' };
  }
  return result;
}

/** In the same document; those of other cells are left out. */
function editsOf(sheet: Sheet, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.flatMap(({ range, text }) => {
    const own = rangeIn(sheet, range);
    return own ? [new vscode.TextEdit(own, text)] : [];
  });
}
