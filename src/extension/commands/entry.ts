/** Registers the commands by name; the engine that runs them is loaded with the first call. */

import * as vscode from 'vscode';
import { engine } from '../engineLoader';
import { COMMANDS } from './names';

/** Registers all commands; what they do is loaded with the first call. */
export function commands(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    ...(['newPlan', 'init', 'screen'] as const).map((name) =>
      vscode.commands.registerCommand(`zhibi.${name}`, async (argument?: unknown) =>
        (await engine())[name](context, argument),
      ),
    ),
    // A quick fix calls it.
    vscode.commands.registerCommand('zhibi.citeSource', async (uri: vscode.Uri, offset: number) =>
      (await engine()).citeSource(uri, offset),
    ),
    // A click in the tree of accounts.
    vscode.commands.registerCommand('zhibi.openInbox', async (uri: vscode.Uri) =>
      (await engine()).openInbox(uri),
    ),
    // The next step, the menu, and what lenses and quick fixes call.
    ...(
      ['next', 'insert', 'fillIn', 'review', 'goTo', 'openRule', 'enter', 'pasteInto'] as const
    ).map((name) =>
      vscode.commands.registerCommand(`zhibi.${name}`, async (...args: unknown[]) =>
        (await engine()).writing[name](...args),
      ),
    ),
    vscode.commands.registerCommand('zhibi.example', async (...args: unknown[]) =>
      (await engine()).writing.example(context.extensionUri, ...args),
    ),
    vscode.commands.registerCommand('zhibi.openSample', async () =>
      (await engine()).writing.openSample(context.extensionUri),
    ),
    vscode.commands.registerCommand('zhibi.comparePlan', async (plan?: unknown, base?: unknown) =>
      (await engine()).comparePlan(plan, base),
    ),
    vscode.commands.registerCommand('zhibi.planView', async (plan?: unknown) =>
      (await engine()).planView(plan),
    ),
    vscode.commands.registerCommand('zhibi.board', async (argument?: unknown) =>
      (await engine()).openBoard(argument),
    ),
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`zhibi.${name}`, async (...given: unknown[]) =>
        (await engine()).runCommand(name, ...given),
      ),
    ),
  );
}
