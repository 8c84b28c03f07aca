import * as vscode from 'vscode';
import { hoverAt } from '../../language/hover';
import { toMarkdown } from '../convert';
import { rangeIn, type Sheets } from '../sheet';
import { imageTheme } from '../theme';

export function hovers(sheets: Sheets): vscode.Disposable {
  return vscode.languages.registerHoverProvider(sheets.selector, {
    async provideHover(document, position) {
      const sheet = await sheets.of(document);
      const offset = sheet?.offsetAt(position);
      if (!sheet || offset === undefined) return undefined;
      const hover = hoverAt(sheet.plan, offset, sheet.language, sheet.today, imageTheme());
      return hover && new vscode.Hover(toMarkdown(hover.markdown), rangeIn(sheet, hover.range));
    },
  });
}
