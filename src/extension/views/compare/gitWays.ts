/** The commits, branches and tags that a plan can be compared with. */
import * as vscode from 'vscode';
import { say, type Word } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { type Ask, asText, type Choice, type Choices, heading } from '../../commands/ask';
import { type Base, type BaseContext, commitBase } from './bases';
import { type Commit, gitApi, type Ref, type Repository } from './gitApi';
import { commitText, subjectOf, type Version, versionsOf } from './history';
import { mainBranch } from './mainBranch';
import { Refusal } from './refusal';

/** Leads to a base, perhaps by a further question. */
export type Way = () => Base | Promise<Base>;

export interface GitWays {
  /** Where the branch left the main one, and the last commit. */
  readonly usual: Choices<Way>;
  /** By name, from the plan's history, and by branch or tag. */
  readonly more: Choices<Way>;
}

/** Branches and tags offered, the newest first. */
const MOST_REFS = 50;

/** The plan's repository, or why there is none to ask. */
export async function repositoryOf(plan: vscode.Uri): Promise<Repository | Word> {
  const api = await gitApi();
  if (api) return api.getRepository(plan) ?? w.noRepository;
  const { uiKind, remoteName } = vscode.env;
  const isBrowser = uiKind === vscode.UIKind.Web && remoteName === undefined;
  return isBrowser ? w.noGitInBrowser : w.noGitHere;
}

/**
 * The commit of that name.
 *
 * @throws Refusal
 */
export async function namedBase(context: BaseContext, ref: string): Promise<Base> {
  const repository = await repositoryOf(context.plan);
  if (!('log' in repository)) throw new Refusal(repository);
  const wrong = wrongName(ref);
  if (wrong) throw new Refusal(wrong);
  try {
    const commit = await repository.getCommit(`${ref}^{commit}`);
    return commitBase(context, repository, commit, { name: ref });
  } catch {
    throw new Refusal(w.noCommit, { ref });
  }
}

/** A name that begins with a dash would be an option to git. */
function wrongName(ref: string): Word | undefined {
  return /^-|\p{Cc}/u.test(ref) || ref.length > 1000 ? w.notAName : undefined;
}

/** What git can't answer is not offered. */
export async function gitWays(
  context: BaseContext,
  repository: Repository,
  ask: Ask,
): Promise<GitWays> {
  const { plan, language } = context;
  const [refs, versions] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }).catch((): Ref[] => []),
    versionsOf(repository, plan).catch((): Version[] => []),
  ]);
  const typed: Choice<Way> = {
    label: `$(edit) ${say(w.typed, language)}`,
    value: async () => namedBase(context, await ask.text(w.askRef, { check: wrongName })),
  };
  return {
    usual: await usualWays(context, repository, refs).catch(() => []),
    more: [
      typed,
      ...under(w.commits, context, versions.map(versionWay(context, repository))),
      ...under(w.refs, context, refs.slice(0, MOST_REFS).flatMap(refWay(context))),
    ],
  };
}

function under(title: Word, { language }: BaseContext, ways: readonly Choice<Way>[]): Choices<Way> {
  return ways.length > 0 ? [heading(say(title, language)), ...ways] : [];
}

async function usualWays(
  context: BaseContext,
  repository: Repository,
  refs: readonly Ref[],
): Promise<Choice<Way>[]> {
  const { language } = context;
  const { hash: head } = await repository.getCommit('HEAD');
  const main = mainBranch(refs);
  const base = main?.commit && (await repository.getMergeBase(head, main.commit));
  const named: [name: string, hash: string][] = [[say(w.lastCommit, language), head]];
  if (base && base !== head) {
    named.unshift([say(w.mergeBase, language, { branch: main.name ?? '' }), base]);
  }
  const ways = named.map(async ([name, hash]) => {
    const commit = await repository.getCommit(hash);
    return {
      label: `$(git-branch) ${asText(name)}`,
      ...about(commit, context),
      detail: asText(subjectOf(commit)),
      value: () => commitBase(context, repository, commit, { name }),
    };
  });
  return Promise.all(ways);
}

function versionWay(context: BaseContext, repository: Repository) {
  return ({ commit, file }: Version): Choice<Way> => ({
    label: `$(git-commit) ${asText(subjectOf(commit))}`,
    ...about(commit, context),
    value: () => commitBase(context, repository, commit, { file }),
  });
}

function about(commit: Commit, { language }: BaseContext): { description: string } {
  return { description: asText(commitText(commit, language)) };
}

function refWay(context: BaseContext) {
  const iconOf = (type: number) => ['git-branch', 'cloud', 'tag'][type] ?? 'git-branch';
  return ({ type, name, commit }: Ref): Choice<Way>[] =>
    name === undefined || name.endsWith('/HEAD')
      ? []
      : [
          {
            label: `$(${iconOf(type)}) ${asText(name)}`,
            description: commit?.slice(0, 7) ?? '',
            value: () => namedBase(context, name),
          },
        ];
}
