import type * as vscode from 'vscode';

/** A group or an account. */
export interface PortfolioNode {
  readonly item: vscode.TreeItem;
  readonly children: PortfolioNode[];
}
