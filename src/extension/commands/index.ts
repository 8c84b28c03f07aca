/** The commands that work on an open plan. */
import * as vscode from 'vscode';
import { say } from '../../words';
import { commandWords } from '../../words/editor/commands';
import { fillingKey, listKey } from '../features/writing/typing';
import { editorLanguage } from '../host/settings';
import { isPlanDocument } from '../plans/planDocument';
import type { Plans } from '../plans/plans';
import { Cancelled } from './ask';
import { goToHealth, healthStatus } from './health';
import { importPreviews } from './importing/importPreview';
import { importStatements } from './importing/importStatements';
import { setReviewDate } from './inserting/reviewDate';
import type { PlanCommand } from './names';
import { nextStatus } from './next';
import { mutual, report } from './report';
import { addSource } from './sources/addSource';
import { citePassage } from './sources/citePassage';
import { pasteSources } from './sources/pasteSource';
import { proofsForCommands } from './sources/proofsOf';
import { addSourceFromFile, fileSources } from './sources/sourceFromFile';
import { addQuestion } from './talks/addQuestion';
import { brief } from './talks/brief';
import { logMeeting } from './talks/logMeeting';
import { notes } from './talks/notes';
import { type Target, Targets } from './target';

/** Asks what `argument` doesn't say; throws `Cancelled` when the user doesn't go on. */
type Handler = (target: Target, argument: unknown) => Promise<void>;

const handlers: Readonly<Record<PlanCommand, Handler>> = {
  addSource,
  addQuestion,
  setReviewDate,
  logMeeting,
  notes,
  brief,
  health: goToHealth,
  report,
  mutual,
  importStatements,
  citePassage,
  addSourceFromFile,
};

/** Set while the features run. */
let targets: Targets | undefined;

/** The feature: from here on commands find their plan. */
export function commands(plans: Plans): vscode.Disposable {
  const own = new Targets(plans);
  targets = own;
  const stop = new vscode.Disposable(() => {
    if (targets === own) targets = undefined;
  });
  return vscode.Disposable.from(
    own,
    stop,
    listKey(),
    fillingKey(),
    nextStatus(plans),
    healthStatus(plans),
    pasteSources(plans),
    fileSources(plans),
    proofsForCommands(plans),
    importPreviews(),
  );
}

/** The plan at hand, or that of an address; undefined when there is none. */
export async function findTarget(uri?: vscode.Uri): Promise<Target | undefined> {
  return uri ? targets?.at(uri) : targets?.find();
}

/**
 * Runs a command on the plan at hand; without one, offers to make one. A lens or
 * a fix names its plan first: that one then, and what comes behind is the argument.
 */
export async function runCommand(name: PlanCommand, ...given: unknown[]): Promise<void> {
  const [first] = given;
  const own = first instanceof vscode.Uri ? first : undefined;
  const named = own && isOpenPlan(own) ? own : undefined;
  const argument = named || own?.scheme === 'vscode-notebook-cell' ? given[1] : first;
  const target = await findTarget(named);
  if (!target) {
    void offerNewPlan();
    return;
  }
  try {
    await handlers[name](target, argument);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
  }
}

function isOpenPlan(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === uri.toString() && isPlanDocument(document),
  );
}

/** Says that no plan is open, with a button that makes one. */
export async function offerNewPlan(): Promise<void> {
  const language = editorLanguage();
  const button = `${say(commandWords.newPlan, language)}…`;
  const chosen = await vscode.window.showInformationMessage(
    say(commandWords.noPlan, language),
    button,
  );
  if (chosen) await vscode.commands.executeCommand('zhibi.newPlan');
}
