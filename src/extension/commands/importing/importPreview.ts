/** What an import would change: the plan beside itself, and the figures as a list. */
import * as vscode from 'vscode';
import type { FigureChange } from '../../../edit/block/merge/merge';
import { axesOf, unreadNotes } from '../../../edit/block/writeSegments';
import type { PlanImport } from '../../../edit/importInto';
import { noteSentence, suitableUnit } from '../../../edit/importNotes';
import { placeLines } from '../../../edit/importPlaces';
import { sourcesNeed } from '../../../edit/importSources';
import { ROW_NAMES } from '../../../finance/statements/names';
import type { Imported, ImportOptions } from '../../../imports';
import type { TextEdit } from '../../../plan/model';
import { withEdits } from '../../../plan/text/text';
import { type Language, say, type Word } from '../../../words';
import { importCommandWords as w } from '../../../words/cli/importCommand';
import { type Ask, asText, type Choices, heading } from '../ask';
import type { Target } from '../target';
import { nameInLine } from './statementsFile';

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
async function showDifference(
  plan: vscode.Uri,
  after: string,
  title: string,
): Promise<{ close(): Promise<void> }> {
  made += 1;
  // Plain text: a Markdown preview would count as a second plan with findings of its own.
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

/** What may be done with an import that is shown: written, left, looked at, or read in another way. */
export type ImportDecision =
  | { readonly kind: 'write' | 'leave' | 'look' }
  | { readonly kind: 'again'; readonly options: Pick<ImportOptions, 'restated' | 'interim'> };

const LOOK: ImportDecision = { kind: 'look' };

/**
 * To write it, first unless figures that the plan has would be replaced; other ways to read the
 * file; then what changes, where it stands and what to check.
 */
export function confirmItems(
  { imported, entity, segments, footnotes, changes: all }: PlanImport,
  options: ImportOptions,
  language: Language,
): Choices<ImportDecision> {
  // A cell that was empty is filled: nothing is replaced.
  const changes = all.filter(({ before }) => before !== null);
  const periods = imported.periods.map(({ label }) => label).join(' · ');
  const unit = suitableUnit(imported, language);
  const need = sourcesNeed(footnotes);
  // Segments that couldn't be read are told here, since no question spoke of them.
  const unread = axesOf(imported).length === 0 ? unreadNotes(imported, null) : [];
  const unsure = [
    ...[...imported.notes, ...unread].map((note) => noteSentence(note, language, unit)),
    ...(need ? [say(need, language)] : []),
  ];
  const leave = {
    label: say(w.notYet, language),
    detail: say(w.overwrites, language, { count: changes.length }),
    value: { kind: 'leave' } as const,
  };
  const toRead = (text: string) => ({ label: asText(text), value: LOOK });
  const others = otherWays(imported, options, language);
  const places = placeLines(imported, segments, language);
  return [
    // First in the list, so that pressing Enter by habit doesn't replace what somebody wrote.
    ...(changes.length > 0 ? [leave] : []),
    {
      label: `$(check) ${say(w.write, language)}`,
      detail: say(w.writeDetail, language, { entity: asText(entity), periods }),
      value: { kind: 'write' },
    },
    ...(others.length > 0 ? [heading(say(w.otherChoices, language)), ...others] : []),
    ...(changes.length > 0 ? [heading(say(w.changes, language))] : []),
    ...changes.map((change) => ({ ...changeItem(change, language), value: LOOK })),
    ...(unsure.length > 0 ? [heading(say(w.unsure, language))] : []),
    ...unsure.map(toRead),
    ...(places.length > 0 ? [heading(say(w.places, language)), ...places.map(toRead)] : []),
  ];
}

/** Recast or first reported, with parts of a year or without: where the file has both. */
function otherWays({ notes, shape }: Imported, options: ImportOptions, language: Language) {
  const has = (...codes: readonly string[]) => notes.some(({ code }) => codes.includes(code));
  const again = (word: Word, given: Pick<ImportOptions, 'restated' | 'interim'>) => ({
    label: say(word, language),
    value: { kind: 'again', options: given } as const,
  });
  return [
    ...(has('recast') ? [again(w.firstReported, { restated: 'first' })] : []),
    ...(has('recast-first') ? [again(w.latest, { restated: 'latest' })] : []),
    ...(shape === 'company-facts' && !options.interim ? [again(w.interim, { interim: true })] : []),
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

/** What the user wants, having seen the difference. */
export async function confirmed(
  { document, plan, language }: Target,
  edits: readonly TextEdit[],
  fileName: string,
  ask: Ask,
  items: Choices<ImportDecision>,
): Promise<ImportDecision> {
  const title = say(w.diffTitle, language, { plan: nameInLine(document.uri), file: fileName });
  const shown = await showDifference(document.uri, withEdits(plan.text, edits), title);
  try {
    for (;;) {
      const decision = await ask.pick<ImportDecision>(w.askWrite, items);
      // The other lines are there to be read; choosing one asks again.
      if (decision.kind !== 'look') return decision;
    }
  } finally {
    await shown.close();
  }
}
