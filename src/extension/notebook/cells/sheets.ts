/** The plan of a notebook as each of its cells shows it, for the language features. */
import * as vscode from 'vscode';
import type { CellPlace } from '../../../plan/cells/places';
import type { Range } from '../../../plan/model';
import { allFixes, editAt, rangeIn, type Sheet, type Sheets } from '../../pages/sheet';
import type { NotebookPlan, NotebookPlans } from '../plans';
import { NOTEBOOK_TYPE } from '../type';

/** Gives language features the plan as a cell shows it. */
export class CellSheets implements Sheets {
  readonly selector = { notebookType: NOTEBOOK_TYPE };
  readonly onDidChange: vscode.Event<unknown>;

  constructor(private readonly plans: NotebookPlans) {
    this.onDidChange = plans.onDidChange;
  }

  async of(document: vscode.TextDocument): Promise<Sheet | undefined> {
    const notebook = notebookOf(document);
    return notebook && cellSheet(notebook, document, await this.plans.of(notebook));
  }
}

/** The notebook of ours that a document is a cell of. */
function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  return vscode.workspace.notebookDocuments.find(
    (notebook) =>
      notebook.notebookType === NOTEBOOK_TYPE &&
      notebook.uri.path === document.uri.path &&
      notebook.getCells().some((cell) => cell.document === document),
  );
}

function cellSheet(
  notebook: vscode.NotebookDocument,
  document: vscode.TextDocument,
  read: NotebookPlan,
): Sheet {
  const { plan, language, today, findings, gaps, places } = read;
  const cell = notebook.getCells().findIndex((other) => other.document === document);
  const sheet: Sheet = {
    document,
    plan,
    language,
    today,
    findings: () => findings,
    gaps: () => gaps,
    proof: () => read.proof,
    file: { uri: notebook.uri, proofs: read.proofs },
    // Only the fixes of this cell: the editor asks cell by cell.
    fixAll: () => allFixes(plan, language, today).filter(({ range }) => rangeIn(sheet, range)),
    offsetAt: ({ line, character }) =>
      places.offsetAt({ cell, line, column: character }) ?? undefined,
    locationOf: (range) => locationIn(notebook, read, range),
    editOf: (edits) => {
      const whole = new vscode.WorkspaceEdit();
      const byCell = new Map<number, ReturnType<typeof editAt>[]>();
      for (const edit of edits) {
        const text = 'snippet' in edit ? edit.snippet : edit.text;
        const found = places.editOf(edit.range, text);
        if (!found) return undefined;
        const range = new vscode.Range(positionOf(found.start), positionOf(found.end));
        const own = 'snippet' in edit ? { snippet: found.text } : { text: found.text };
        byCell.set(found.start.cell, [...(byCell.get(found.start.cell) ?? []), editAt(range, own)]);
      }
      for (const [index, own] of byCell) whole.set(notebook.cellAt(index).document.uri, own);
      return whole;
    },
  };
  return sheet;
}

/** Where a range of the plan is shown; one over several cells ends with its first. */
export function locationIn(
  notebook: vscode.NotebookDocument,
  { places }: NotebookPlan,
  range: Range,
): vscode.Location | undefined {
  const start = places.placeAt(range.start);
  if (!start || start.cell >= notebook.cellCount) return undefined;
  const end = places.placeAt(range.end);
  const last = end?.cell === start.cell ? end : start;
  return new vscode.Location(
    notebook.cellAt(start.cell).document.uri,
    new vscode.Range(positionOf(start), positionOf(last)),
  );
}

function positionOf({ line, column }: CellPlace): vscode.Position {
  return new vscode.Position(line, column);
}
