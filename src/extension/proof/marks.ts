/** Quiet marks in the margin: proven, not found, unchecked; `zhibi.proof.marks` switches them off. */
import * as vscode from 'vscode';
import { type ProofMark, proofMarksOf } from '../../language/proof/at';
import { isOn } from '../host/settings';
import type { Plans } from '../plans/plans';

const SHAPES: Readonly<Record<ProofMark['result'], readonly [colour: string, path: string]>> = {
  proven: ['#4a9d5b', 'M4 8.5l3 3 5-6'],
  'not-found': ['#d0453b', 'M5 5l6 6M11 5l-6 6'],
  unchecked: ['#8a8a8a', 'M8 5v4M8 11.2v.3'],
};

function decoration([colour, path]: readonly [string, string]): vscode.TextEditorDecorationType {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16"><path d="${path}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  const gutterIconPath = vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
  return vscode.window.createTextEditorDecorationType({ gutterIconPath, gutterIconSize: '80%' });
}

/** Keeps the marks of all visible plans up to date. */
export function proofMarks(plans: Plans): vscode.Disposable {
  const results = Object.keys(SHAPES) as ProofMark['result'][];
  const types = new Map(results.map((result) => [result, decoration(SHAPES[result])]));
  const show = async (document: vscode.TextDocument) => {
    const editors = vscode.window.visibleTextEditors.filter((one) => one.document === document);
    const open = editors.length > 0 ? await plans.of(document) : undefined;
    if (!open || open.document.version !== document.version) return;
    const proof = isOn(document, 'proof.marks') ? open.proof?.() : undefined;
    const marks = proof ? proofMarksOf(open.plan, proof, open.language) : [];
    for (const editor of editors) {
      for (const [result, type] of types) {
        const own = marks.filter((mark) => mark.result === result);
        editor.setDecorations(
          type,
          own.map(({ range }) => {
            const at = document.positionAt(range.start);
            return new vscode.Range(at, at);
          }),
        );
      }
    }
  };
  return vscode.Disposable.from(
    ...types.values(),
    plans.onDidChange((document) => void show(document)),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) void show(document);
    }),
  );
}
