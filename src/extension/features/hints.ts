import * as vscode from 'vscode';
import { ratioHints, staleHints } from '../../language/hints';
import type { Hint } from '../../language/types';
import { toOffsets } from '../convert';
import type { Plans } from '../plans';
import { isOn } from '../settings';

export function hints(plans: Plans): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      const open = await plans.of(document);
      if (!open) return [];
      const within = toOffsets(document, range);
      const { plan, language, today } = open;
      const found: Hint[] = [];
      if (isOn(document, 'hints.ratios')) found.push(...ratioHints(plan, within, language));
      if (isOn(document, 'hints.staleSources')) {
        found.push(...staleHints(plan, within, language, today));
      }
      return found.map((hint) => toHint(document, hint));
    },
  };
  return vscode.Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider('markdown', provider),
  );
}

function toHint(document: vscode.TextDocument, hint: Hint): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(hint.label);
  part.tooltip = hint.tooltip;
  if (hint.target !== undefined) {
    part.location = new vscode.Location(document.uri, document.positionAt(hint.target));
  }
  const result = new vscode.InlayHint(document.positionAt(hint.offset), [part]);
  result.paddingLeft = true;
  return result;
}
