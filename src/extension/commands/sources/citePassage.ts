/** Cite Passage…: search the copies of the plan, pick a passage, and have it written with its page. */
import * as vscode from 'vscode';
import { citePassage as cited } from '../../../edit/things/sources/citePassage';
import { copyLinks } from '../../../proof/links';
import { pageName } from '../../../proof/locator';
import { type Passage, PassageSearch } from '../../../proof/search';
import { say } from '../../../words';
import { proofWords as w } from '../../../words/proof';
import { Cancelled } from '../ask';
import { reveal, type Target, write } from '../target';
import { targetProofs } from './proofsOf';

/** `argument`: words to begin with. */
export async function citePassage(target: Target, argument: unknown): Promise<void> {
  const { plan, document, language, cursor } = target;
  const copies = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: say(w.reading, language) },
    () => targetProofs().copiesOf(document.uri, plan),
  );
  const readable = [...copies].flatMap(([path, copy]) =>
    copy.state === 'read' ? [[path, copy.index] as const] : [],
  );
  if (readable.length === 0) {
    void vscode.window.showInformationMessage(say(w.noCopies, language));
    return;
  }
  const search = new PassageSearch(readable);
  const passage = await pick(search, target, typeof argument === 'string' ? argument : '');
  const source = plan.sources.find((one) =>
    copyLinks(one).some(({ path }) => path === passage.copy),
  );
  const index = copies.get(passage.copy);
  if (!source || index?.state !== 'read') return;
  const { pages } = index.index.copy;
  const page = pages[passage.page - 1];
  const hasPages = pages.length > 1 || passage.printed.length > 0;
  const name = page && hasPages ? pageName({ page, printed: passage.printed }) : null;
  const draft = { source: source.id, text: passage.text, page: name };
  const offset = cursor ?? plan.text.length;
  if (await write(target, cited(plan, draft, offset))) await reveal(document, offset);
}

interface Item extends vscode.QuickPickItem {
  readonly passage: Passage;
}

/** Searches as one types; the passage with its page is in view. Throws `Cancelled`. */
function pick(search: PassageSearch, target: Target, typed: string): Promise<Passage> {
  const { plan, language } = target;
  const titles = new Map(
    plan.sources.flatMap((source) =>
      copyLinks(source).map(({ path }) => [path, source.title || source.id] as const),
    ),
  );
  const toItem = (passage: Passage): Item => ({
    passage,
    alwaysShow: true,
    label: passage.text.slice(0, 160),
    detail: passage.text.length > 160 ? `…${passage.text.slice(160, 420)}` : undefined,
    description: [
      titles.get(passage.copy),
      say(w.page, language, { page: passage.label ?? passage.printed[0] ?? passage.page }),
    ].join(' · '),
  });
  const quickPick = vscode.window.createQuickPick<Item>();
  quickPick.placeholder = say(w.askPassage, language);
  quickPick.value = typed;
  const show = (value: string) => {
    quickPick.items = search.find(value).map(toItem);
  };
  show(typed);
  return new Promise((resolve, reject) => {
    quickPick.onDidChangeValue(show);
    quickPick.onDidAccept(() => {
      const [item] = quickPick.selectedItems;
      if (item) resolve(item.passage);
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      quickPick.dispose();
      reject(new Cancelled());
    });
    quickPick.show();
  });
}
