/** Definition, references and rename. */
import * as vscode from 'vscode';
import {
  definitionAt,
  referencesAt,
  renamableAt,
  renameAt,
} from '../../language/navigation/navigation';
import { say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { rangeIn, type Sheets } from '../pages/sheet';
import { copyLocation } from '../proof/copyTexts';

/** Go to definition, find references, rename. */
export function navigation(sheets: Sheets): vscode.Disposable {
  const { languages } = vscode;
  const { selector } = sheets;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const sheet = await sheets.of(document);
        const offset = sheet?.offsetAt(position);
        if (!sheet || offset === undefined) return undefined;
        const own = definitionAt(sheet.plan, offset).flatMap(
          (range) => sheet.locationOf(range) ?? [],
        );
        const there = await copyLocation(sheet, offset);
        return there ? [there, ...own] : own;
      },
    }),
    languages.registerReferenceProvider(selector, {
      async provideReferences(document, position, { includeDeclaration }) {
        const sheet = await sheets.of(document);
        const offset = sheet?.offsetAt(position);
        if (!sheet || offset === undefined) return undefined;
        return referencesAt(sheet.plan, offset, includeDeclaration).flatMap(
          (range) => sheet.locationOf(range) ?? [],
        );
      },
    }),
    languages.registerRenameProvider(selector, renameProvider(sheets)),
  );
}

function renameProvider(sheets: Sheets): vscode.RenameProvider {
  return {
    async prepareRename(document, position) {
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(position);
      const found = offset === undefined ? undefined : sheet && renamableAt(sheet.plan, offset);
      const range = found && sheet && rangeIn(sheet, found.range);
      // Throwing declines, so that Markdown's own rename of headings and links runs.
      if (!found || !range) {
        throw new Error(say(editorWords.nothingToRename, sheet?.language ?? 'en'));
      }
      return { range, placeholder: found.name };
    },
    async provideRenameEdits(document, position, name) {
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(position);
      if (!sheet || offset === undefined) return undefined;
      const result = renameAt(sheet.plan, offset, name, sheet.language);
      if ('refused' in result) throw new Error(result.refused);
      return sheet.editOf(result.edits);
    },
  };
}
