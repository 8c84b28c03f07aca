/** What counts of the plans of the workspace. */
import * as vscode from 'vscode';
import { readPlan } from '../../../plan/document';
import { readConfig, resolvedConfig } from '../../../plan/read/yaml/config/nestedConfig';
import { type CapAbove, type Member, memberOf } from '../../../review/portfolio/portfolio';
import { type ConfigFile, ConfigFiles } from '../../plans/configFiles';
import { today } from '../../plans/plans';
import { planFiles, readStored } from '../../plans/workspacePlans';

/** More are not read. */
export const MOST_ACCOUNTS = 1000;

interface Known {
  /** All that the member was made of. */
  readonly state: string;
  readonly member: Member;
}

/** What was read of each plan, by address; the plans themselves are not kept. */
let known = new Map<string, Known>();

/** What counts of every plan of the workspace, and where each lies; not `all` where there are more than are read. */
export async function accountsOf(token: vscode.CancellationToken): Promise<{
  readonly read: readonly Member[];
  readonly uris: ReadonlyMap<string, vscode.Uri>;
  readonly all: boolean;
}> {
  const files = await planFiles(token, MOST_ACCOUNTS);
  const configs = new ConfigFiles();
  const uris = new Map<string, vscode.Uri>();
  const read = new Map<string, Known>();
  try {
    for (const uri of files) {
      if (token.isCancellationRequested) break;
      const found = await memberAt(uri, configs);
      if (!found) continue;
      read.set(uri.toString(), found);
      uris.set(found.member.account.path, uri);
    }
  } finally {
    configs.dispose();
  }
  // What was read before a stop serves the next time.
  known = token.isCancellationRequested ? new Map([...known, ...read]) : read;
  const members = [...read.values()].map(({ member }) => member);
  return { read: members, uris, all: files.length < MOST_ACCOUNTS };
}

/** From what is stored, or stands unsaved in an editor; the same text on the same day with the same rules isn't read twice. */
async function memberAt(uri: vscode.Uri, configs: ConfigFiles): Promise<Known | undefined> {
  try {
    const files = await configs.upwards(uri);
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const unsaved = vscode.workspace.textDocuments.find(
      (open) => open.isDirty && open.uri.toString() === uri.toString(),
    );
    const state = JSON.stringify([
      mtime,
      size,
      unsaved?.version,
      today(),
      files.map((one) => [one.uri.toString(), one.text]),
    ]);
    const before = known.get(uri.toString());
    if (before?.state === state) return before;
    const text = unsaved?.getText() ?? (await readStored(uri, size));
    if (text === undefined) return undefined;
    const path = vscode.workspace.asRelativePath(uri);
    const plan = readPlan(text, { path, config: resolvedConfig(files.map((one) => one.text)) });
    return { state, member: memberOf(plan, capsOf(files), today()) };
  } catch {
    // Gone or unreadable since the search: not found.
    return undefined;
  }
}

function capsOf(files: readonly ConfigFile[]): CapAbove[] {
  return files.flatMap(({ uri, text }) => {
    const limit = readConfig(text).config.pursue;
    return limit === null ? [] : [{ path: vscode.workspace.asRelativePath(uri), limit }];
  });
}
