import * as vscode from 'vscode';
import { say } from '../words';
import { startWords } from '../words/editor/start';
import { messageOf } from './host/messageOf';
import { editorLanguage } from './host/settings';

/** Says that a part of ours could not be loaded. */
export function notStarted(error: unknown): void {
  const message = messageOf(error);
  void vscode.window.showErrorMessage(say(startWords.notStarted, editorLanguage(), { message }));
}
