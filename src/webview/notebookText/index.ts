/** Extends the editor's renderer of text cells: those of a plan are shown as people read it. */
import type MarkdownIt from 'markdown-it';
import { pageStyles } from '../../render/charts';
import { CELL_VIEW, type CellView } from '../../render/plan/markdown/lineBlocks';
import { type LineBlock, previewPlugin } from '../../render/plan/markdown/markdownIt';
import { COMPONENT_STYLES } from '../../render/styles/components';

interface Context {
  getRenderer(id: string): Promise<{
    extendMarkdownIt(extend: (md: MarkdownIt) => void): void;
  }>;
}

interface Env {
  readonly outputItem?: {
    readonly metadata?: Readonly<Record<string, unknown>>;
    text(): string;
  };
}

/** Called by the editor, once a page. */
export async function activate(context: Context): Promise<void> {
  const markdown = await context.getRenderer('vscode.markdown-it-renderer');
  addStyles();
  markdown.extendMarkdownIt((md) => {
    previewPlugin(md, (_source, env) => blocksOf(env as Env));
    md.core.ruler.push('zhibi-waiting', (state) => hideMarks(state.tokens, state.env as Env));
  });
}

/** The kept blocks of a cell; none for other notebooks, or when the cell's text has changed since. */
function blocksOf({ outputItem }: Env): readonly LineBlock[] | undefined {
  const view = outputItem?.metadata?.[CELL_VIEW] as CellView | undefined;
  return view && view.text === outputItem?.text() ? view.blocks : undefined;
}

type Tokens = ReturnType<MarkdownIt['parse']>;

/** Hides ids and marks until the cell's view has arrived. */
function hideMarks(tokens: Tokens, { outputItem }: Env): void {
  if (outputItem?.metadata?.zhibi === undefined) return;
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      if (child.type !== 'text') continue;
      child.content = child.content
        .replace(/\[\^[^[\]\s]+\](?!:)/g, '※')
        .replace(/[(（]\^[^()（）]*[)）]/g, '')
        .replace(/\s\^[^\s^]+\s*$/, '');
    }
  }
}

/** The colours for the page, which cells inherit, and the looks for each cell, which is a tree of its own. */
function addStyles(): void {
  const colours = document.createElement('style');
  colours.textContent = pageStyles();
  const looks = document.createElement('style');
  looks.textContent = pageStyles() + COMPONENT_STYLES;
  const template = document.createElement('template');
  template.classList.add('markdown-style');
  template.content.append(looks);
  document.head.append(colours, template);
}
