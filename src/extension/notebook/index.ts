/** What works in an open notebook; loaded with the first one. */
import * as vscode from 'vscode';
import { pasteSources } from '../commands/sources/pasteSource';
import { codeActions } from '../features/codeActions';
import { completion } from '../features/completion';
import { hints } from '../features/hints';
import { hovers } from '../features/hovers';
import { lenses } from '../features/lenses';
import { navigation } from '../features/navigation';
import { rewrites } from '../features/rewrites';
import { listKey } from '../features/typing';
import { Proofs } from '../proof/proofs';
import type { Sheets } from '../sheet';
import { controller } from './controller';
import { findings } from './findings';
import { NotebookPlans } from './plans';
import { CellSheets } from './sheets';
import { statusBar } from './statusBar';
import { textCells } from './textCells';
import { twoModels } from './twoModels';

export { ownTerms } from './ownTerms';
export { deserialize, serialize } from './serializer';

/** What works in a cell as it does in the text. */
const features: readonly ((sheets: Sheets) => vscode.Disposable)[] = [
  codeActions,
  completion,
  hints,
  hovers,
  lenses,
  navigation,
  pasteSources,
  rewrites,
];

/** Starts it; disposing what it returns takes all of it away. */
export function startNotebooks(extensionId: string, storage?: vscode.Uri): vscode.Disposable {
  const plans = new NotebookPlans(new Proofs(storage));
  const sheets = new CellSheets(plans);
  const running = [
    controller(plans, extensionId),
    findings(plans),
    statusBar(plans),
    textCells(plans),
    twoModels(),
    listKey(),
    ...features.map((feature) => feature(sheets)),
  ];
  plans.announceAll();
  return vscode.Disposable.from(...running, plans);
}
