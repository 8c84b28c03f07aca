/** The file with many companies: asked for and read. */
import type * as vscode from 'vscode';
import { readScreening } from '../../../imports';
import type { Language } from '../../../words';
import { screeningCommandWords as w } from '../../../words/editor/screening';
import { askStatements, bytesOf, nameInLine, reading } from '../importing/statementsFile';

/** Asks for the file, starting beside the list. Throws `Cancelled`. */
export function askCompanies(list: vscode.Uri, language: Language): Promise<vscode.Uri> {
  return askStatements(w.title, list, language);
}

/** The companies of the file with their figures, read with a progress that can be cancelled. */
export async function readCompanies(file: vscode.Uri, language: Language) {
  const bytes = await bytesOf(file, language);
  return reading(nameInLine(file), language, (options) => readScreening(bytes, options));
}
