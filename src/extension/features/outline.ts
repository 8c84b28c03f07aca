/** Symbols of a plan and of the workspace, folding, links. */
import * as vscode from 'vscode';
import { foldsOf } from '../../language/folding';
import { linksOf } from '../../language/links';
import { symbolsOf, workspaceSymbolsOf } from '../../language/symbols';
import type { DocumentSymbol } from '../../language/types';
import { toRange } from '../convert';
import type { Plans } from '../plans';

const kinds: Record<DocumentSymbol['kind'], vscode.SymbolKind> = {
  section: vscode.SymbolKind.Module,
  heading: vscode.SymbolKind.String,
  claim: vscode.SymbolKind.Constant,
  source: vscode.SymbolKind.Key,
  person: vscode.SymbolKind.Object,
  question: vscode.SymbolKind.Event,
  hypothesis: vscode.SymbolKind.Variable,
  opportunity: vscode.SymbolKind.Interface,
  action: vscode.SymbolKind.Method,
  block: vscode.SymbolKind.Struct,
};

export function outline(plans: Plans): vscode.Disposable {
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDocumentSymbolProvider(
      'markdown',
      {
        async provideDocumentSymbols(document) {
          const open = await plans.of(document);
          return open && symbolsOf(open.plan).map((symbol) => toSymbol(document, symbol));
        },
      },
      { label: 'Zhibi' },
    ),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) => workspaceSymbols(plans, query),
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

/** Only of plans that are open: nothing is read for a search. */
async function workspaceSymbols(plans: Plans, query: string): Promise<vscode.SymbolInformation[]> {
  const found = vscode.workspace.textDocuments.map(async (document) => {
    const open = await plans.of(document);
    if (!open) return [];
    return workspaceSymbolsOf(open.plan, query).map(
      ({ name, container, kind, range }) =>
        new vscode.SymbolInformation(
          name,
          kinds[kind],
          container,
          new vscode.Location(document.uri, toRange(document, range)),
        ),
    );
  });
  return (await Promise.all(found)).flat();
}
