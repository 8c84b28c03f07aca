/** What the menus, and others, hand to the command. */
import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../../notebook/type';
import { type Base, type BaseContext, fileBase } from './bases';
import { namedBase } from './gitWays';

/**
 * The plan that a menu stands on: an address, an entry of the source control
 * view, else the notebook in front; undefined for the plan at hand.
 */
export function planOf(first: unknown): vscode.Uri | undefined {
  if (first instanceof vscode.Uri) return asFile(first);
  if (first && typeof first === 'object' && 'resourceUri' in first)
    return planOf(first.resourceUri);
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  return notebook?.notebookType === NOTEBOOK_TYPE ? notebook.uri : undefined;
}

/** The editor's title stands on an old version where that is on the right side of a diff. */
function asFile(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === 'git' ? uri.with({ scheme: 'file', query: '' }) : uri;
}

/**
 * The base, where the arguments name one: `{ ref }`, `{ file }`, or the other of
 * two files that are selected in the explorer.
 *
 * @throws Refusal
 */
export async function givenBase(context: BaseContext, second: unknown): Promise<Base | undefined> {
  if (Array.isArray(second)) {
    const others = second.filter((one) => String(one) !== context.plan.toString());
    const [file] = others;
    const isPair = second.length === 2 && others.length === 1 && file instanceof vscode.Uri;
    return isPair ? fileBase(context, file) : undefined;
  }
  if (!second || typeof second !== 'object') return undefined;
  if ('ref' in second && typeof second.ref === 'string') return namedBase(context, second.ref);
  if ('file' in second && second.file instanceof vscode.Uri) return fileBase(context, second.file);
  return undefined;
}
