/** The page of the calculator panel. */
import * as vscode from 'vscode';
import { type Language, say } from '../../words';
import { renderWords } from '../../words/render';

/** Where the extension's files lie. */
export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension('zhibi.zhibi');
  if (!extension) throw new Error('The extension is not installed under its own name.');
  return extension.extensionUri;
}

/** Only our own script and styles run; the plan's text comes as data. */
export function calculatorHtml(webview: vscode.Webview, language: Language): string {
  const file = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri(), ...path)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const styles = ['zhibi', 'controls', 'calculator'].map(
    (name) => `<link rel="stylesheet" href="${file('media', `${name}.css`)}">`,
  );
  return `<!DOCTYPE html>
<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<title>${say(renderWords.calculator, language)}</title>
${styles.join('\n')}
</head>
<body><script type="module" nonce="${nonce}" src="${file('dist', 'webview', 'calculator.js')}"></script></body>
</html>`;
}
