import * as vscode from 'vscode';
import { roeLenses, sectionLenses } from '../../language/lenses';
import type { Lens } from '../../language/types';
import { toRange } from '../convert';
import type { Plans } from '../plans';
import { isOn } from '../settings';

export function lenses(plans: Plans): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      const open = await plans.of(document);
      if (!open) return [];
      const { plan, language, today } = open;
      const found: Lens[] = [];
      if (isOn(document, 'lens.roe')) found.push(...roeLenses(plan, language));
      if (isOn(document, 'lens.sections')) found.push(...sectionLenses(plan, language, today));
      return found.map(
        ({ range, title, command }) =>
          new vscode.CodeLens(toRange(document, range), {
            title,
            command: command?.id ?? '',
            arguments: command && [document.uri, ...command.args],
          }),
      );
    },
  };
  return vscode.Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider('markdown', provider),
  );
}
