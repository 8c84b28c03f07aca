import * as vscode from 'vscode';
import { type Language, languageOf } from '../../words';

/** A switch of the settings, `zhibi.NAME`; all are on unless the user says otherwise. */
export function isOn(document: vscode.TextDocument, name: string): boolean {
  return vscode.workspace.getConfiguration('zhibi', document.uri).get(name, true);
}

/** The language of what belongs to no plan. */
export function editorLanguage(): Language {
  const setting = vscode.workspace.getConfiguration('zhibi').get<string>('locale');
  return languageOf(setting) ?? languageOf(vscode.env.language) ?? 'en';
}
