/** Everything that works on plans; loaded by the entry at the first plan. */
import * as vscode from 'vscode';
import { codeActions } from './features/codeActions';
import { completion } from './features/completion';
import { configDiagnostics } from './features/configDiagnostics';
import { diagnostics } from './features/diagnostics';
import { hints } from './features/hints';
import { hovers } from './features/hovers';
import { lenses } from './features/lenses';
import { navigation } from './features/navigation';
import { outline } from './features/outline';
import { Plans } from './plans';

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
];

/** Starts the features; disposing what it returns takes all of them away. */
export function start(): vscode.Disposable {
  const plans = new Plans();
  const running = features.map((feature) => feature(plans));
  plans.announceAll();
  return vscode.Disposable.from(...running, plans);
}
