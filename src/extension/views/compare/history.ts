/** A plan's history, as the Git extension tells it. */
import type * as vscode from 'vscode';
import { PLAN_LIMIT } from '../../../plan/parse/limits';
import { type Language, say } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { nameOf } from '../../host/fileName';
import { messageOf } from '../../host/messageOf';
import { isoDay } from '../../plans/plans';
import type { Commit, Repository } from './gitApi';
import { Refusal } from './refusal';

/** Commits offered, and renames followed to find them. */
const MOST_COMMITS = 40;
const MOST_RENAMES = 5;

/** A commit, and where the plan lay in it. */
export interface Version {
  readonly commit: Commit;
  readonly file: vscode.Uri;
}

/** The commits that changed the plan, the newest first, under its older names too. */
export async function versionsOf(repository: Repository, plan: vscode.Uri): Promise<Version[]> {
  const versions: Version[] = [];
  let file = plan;
  let before: string | undefined;
  for (let renames = 0; renames <= MOST_RENAMES; renames++) {
    const until = before === undefined ? { maxEntries: MOST_COMMITS } : { range: before };
    const commits = await repository.log({ path: file.fsPath, ...until });
    versions.push(...commits.map((commit) => ({ commit, file })));
    const first = commits.at(-1);
    before = first?.parents[0];
    if (!first || before === undefined || versions.length >= MOST_COMMITS) break;
    const older = oldName(await repository.diffBetween(before, first.hash), file);
    if (!older) break;
    file = older;
  }
  return versions.slice(0, MOST_COMMITS);
}

type Changes = Awaited<ReturnType<Repository['diffWith']>>;

/** What `file` was called before; undefined where it was not renamed. */
function oldName(changes: Changes, file: vscode.Uri): vscode.Uri | undefined {
  const renamed = changes.find(({ renameUri }) => renameUri?.toString() === file.toString());
  const before = renamed?.originalUri;
  return before?.toString() === file.toString() ? undefined : before;
}

/**
 * The text of the plan in a commit, and where it lay there; undefined where it didn't.
 *
 * @throws Refusal
 */
export async function versionIn(
  repository: Repository,
  hash: string,
  plan: vscode.Uri,
): Promise<{ readonly text: string; readonly file: vscode.Uri } | undefined> {
  const text = await textIn(repository, hash, plan);
  if (text !== undefined) return { text, file: plan };
  const file = oldName(await repository.diffWith(hash).catch(() => []), plan);
  if (!file) return undefined;
  const older = await textIn(repository, hash, file);
  return older === undefined ? undefined : { text: older, file };
}

/**
 * The text of a regular file in a commit; undefined where there is none.
 *
 * @throws Refusal
 */
export async function textIn(
  repository: Repository,
  hash: string,
  file: vscode.Uri,
): Promise<string | undefined> {
  const details = await repository.getObjectDetails(hash, file.fsPath).catch(() => undefined);
  if (!details?.mode.startsWith('100')) return undefined;
  if (details.size > PLAN_LIMIT) throw tooLarge(file);
  try {
    return withoutMark(await repository.show(hash, file.fsPath));
  } catch (error) {
    throw new Refusal(w.unreadable, { file: nameOf(file), message: messageOf(error) });
  }
}

/** The refusal of a version beyond the size of a plan. */
export function tooLarge(file: vscode.Uri): Refusal {
  return new Refusal(w.tooLarge, { file: nameOf(file), limit: PLAN_LIMIT / 1_000_000 });
}

/** A byte order mark is no text. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** `a1b2c3d · 2026-03-01 · 王敏`. */
export function commitText({ hash, authorDate, authorName }: Commit, language: Language): string {
  return say(w.commit, language, {
    hash: hash.slice(0, 7),
    day: authorDate ? isoDay(authorDate) : '',
    author: authorName ?? '',
  });
}

/** The first line of a commit's message. */
export function subjectOf({ message }: Commit): string {
  return message.split('\n', 1)[0] ?? '';
}
