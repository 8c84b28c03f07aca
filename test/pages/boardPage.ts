/** The built accounts board in a browser page, with plans behind it as the extension keeps them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { setDecision } from '../../src/edit/things/frontMatter/decision';
import {
  type BoardView,
  FIRST_VIEW,
  type FromPage,
  type ToPage,
} from '../../src/render/board/page';
import { boardState } from '../../src/review/board/boardState';
import { memberOf } from '../../src/review/portfolio/portfolio';
import type { Language } from '../../src/words';
import { applied, plan } from '../pure/language/marked';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

const CONFIG = 'capacity: 60\npursue: 3\n';
const CAPS = [{ path: '.zhibi.yaml', limit: 3 }];

export class BoardPage {
  opened: string[] = [];
  private view: BoardView = FIRST_VIEW;

  private constructor(
    readonly page: Page,
    /** The plans' texts by path. */
    readonly texts: Map<string, string>,
    private readonly language: Language,
  ) {}

  static async open(
    browser: Browser,
    texts: ReadonlyMap<string, string>,
    language: Language = 'zh-cn',
    theme = '',
  ) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const board = new BoardPage(page, new Map(texts), language);
    await page.exposeFunction('fromPage', (message: FromPage) => board.receive(message));
    const styles = ['zhibi', 'panel', 'board'].map((name) => read('media', `${name}.css`));
    await page.setContent(
      `<!DOCTYPE html><style>${styles.join('')}</style><body class="${theme}"></body>`,
    );
    await page.evaluate(
      'globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => globalThis.fromPage(m) })',
    );
    await page.addScriptTag({ type: 'module', content: read('dist/webview/board.js') });
    await page.waitForSelector('h1:not(:empty)');
    return board;
  }

  /** Sends the plans as they are now. */
  async show(): Promise<void> {
    const members = [...this.texts].map(([path, text]) =>
      memberOf({ ...plan(text, CONFIG), path }, CAPS, '2025-01-01'),
    );
    const state = boardState(members, this.view, '2025-01-01', this.language);
    await this.post({ type: 'state', state, view: this.view });
  }

  private async receive(message: FromPage): Promise<void> {
    if (message.type === 'open') this.opened.push(message.path);
    if (message.type === 'view') this.view = message.view;
    if (message.type !== 'write') return this.show();
    for (const [path, why] of Object.entries(message.why)) {
      const of = plan(this.texts.get(path) ?? '');
      const decision = this.view.tried[path] ?? '';
      const edits = setDecision(of, { decision, ...why });
      if (!edits) return this.post({ type: 'written', ok: false, message: 'refused' });
      this.texts.set(path, applied(of, edits));
    }
    this.view = { ...this.view, tried: {} };
    await this.show();
    return this.post({ type: 'written', ok: true, message: 'written' });
  }

  private async post(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), message);
  }
}
