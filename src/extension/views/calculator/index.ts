/** The command that opens the calculator beside the text. */
import * as vscode from 'vscode';
import { customerOf } from '../../../evidence/planIndex';
import { say } from '../../../words';
import { renderWords } from '../../../words/shown/render';
import { editorLanguage } from '../../host/settings';
import type { Plans } from '../../plans/plans';
import { CalculatorPanel } from './panel';

/** The feature: `zhibi.openCalculator(uri?, offset?)`, on the block at the cursor, else the customer's. */
export function calculator(plans: Plans): vscode.Disposable {
  const panels = new Set<CalculatorPanel>();
  const open = async (uri?: vscode.Uri, at?: number): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const document = uri ? await vscode.workspace.openTextDocument(uri) : editor?.document;
    const plan = document && (await plans.of(document));
    const cursor = document && editor?.document === document ? editor.selection.active : undefined;
    const offset = at ?? (document && cursor ? document.offsetAt(cursor) : -1);
    const here = plan?.plan.roe.find(({ range }) => range.start <= offset && offset <= range.end);
    const block = here ?? (plan && customerOf(plan.plan));
    if (!document || !plan || !block) {
      const language = plan?.language ?? editorLanguage();
      void vscode.window.showInformationMessage(say(renderWords.noBlock, language));
      return;
    }
    const there = [...panels].find((panel) => panel.document === document);
    if (there) {
      there.reveal(block.entity);
      return;
    }
    const panel = new CalculatorPanel(plans, document, block.entity, plan.language);
    panels.add(panel);
    panel.onDidClose(() => panels.delete(panel));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('zhibi.openCalculator', open),
    new vscode.Disposable(() => {
      for (const panel of [...panels]) panel.dispose();
    }),
  );
}
