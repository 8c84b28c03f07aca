/** The next step: a status bar item and the command that does it. */
import * as vscode from 'vscode';
import { fixesFor } from '../../language/fixes';
import { type NextStep, nextStep } from '../../language/nextStep';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { say } from '../../words';
import { nextWords as w } from '../../words/editor/next';
import { sheetAt } from '../features/open';
import type { Sheet } from '../pages/sheet';
import type { Plans } from '../plans/plans';
import { show, showEdit } from './inserting/place';

/** The next step of a plan; null where nothing is left to do. */
export function stepOf(sheet: Sheet): NextStep | null {
  const { plan, language } = sheet;
  return nextStep(plan, { gaps: sheet.gaps(), findings: sheet.findings() }, language);
}

/** `下一步：填入三张表 ▸ 3/13` while a plan is in the active editor. */
export function nextStatus(plans: Plans): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('zhibi.next', vscode.StatusBarAlignment.Left, -9);
  item.command = 'zhibi.next';
  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const open = document && (await plans.of(document));
    if (vscode.window.activeTextEditor?.document !== document) return;
    const step = open && stepOf(open);
    if (!open || !step) {
      item.hide();
      return;
    }
    const { language } = open;
    const { what, n, of } = step;
    item.name = say(w.next, language);
    item.text = `$(arrow-right) ${say(w.short, language, { what, n, of })}`;
    item.tooltip = say(w.doIt, language);
    const label = `${say(w.line, language, { what, n, of })}. ${say(w.doIt, language)}`;
    item.accessibilityInformation = { label, role: 'button' };
    item.show();
  };
  void update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    plans.onDidChange(update),
  );
}

/** Does the next step of the plan at hand, or of that at `uri`. */
export async function next(uri?: unknown): Promise<void> {
  const sheet = await sheetAt(uri instanceof vscode.Uri ? uri : undefined);
  if (!sheet) return;
  const step = stepOf(sheet);
  if (!step) {
    void vscode.window.showInformationMessage(say(w.nothingLeft, sheet.language));
    return;
  }
  await run(sheet, step.act);
}

async function run(sheet: Sheet, { id, args }: NextStep['act']): Promise<void> {
  const { uri } = sheet.document;
  switch (id) {
    case 'zhibi.fillIn':
      return fillIn(uri, ...args);
    case 'zhibi.review':
      return setReview(uri);
    case 'zhibi.goTo':
      return goTo(uri, Number(args[0]));
    default:
      // Commands that ask take no address as their first argument.
      await vscode.commands.executeCommand(id, ...(id === 'zhibi.insert' ? [uri, ...args] : args));
  }
}

/** Takes what a finding proposes first, at its place; without one, the keys that the front matter lacks. */
export async function fillIn(uri: vscode.Uri, ...args: readonly unknown[]): Promise<void> {
  const sheet = await sheetAt(uri);
  if (!sheet) return;
  const [offset, rule] = args;
  const all = [...sheet.gaps(), ...sheet.findings()];
  const found =
    all.find((one) => one.rule === rule && one.range.start === offset) ??
    all.find((one) => one.rule === rule || /front-matter-missing|required-key/.test(one.rule));
  if (!found) return;
  const [fix] = fixesFor(sheet.plan, found, sheet.language, sheet.today);
  if (fix?.edits || fix?.snippets) {
    await showEdit(sheet, [...(fix.edits ?? []), ...(fix.snippets ?? [])]);
    return;
  }
  await show(sheet, found.range.start);
  if (fix?.command) {
    await vscode.commands.executeCommand(fix.command.id, uri, ...fix.command.args);
  }
}

/** The plan's status becomes "review". */
export async function setReview(uri: vscode.Uri): Promise<void> {
  const sheet = await sheetAt(uri);
  const entry = sheet?.plan.frontMatter?.entries.find(({ term }) => term === 'status');
  if (!sheet || !entry) return;
  const text = word('status', 'review', planLanguage(sheet.plan));
  await showEdit(sheet, [{ range: entry.valueRange, text }]);
}

/** The caret at an offset of a plan. */
export async function goTo(uri: vscode.Uri, offset: number): Promise<void> {
  const sheet = await sheetAt(uri);
  if (sheet) await show(sheet, offset);
}

/** The page of a rule: only addresses of ours come here, from the quick fix. */
export async function openRule(_uri: vscode.Uri, address: string): Promise<void> {
  await vscode.env.openExternal(vscode.Uri.parse(address, true));
}

/** Pastes below the heading at `offset`, in place of the marker that stands alone there. */
export async function pasteInto(uri: vscode.Uri, offset: number): Promise<void> {
  const sheet = await sheetAt(uri);
  const section = sheet?.plan.sections.find(({ heading }) => heading.range.start === offset);
  if (!sheet || !section) return;
  const own = sheet.plan.text.slice(section.heading.range.end, section.range.end);
  const marker = /\n[-*+][ \t]*(?=\r?\n|$)/.exec(own);
  const { end } = section.heading.range;
  const at = end + (marker ? marker.index + marker[0].length : 0);
  if (!marker && !(await showEdit(sheet, [{ range: { start: end, end }, text: '\n\n' }]))) return;
  const now = await sheetAt(uri);
  if (!now) return;
  await show(now, marker ? at : end + 2);
  await vscode.commands.executeCommand('editor.action.clipboardPasteAction');
}
