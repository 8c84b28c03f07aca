/** Insert…: the one menu of what can be written, for the palette, `/`, the lens of a section and the next step. */
import * as vscode from 'vscode';
import { insertEdits } from '../../../language/insert/insert';
import {
  type InsertId,
  type InsertItem,
  insertItem,
  itemsFor,
} from '../../../language/insert/items';
import { planDay } from '../../../language/navigation/describe';
import type { SectionId } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { insertWords as w } from '../../../words/editor/insert';
import { sheetAt } from '../../features/open';
import { editorOf } from '../../host/shownText';
import type { Sheet } from '../../pages/sheet';
import { Cancelled } from '../ask';
import { askFor } from './insertAsk';
import { showEdit } from './place';

/**
 * Writes an item of the menu, or asks which.
 *
 * @param given in any order: the plan's address, the id of an item, `{ section }` whose items come first
 */
export async function insert(...given: readonly unknown[]): Promise<void> {
  const uri = given.find((one): one is vscode.Uri => one instanceof vscode.Uri);
  const sheet = await sheetAt(uri);
  if (!sheet) return;
  const wanted = given.map(insertItem).find((item) => item !== undefined);
  const caret = caretIn(sheet);
  const section = given.map(sectionOf).find((id) => id !== undefined);
  const item = wanted ?? (await choose(sheet, section ?? sectionAt(sheet, caret)));
  if (!item) return;
  if (item.command) {
    await vscode.commands.executeCommand(item.command);
    return;
  }
  const asked = await ask(sheet, item.id, placeIn(sheet, caret, section));
  const now = asked && (await sheetAt(sheet.document.uri));
  if (!now) return;
  const at = placeIn(now, caret, section);
  const edits = insertEdits(now.plan, item.id, at, planDay(now.plan, now.today), asked);
  if (edits.length > 0) await showEdit(now, edits);
}

/** What has to be asked first; undefined where the user doesn't go on. */
async function ask(sheet: Sheet, id: InsertId, caret: number | null) {
  try {
    return await askFor(sheet, id, caret);
  } catch (error) {
    if (error instanceof Cancelled) return undefined;
    throw error;
  }
}

/** The caret counts where it stands in the section that was asked for. */
function placeIn(sheet: Sheet, caret: number | null, section: SectionId | undefined) {
  return section === undefined || sectionAt(sheet, caret) === section ? caret : null;
}

function sectionOf(given: unknown): SectionId | undefined {
  const named = given as { readonly section?: SectionId } | null | undefined;
  return typeof named === 'object' && named !== null ? named.section : undefined;
}

function caretIn(sheet: Sheet): number | null {
  const editor = editorOf(sheet.document);
  return (editor && sheet.offsetAt(editor.selection.active)) ?? null;
}

function sectionAt({ plan }: Sheet, offset: number | null): SectionId | undefined {
  if (offset === null) return undefined;
  return plan.sections.findLast(({ range }) => range.start <= offset && offset <= range.end)?.id;
}

/** In the plan's language, by section. */
async function choose(
  { plan }: Sheet,
  section: SectionId | undefined,
): Promise<InsertItem | undefined> {
  const written = planLanguage(plan);
  let group: string | undefined;
  const choices = itemsFor(section).flatMap((item) => {
    const here = section !== undefined && item.sections.includes(section);
    const of = here ? section : item.sections[0];
    const name = of === undefined ? say(w.sources, written) : word('section', of, written);
    const entry = { label: say(item.word, written), item };
    if (name === group) return [entry];
    group = name;
    return [{ label: name, kind: vscode.QuickPickItemKind.Separator }, entry];
  });
  const picked = await vscode.window.showQuickPick(choices, {
    title: say(w.insert, written),
    placeHolder: say(w.ask, written),
  });
  return picked && 'item' in picked ? picked.item : undefined;
}
