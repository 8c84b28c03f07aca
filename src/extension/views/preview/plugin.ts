/** The Markdown preview shows `roe` and `segments` fences as drawings and tables, and the people as a map. */
import type MarkdownIt from 'markdown-it';

/**
 * The HTML that stands for the fence, or below the heading, on a line (0-based) of
 * `source`; undefined leaves it as it is. `env` is what the editor passes to the renderer.
 */
export type FenceHtml = (source: string, line: number, env: unknown) => string | undefined;

/** Works in any markdown-it; front matter and all other fences stay as they are. */
export function previewPlugin(md: MarkdownIt, fenceHtml: FenceHtml): MarkdownIt {
  md.core.ruler.push('zhibi', (state) => {
    for (const token of state.tokens) {
      if (token.type !== 'fence' || !token.map || !isOurs(token.info)) continue;
      const html = fenceHtml(state.src, token.map[0], state.env);
      if (html !== undefined) token.meta = { ...token.meta, zhibi: html };
    }
    for (let index = 0; index < state.tokens.length; index++) {
      const [open, close] = [state.tokens[index], state.tokens[index + 2]];
      if (open?.type !== 'heading_open' || !open.map || close?.type !== 'heading_close') continue;
      const html = fenceHtml(state.src, open.map[0], state.env);
      if (html === undefined) continue;
      const drawing = new state.Token('zhibi_drawing', '', 0);
      drawing.meta = { zhibi: html };
      state.tokens.splice(index + 3, 0, drawing);
    }
  });
  md.renderer.rules.zhibi_drawing = (tokens, index) => `${tokens[index]?.meta?.zhibi ?? ''}\n`;
  const plain = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const html: unknown = token?.meta?.zhibi;
    // The attributes tie the drawing to its line, so that the views scroll together.
    if (token && typeof html === 'string') return `<div${self.renderAttrs(token)}>${html}</div>\n`;
    return plain
      ? plain(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options);
  };
  return md;
}

function isOurs(info: string): boolean {
  return /^\s*(?:roe|segments)(?=\s|$)/i.test(info.normalize('NFKC'));
}
