/** Compare plan with…: a readable view beside the text. */
import * as vscode from 'vscode';
import { type Language, say } from '../../../words';
import { compareWords as w } from '../../../words/shown/review/compare';
import { findTarget, offerNewPlan } from '../../commands';
import { Cancelled } from '../../commands/ask';
import { nameOf } from '../../host/fileName';
import { messageOf } from '../../host/messageOf';
import { editorLanguage } from '../../host/settings';
import type { Plans } from '../../plans/plans';
import { givenBase, planOf } from './arguments';
import { chooseBase } from './choose';
import { OldTexts } from './oldTexts';
import { ComparePanel } from './panel';
import { Refusal } from './refusal';

interface Running {
  readonly plans: Plans;
  readonly oldTexts: OldTexts;
  /** By the address of their plan. */
  readonly panels: Map<string, ComparePanel>;
}

/** Set while the features run. */
let running: Running | undefined;

/** The feature: from here on plans can be compared. */
export function comparisons(plans: Plans): vscode.Disposable {
  const own: Running = { plans, oldTexts: new OldTexts(), panels: new Map() };
  running = own;
  return new vscode.Disposable(() => {
    if (running === own) running = undefined;
    for (const panel of [...own.panels.values()]) panel.dispose();
    own.oldTexts.dispose();
  });
}

/**
 * The command. Menus pass what they stand on as `first`; `second` may name the
 * base (`{ ref }` or `{ file }`), or be the explorer's selection of two.
 * Gives the panel, or undefined when there is nothing to show.
 */
export async function comparePlan(
  first?: unknown,
  second?: unknown,
): Promise<ComparePanel | undefined> {
  const uri = planOf(first);
  const language = editorLanguage();
  try {
    // The first plan of a window is what the features start with.
    if (uri) await vscode.workspace.openTextDocument(uri);
    const target = await findTarget(uri);
    if (target && running) {
      return await compare(running, target.document, target.language, second);
    }
    if (uri) throw new Refusal(w.notAPlan, { file: nameOf(uri) });
    void offerNewPlan();
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    const file = uri ? nameOf(uri) : '';
    const { word, params } =
      error instanceof Refusal
        ? error
        : new Refusal(w.unreadable, { file, message: messageOf(error) });
    void vscode.window.showErrorMessage(say(word, language, params));
  }
  return undefined;
}

async function compare(
  { plans, oldTexts, panels }: Running,
  document: vscode.TextDocument,
  language: Language,
  wanted: unknown,
): Promise<ComparePanel> {
  const plan = document.uri;
  const context = { plan, plans, language };
  const base = (await givenBase(context, wanted)) ?? (await chooseBase(context));
  const before = await base.read();
  if (!isShown(plan)) await vscode.window.showTextDocument(document, { preview: false });
  const key = plan.toString();
  const panel =
    panels.get(key) ??
    new ComparePanel(plan, { plans, oldTexts, another: (of) => void comparePlan(of) }, language);
  if (!panels.has(key)) {
    panels.set(key, panel);
    panel.onDidClose(() => panels.delete(key));
  }
  await panel.compare(base, before);
  return panel;
}

/** Whether a tab holds the file, as text, as a notebook or in a diff. */
function isShown(file: vscode.Uri): boolean {
  const key = file.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) =>
      input instanceof vscode.TabInputTextDiff
        ? input.modified.toString() === key
        : (input instanceof vscode.TabInputText || input instanceof vscode.TabInputNotebook) &&
          input.uri.toString() === key,
    );
}
