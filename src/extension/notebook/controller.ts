/** Runs the blocks: on opening, on request, and after an edit. */
import * as vscode from 'vscode';
import { type CellOutput, cellOutput, mapOutput } from '../../language/cells/cellOutput';
import { BLOCK_MIME, viewMarkdown, viewPage } from '../../render/notebook';
import { say } from '../../words';
import { notebookWords as words } from '../../words/editor/notebook';
import { editorLanguage } from '../host/settings';
import { originIn } from './cells/serializer';
import type { NotebookPlans } from './plans';
import { NOTEBOOK_TYPE } from './type';

const CONTROLLER = 'zhibi.blocks';

/** Runs the blocks of every open notebook. */
export function controller(plans: NotebookPlans, extensionId: string): vscode.Disposable {
  const language = editorLanguage();
  const own = vscode.notebooks.createNotebookController(
    CONTROLLER,
    NOTEBOOK_TYPE,
    say(words.kernel, language),
  );
  own.description = say(words.kernelDetail, language);
  own.supportedLanguages = ['yaml'];
  const runner = new Runner(own, plans);
  own.executeHandler = (cells, notebook) => runner.run(notebook, cells);
  const select = (editor: vscode.NotebookEditor | undefined) => {
    if (editor?.notebook.notebookType !== NOTEBOOK_TYPE || runner.runs(editor.notebook)) return;
    // The editor leaves even a choice of one to the user. Selecting, unlike
    // running, asks for no trust: nothing of the workspace is executed.
    void vscode.commands.executeCommand('notebook.selectKernel', {
      id: CONTROLLER,
      extension: extensionId,
    });
  };
  select(vscode.window.activeNotebookEditor);
  return vscode.Disposable.from(
    own,
    vscode.window.onDidChangeActiveNotebookEditor(select),
    own.onDidChangeSelectedNotebooks(({ notebook, selected }) => {
      if (selected) void runner.start(notebook);
      else runner.stop(notebook);
    }),
    plans.onDidChange((notebook) => void runner.rerun(notebook)),
    vscode.workspace.onDidCloseNotebookDocument((notebook) => runner.stop(notebook)),
  );
}

class Runner {
  readonly #selected = new WeakSet<vscode.NotebookDocument>();
  /** What each cell shows, so that an unchanged output isn't written again. */
  readonly #shown = new WeakMap<vscode.NotebookCell, string>();

  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly controller: vscode.NotebookController,
    private readonly plans: NotebookPlans,
  ) {}

  /** Outputs are not in the file: they are computed when a notebook is opened. */
  async start(notebook: vscode.NotebookDocument): Promise<void> {
    this.#selected.add(notebook);
    await this.run(notebook, notebook.getCells().filter(isShown));
  }

  stop(notebook: vscode.NotebookDocument): void {
    this.#selected.delete(notebook);
  }

  runs(notebook: vscode.NotebookDocument): boolean {
    return this.#selected.has(notebook);
  }

  /** After an edit: the blocks whose output is another now. */
  async rerun(notebook: vscode.NotebookDocument): Promise<void> {
    const settings = vscode.workspace.getConfiguration('zhibi', notebook.uri);
    if (!this.#selected.has(notebook) || !settings.get('notebook.runOnEdit', true)) return;
    const cells = notebook.getCells().filter((cell) => this.#shown.has(cell));
    await this.run(notebook, cells, true);
  }

  /** One run after the other: a cell can't be in two. */
  run(
    notebook: vscode.NotebookDocument,
    cells: readonly vscode.NotebookCell[],
    onlyChanged = false,
  ): Promise<void> {
    const before = this.#last.catch(() => undefined);
    this.#last = before.then(() => this.#run(notebook, cells, onlyChanged));
    return this.#last;
  }

  async #run(
    notebook: vscode.NotebookDocument,
    cells: readonly vscode.NotebookCell[],
    onlyChanged: boolean,
  ): Promise<void> {
    const { plan, written, findings, language } = await this.plans.of(notebook);
    for (const cell of cells) {
      if (cell.index < 0 || notebook.isClosed) continue;
      const span = written.spans[cell.index];
      if (!span) continue;
      const output = isFrontMatter(cell)
        ? mapOutput(plan, language)
        : cellOutput(plan, span, findings, language);
      // Clear a cell whose map is gone; leave cells alone that never had one.
      if (!output && !this.#shown.has(cell)) continue;
      const key = JSON.stringify(output);
      if (onlyChanged && this.#shown.get(cell) === key) continue;
      this.#shown.set(cell, key);
      await this.#execute(cell, output);
    }
  }

  async #execute(cell: vscode.NotebookCell, output: CellOutput | null): Promise<void> {
    const execution = this.controller.createNotebookCellExecution(cell);
    execution.start(Date.now());
    await execution.replaceOutput(output ? new vscode.NotebookCellOutput(itemsOf(output)) : []);
    execution.end(!output || !('error' in output), Date.now());
  }
}

/** A block, and the front matter, which shows the maps. */
function isShown(cell: vscode.NotebookCell): boolean {
  const role = originIn(cell.metadata.zhibi)?.role;
  return (
    cell.kind === vscode.NotebookCellKind.Code &&
    (role === 'roe' || role === 'segments' || role === 'frontMatter')
  );
}

function isFrontMatter(cell: vscode.NotebookCell): boolean {
  return originIn(cell.metadata.zhibi)?.role === 'frontMatter';
}

/** The same for our renderer, for a viewer of HTML and for one of Markdown. */
function itemsOf(output: CellOutput): vscode.NotebookCellOutputItem[] {
  const { error, json, text } = vscode.NotebookCellOutputItem;
  if ('maps' in output) {
    return [text(output.maps.html, 'text/html'), text(output.maps.markdown, 'text/markdown')];
  }
  if ('error' in output) return [error({ name: '', message: output.error, stack: '' })];
  return [
    json(output.view, BLOCK_MIME),
    text(viewPage(output.view), 'text/html'),
    text(viewMarkdown(output.view), 'text/markdown'),
  ];
}
