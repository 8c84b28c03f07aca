/** One server and one browser with a scratch folder of their own, for scripts that look at VS Code. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './chromium.mjs';
import { root } from './root.mjs';
import { startServer, writeSettings } from './server.mjs';

export class Session {
  server;
  browser;

  /** @param name what the scratch folder is called after */
  constructor(name) {
    this.scratch = mkdtempSync(join(tmpdir(), `zhibi-${name}-`));
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => this.end().then(() => process.exit(130)));
    }
  }

  /** Starts both; `settings` go on top of the quiet ones. */
  async start(settings, args = []) {
    const dataDir = join(this.scratch, 'data');
    mkdirSync(dataDir);
    writeSettings(dataDir, settings);
    this.server = await startServer({ dataDir, args });
    this.browser = await launchChromium();
  }

  /** The address of a window on `folder` with this extension in it and, where it is named, `file` open. */
  address(folder, file) {
    const { server } = this;
    const payload = [['extensionDevelopmentPath', server.uri(root)]];
    if (file) payload.push(['openFile', server.uri(file)]);
    return server.address({ folder, payload: JSON.stringify(payload) });
  }

  /**
   * A page with that window in it. The workbench's own words stay English (no
   * language pack); extensions are told the `locale` of `options`, which are the browser's.
   */
  async open(folder, file, options = {}) {
    const page = await this.browser.newPage(options);
    await page.addInitScript((language) => {
      if (language && language !== 'en') globalThis._VSCODE_NLS_LANGUAGE = language;
    }, options.locale);
    await page.goto(this.address(folder, file));
    return page;
  }

  /** Ends both and leaves nothing behind. */
  async end() {
    this.server?.stop();
    await this.browser?.close();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}
