/** What works in an open notebook; loaded with the first one. */
import * as vscode from 'vscode';
import { pasteSources } from '../commands/sources/pasteSource';
import { codeActions } from '../features/codeActions';
import { navigation } from '../features/navigation';
import { hints } from '../features/showing/hints';
import { hovers } from '../features/showing/hovers';
import { lenses } from '../features/showing/lenses';
import { completion } from '../features/writing/completion';
import { rewrites } from '../features/writing/rewrites';
import { listKey } from '../features/writing/typing';
import type { Sheets } from '../pages/sheet';
import { Proofs } from '../proof/proofs';
import { CellSheets } from './cells/sheets';
import { textCells } from './cells/textCells';
import { controller } from './controller';
import { findings } from './findings';
import { NotebookPlans } from './plans';
import { statusBar } from './statusBar';
import { twoModels } from './twoModels';

export { deserialize, serialize } from './cells/serializer';
export { ownTerms } from './ownTerms';

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
