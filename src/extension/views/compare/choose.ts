/** The question what to compare with: the usual version first. */
import * as vscode from 'vscode';
import { say } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { Ask, askFile, type Choice, type Choices } from '../../commands/ask';
import { type Base, type BaseContext, diffSideBase, fileBase, savedBase } from './bases';
import { gitWays, repositoryOf, type Way } from './gitWays';

/**
 * Asks for a version; what can't be offered here is said with the rest.
 *
 * @throws Cancelled or Refusal
 */
export async function chooseBase(context: BaseContext): Promise<Base> {
  const ask = new Ask(w.compareWith, context.language);
  const way = await ask.pick<Way>(w.askBase, waysFrom(context, ask));
  return way();
}

async function waysFrom(context: BaseContext, ask: Ask): Promise<Choices<Way>> {
  const repository = await repositoryOf(context.plan);
  const [diff, saved] = [diffWay(context), savedWay(context)];
  if (!('log' in repository)) {
    return [...diff, ...saved, fileWay(context, say(repository, context.language))];
  }
  const { usual, more } = await gitWays(context, repository, ask);
  return [...diff, ...usual, ...saved, fileWay(context, ''), ...more];
}

/** Of a text diff that shows the plan, its left side. */
function diffWay(context: BaseContext): Choice<Way>[] {
  const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
  if (!(input instanceof vscode.TabInputTextDiff)) return [];
  const { original, modified } = input;
  if (modified.path !== context.plan.path) return [];
  return [
    {
      label: `$(diff) ${say(w.diffSide, context.language)}`,
      value: () => diffSideBase(context, original),
    },
  ];
}

function savedWay(context: BaseContext): Choice<Way>[] {
  const { plan, language } = context;
  const key = plan.toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  if (!open?.isDirty || open.isUntitled) return [];
  return [
    {
      label: `$(save) ${say(w.saved, language)}`,
      description: say(w.savedDetail, language),
      value: () => savedBase(context),
    },
  ];
}

/** `detail` tells why commits are missing. */
function fileWay(context: BaseContext, detail: string): Choice<Way> {
  return {
    label: `$(file) ${say(w.otherFile, context.language)}`,
    detail,
    value: async () => fileBase(context, await askOther(context)),
  };
}

function askOther({ plan, language }: BaseContext): Promise<vscode.Uri> {
  return askFile({
    title: say(w.compareWith, language),
    openLabel: say(w.choose, language),
    filters: { [say(w.plans, language)]: ['md'] },
    ...(plan.scheme !== 'untitled' && { defaultUri: vscode.Uri.joinPath(plan, '..') }),
  });
}
