/** What works in an open notebook; loaded with the first one. */
import * as vscode from 'vscode';
import { controller } from './controller';
import { findings } from './findings';
import { NotebookPlans } from './plans';
import { statusBar } from './statusBar';
import { twoModels } from './twoModels';

export { deserialize, serialize } from './serializer';

/** Starts it; disposing what it returns takes all of it away. */
export function startNotebooks(extensionId: string): vscode.Disposable {
  const plans = new NotebookPlans();
  const running = [controller(plans, extensionId), findings(plans), statusBar(plans), twoModels()];
  plans.announceAll();
  return vscode.Disposable.from(...running, plans);
}
