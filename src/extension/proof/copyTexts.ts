/**
 * Copies shown as text: a plain text in its own editor, anything else as a
 * read-only document page by page, with the address of the file itself on top.
 */
import * as vscode from 'vscode';
import type { CopyText } from '../../copies/model';
import { copyPlaceAt, type PlaceInCopy } from '../../language/proof/at';
import { say } from '../../words';
import { proofWords } from '../../words/proof';
import { nameOf } from '../host/fileName';
import { editorLanguage } from '../host/settings';
import type { Sheet } from '../pages/sheet';
import type { Plans } from '../plans/plans';
import type { Proofs } from './proofs';

const SCHEME = 'zhibi-copy';

let proofs: Proofs | undefined;

/** The feature: documents of that scheme. */
export function copyTexts(plans: Plans): vscode.Disposable {
  proofs = plans.proofs;
  const stop = new vscode.Disposable(() => {
    if (proofs === plans.proofs) proofs = undefined;
  });
  return vscode.Disposable.from(
    stop,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent(uri) {
        const { plan, path } = JSON.parse(uri.query) as { plan: string; path: string };
        const from = vscode.Uri.parse(plan);
        const copy = await plans.proofs.files.copyAt(from, path);
        if (copy.state !== 'read') return '';
        const file = await plans.proofs.files.uriOf(from, path);
        return textOf(copy.index.copy, file?.toString() ?? '').text;
      },
    }),
  );
}

/** Where the copy says what stands at `offset`; undefined where it is in no copy. */
export async function copyLocation(
  sheet: Sheet,
  offset: number,
): Promise<vscode.Location | undefined> {
  const proof = sheet.proof?.();
  const place = proof && copyPlaceAt(sheet.plan, proof, offset);
  return (
    place && locationOf(sheet.file?.uri ?? sheet.document.uri, place, sheet.file?.proofs ?? proofs)
  );
}

/** The place in its file, or in the text of it. */
async function locationOf(
  plan: vscode.Uri,
  { path, page, line }: PlaceInCopy,
  from: Proofs | undefined,
): Promise<vscode.Location | undefined> {
  const file = await from?.files.uriOf(plan, path);
  const copy = file && (await from?.files.copyAt(plan, path));
  if (!file || copy?.state !== 'read') return undefined;
  const text = copy.index.copy;
  // Lines of a plain text are those of the file.
  if (text.kind === 'text' || text.kind === 'markdown') {
    return new vscode.Location(file, new vscode.Position(Math.max(0, line - 1), 0));
  }
  const query = JSON.stringify({ plan: plan.toString(), path });
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${nameOf(file)}.txt`, query });
  const { lineOf } = textOf(text, file.toString());
  return new vscode.Location(uri, new vscode.Position(lineOf(page, line), 0));
}

/** Page by page; `lineOf` a page and a line on it, from 1 on, as a line of the text from 0 on. */
function textOf({ pages }: CopyText, file: string) {
  const lines = [file, ''];
  const starts = new Map<number, number>();
  for (const page of pages) {
    const name = page.label ?? String(page.number);
    lines.push(`── ${say(proofWords.page, editorLanguage(), { page: name })} ──`);
    starts.set(page.number, lines.length);
    lines.push(...page.lines, '');
  }
  return {
    text: lines.join('\n'),
    lineOf: (page: number, line: number) => (starts.get(page) ?? 0) + Math.max(0, line - 1),
  };
}
