/** What an import would change: the plan beside itself, and the figures as a list. */
import * as vscode from 'vscode';
import type { FigureChange } from '../../edit/block/merge';
import type { PlanImport } from '../../edit/importInto';
import { noteSentence, suitableUnit } from '../../edit/importNotes';
import { ROW_NAMES } from '../../finance/statements/names';
import { type Language, say } from '../../words';
import { importCommandWords as w } from '../../words/cli/importCommand';
import { importWords } from '../../words/import';
import { asText, type Choices, heading } from './ask';

const SCHEME = 'zhibi-import';

/** Texts by address, while they are shown. */
const texts = new Map<string, string>();
let made = 0;

/** Gives the difference its right side: read-only, and nothing to save. */
export function importPreviews(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()),
  });
}

/** Shows `plan` beside what it would be, without taking the keyboard. */
export async function showDifference(
  plan: vscode.Uri,
  after: string,
  title: string,
): Promise<{ close(): Promise<void> }> {
  made += 1;
  // Plain text: as Markdown it would be a second plan, with findings of its own.
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${made}.txt` });
  const key = uri.toString();
  texts.set(key, after);
  // A preview could take the place of the plan's own tab.
  const options = { preview: false, preserveFocus: true };
  await vscode.commands.executeCommand('vscode.diff', plan, uri, title, options);
  return {
    async close() {
      texts.delete(key);
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const own = tabs.filter(
        ({ input }) =>
          input instanceof vscode.TabInputTextDiff && input.modified.toString() === key,
      );
      await vscode.window.tabGroups.close(own);
    },
  };
}

/** "Write" first, which is `true`; then the figures that change and what to check. */
export function confirmItems(
  { imported, entity, changes: all }: PlanImport,
  language: Language,
): Choices<boolean> {
  // What stood empty is filled, not changed.
  const changes = all.filter(({ before }) => before !== null);
  const periods = imported.periods.map(({ label }) => label).join(' · ');
  const unit = suitableUnit(imported, language);
  const { filing } = imported;
  const source = filing ? importWords.sourceToGrade : importWords.sourceToComplete;
  const unsure = [
    ...imported.notes.map((note) => noteSentence(note, language, unit)),
    say(source, language),
  ];
  return [
    {
      label: `$(check) ${say(w.write, language)}`,
      detail: say(w.writeDetail, language, { entity: asText(entity), periods }),
      value: true,
    },
    ...(changes.length > 0 ? [heading(say(w.changes, language))] : []),
    ...changes.map((change) => ({ ...changeItem(change, language), value: false })),
    heading(say(w.unsure, language)),
    ...unsure.map((text) => ({ label: asText(text), value: false })),
  ];
}

function changeItem({ row, period, before, after }: FigureChange, language: Language) {
  const names = ROW_NAMES[row];
  const label = say(w.figure, language, {
    row: language === 'zh-cn' ? names.zh : names.en,
    period: period === 'opening' ? say(w.opening, language) : period,
  });
  const description = say(w.fromTo, language, { before: before ?? '–', after });
  return { label: asText(label), description: asText(description) };
}
