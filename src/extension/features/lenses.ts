import * as vscode from 'vscode';
import { peopleLenses, roeLenses, sectionLenses } from '../../language/lenses/lenses';
import type { Lens } from '../../language/types';
import { isCell } from '../plans/planDocument';
import { isOn } from '../settings';
import { rangeIn, type Sheets } from '../sheet';

export function lenses(sheets: Sheets): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      const sheet = await sheets.of(document);
      if (!sheet) return [];
      const { plan, language, today } = sheet;
      const found: Lens[] = [];
      // A cell has its output and its status bar for that.
      if (!isCell(document) && isOn(document, 'lens.roe')) found.push(...roeLenses(plan, language));
      if (isOn(document, 'lens.sections')) {
        found.push(...sectionLenses(plan, language, today), ...peopleLenses(plan, language));
      }
      return found.flatMap(({ range, title, command }) => {
        const shown = rangeIn(sheet, range);
        if (!shown) return [];
        const args = command && [document.uri, ...command.args];
        return new vscode.CodeLens(shown, { title, command: command?.id ?? '', arguments: args });
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    sheets.onDidChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(sheets.selector, provider),
  );
}
