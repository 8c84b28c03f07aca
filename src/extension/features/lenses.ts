import * as vscode from 'vscode';
import { roeLenses } from '../../language/lenses';
import { toRange } from '../convert';
import type { Plans } from '../plans';

export function lenses(plans: Plans): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      const open = await plans.of(document);
      if (!open) return [];
      return roeLenses(open.plan, open.language).map(
        ({ range, title }) => new vscode.CodeLens(toRange(document, range), { title, command: '' }),
      );
    },
  };
  return vscode.Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    vscode.languages.registerCodeLensProvider('markdown', provider),
  );
}
