/** What was copied; a browser may make one wait for its permission, and then it is nothing. */
import * as vscode from 'vscode';

const PATIENCE_MS = 1500;

/** The text on the clipboard; empty where it can't be had within a moment. */
export async function clipboardText(): Promise<string> {
  const patience = new Promise<string>((resolve) => setTimeout(() => resolve(''), PATIENCE_MS));
  const text = vscode.env.clipboard.readText().then(undefined, () => '');
  return Promise.race([text, patience]);
}
