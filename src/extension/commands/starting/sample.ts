/** The sample plans that come with the extension. */
import * as vscode from 'vscode';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { type Language, say } from '../../../words';
import { insertWords } from '../../../words/editor/insert';
import { sheetAt } from '../../features/open';
import { toRange } from '../../host/convert';
import { editorLanguage } from '../../host/settings';
import { moveTo } from '../../host/shownText';

function sampleOf(extension: vscode.Uri, language: Language): vscode.Uri {
  const name = `${say(insertWords.sample, language)}.account.md`;
  return vscode.Uri.joinPath(extension, 'templates', 'samples', name);
}

/** A sample to try things out in: a text of its own, in no folder until somebody saves it. */
export async function openSample(extension: vscode.Uri): Promise<void> {
  const file = sampleOf(extension, editorLanguage());
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}

/** The sample plan beside, at the section of that kind; it lies in the extension and can't be changed there. */
export async function example(extension: vscode.Uri, uri: vscode.Uri, id: string): Promise<void> {
  const sheet = await sheetAt(uri);
  const file = sampleOf(extension, sheet ? planLanguage(sheet.plan) : 'en');
  const document = await vscode.workspace.openTextDocument(file);
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  const sample = await sheetAt(document.uri);
  const heading = sample?.plan.sections.find((section) => section.id === id)?.heading;
  if (!heading) return;
  moveTo(editor, toRange(document, heading.range), vscode.TextEditorRevealType.AtTop);
}
