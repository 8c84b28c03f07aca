/** Open Plan View: the plan as people read it, beside its text. */
import * as vscode from 'vscode';
import { findTarget, offerNewPlan } from '../../commands';
import type { Plans } from '../../plans/plans';
import { PlanViewPanel } from './panel';

/** Set while the features run. */
let running: { readonly plans: Plans; panel: PlanViewPanel | undefined } | undefined;

/** The feature: from here on plans can be shown. */
export function planViews(plans: Plans): vscode.Disposable {
  const own: NonNullable<typeof running> = { plans, panel: undefined };
  running = own;
  return new vscode.Disposable(() => {
    if (running === own) running = undefined;
    own.panel?.dispose();
  });
}

/** The command; menus pass the file that they stand on. One view, which goes along from plan to plan. */
export async function planView(file?: unknown): Promise<PlanViewPanel | undefined> {
  const uri = file instanceof vscode.Uri ? file : undefined;
  // The first plan of a window is what the features start with.
  if (uri) await vscode.workspace.openTextDocument(uri);
  const target = await findTarget(uri);
  const own = running;
  if (!target || !own) {
    void offerNewPlan();
    return undefined;
  }
  if (!own.panel) {
    own.panel = new PlanViewPanel(own.plans, target.language);
    own.panel.onDidClose(() => {
      own.panel = undefined;
    });
  }
  await own.panel.show(target.document);
  return own.panel;
}
