/** The command that opens the accounts board, or brings the open one to the front. */
import * as vscode from 'vscode';
import type { Decision } from '../../../edit/things/frontMatter/decision';
import { editorLanguage } from '../../host/settings';
import { accountsOf } from '../portfolio/accounts';
import { BoardPanel } from './panel';
import { writeDecisions } from './write';

let open: BoardPanel | undefined;

/** Decisions as an argument, by address of the plan, are written without opening anything. */
export async function openBoard(argument?: unknown): Promise<void> {
  const given = decisionsIn(argument);
  if (given) return write(given);
  if (open) open.reveal();
  else {
    open = new BoardPanel(() => {
      open = undefined;
    });
  }
}

function decisionsIn(argument: unknown): Readonly<Record<string, Decision>> | null {
  if (typeof argument !== 'object' || argument === null || !('decisions' in argument)) return null;
  return argument.decisions as Readonly<Record<string, Decision>>;
}

async function write(given: Readonly<Record<string, Decision>>): Promise<void> {
  const reading = new vscode.CancellationTokenSource();
  const { read, uris } = await accountsOf(reading.token);
  reading.dispose();
  const decided = read.flatMap(({ account }) => {
    const uri = uris.get(account.path);
    const decision = uri && given[uri.toString()];
    return decision ? [{ account, uri, ...decision }] : [];
  });
  const refused = await writeDecisions(decided, editorLanguage());
  if (refused !== null) void vscode.window.showWarningMessage(refused);
}
