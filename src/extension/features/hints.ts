import * as vscode from 'vscode';
import { ratioHints, staleHints } from '../../language/lenses/hints';
import type { Hint } from '../../language/types';
import { isOn } from '../settings';
import { rangeIn, type Sheet, type Sheets } from '../sheet';

export function hints(sheets: Sheets): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      const sheet = await sheets.of(document);
      if (!sheet) return [];
      const { plan, language, today } = sheet;
      const start = sheet.offsetAt(range.start) ?? 0;
      const within = { start, end: sheet.offsetAt(range.end) ?? plan.text.length };
      const found: Hint[] = [];
      if (isOn(document, 'hints.ratios')) found.push(...ratioHints(plan, within, language));
      if (isOn(document, 'hints.staleSources')) {
        found.push(...staleHints(plan, within, language, today));
      }
      return found.flatMap((hint) => toHint(sheet, hint) ?? []);
    },
  };
  return vscode.Disposable.from(
    changed,
    sheets.onDidChange(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(sheets.selector, provider),
  );
}

/** undefined where the hint stands in another cell. */
function toHint(
  sheet: Sheet,
  { offset, label, tooltip, target }: Hint,
): vscode.InlayHint | undefined {
  const at = (place: number) => ({ start: place, end: place });
  const position = rangeIn(sheet, at(offset))?.start;
  if (!position) return undefined;
  const part = new vscode.InlayHintLabelPart(label);
  part.tooltip = tooltip;
  if (target !== undefined) part.location = sheet.locationOf(at(target));
  const result = new vscode.InlayHint(position, [part]);
  result.paddingLeft = true;
  return result;
}
