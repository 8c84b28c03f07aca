/** Notes…: a page for a talk beside the plan; what is accepted there becomes one edit. */
import * as vscode from 'vscode';
import type { Proposal, Talk } from '../../../edit/notes/model';
import { readNotes } from '../../../edit/notes/read/recognise';
import { writeNotes } from '../../../edit/notes/write/apply';
import { copyName } from '../../../edit/notes/write/copyName';
import {
  type FromPage,
  givenOf,
  type NotesDraft,
  type ToPage,
} from '../../../edit/notes/write/page';
import { promptFor, suggestionsIn } from '../../../edit/notes/write/suggest';
import { readPlan } from '../../../plan/document';
import type { Plan } from '../../../plan/model';
import { say } from '../../../words';
import { notesWords as w } from '../../../words/shown/notes';
import { createFile } from '../../host/createFile';
import { nameOf } from '../../host/fileName';
import { messageOf } from '../../host/messageOf';
import { sha256 } from '../../host/sha256';
import { openPage } from '../../pages/page';
import { type Target, write } from '../target';
import { askModel, hasModel } from './notesModel';

/** One page a plan; a draft outlives its page until the window is closed. */
const pages = new Map<string, NotesPanel>();
const drafts = new Map<string, NotesDraft>();

/** Notes to begin with; `from` is the file of an inbox that they lie in. */
interface Given {
  readonly text: string;
  readonly from?: vscode.Uri;
}

/** `argument` may be the text of notes to begin with, or a `Given`. */
export async function notes(target: Target, argument: unknown): Promise<void> {
  const key = target.document.uri.toString();
  const given = givenBy(argument);
  if (given) {
    drafts.set(key, { notes: given.text, kind: '', date: '', who: '', grade: '' });
  }
  pages.get(key)?.dispose();
  pages.set(key, new NotesPanel(target, given));
}

function givenBy(argument: unknown): Given | undefined {
  if (typeof argument === 'string') return { text: argument };
  const given = argument as Given | null | undefined;
  return typeof given?.text === 'string' ? given : undefined;
}

class NotesPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #key: string;
  /** The plan as it was read for the cards: their places are of its text. */
  #plan: Plan;
  #proposals: readonly Proposal[] = [];

  constructor(
    private readonly target: Target,
    private readonly given: Given | undefined,
  ) {
    const { document, plan, language } = target;
    this.#key = document.uri.toString();
    this.#plan = plan;
    const account = plan.frontMatter?.account ?? '';
    const title = account ? say(w.pageFor, language, { account }) : say(w.page, language);
    this.#panel = openPage(
      'zhibi.notes',
      { title, language, script: 'notes', styles: ['zhibi', 'panel', 'notes'] },
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { retainContextWhenHidden: true },
    );
    this.#panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    this.#panel.onDidDispose(() => pages.get(this.#key) === this && pages.delete(this.#key));
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') await this.#begin();
    else if (message.type === 'draft') drafts.set(this.#key, message.draft);
    else if (message.type === 'review') await this.#review(message.draft);
    else if (message.type === 'suggest') await this.#suggest(message.draft);
    else await this.#write(message.draft, message.talk, message.accepted);
  }

  async #begin(): Promise<void> {
    const { plan, language, today } = this.target;
    await this.#post({
      type: 'state',
      language,
      account: plan.frontMatter?.account ?? '',
      today,
      canSuggest: await hasModel(),
      draft: drafts.get(this.#key) ?? null,
    });
  }

  /** The plan as it is now. */
  #renew(): void {
    const { document, plan } = this.target;
    this.#plan = readPlan(document.getText(), { path: plan.path, config: plan.config });
  }

  async #review(draft: NotesDraft): Promise<void> {
    this.#renew();
    const given = { ...givenOf(draft), today: this.target.today };
    const { talk, dated, proposals } = readNotes(this.#plan, draft.notes, given);
    this.#proposals = proposals;
    await this.#post({ type: 'proposals', talk, dated: dated || draft.date !== '', proposals });
  }

  async #suggest({ notes: text }: NotesDraft): Promise<void> {
    const { language } = this.target;
    try {
      const answer = await askModel(promptFor(this.#plan, text, language));
      const { proposals, refused } = suggestionsIn(this.#plan, text, answer, this.#proposals);
      this.#proposals = [...this.#proposals, ...proposals];
      await this.#post({ type: 'more', proposals, refused });
    } catch (error) {
      await this.#post({ type: 'failed', why: messageOf(error) });
    }
  }

  /** The copy first, taken back when the plan can't be written: the plan's own edit is one step to undo. */
  async #write(draft: NotesDraft, talk: Talk, accepted: readonly Proposal[]): Promise<void> {
    const { document } = this.target;
    const bytes = new TextEncoder().encode(draft.notes);
    let made: vscode.Uri | null = null;
    let ok = false;
    try {
      if (document.getText() === this.#plan.text) {
        const { uri, path, isThere } = await placeOf(document.uri, this.#plan, talk, bytes);
        if (!isThere) {
          if (!(await createFile(uri, bytes))) throw vscode.FileSystemError.FileExists(uri);
          made = uri;
        }
        const grade = draft.grade === '' ? {} : { grade: draft.grade };
        const source = { ...talk, copy: path, hash: await sha256(bytes), ...grade };
        const { edits } = writeNotes(this.#plan, source, accepted);
        ok = await write({ ...this.target, plan: this.#plan }, edits);
      }
    } catch {
      ok = false;
    }
    if (!ok && made) await vscode.workspace.fs.delete(made).then(undefined, () => undefined);
    if (ok) drafts.delete(this.#key);
    await this.#post({ type: 'written', ok });
    if (ok && this.given?.from && draft.notes === this.given.text)
      await this.#clear(this.given.from);
  }

  /** The file of the inbox goes where it can be had back from, and only when the writer says so: its copy is kept. */
  async #clear(file: vscode.Uri): Promise<void> {
    const { language } = this.target;
    const button = say(w.inboxClear, language);
    const said = say(w.inboxDone, language, { file: nameOf(file) });
    if ((await vscode.window.showInformationMessage(said, button)) !== button) return;
    await vscode.workspace.fs.delete(file, { useTrash: true }).then(undefined, (error) => {
      void vscode.window.showErrorMessage(messageOf(error));
    });
  }

  async #post(message: ToPage): Promise<void> {
    await this.#panel.webview.postMessage(message);
  }
}

interface CopyPlace {
  readonly uri: vscode.Uri;
  /** From the plan's folder. */
  readonly path: string;
  /** The same notes lie there. */
  readonly isThere: boolean;
}

/** `sources/2025-03-04-meeting.txt` beside the plan, or in the organization's folder below it. */
async function placeOf(
  plan: vscode.Uri,
  { config }: Plan,
  talk: Talk,
  bytes: Uint8Array,
): Promise<CopyPlace> {
  const folder = vscode.Uri.joinPath(plan, '..');
  const house = config.sources;
  const within = house && !/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]/.test(house) ? house : 'sources';
  const name = [talk.date, talk.kind, talk.who[0] ?? '']
    .filter(Boolean)
    .join('-')
    .replace(/\s+/g, '-');
  for (let n = 1; ; n++) {
    const path = `${within}/${copyName(`${name}.txt`, n)}`;
    const uri = vscode.Uri.joinPath(folder, path);
    const there = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    const isSame = there?.length === bytes.length && there.every((byte, at) => byte === bytes[at]);
    if (!there || isSame) return { uri, path, isThere: isSame === true };
  }
}
