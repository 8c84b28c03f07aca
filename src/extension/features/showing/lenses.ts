import * as vscode from 'vscode';
import { addLenses, peopleLenses, roeLenses, sectionLenses } from '../../../language/lenses/lenses';
import { nextStep } from '../../../language/nextStep';
import type { Lens } from '../../../language/types';
import { say } from '../../../words';
import { nextWords } from '../../../words/editor/next';
import { isOn } from '../../host/settings';
import { rangeIn, type Sheet, type Sheets } from '../../pages/sheet';
import { isCell } from '../../plans/planDocument';

/** The lines over blocks and headings, and over line 1 the next step. */
export function lenses(sheets: Sheets): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      const sheet = await sheets.of(document);
      if (!sheet) return [];
      const { plan, language, today } = sheet;
      const found: Lens[] = [];
      // Not in a cell, whose output and status bar show it.
      if (!isCell(document) && isOn(document, 'lens.roe')) found.push(...roeLenses(plan, language));
      if (!isCell(document) && isOn(document, 'lens.next')) found.push(...nextLens(sheet));
      if (isOn(document, 'lens.sections')) {
        found.push(
          ...sectionLenses(plan, language, today),
          ...peopleLenses(plan, language),
          ...addLenses(plan, language),
        );
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

/** `下一步：填入三张表 ▸ 3/13` over line 1. */
function nextLens({ plan, language, ...sheet }: Sheet): Lens[] {
  const step = nextStep(plan, { gaps: sheet.gaps(), findings: sheet.findings() }, language);
  if (!step) return [];
  const title = `$(arrow-right) ${say(nextWords.line, language, { what: step.what, n: step.n, of: step.of })}`;
  return [{ range: { start: 0, end: 0 }, title, command: { id: 'zhibi.next', args: [] } }];
}
