/** The accounts of the workspace as the nodes of a tree. */
import * as vscode from 'vscode';
import { portfolio } from '../../../review/portfolio/portfolio';
import {
  type AccountNode,
  type GroupNode,
  portfolioTree,
} from '../../../review/portfolio/portfolioTree';
import { say } from '../../../words';
import { portfolioWords } from '../../../words/shown/review/portfolio';
import { toMarkdown } from '../../host/convert';
import { editorLanguage } from '../../host/settings';
import { accountsOf, MOST_ACCOUNTS } from './accounts';
import { inboxNodes } from './inbox';
import type { PortfolioNode } from './node';

/** The groups with their accounts; `more` says when there are more plans than are read. */
export async function portfolioNodes(
  token: vscode.CancellationToken,
): Promise<{ nodes: PortfolioNode[]; more: string | undefined }> {
  const language = editorLanguage();
  const { read, uris, all } = await accountsOf(token);
  const groups = portfolioTree(portfolio(read), language);
  const more = all ? undefined : say(portfolioWords.first, language, { n: MOST_ACCOUNTS });
  const inbox = token.isCancellationRequested ? [] : await inboxNodes(uris.values());
  return { nodes: [...inbox, ...groups.map((group) => groupNode(group, uris))], more };
}

const ICONS: Readonly<Record<string, string>> = {
  pursue: 'target',
  nurture: 'eye',
  undecided: 'question',
  drop: 'circle-slash',
};

function groupNode(group: GroupNode, uris: ReadonlyMap<string, vscode.Uri>): PortfolioNode {
  const { decision, label, description, tooltip, over, accounts } = group;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = decision;
  item.description = description;
  item.tooltip = toMarkdown(tooltip);
  item.iconPath = over ? hot('warning') : new vscode.ThemeIcon(ICONS[decision] ?? 'circle');
  const children = accounts.flatMap((account) => {
    const uri = uris.get(account.path);
    return uri ? [accountItem(account, uri)] : [];
  });
  return { item, children };
}

function accountItem(
  { path, label, description, tooltip, overdue }: AccountNode,
  uri: vscode.Uri,
): PortfolioNode {
  const item = new vscode.TreeItem(label);
  item.id = path;
  item.description = description;
  item.tooltip = toMarkdown(tooltip);
  item.iconPath = overdue ? hot('history') : new vscode.ThemeIcon('organization');
  item.command = { command: 'vscode.open', title: label, arguments: [uri] };
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return { item, children: [] };
}

function hot(icon: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor('list.warningForeground'));
}
