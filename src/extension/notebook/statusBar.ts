/** Under each cell: its ROE, and how many errors and warnings it holds. */
import * as vscode from 'vscode';
import { cellStatus } from '../../language/cells/cellOutput';
import type { NotebookPlans } from './plans';
import { NOTEBOOK_TYPE } from './type';

const icons = { error: '$(error) ', warning: '$(warning) ' } as const;

/** The status bar of each cell. */
export function statusBar(plans: NotebookPlans): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.NotebookCellStatusBarItemProvider = {
    onDidChangeCellStatusBarItems: changed.event,
    async provideCellStatusBarItems(cell) {
      const { plan, written, findings, language } = await plans.of(cell.notebook);
      const span = written.spans[cell.index];
      if (!span) return [];
      return cellStatus(plan, span, findings, language).map(({ text, more, worst }) => {
        const item = new vscode.NotebookCellStatusBarItem(
          // `$(…)` in a name of the plan is no icon.
          (worst ? icons[worst] : '') + text.replaceAll('$(', '$ ('),
          vscode.NotebookCellStatusBarAlignment.Left,
        );
        if (more) item.tooltip = more;
        if (worst) item.command = 'workbench.actions.view.problems';
        return item;
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    plans.onDidChange(() => changed.fire()),
    vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, provider),
  );
}
