/** Symbols of a plan and of the workspace, folding, links. */
import * as vscode from 'vscode';
import { foldsOf } from '../../../language/navigation/folding';
import { linksOf } from '../../../language/navigation/links';
import { symbolsOf, workspaceSymbolsOf } from '../../../language/navigation/symbols';
import type { DocumentSymbol } from '../../../language/types';
import type { Plan } from '../../../plan/model';
import { say } from '../../../words';
import { startWords } from '../../../words/editor/start';
import { toRange } from '../../host/convert';
import { editorLanguage } from '../../host/settings';
import type { Plans } from '../../plans/plans';
import { WorkspacePlans } from '../../plans/workspacePlans';

const kinds: Record<DocumentSymbol['kind'], vscode.SymbolKind> = {
  claim: vscode.SymbolKind.Constant,
  source: vscode.SymbolKind.Key,
  person: vscode.SymbolKind.Object,
  question: vscode.SymbolKind.Event,
  hypothesis: vscode.SymbolKind.Variable,
  opportunity: vscode.SymbolKind.Interface,
  action: vscode.SymbolKind.Method,
  block: vscode.SymbolKind.Struct,
};

/** The outline of plans, the names of the workspace search, folding and links. */
export function outline(plans: Plans): vscode.Disposable {
  const { languages } = vscode;
  const stored = new WorkspacePlans(plans.configFiles);
  return vscode.Disposable.from(
    stored,
    languages.registerDocumentSymbolProvider(
      'markdown',
      {
        async provideDocumentSymbols(document) {
          const open = await plans.of(document);
          return open && symbolsOf(open.plan).map((symbol) => toSymbol(document, symbol));
        },
      },
      { label: say(startWords.product, editorLanguage()) },
    ),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) => workspaceSymbols(plans, stored, query, token),
    }),
    languages.registerFoldingRangeProvider('markdown', {
      async provideFoldingRanges(document) {
        const open = await plans.of(document);
        return open && foldsOf(open.plan).map((fold) => toFold(toRange(document, fold)));
      },
    }),
    languages.registerDocumentLinkProvider('markdown', {
      async provideDocumentLinks(document) {
        const open = await plans.of(document);
        return open && linksOf(open.plan, open.language).map((link) => toLink(document, link));
      },
    }),
  );
}

function toSymbol(document: vscode.TextDocument, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const result = new vscode.DocumentSymbol(
    symbol.name,
    symbol.detail,
    kinds[symbol.kind],
    toRange(document, symbol.range),
    toRange(document, symbol.selection),
  );
  result.children = symbol.children.map((child) => toSymbol(document, child));
  return result;
}

/** A range that ends at the start of a line folds only to the line before. */
function toFold(range: vscode.Range): vscode.FoldingRange {
  const last = range.end.character === 0 ? range.end.line - 1 : range.end.line;
  return new vscode.FoldingRange(range.start.line, last, vscode.FoldingRangeKind.Region);
}

function toLink(
  document: vscode.TextDocument,
  { range, target, tooltip }: ReturnType<typeof linksOf>[number],
): vscode.DocumentLink {
  const { line, character } = document.positionAt(target);
  const fragment = `L${line + 1},${character + 1}`;
  const link = new vscode.DocumentLink(toRange(document, range), document.uri.with({ fragment }));
  link.tooltip = tooltip;
  return link;
}

/** Of the plans that are open as they stand in the editor, of the others as they are stored. */
async function workspaceSymbols(
  plans: Plans,
  stored: WorkspacePlans,
  query: string,
  token: vscode.CancellationToken,
): Promise<vscode.SymbolInformation[]> {
  const found: vscode.SymbolInformation[] = [];
  const seen = new Set<string>();
  const add = (uri: vscode.Uri, plan: Plan, positionAt: (at: number) => vscode.Position) => {
    seen.add(uri.toString());
    for (const { name, container, kind, range } of workspaceSymbolsOf(plan, query)) {
      const where = new vscode.Range(positionAt(range.start), positionAt(range.end));
      found.push(
        new vscode.SymbolInformation(name, kinds[kind], container, new vscode.Location(uri, where)),
      );
    }
  };
  for (const document of vscode.workspace.textDocuments) {
    const open = await plans.of(document);
    if (open) add(document.uri, open.plan, (at) => document.positionAt(at));
  }
  for await (const { uri, plan, positionAt } of stored.all(token)) {
    if (!seen.has(uri.toString())) add(uri, plan, positionAt);
  }
  return found;
}
