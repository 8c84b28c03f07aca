/**
 * The tree between the lines, on command: a comment thread under each `roe`
 * block is the only stable way to draw there. It also fills the Comments panel,
 * so it is off until asked for, and off again the same way.
 */
import * as vscode from 'vscode';
import { entityAnalysis } from '../../../finance/analyse';
import type { RoeBlock } from '../../../plan/model';
import { imageMarkdown } from '../../../render/charts';
import { escapeMarkdown } from '../../../render/escapeMarkdown';
import { dupontLine } from '../../../render/roe/dupont';
import { dupontSvg } from '../../../render/roe/dupontSvg';
import { dupontTree, treeLabel } from '../../../render/roe/dupontTree';
import { type Language, say } from '../../../words';
import { startWords } from '../../../words/editor/start';
import { toMarkdown } from '../../host/convert';
import { editorLanguage } from '../../host/settings';
import { imageTheme } from '../../pages/theme';
import type { OpenPlan, Plans } from '../../plans/plans';

/** The command that shows the trees below the blocks, and takes them away again. */
export function roeZone(plans: Plans): vscode.Disposable {
  const zones = new Zones(plans);
  return vscode.Disposable.from(
    zones,
    vscode.commands.registerCommand('zhibi.showRoeInline', () => zones.toggle()),
    plans.onDidChange((document) => zones.draw(document)),
    plans.onDidClose((document) => zones.close(document)),
    vscode.window.onDidChangeActiveColorTheme(() => zones.drawAll()),
  );
}

class Zones implements vscode.Disposable {
  readonly #plans: Plans;
  #controller: vscode.CommentController | undefined;
  readonly #threads = new Map<vscode.TextDocument, vscode.CommentThread[]>();

  constructor(plans: Plans) {
    this.#plans = plans;
  }

  /** In the active editor. */
  async toggle(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    if (this.#threads.has(document)) {
      this.close(document);
      return;
    }
    this.#threads.set(document, []);
    await this.draw(document);
    this.#reveal(editor);
  }

  /**
   * Brings the tree of the block at the cursor, else of the next one, up into the
   * view: the Comments panel, which opens by itself, takes half of the editor.
   */
  #reveal(editor: vscode.TextEditor): void {
    const ranges = (this.#threads.get(editor.document) ?? []).flatMap(({ range }) => range ?? []);
    const cursor = editor.selection.active;
    const range = ranges.find(({ end }) => end.isAfterOrEqual(cursor)) ?? ranges.at(-1);
    if (!range) return;
    editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
  }

  async drawAll(): Promise<void> {
    for (const document of this.#threads.keys()) await this.draw(document);
  }

  async draw(document: vscode.TextDocument): Promise<void> {
    if (!this.#threads.has(document)) return;
    const open = await this.#plans.of(document);
    const threads = this.#threads.get(document);
    // The trees were switched off while the plan was read.
    if (!threads) return;
    const blocks = (open?.plan.roe ?? []).filter((block) => !block.duplicate && block.statements);
    for (const thread of threads.splice(blocks.length)) thread.dispose();
    blocks.forEach((block, index) => {
      const thread = threads[index] ?? this.#newThread(document);
      threads[index] = thread;
      if (open) show(thread, open, block);
    });
  }

  close(document: vscode.TextDocument): void {
    for (const thread of this.#threads.get(document) ?? []) thread.dispose();
    this.#threads.delete(document);
    if (this.#threads.size > 0) return;
    this.#controller?.dispose();
    this.#controller = undefined;
  }

  #newThread(document: vscode.TextDocument): vscode.CommentThread {
    this.#controller ??= vscode.comments.createCommentController(
      'zhibi.roe',
      say(startWords.product, editorLanguage()),
    );
    const thread = this.#controller.createCommentThread(
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      [],
    );
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    return thread;
  }

  dispose(): void {
    for (const document of [...this.#threads.keys()]) this.close(document);
  }
}

/** The thread as it is to be; setting what is there already would make it flicker. */
function show(thread: vscode.CommentThread, { document, language }: OpenPlan, block: RoeBlock) {
  const end = document.lineAt(document.positionAt(block.range.end)).range;
  if (!thread.range?.isEqual(end)) thread.range = end;
  const { label, body } = zoneText(block, language);
  const [comment] = thread.comments;
  const shown = comment && typeof comment.body !== 'string' ? comment.body.value : undefined;
  if (shown === body) return;
  thread.label = label;
  thread.comments = [
    {
      author: { name: say(startWords.product, language) },
      body: toMarkdown(body),
      mode: vscode.CommentMode.Preview,
    },
  ];
}

function zoneText({ statements }: RoeBlock, language: Language) {
  if (!statements) return { label: '', body: '' };
  const tree = dupontTree(entityAnalysis(statements, null), language);
  const line = dupontLine(statements, language);
  const drawing =
    tree &&
    imageMarkdown(
      dupontSvg(tree, language, imageTheme()),
      escapeMarkdown(treeLabel(tree, language)),
    );
  return {
    label: statements.entity,
    body: [escapeMarkdown(line), drawing].filter(Boolean).join('\n\n'),
  };
}
