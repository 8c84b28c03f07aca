/** What whoever calls the command may say of itself. */

import type * as vscode from 'vscode';

/** The file, list and names that a caller may give in place of questions. */
export interface Given {
  readonly list?: vscode.Uri;
  readonly file?: vscode.Uri;
  readonly names?: readonly string[];
  readonly owner?: string;
}
