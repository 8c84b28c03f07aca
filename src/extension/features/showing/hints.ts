import * as vscode from 'vscode';
import { exampleHints } from '../../../language/lenses/examples';
import { ratioHints, staleHints } from '../../../language/lenses/hints';
import type { Hint } from '../../../language/types';
import { isOn } from '../../host/settings';
import { rangeIn, type Sheet, type Sheets } from '../../pages/sheet';

/** Inlay hints: stale sources, ratios behind rows, examples in empty places. */
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
      if (isOn(document, 'hints.examples')) {
        found.push(...exampleHints(plan, within, lineOfCaret(sheet)));
      }
      return found.flatMap((hint) => toHint(sheet, hint) ?? []);
    },
  };
  return vscode.Disposable.from(
    changed,
    sheets.onDidChange(() => changed.fire()),
    caretLines(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(sheets.selector, provider),
  );
}

/** The line that is being written. */
function lineOfCaret(sheet: Sheet) {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== sheet.document) return null;
  const { range } = sheet.document.lineAt(editor.selection.active.line);
  const [start, end] = [sheet.offsetAt(range.start), sheet.offsetAt(range.end)];
  return start === undefined || end === undefined ? null : { start, end };
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

/** Calls back when the caret enters or leaves an empty place, where the example is hidden or shown again. */
function caretLines(moved: () => void): vscode.Disposable {
  let last: number | undefined;
  const look = (editor: vscode.TextEditor | undefined) => {
    const line = editor?.selection.active.line;
    const own = line === undefined ? '' : editor?.document.lineAt(line).text;
    const place = own !== undefined && /^\s*[-*+]\s*$/.test(own) ? line : undefined;
    if (place === last) return;
    last = place;
    moved();
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(look),
  );
}
