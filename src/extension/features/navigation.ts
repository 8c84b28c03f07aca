/** Definition, references and rename. */
import * as vscode from 'vscode';
import { definitionAt, referencesAt, renamableAt, renameAt } from '../../language/navigation';
import { say } from '../../words';
import { editorWords } from '../../words/editor';
import { toRange, toTextEdits } from '../convert';
import type { Plans } from '../plans';

export function navigation(plans: Plans): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider('markdown', {
      async provideDefinition(document, position) {
        const open = await plans.of(document);
        if (!open) return undefined;
        return definitionAt(open.plan, document.offsetAt(position)).map(
          (range) => new vscode.Location(document.uri, toRange(document, range)),
        );
      },
    }),
    languages.registerReferenceProvider('markdown', {
      async provideReferences(document, position, { includeDeclaration }) {
        const open = await plans.of(document);
        if (!open) return undefined;
        return referencesAt(open.plan, document.offsetAt(position), includeDeclaration).map(
          (range) => new vscode.Location(document.uri, toRange(document, range)),
        );
      },
    }),
    languages.registerRenameProvider('markdown', renameProvider(plans)),
  );
}

function renameProvider(plans: Plans): vscode.RenameProvider {
  return {
    async prepareRename(document, position) {
      const open = await plans.of(document);
      const found = open && renamableAt(open.plan, document.offsetAt(position));
      // Declining by an error lets Markdown's own rename of headings and links have its turn.
      if (!open || !found)
        throw new Error(say(editorWords.nothingToRename, open?.language ?? 'en'));
      return { range: toRange(document, found.range), placeholder: found.name };
    },
    async provideRenameEdits(document, position, name) {
      const open = await plans.of(document);
      if (!open) return undefined;
      const result = renameAt(open.plan, document.offsetAt(position), name, open.language);
      if ('refused' in result) throw new Error(result.refused);
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, toTextEdits(document, result.edits));
      return edit;
    },
  };
}
