/** The built calculator in a browser page, with a plan behind it as the extension keeps one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { calculatorState } from '../../src/edit/calculator/block';
import type { FromPage, ToPage } from '../../src/edit/calculator/state';
import { writingEdits } from '../../src/edit/calculator/writing';
import type { Language } from '../../src/words';
import { applied, plan, wrap } from '../pure/language/marked';

const root = join(import.meta.dirname, '../..');
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

export class CalculatorPage {
  /** The plan's text. */
  text: string;
  /** Which were to become opportunities. */
  readonly leads: number[] = [];

  private constructor(
    readonly page: Page,
    block: string,
    private readonly language: Language,
  ) {
    this.text = wrap(`## 望\n\n${block}`);
  }

  static async open(browser: Browser, block: string, language: Language = 'zh-cn') {
    const page = await browser.newPage();
    const calculator = new CalculatorPage(page, block, language);
    await page.exposeFunction('fromPage', (message: FromPage) => calculator.receive(message));
    const styles = ['zhibi', 'panel', 'controls', 'calculator'].map((name) =>
      read('media', `${name}.css`),
    );
    await page.setContent(`<!DOCTYPE html><style>${styles.join('')}</style><body></body>`);
    await page.evaluate(
      'globalThis.acquireVsCodeApi = () => ({ postMessage: (m) => globalThis.fromPage(m) })',
    );
    await page.addScriptTag({ type: 'module', content: read('dist/webview/calculator.js') });
    await page.waitForSelector('input[data-cell]');
    return calculator;
  }

  /** Sends the block as the plan's text has it now. */
  async show(): Promise<void> {
    const [block] = plan(this.text).roe;
    const state = block ? calculatorState(this.text, block, [], this.language) : null;
    await this.post({ type: 'state', state, language: this.language, leads: ['甲 < 乙', '丙'] });
  }

  /** The cell that has the focus, and what stands in it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.activeElement as HTMLInputElement | null;
      return `${active?.dataset.cell ?? active?.id}: ${active?.value}`;
    });
  }

  cell(name: string) {
    return this.page.locator(`[data-cell="${name}"]`);
  }

  private async receive(message: FromPage): Promise<void> {
    if (message.type === 'ready') return this.show();
    if (message.type === 'lead') {
      this.leads.push(message.index);
      return;
    }
    const model = plan(this.text);
    const [block] = model.roe;
    const edits = block ? writingEdits(model.text, block, message.writing) : null;
    if (edits) this.text = applied(model, edits);
    await this.show();
    await this.post({ type: 'written', ok: edits !== null });
  }

  private async post(message: ToPage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data), message);
  }
}
