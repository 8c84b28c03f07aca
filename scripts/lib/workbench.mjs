/** What a hand does in the workbench's page, for pictures and UI tests. */

/** @param page a Playwright page with the workbench in it */
export function hands(page) {
  /** Waits for the workbench and, with `editor`, for text in an editor. */
  async function ready(editor) {
    await page.waitForSelector('.monaco-workbench .statusbar-item', { timeout: 60_000 });
    if (editor) await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
    await page.waitForTimeout(3000); // extensions start and have their say
  }

  /** Types into the quick-open box and accepts. */
  async function quick(text) {
    await page.keyboard.press('F1');
    const box = page.locator('.quick-input-widget input').first();
    await box.waitFor({ state: 'visible' });
    await box.fill(text);
    await page.waitForTimeout(500);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(500);
  }

  /** Runs a command by its title in the command palette. */
  const command = (title) => quick(`>${title}`);

  /** Puts the cursor on a line and column (both 1-based) and the focus in the editor. */
  async function goTo(line, column = 1) {
    await quick(`:${line}:${column}`);
  }

  /** Shows the hover at a line and column, both 1-based. */
  async function hover(line, column) {
    await goTo(line, column);
    await command('Show or Focus Hover');
    await page.waitForSelector('.monaco-hover:not(.hidden)', { timeout: 10_000 });
  }

  /** Types text at the cursor. */
  const type = (text) => page.keyboard.type(text, { delay: 30 });

  return { ready, command, goTo, hover, type };
}
