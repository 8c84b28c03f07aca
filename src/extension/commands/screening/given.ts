/** Arguments that may stand in for questions. */

import type * as vscode from 'vscode';

/** The file, list and names that a caller may give in place of questions. */
export interface GivenScreening {
  readonly list?: vscode.Uri;
  readonly file?: vscode.Uri;
  readonly names?: readonly string[];
  readonly owner?: string;
}
