/** What the text cells show: the plan as people read it, cell by cell, for the renderer in the page. */
import * as vscode from 'vscode';
import { positionAt } from '../../../plan/text/text';
import { CELL_VIEW, type CellView, lineBlocks } from '../../../render/plan/markdown/lineBlocks';
import type { LineBlock } from '../../../render/plan/markdown/markdownIt';
import { PlanPage } from '../../../render/plan/planHtml';
import type { NotebookPlans } from '../plans';

/** Keeps what text cells show up to date, in their metadata. */
export function textCells(plans: NotebookPlans): vscode.Disposable {
  const pages = new WeakMap<vscode.NotebookDocument, PlanPage>();
  const show = async (notebook: vscode.NotebookDocument) => {
    const { plan, written, language } = await plans.of(notebook);
    if (notebook.isClosed) return;
    const page = pages.get(notebook) ?? new PlanPage();
    pages.set(notebook, page);
    const blocks = lineBlocks(plan, page, { language });
    const lineAt = (offset: number) => positionAt(plan.lineStarts, offset).line;
    const edits = notebook.getCells().flatMap((cell) => {
      const span = written.spans[cell.index];
      if (cell.kind !== vscode.NotebookCellKind.Markup || !span) return [];
      const [from, to] = [lineAt(span.start), lineAt(span.end) + 1];
      const moved = span.dropped - from;
      const own = blocks
        .filter(({ line, end }) => from <= line && end <= to)
        .map(({ line, end, html }): LineBlock => ({ line: line + moved, end: end + moved, html }));
      const view: CellView = { text: cell.document.getText(), blocks: own };
      if (JSON.stringify(view) === JSON.stringify(cell.metadata[CELL_VIEW])) return [];
      const metadata = { ...cell.metadata, [CELL_VIEW]: view };
      return [vscode.NotebookEdit.updateCellMetadata(cell.index, metadata)];
    });
    if (edits.length === 0) return;
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, edits);
    await vscode.workspace.applyEdit(edit);
  };
  return plans.onDidChange((notebook) => void show(notebook));
}
