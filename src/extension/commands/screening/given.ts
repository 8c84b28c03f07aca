/** What whoever calls the command may say of itself. */

import type * as vscode from 'vscode';

export interface Given {
  readonly list?: vscode.Uri;
  readonly file?: vscode.Uri;
  readonly names?: readonly string[];
  readonly owner?: string;
}
