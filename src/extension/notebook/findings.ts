/** Findings on the cells; when the same file is open as text, only the text shows them. */
import * as vscode from 'vscode';
import { findingsOncePerCause, shownFindings } from '../../language/shown';
import type { Range } from '../../plan/model';
import type { Diagnostic } from '../../rules/rule';
import { severities, strictnessFor } from '../features/diagnostics';
import { WrittenLine } from '../features/writing/writtenLine';
import { locationIn } from './cells/sheets';
import type { NotebookPlan, NotebookPlans } from './plans';
import { NOTEBOOK_TYPE } from './type';

/** Shows the findings on the cells of every open notebook. */
export function findings(plans: NotebookPlans): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('zhibi-cells');
  const clear = (notebook: vscode.NotebookDocument) => {
    for (const cell of notebook.getCells()) collection.delete(cell.document.uri);
  };
  const show = async (notebook: vscode.NotebookDocument) => {
    if (isOpenAsText(notebook.uri)) return clear(notebook);
    const read = await plans.of(notebook);
    if (notebook.isClosed || isOpenAsText(notebook.uri)) return clear(notebook);
    const byCell = findingsByCell(notebook, read, line);
    for (const { document } of notebook.getCells()) {
      collection.set(document.uri, byCell.get(document.uri.toString()) ?? []);
    }
  };
  const line = new WrittenLine(({ uri }) => {
    const notebook = vscode.workspace.notebookDocuments.find(
      (open) => open.notebookType === NOTEBOOK_TYPE && open.uri.path === uri.path,
    );
    if (notebook) void show(notebook);
  });
  const again = ({ uri }: vscode.TextDocument) => {
    const notebook = vscode.workspace.notebookDocuments.find(
      (open) => open.notebookType === NOTEBOOK_TYPE && open.uri.toString() === uri.toString(),
    );
    if (notebook) void show(notebook);
  };
  const { workspace } = vscode;
  return vscode.Disposable.from(
    collection,
    line,
    plans.onDidChange(show),
    workspace.onDidOpenTextDocument(again),
    workspace.onDidCloseTextDocument((document) => {
      again(document);
      if (document.uri.scheme === 'vscode-notebook-cell') collection.delete(document.uri);
    }),
    workspace.onDidCloseNotebookDocument(clear),
  );
}

function isOpenAsText(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((open) => open.uri.toString() === uri.toString());
}

/** The findings of each cell, by its address. */
function findingsByCell(
  notebook: vscode.NotebookDocument,
  read: NotebookPlan,
  line: WrittenLine,
): Map<string, vscode.Diagnostic[]> {
  const byCell = new Map<string, vscode.Diagnostic[]>();
  const [first] = notebook.getCells();
  const strictness = first ? strictnessFor(first.document) : 'normal';
  const told = findingsOncePerCause(read.findings, read.plan, read.language);
  for (const finding of shownFindings(told, strictness, writtenIn(notebook, read, line))) {
    const location = locationIn(notebook, read, finding.range);
    if (!location) continue;
    const key = location.uri.toString();
    const list = byCell.get(key) ?? [];
    const diagnostic = toDiagnostic(location.range, finding);
    diagnostic.relatedInformation = (finding.related ?? []).flatMap(({ range, message }) => {
      const place = locationIn(notebook, read, range);
      return place ? [new vscode.DiagnosticRelatedInformation(place, message)] : [];
    });
    list.push(diagnostic);
    byCell.set(key, list);
  }
  return byCell;
}

/** The line of a cell that is being written, as offsets of the plan; null where none is. */
function writtenIn(
  notebook: vscode.NotebookDocument,
  { places }: NotebookPlan,
  line: WrittenLine,
): Range | null {
  for (const { document, index } of notebook.getCells()) {
    const written = line.of(document);
    if (!written) continue;
    const offsetOf = ({ line: at, character }: vscode.Position) =>
      places.offsetAt({ cell: index, line: at, column: character });
    const [start, end] = [offsetOf(written.start), offsetOf(written.end)];
    return start === null || end === null ? null : { start, end };
  }
  return null;
}

function toDiagnostic(range: vscode.Range, finding: Diagnostic): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, finding.message, severities[finding.severity]);
  diagnostic.source = 'zhibi';
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(finding.url) };
  return diagnostic;
}
