import * as vscode from 'vscode';
import { hoverAt } from '../../language/hover';
import { toMarkdown, toRange } from '../convert';
import type { Plans } from '../plans';
import { imageTheme } from '../theme';

export function hovers(plans: Plans): vscode.Disposable {
  return vscode.languages.registerHoverProvider('markdown', {
    async provideHover(document, position) {
      const open = await plans.of(document);
      if (!open) return undefined;
      const offset = document.offsetAt(position);
      const hover = hoverAt(open.plan, offset, open.language, open.today, imageTheme());
      return hover && new vscode.Hover(toMarkdown(hover.markdown), toRange(document, hover.range));
    },
  });
}
