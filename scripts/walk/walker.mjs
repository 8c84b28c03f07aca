/** Hands that count: what is typed beside the facts' own words, what is asked, which other keys are pressed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hands } from '../lib/workbench.mjs';

const LIMIT = 120_000;

export class Walker {
  #typed = 0;
  #keys = 0;
  #prompts = 0;
  #pictures = 0;
  #last = '';

  /**
   * @param page a Playwright page with the workbench in it
   * @param read the plan as it was saved
   * @param show a folder for a picture of each step
   */
  constructor(page, read, show) {
    this.page = page;
    this.read = read;
    this.show = show;
    if (show) mkdirSync(show, { recursive: true });
  }

  counts() {
    return { typed: this.#typed, prompts: this.#prompts, keys: this.#keys };
  }

  async ready() {
    await hands(this.page).ready(false);
  }

  /** Presses keys that write nothing. */
  async press(...keys) {
    for (const key of keys) {
      this.#keys += 1;
      await this.page.keyboard.press(key);
      // Enter is answered by the extension, and nobody's next key overtakes it.
      await this.page.waitForTimeout(key === 'Enter' ? 600 : 150);
    }
  }

  /** The first keys: pressed again while the workbench doesn't know them yet. */
  async begin(...keys) {
    const box = this.page.locator('.quick-input-widget:visible');
    for (let turn = 0; turn < 6; turn++) {
      for (const key of keys) await this.page.keyboard.press(key);
      const shown = await box.waitFor({ timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      if (shown) break;
    }
    this.#keys += keys.length;
  }

  /** Types, counted; words of an input method come as it gives them, all at once. */
  async type(text) {
    this.#typed += [...text].length;
    await this.#write(text);
  }

  /** The facts' own words, which nobody can spare the writer. */
  async words(text) {
    await this.#write(text);
  }

  async #write(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all that one keyboard has
    if (/^[\u0000-\u007f]*$/.test(text)) await this.page.keyboard.type(text, { delay: 12 });
    else await this.page.keyboard.insertText(text);
    await this.page.waitForTimeout(120);
  }

  /** Copies elsewhere: in a spreadsheet, in the address bar. */
  async copied(text) {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  /** Waits for a question of the editor other than the last one, and counts it. */
  async asked(name) {
    const deadline = Date.now() + LIMIT;
    for (;;) {
      const shown = await this.page.evaluate(question);
      if (shown && shown !== this.#last) {
        this.#last = shown;
        break;
      }
      if (Date.now() > deadline) {
        await this.picture(`not asked ${name}`);
        throw new Error(`not asked: ${name}; shown: ${shown}`);
      }
      await this.page.waitForTimeout(100);
    }
    await this.page.waitForTimeout(200);
    this.#prompts += 1;
    await this.picture(`asked ${name}`);
  }

  /** A question answered with what is offered first, or where the keys lead. */
  async accepts(name, ...keys) {
    await this.asked(name);
    await this.press(...keys, 'Enter');
  }

  /** A question answered with words; `own` are not counted. */
  async answers(name, text, own = false) {
    await this.asked(name);
    if (own) await this.words(text);
    else await this.type(text);
    await this.page.waitForTimeout(200);
    await this.press('Enter');
  }

  async gone() {
    this.#last = '';
    await this.page
      .locator('.quick-input-widget:visible')
      .waitFor({ state: 'hidden', timeout: LIMIT });
    await this.page.waitForTimeout(700);
  }

  /** The next step, by its keys. */
  async next() {
    await this.page.waitForTimeout(900);
    await this.press('ControlOrMeta+k', 'Alt+n');
    await this.page.waitForTimeout(500);
  }

  /** An item of the menu: its mark, as many of its words as need be, and Enter. */
  async menu(mark, word) {
    const list = this.page.locator('.suggest-widget.visible');
    for (let turn = 0; ; turn++) {
      await this.type(mark);
      const shown = await list.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (shown) break;
      await this.picture('no menu');
      if (turn === 2) throw new Error(`no menu for ${mark}`);
      // On a slow machine an answer can come too late: as anybody would, once more.
      await this.press('Backspace');
    }
    if (word) await this.type(word);
    await this.page.waitForTimeout(500);
    await this.picture(`menu ${word}`);
    await this.press('Enter');
    await this.page.waitForTimeout(900);
  }

  async saved() {
    await this.press('ControlOrMeta+S');
    await this.page.waitForTimeout(1200);
    return this.read();
  }

  async picture(name) {
    if (!this.show) return;
    this.#pictures += 1;
    const file = `${String(this.#pictures).padStart(2, '0')} ${name}.png`.replace(/[^\w. -]/g, '_');
    await this.page.screenshot({ path: join(this.show, file) });
  }
}

/** In the page: what the box asks, once it can be answered; null without one. */
function question() {
  const box = document.querySelector('.quick-input-widget');
  if (!box || box.style.display === 'none' || box.offsetParent === null) return null;
  const text = (selector) => box.querySelector(selector)?.textContent ?? '';
  const input = box.querySelector('.quick-input-filter input');
  const list = box.querySelector('.quick-input-list');
  const rows =
    list && list.offsetParent !== null ? list.querySelectorAll('.monaco-list-row').length : -1;
  const message = text('.quick-input-message');
  if (rows === 0 || (rows < 0 && message === '')) return null;
  return [text('.quick-input-title'), input?.placeholder, message].join(' / ');
}
