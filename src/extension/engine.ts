/** Everything that works on plans; loaded by the entry at the first plan. */
import * as vscode from 'vscode';
import type { PlanBlocks } from '../render/plan/markdownIt';
import { commands } from './commands';
import { codeActions } from './features/codeActions';
import { completion } from './features/completion';
import { configDiagnostics } from './features/configDiagnostics';
import { diagnostics } from './features/diagnostics';
import { hints } from './features/hints';
import { hovers } from './features/hovers';
import { lenses } from './features/lenses';
import { navigation } from './features/navigation';
import { outline } from './features/outline';
import { rewrites } from './features/rewrites';
import { roeZone } from './features/roeZone';
import { tidyOnSave } from './features/typing';
import { Plans } from './plans/plans';
import { copyTexts } from './proof/copyTexts';
import { proofMarks } from './proof/marks';
import { Proofs } from './proof/proofs';
import { calculator } from './views/calculator';
import { comparisons } from './views/compare';
import { maps } from './views/map';
import { planViews } from './views/planView';
import { Previews } from './views/preview/previews';

export * as notebook from './notebook';

const features: readonly ((plans: Plans) => vscode.Disposable)[] = [
  diagnostics,
  configDiagnostics,
  lenses,
  hovers,
  codeActions,
  completion,
  navigation,
  outline,
  hints,
  rewrites,
  roeZone,
  calculator,
  maps,
  commands,
  comparisons,
  planViews,
  proofMarks,
  copyTexts,
  tidyOnSave,
];

export { runCommand } from './commands';
export { screen } from './commands/screening/screen';
export { init } from './commands/starting/init';
export { newPlan } from './commands/starting/newPlan';
export * as writing from './commands/writing';
export { citeSource } from './features/citeSource';
export { useCopyHost } from './proof/host';
export { openBoard } from './views/board';
export { comparePlan } from './views/compare';
export { planView } from './views/planView';
export { portfolioNodes } from './views/portfolio';
export { openInbox } from './views/portfolio/inbox';

/** The features at work; disposing it takes all of them away. */
export interface Engine extends vscode.Disposable {
  /** For the Markdown preview. */
  readonly planBlocks: PlanBlocks;
}

/** Starts the features. */
export function start(storage?: vscode.Uri): Engine {
  const plans = new Plans(new Proofs(storage));
  const running = features.map((feature) => feature(plans));
  plans.announceAll();
  const previews = new Previews(plans);
  const all = vscode.Disposable.from(...running, plans);
  return {
    planBlocks: (source, env) => previews.blocks(source, env),
    dispose: () => all.dispose(),
  };
}
