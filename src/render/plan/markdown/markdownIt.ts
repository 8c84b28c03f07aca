/** The Markdown preview shows a plan as people read it: each block that is a plan's own is replaced. */
import type MarkdownIt from 'markdown-it';
import type { StateCore, Token } from 'markdown-it';

/** A block of the source by its lines (0-based, end exclusive); `null` stays as Markdown has it. */
export interface LineBlock {
  readonly line: number;
  readonly end: number;
  readonly html: string | null;
}

/** Blocks in order; undefined outside of plans. `env` is what the editor passes to the renderer. */
export type PlanBlocks = (source: string, env: unknown) => readonly LineBlock[] | undefined;

/**
 * Works in any markdown-it. Tokens stay as they were parsed: the editor's outline,
 * links and completions are made of the same ones. Only what is rendered is another.
 */
export function previewPlugin(md: MarkdownIt, planBlocks: PlanBlocks): MarkdownIt {
  const sources = new WeakMap<readonly Token[], Pick<StateCore, 'src' | 'Token'>>();
  md.core.ruler.push('zhibi', (state) => {
    sources.set(state.tokens, { src: state.src, Token: state.Token });
  });
  const { renderer } = md;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const from = sources.get(tokens);
    const blocks = from && planBlocks(from.src, env);
    return render(blocks ? replaced(tokens, blocks, from.Token) : tokens, options, env);
  };
  renderer.rules.zhibi_block = (tokens, index, _options, _env, self) => {
    const token = tokens[index];
    if (!token) return '';
    // The attributes tie the block to its line, so that the views scroll together.
    return `<div${self.renderAttrs(token)}>${token.content}</div>\n`;
  };
  return md;
}

interface Group {
  readonly tokens: Token[];
  readonly line: number;
  readonly end: number;
}

function replaced(
  parsed: readonly Token[],
  blocks: readonly LineBlock[],
  Made: StateCore['Token'],
): Token[] {
  const own = blocks.filter(({ html }) => html !== null);
  const isTied = parsed.some((token) => token.attrGet('data-line') !== null);
  const tokens: Token[] = [];
  let at = 0;
  const emit = (until: number) => {
    for (let block = own[at]; block && block.line < until; block = own[++at]) {
      if (block.html !== '') tokens.push(tokenOf(Made, block, isTied));
    }
  };
  for (const group of groupsOf(parsed)) {
    // Blocks without a token, such as definitions, go before the next token.
    emit(group.line);
    const covered = own.some(({ line, end }) => line < group.end && group.line < end);
    if (covered) emit(group.end);
    else tokens.push(...group.tokens);
  }
  emit(Number.POSITIVE_INFINITY);
  return tokens;
}

/** Top-level blocks with their lines; one without lines goes with what is before it. */
function groupsOf(tokens: readonly Token[]): Group[] {
  const groups: Group[] = [];
  let open: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    open.push(token);
    depth += token.nesting;
    if (depth > 0) continue;
    const [line, end] = open[0]?.map ?? [groups.at(-1)?.end ?? 0, groups.at(-1)?.end ?? 0];
    groups.push({ tokens: open, line, end: Math.max(end, line + 1) });
    open = [];
    depth = 0;
  }
  return groups;
}

/** `isTied`: the others say their line, by which text and preview scroll together. */
function tokenOf(Made: StateCore['Token'], { line, end, html }: LineBlock, isTied: boolean): Token {
  const token = new Made('zhibi_block', '', 0);
  token.block = true;
  token.map = [line, end];
  token.attrSet('class', isTied ? 'zb code-line' : 'zb');
  if (isTied) token.attrSet('data-line', String(line));
  token.content = html ?? '';
  return token;
}
