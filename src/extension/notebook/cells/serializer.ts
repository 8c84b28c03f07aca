/** Bytes ↔ the editor's notebook; the cells are made in plan/cells/. */
import * as vscode from 'vscode';
import { openCells } from '../../../language/cells/openCells';
import type { Around, Cell, CellRole, Cells, Origin } from '../../../plan/cells/cut';
import { writeCells } from '../../../plan/cells/join';
import type { Config } from '../../../plan/model';
import { say } from '../../../words';
import { notebookWords, refusalWords } from '../../../words/editor/notebook';
import { editorLanguage } from '../../host/settings';

/** What the notebook keeps of its file besides the cells. */
interface Kept extends Around {
  readonly bom: boolean;
}

/**
 * Cells of a file, cut at sections of the workspace's own `terms`, too. Throws a
 * sentence where it could not be written back as it is.
 */
export function deserialize(bytes: Uint8Array, terms: Config['terms']): vscode.NotebookData {
  const whole = decode(bytes);
  const bom = whole.startsWith('\uFEFF');
  const opened = openCells(bom ? whole.slice(1) : whole, terms);
  if ('refused' in opened) throw refusal(opened.refused);
  const { cells, ...around } = opened.cells;
  const data = new vscode.NotebookData(cells.map(cellData));
  const kept: Kept = { ...around, bom };
  data.metadata = { zhibi: kept };
  return data;
}

/** The file of a notebook. */
export function serialize(data: vscode.NotebookData): Uint8Array {
  const cells = data.cells.map(({ kind, languageId, value, metadata }) =>
    cellFrom(kind, languageId, value, metadata),
  );
  const kept = keptIn(data.metadata);
  const { text } = writeCells({ ...kept, cells });
  return new TextEncoder().encode(kept.bom ? `\uFEFF${text}` : text);
}

/** The cells of an open notebook as they are now. */
export function cellsOfNotebook(notebook: vscode.NotebookDocument): Cells {
  const cells = notebook
    .getCells()
    .map(({ kind, document, metadata }) =>
      cellFrom(kind, document.languageId, document.getText(), metadata),
    );
  return { ...keptIn(notebook.metadata), cells };
}

/** `fatal`: a made-up character would be written over the file's own. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refusal('notUtf8');
  }
}

function refusal(why: keyof typeof refusalWords): Error {
  const language = editorLanguage();
  const reason = say(refusalWords[why], language);
  return new Error(say(notebookWords.refused, language, { reason }));
}

function cellData({ kind, language, value, origin }: Cell): vscode.NotebookCellData {
  const { Markup, Code } = vscode.NotebookCellKind;
  const data = new vscode.NotebookCellData(kind === 'prose' ? Markup : Code, value, language);
  // As a string: the editor compares metadata by identity, so an equal object would mark the notebook as changed.
  data.metadata = { zhibi: JSON.stringify(origin) };
  return data;
}

function cellFrom(
  kind: vscode.NotebookCellKind,
  language: string,
  value: string,
  metadata: Readonly<Record<string, unknown>> | undefined,
): Cell {
  const prose = kind === vscode.NotebookCellKind.Markup;
  return { kind: prose ? 'prose' : 'code', language, value, origin: originIn(metadata?.zhibi) };
}

const ROLES: readonly CellRole[] = ['frontMatter', 'prose', 'roe', 'segments'];

/** Cells come from anywhere by copy and paste: what isn't ours counts as new. */
export function originIn(value: unknown): Origin | null {
  const origin = parsed(value);
  const { role, index, slice, trail } = origin;
  const ours =
    ROLES.some((known) => known === role) &&
    Number.isInteger(index) &&
    typeof slice === 'string' &&
    typeof trail === 'string' &&
    /^[ \t\r\n]*$/.test(trail);
  return ours ? (origin as Origin) : null;
}

function parsed(value: unknown): Partial<Origin> {
  if (typeof value !== 'string') return {};
  try {
    const plain: unknown = JSON.parse(value);
    return typeof plain === 'object' && plain !== null ? plain : {};
  } catch {
    return {};
  }
}

function keptIn(metadata: Readonly<Record<string, unknown>> | undefined): Kept {
  const { lead, eol, finalBreak, count, bom } = (metadata?.zhibi ?? {}) as Partial<Kept>;
  return {
    lead: lead ?? '',
    eol: eol === '\r\n' ? eol : '\n',
    finalBreak: finalBreak ?? true,
    count: count ?? 0,
    bom: bom ?? false,
  };
}
