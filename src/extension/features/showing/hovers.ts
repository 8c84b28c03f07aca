import * as vscode from 'vscode';
import { hoverAt } from '../../../language/hover';
import { proofHover } from '../../../language/proof/at';
import { toMarkdown } from '../../host/convert';
import { rangeIn, type Sheets } from '../../pages/sheet';
import { imageTheme } from '../../pages/theme';

/** What is shown when the mouse rests on something: what the copies say first, then the plan's own. */
export function hovers(sheets: Sheets): vscode.Disposable {
  return vscode.languages.registerHoverProvider(sheets.selector, {
    async provideHover(document, position) {
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(position);
      if (!sheet || offset === undefined) return undefined;
      const proof = sheet.proof?.();
      const { plan, language, today } = sheet;
      const hover = hoverAt(plan, offset, language, today, imageTheme());
      const proven = proof && proofHover(plan, proof, offset, language);
      if (proven) {
        // What the source says first, then what stands behind the claim.
        const parts = [proven, ...(hover ? [hover] : [])].map((one) => toMarkdown(one.markdown));
        return new vscode.Hover(parts, rangeIn(sheet, proven.range));
      }
      return hover && new vscode.Hover(toMarkdown(hover.markdown), rangeIn(sheet, hover.range));
    },
  });
}
