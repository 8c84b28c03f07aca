/** The copies that commands work on, set while the features run. */
import * as vscode from 'vscode';
import type { Plans } from '../../plans/plans';
import type { Proofs } from '../../proof/proofs';
import { Cancelled } from '../ask';

let proofs: Proofs | undefined;

/** Lets commands work on the copies of these plans, until it is disposed. */
export function proofsForCommands(plans: Plans): vscode.Disposable {
  proofs = plans.proofs;
  return new vscode.Disposable(() => {
    if (proofs === plans.proofs) proofs = undefined;
  });
}

/** Commands find a plan only while the features run. */
export function targetProofs(): Proofs {
  if (!proofs) throw new Cancelled();
  return proofs;
}
