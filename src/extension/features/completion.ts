import * as vscode from 'vscode';
import { completionsAt, TRIGGERS } from '../../language/completion';
import type { Completion, CompletionKind } from '../../language/types';
import { toMarkdown, toRange } from '../convert';
import type { Plans } from '../plans';

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

export function completion(plans: Plans): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const open = await plans.of(document);
      if (!open) return [];
      const offset = document.offsetAt(position);
      return completionsAt(open.plan, offset, open.language, open.today).map((item) =>
        toItem(document, item),
      );
    },
  };
  return vscode.languages.registerCompletionItemProvider('markdown', provider, ...TRIGGERS);
}

function toItem(document: vscode.TextDocument, item: Completion): vscode.CompletionItem {
  const { label, description } = item;
  const result = new vscode.CompletionItem({ label, description }, kinds[item.kind]);
  result.range = toRange(document, item.range);
  result.insertText = item.snippet ? new vscode.SnippetString(item.insert) : item.insert;
  if (item.filter) result.filterText = item.filter;
  if (item.sort) result.sortText = item.sort;
  if (item.documentation) result.documentation = toMarkdown(item.documentation);
  // `影响力: ` is to be followed by its values.
  if (/[:：] ?$/.test(item.insert)) {
    result.command = { title: '', command: 'editor.action.triggerSuggest' };
  }
  return result;
}
