/**
 * The fence editor as one self-contained page. The Markdown editor writes the
 * page into a frame of its own, which no service worker serves in a browser: a
 * script or style sheet beside it would never arrive there.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STYLES = ['zhibi', 'panel', 'controls', 'calculator'];

/** Makes dist/webview/NAME.html of dist/webview/NAME.js, which goes. */
export const inlined = (root, name) => ({
  name: 'inlined',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length > 0) return;
      const made = join(root, 'dist/webview', name);
      const script = readFileSync(`${made}.js`, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '');
      // Every tag of this name gets a nonce, in a string of the script too.
      if (/<script\b/i.test(script)) throw new Error(`${name}: "<script" in the script`);
      const styles = STYLES.map((sheet) =>
        readFileSync(join(root, 'media', `${sheet}.css`), 'utf8'),
      );
      writeFileSync(
        `${made}.html`,
        `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>ROE</title>
<style>
${styles.join('')}</style>
</head>
<body><script type="module">
${script}</script></body>
</html>
`,
      );
      rmSync(`${made}.js`);
    });
  },
});
