/** Everything that works on plans; loaded by the entry at the first plan. */
import * as vscode from 'vscode';
import { codeActions } from './features/codeActions';
import { diagnostics } from './features/diagnostics';
import { hovers } from './features/hovers';
import { lenses } from './features/lenses';
import { Plans } from './plans';

/** Starts the features; disposing what it returns takes all of them away. */
export function start(): vscode.Disposable {
  const plans = new Plans();
  const features = [diagnostics, lenses, hovers, codeActions];
  const running = vscode.Disposable.from(...features.map((feature) => feature(plans)), plans);
  plans.announceAll();
  return running;
}
