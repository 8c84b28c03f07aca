/** Everything that works on plans; loaded by the entry at the first plan. */
import * as vscode from 'vscode';
import type { PlanBlocks } from '../render/plan/markdown/markdownIt';
import { commands } from './commands';
import { codeActions } from './features/codeActions';
import { configDiagnostics } from './features/configDiagnostics';
import { diagnostics } from './features/diagnostics';
import { navigation } from './features/navigation';
import { hints } from './features/showing/hints';
import { hovers } from './features/showing/hovers';
import { lenses } from './features/showing/lenses';
import { outline } from './features/showing/outline';
import { roeZone } from './features/showing/roeZone';
import { completion } from './features/writing/completion';
import { rewrites } from './features/writing/rewrites';
import { tidyOnSave } from './features/writing/typing';
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
export * as writing from './commands/inserting/writing';
export { screen } from './commands/screening/screen';
export { init } from './commands/starting/init';
export { newPlan } from './commands/starting/newPlan';
export { citeSource } from './features/writing/citeSource';
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
