/** Pages of our own panels. */
import * as vscode from 'vscode';
import { escapeXml } from '../../render/charts';
import { langOf } from '../../render/components/pageHead';
import type { Language } from '../../words';

/** Where the extension's files lie. */
export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('zhibi.zhibi');
  if (!extension) throw new Error('The extension is not installed under its own name.');
  return extension.extensionUri;
}

interface Page {
  readonly title: string;
  readonly language: Language;
  /** `dist/webview/SCRIPT.js`. */
  readonly script: string;
  /** `media/STYLE.css`. */
  readonly styles: readonly string[];
}

/** What a panel may do beside running its script. */
type PanelOptions = Pick<
  vscode.WebviewPanelOptions,
  'enableFindWidget' | 'retainContextWhenHidden'
>;

/** A panel with a page of ours; its `ready` comes when whoever opened it listens. */
export function openPage(
  type: string,
  page: Page,
  column: Parameters<typeof vscode.window.createWebviewPanel>[2],
  options: PanelOptions,
): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(type, page.title, column, {
    enableScripts: true,
    localResourceRoots: [extensionUri()],
    ...options,
  });
  panel.webview.html = pageHtml(panel.webview, page);
  return panel;
}

/** Only our own script and styles run; the plan's text comes as data. */
function pageHtml(webview: vscode.Webview, page: Page): string {
  const { title, language, script, styles } = page;
  const file = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri(), ...path)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const links = styles.map(
    (name) => `<link rel="stylesheet" href="${file('media', `${name}.css`)}">`,
  );
  return `<!DOCTYPE html>
<html lang="${langOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<title>${escapeXml(title)}</title>
${links.join('\n')}
</head>
<body><script type="module" nonce="${nonce}" src="${file('dist', 'webview', `${script}.js`)}"></script></body>
</html>`;
}
