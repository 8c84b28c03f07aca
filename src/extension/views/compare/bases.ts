/** What a plan is compared with: a commit, a file, the saved version, the left side of a diff. */
import * as vscode from 'vscode';
import { isPlan } from '../../../language/isPlan';
import { readPlan } from '../../../plan/document';
import type { Config, Plan } from '../../../plan/model';
import { PLAN_LIMIT } from '../../../plan/parse/limits';
import { CONFIG_NAME } from '../../../plan/read/yaml/config/configFile';
import { resolvedConfig } from '../../../plan/read/yaml/config/nestedConfig';
import { type Language, say } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { nameOf } from '../../host/fileName';
import { messageOf } from '../../host/messageOf';
import type { Plans } from '../../plans/plans';
import type { Commit, Repository } from './gitApi';
import { commitText, subjectOf, textIn, tooLarge, versionIn, withoutMark } from './history';
import { OldTexts } from './oldTexts';
import { Refusal } from './refusal';

/** A version that a plan can be compared with. */
export interface Base {
  /** What the user calls it. */
  readonly name: string;
  /** More about it, or empty. */
  readonly about: string;
  /** Where its text is shown. */
  readonly uri: vscode.Uri;
  /** The file that it follows when that changes. */
  readonly follows: vscode.Uri | undefined;
  /** Its `.zhibi.yaml` is an older one of the plan's, so that changes of it are told. */
  readonly hasOwnPolicy: boolean;
  /**
   * Null where there was no such plan yet.
   *
   * @throws Refusal
   */
  read(): Promise<Plan | null>;
}

/** What the search for versions needs to know. */
export interface BaseContext {
  readonly plan: vscode.Uri;
  readonly plans: Plans;
  readonly language: Language;
}

/** `name` as the user calls the commit; its hash where left out. */
export function commitBase(
  { plan, language }: BaseContext,
  repository: Repository,
  commit: Commit,
  options: { readonly name?: string; readonly file?: vscode.Uri },
): Base {
  const { name = commit.hash.slice(0, 7), file: where = plan } = options;
  const about = say(w.commitSubject, language, {
    commit: commitText(commit, language),
    subject: subjectOf(commit),
  });
  return {
    name,
    about,
    uri: OldTexts.address(where, name, commit.hash),
    follows: undefined,
    hasOwnPolicy: true,
    read: async () => {
      const version = await versionIn(repository, commit.hash, where);
      if (!version) return null;
      const { text, file } = version;
      const config = await configIn(repository, commit.hash, file);
      return readPlan(text, { path: vscode.workspace.asRelativePath(file), config });
    },
  };
}

/** Every `.zhibi.yaml` in that commit, upwards to the workspace folder as for files. */
async function configIn(repository: Repository, hash: string, file: vscode.Uri): Promise<Config> {
  const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const ends = [root?.path, repository.rootUri.path, '/'];
  const texts: string[] = [];
  let folder = file;
  while (root && !ends.includes(folder.path)) {
    folder = vscode.Uri.joinPath(folder, '..');
    const text = await textIn(repository, hash, vscode.Uri.joinPath(folder, CONFIG_NAME));
    if (text !== undefined) texts.unshift(text);
  }
  return resolvedConfig(texts);
}

/** Another plan. */
export function fileBase({ plan, plans }: BaseContext, file: vscode.Uri): Base {
  const [name, path] = [nameOf(file), vscode.workspace.asRelativePath(file)];
  return {
    name,
    about: path === name ? '' : path,
    uri: file,
    follows: file,
    hasOwnPolicy: false,
    read: async () => {
      const text = openText(file) ?? (await savedText(file));
      const lines = text.split(/\r\n?|\n/);
      if (!isPlan(file.path, (line) => lines[line])) {
        throw new Refusal(w.notAPlan, { file: nameOf(file) });
      }
      // Two files are two names from the start: that is no rename.
      const path = vscode.workspace.asRelativePath(plan);
      return readPlan(text, { path, config: await plans.configFor(file) });
    },
  };
}

/** The plan as it was last saved. */
export function savedBase({ plan, plans, language }: BaseContext): Base {
  const name = say(w.saved, language);
  return {
    name,
    about: '',
    uri: OldTexts.address(plan, name, 'saved'),
    follows: plan,
    hasOwnPolicy: false,
    read: async () => {
      const path = vscode.workspace.asRelativePath(plan);
      return readPlan(await savedText(plan), { path, config: await plans.configFor(plan) });
    },
  };
}

/** The left side of a text diff, whatever it is. */
export function diffSideBase({ plan, plans, language }: BaseContext, left: vscode.Uri): Base {
  return {
    name: say(w.diffSide, language),
    about: '',
    uri: left,
    follows: left,
    hasOwnPolicy: false,
    read: async () => {
      const path = vscode.workspace.asRelativePath(plan);
      return readPlan(await documentText(left), { path, config: await plans.configFor(plan) });
    },
  };
}

function openText(file: vscode.Uri): string | undefined {
  const key = file.toString();
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key)?.getText();
}

async function documentText(uri: vscode.Uri): Promise<string> {
  return reading(uri, async () => (await vscode.workspace.openTextDocument(uri)).getText());
}

/** @throws Refusal */
async function savedText(file: vscode.Uri): Promise<string> {
  return reading(file, async () => {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > PLAN_LIMIT) throw tooLarge(file);
    const bytes = await vscode.workspace.fs.readFile(file);
    return withoutMark(await vscode.workspace.decode(bytes, { uri: file }));
  });
}

/** @throws Refusal */
async function reading(file: vscode.Uri, read: () => Promise<string>): Promise<string> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(w.unreadable, { file: nameOf(file), message: messageOf(error) });
  }
}
