/** Findings in the Problems panel and under the text. */
import * as vscode from 'vscode';
import { findingsOncePerCause, type Strictness, shownFindings } from '../../language/shown';
import type { Severity } from '../../plan/model';
import type { Told } from '../../rules/causes';
import type { Diagnostic } from '../../rules/rule';
import { toOffsets, toRange } from '../host/convert';
import type { Plans } from '../plans/plans';
import { WrittenLine } from './writing/writtenLine';

export const severities: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the findings of every open plan, and takes them away when it is closed. */
export function diagnostics(plans: Plans): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('zhibi');
  const show = async (document: vscode.TextDocument) => {
    if (!isEditable(document.uri)) return;
    const open = await plans.of(document);
    if (!open) {
      collection.delete(document.uri);
      return;
    }
    // The document changed while the configuration was read; the next change event publishes.
    if (open.document.version !== document.version) return;
    const written = line.of(document);
    const within = written === null ? null : toOffsets(document, written);
    const told = findingsOncePerCause(open.findings(), open.plan, open.language);
    const shown = shownFindings(told, strictnessFor(document), within);
    collection.set(
      document.uri,
      shown.map((finding) => toDiagnostic(document, finding)),
    );
  };
  const line = new WrittenLine((document) => void show(document));
  return vscode.Disposable.from(
    collection,
    line,
    plans.onDidChange(show),
    plans.onDidClose((document) => collection.delete(document.uri)),
  );
}

/** Old versions (`git:`, a pull request's) are shown without findings. */
function isEditable(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** A finding as the editor's diagnostic; its code links to the page of its rule. */
export function toDiagnostic(
  document: vscode.TextDocument,
  finding: Told<Diagnostic>,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding.range),
    finding.message,
    severities[finding.severity],
  );
  diagnostic.source = 'zhibi';
  diagnostic.code = {
    value: finding.rule,
    target: vscode.Uri.parse(finding.url),
  };
  if (finding.related) {
    diagnostic.relatedInformation = finding.related.map(
      ({ range, message }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(document.uri, toRange(document, range)),
          message,
        ),
    );
  }
  if (finding.rule === 'source/unused') {
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  }
  return diagnostic;
}

/** How much the user wants to be told: `zhibi.strictness`. */
export function strictnessFor(document: vscode.TextDocument): Strictness {
  const setting = vscode.workspace.getConfiguration('zhibi', document.uri).get('strictness');
  return setting === 'quiet' || setting === 'strict' ? setting : 'normal';
}
