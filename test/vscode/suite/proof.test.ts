/** Copies of sources in the editor: what a report fills, what it proves, and what it doesn't say. */
import * as vscode from 'vscode';
import { answered, describe, eventually, it } from '../host/harness';
import { accept, equal, includes, open, openMarked, ours, ruleOf } from './plan';

const REPORT =
  'Acme Annual Report 2024\nTotal revenue was $513.4 million in 2024, up from $480.2 million in 2023.\nThe board expects automation to be the main source of demand over the next two years.\nWe did not raise prices in 2024.\n';
const HEAD = '---\nzhibi: 1\naccount: Acme\nlanguage: en\nasOf: 2025-06-01\n---\n\n## Look\n\n';
const SOURCE = (path: string) =>
  `\n[^fy]: annual-report · [Acme Annual Report 2024](${path}) · 2025-03-14 · A1\n`;

/** A filing as inline XBRL: two years, two segments. */
function filing(): string {
  const days = { y24: ['2024-01-01', '2024-12-31'], y23: ['2023-01-01', '2023-12-31'] };
  const contexts = Object.entries(days).flatMap(([id, [start, end]]) => [
    context(id, `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`),
    context(`${id}i`, `<xbrli:instant>${end}</xbrli:instant>`),
    ...['Tents', 'Boats'].map((name) =>
      context(
        `${id}${name}`,
        `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`,
        `<xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementBusinessSegmentsAxis">acme:${name}Member</xbrldi:explicitMember></xbrli:segment>`,
      ),
    ),
  ]);
  const value = (tag: string, at: string, number: string) =>
    `<td><ix:nonFraction name="us-gaap:${tag}" contextRef="${at}" unitRef="usd" scale="6" decimals="-6" format="ixt:num-dot-decimal">${number}</ix:nonFraction></td>`;
  const row = (name: string, tag: string, now: string, then: string, suffix = '') =>
    `<tr><td>${name}</td>${value(tag, `y24${suffix}`, now)}${value(tag, `y23${suffix}`, then)}</tr>`;
  return `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:us-gaap="http://fasb.org/us-gaap/2024" xmlns:dei="http://xbrl.sec.gov/dei/2024" xmlns:acme="http://acme.example/20241231"><body><div style="display:none"><ix:header><ix:resources>${contexts.join('')}<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div><p><ix:nonNumeric name="dei:EntityRegistrantName" contextRef="y24">Acme Inc</ix:nonNumeric> <ix:nonNumeric name="dei:DocumentType" contextRef="y24">10-K</ix:nonNumeric> <ix:nonNumeric name="dei:DocumentPeriodEndDate" contextRef="y24">2024-12-31</ix:nonNumeric> <ix:nonNumeric name="dei:DocumentFiscalYearFocus" contextRef="y24">2024</ix:nonNumeric></p><table>${row('Total revenue', 'Revenues', '513', '480')}${row('Tents', 'Revenues', '413', '390', 'Tents')}${row('Boats', 'Revenues', '100', '90', 'Boats')}${row('Net income', 'NetIncomeLoss', '50', '41')}${row('Total assets', 'Assets', '900', '800', 'i')}${row('Total equity', 'StockholdersEquity', '450', '400', 'i')}</table></body></html>`;
}

function context(id: string, period: string, segment = ''): string {
  return `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier>${segment}</xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`;
}

async function file(name: string, content: string): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace folder');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

const proofRules = (uri: vscode.Uri) =>
  ours(uri)
    .map(ruleOf)
    .filter((rule) => rule.startsWith('proof/'));

const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Runs a command and accepts the first answer to whatever it asks. */
async function accepted(command: string, argument: unknown): Promise<void> {
  await answered(vscode.commands.executeCommand(command, argument), accept);
}

/** What a plan with that claim is told about it. */
async function told(claim: string, name: string): Promise<vscode.Uri> {
  await file(`sources/${name}.txt`, REPORT);
  const { document } = await open(`${HEAD}${claim}\n${SOURCE(`sources/${name}.txt`)}`);
  return document.uri;
}

async function replaceIn(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const at = document.getText().indexOf(from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + from.length));
  edit.replace(document.uri, range, to);
  await vscode.workspace.applyEdit(edit);
}

function place(document: vscode.TextDocument, words: string): vscode.Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}

describe('proof', () => {
  it('a report becomes a source, and fills statements and segments that are proven at once', async () => {
    const report = await file('sources/acme-10k.html', filing());
    const { document } = await open(HEAD);
    await vscode.commands.executeCommand('zhibi.addSourceFromFile', report);
    await eventually(() => document.getText().includes('sources/acme-10k.html'), 'the source');
    includes(document.getText(), ': annual-report · [Acme Inc 10-K 2024](sources/acme-10k.html)');
    includes(document.getText(), 'hash: sha256:');
    await accepted('zhibi.importStatements', report);
    const text = document.getText();
    includes(text, 'Tents: {revenue: 390 | 413}');
    includes(text, '```roe\nentity: Acme\n');
    equal(text.match(/^\[\^/gm)?.length, 1, 'sources');
    const position = place(document, '513');
    const hover = await eventually(async () => {
      const [first] = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        position,
      );
      const said = (first?.contents ?? []).map((one) => (one as vscode.MarkdownString).value);
      return said.join('\n').includes('found') ? said.join('\n') : undefined;
    }, 'what the report says of the value');
    includes(hover ?? '', 'Total revenue 513 480');
    equal(proofRules(document.uri), [], 'findings');
  });

  it('Cite Passage… writes passage and citation below the claim', async () => {
    await file('sources/cite.txt', REPORT);
    const { document } = await openMarked(
      `${HEAD}- Automation comes next.⟨⟩\n${SOURCE('sources/cite.txt')}`,
    );
    await accepted('zhibi.citePassage', 'automation main source of demand');
    includes(document.getText(), '- Automation comes next.[^fy]\n  > ');
    includes(document.getText(), 'automation to be the main source of demand');
    await eventually(() => proofRules(document.uri).length === 0, 'no finding');
  });

  it('a changed digit is told within a second, and its nearest passage', async () => {
    const uri = await told('- Total revenue was $513.4 million in 2024.[^fy]', 'digit');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      uri,
      place(document, '513'),
    );
    await pause();
    await replaceIn(document, '513.4', '531.4');
    // The first time the copy is read; from then on it takes no second.
    await eventually(() => proofRules(uri).includes('proof/figure-not-found'), 'the finding');
    const found = ours(uri).find((one) => ruleOf(one) === 'proof/figure-not-found');
    includes(found?.message ?? '', '513.4');
    await replaceIn(document, '531.4', '513.4');
    await eventually(() => proofRules(uri).length === 0, 'right again');
    const from = Date.now();
    await replaceIn(document, '513.4', '518.4');
    await eventually(() => proofRules(uri).includes('proof/figure-not-found'), 'the finding');
    if (Date.now() - from > 1000) throw new Error(`it took ${Date.now() - from} ms`);
  });

  it('an invented and an altered quotation, and a missing copy', async () => {
    const quote = '- Prices.[^fy]\n  > We did raise prices in 2024.';
    const altered = await told(quote, 'altered');
    await eventually(() => proofRules(altered).includes('proof/quote-not-found'), 'altered');
    const invented = await told('- “our staff will double by 2030 in all plants”[^fy]', 'invented');
    await eventually(() => proofRules(invented).includes('proof/quote-not-found'), 'invented');
    const { document } = await open(`${HEAD}- Revenue: $5.4 million.[^fy]\n${SOURCE('no.pdf')}`);
    await eventually(() => proofRules(document.uri).includes('proof/copy-missing'), 'missing');
  });

  it('Go to Definition on a figure and on a citation leads to the line of the copy', async () => {
    const claim = '- Total revenue was $513.4 million in 2024.[^fy]';
    const uri = await told(claim, 'goto');
    const document = await vscode.workspace.openTextDocument(uri);
    for (const words of ['513.4', '^fy]']) {
      await eventually(async () => {
        const places = await vscode.commands.executeCommand<vscode.Location[]>(
          'vscode.executeDefinitionProvider',
          uri,
          place(document, words),
        );
        const there = places.find((one) => one.uri.path.endsWith('/sources/goto.txt'));
        return there?.range.start.line === 1;
      }, `the copy, from ${words}`);
    }
  });

  it('a copy that changes is read again', async () => {
    const uri = await told('- Total revenue was $513.4 million in 2024.[^fy]', 'changing');
    await pause();
    await file('sources/changing.txt', REPORT.replace('513.4', '507.7'));
    await eventually(() => proofRules(uri).includes('proof/figure-not-found'), 'the finding');
    await file('sources/changing.txt', REPORT);
    await eventually(() => proofRules(uri).length === 0, 'right again');
  });

  it('completion in a block quote offers passages of the cited source', async () => {
    await file('sources/offer.txt', REPORT);
    const editor = await openMarked(
      `${HEAD}- Automation.[^fy]\n  > automation⟨⟩\n${SOURCE('sources/offer.txt')}`,
    );
    const { document, selection } = editor;
    await eventually(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        selection.active,
      );
      return list.items.some(({ insertText, label }) =>
        String(insertText ?? (typeof label === 'string' ? label : label.label)).includes(
          'main source of demand',
        ),
      );
    }, 'the passage');
  });

  it('in a notebook, too: the finding on its cell, and the way to the copy', async () => {
    await file('sources/cells.txt', REPORT);
    const claims =
      '- Revenue was $531.4 million in 2024.[^fy]\n- It was $480.2 million before.[^fy]\n';
    const uri = await file('cells.account.md', `${HEAD}${claims}${SOURCE('sources/cells.txt')}`);
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
    const cell = notebook.getCells().find(({ document }) => document.getText().includes('531.4'));
    if (!cell) throw new Error('no cell with the claim');
    await eventually(
      () => proofRules(cell.document.uri).includes('proof/figure-not-found'),
      'the finding',
    );
    await eventually(async () => {
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        cell.document.uri,
        place(cell.document, '480.2'),
      );
      return places.some((one) => one.uri.path.endsWith('/sources/cells.txt'));
    }, 'the copy');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
