/** Fills `screening.md` with companies of a file. */

import * as vscode from 'vscode';
import { editBetween } from '../../../edit/editBetween';
import { fillScreening, sortedCompanies } from '../../../edit/screening/fill';
import type { Screened } from '../../../imports';
import { type Language, listed, say } from '../../../words';
import { commandWords } from '../../../words/editor/commands';
import { screeningCommandWords as w } from '../../../words/editor/screening';
import { createFile } from '../../host/createFile';
import { today } from '../../plans/plans';
import { Ask, asText } from '../ask';
import { nameInLine } from '../importing/statementsFile';
import { askCompanies, readCompanies } from './companiesFile';
import type { GivenScreening } from './given';

const MOST_NAMES = 100;

/** Reads the file, asks which of its companies, and writes them into the list. */
export async function fillList(
  list: vscode.Uri,
  before: string | undefined,
  given: GivenScreening,
  language: Language,
): Promise<void> {
  const file = given.file ?? (await askCompanies(list, language));
  const { companies, untold } = await readCompanies(file, language);
  const chosen = await choose(companies, language);
  const options = { update: false, sort: null, fileName: nameInLine(file), day: today() };
  const filled = fillScreening(before ?? '', chosen, { ...options, language });
  if (!filled) {
    void vscode.window.showWarningMessage(say(w.noTable, language, { file: nameInLine(list) }));
    return;
  }
  if (!(await write(list, before, filled.text))) {
    void vscode.window.showWarningMessage(say(commandWords.changedMeanwhile, language));
    return;
  }
  await vscode.window.showTextDocument(list);
  const kept = filled.differing.length;
  const told = [
    say(w.filled, language, { added: filled.added.length, filled: filled.filled }),
    kept > 0 ? say(w.kept, language, { n: kept }) : '',
    untold.length > 0 ? say(w.untold, language, { columns: listed(untold, language) }) : '',
  ];
  void vscode.window.showInformationMessage(told.filter(Boolean).join(' '));
}

/** A list that a person can look through: of more, one industry or the best. */
async function choose(
  companies: readonly Screened[],
  language: Language,
): Promise<readonly Screened[]> {
  if (companies.length <= MOST_NAMES) return companies;
  const industries = new Map<string, Screened[]>();
  for (const company of companies) {
    if (company.industry === null) continue;
    industries.set(company.industry, [...(industries.get(company.industry) ?? []), company]);
  }
  const best = (of: readonly Screened[]) => sortedCompanies(of, 'roe').slice(0, MOST_NAMES);
  const choices = [
    { label: say(w.best, language, { n: MOST_NAMES }), value: best(companies) },
    ...[...industries].map(([industry, own]) => ({
      label: asText(industry),
      description: say(w.count, language, { n: own.length }),
      value: best(own),
    })),
  ];
  const word = {
    en: say(w.many, 'en', { n: companies.length }),
    zh: say(w.many, 'zh-cn', { n: companies.length }),
  };
  return new Ask(w.title, language).pick(word, choices);
}

/** One step to undo; a new list is written as a file. False when somebody wrote it since it was read. */
async function write(
  list: vscode.Uri,
  before: string | undefined,
  after: string,
): Promise<boolean> {
  if (after === before) return true;
  if (before === undefined) return createFile(list, new TextEncoder().encode(after));
  const document = await vscode.workspace.openTextDocument(list);
  if (document.getText() !== before) return false;
  const { head, tail, delta } = editBetween(before, after);
  const range = new vscode.Range(document.positionAt(head), document.positionAt(tail - delta));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(list, range, after.slice(head, tail));
  return vscode.workspace.applyEdit(edit);
}
