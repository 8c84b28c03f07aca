/**
 * `zhibi lint --cache` of known plans needs a tenth of the command line. So what
 * it loads on use is a second file: in the first, `import('./NAME')` (or `require`,
 * where nothing can be awaited) becomes the export NAME of src/cli/rest.ts, which
 * must have it; src/cli/compiled.ts loads the file. Both hold what both need:
 * nothing may lean on a module's own state, or on one class, being shared.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const restOnUse = (root) => ({
  name: 'rest-on-use',
  setup(build) {
    const own = join(root, 'src');
    const list = readFileSync(join(own, 'cli/rest.ts'), 'utf8');
    const listed = new Map(
      [...list.matchAll(/export \* as (\w+) from '([^']+)'/g)].map(([, name, path]) => [
        resolve(own, 'cli', path),
        name,
      ]),
    );
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, importer, resolveDir }) => {
      const onUse = kind === 'dynamic-import' || kind === 'require-call';
      if (!onUse || !importer.startsWith(own)) return undefined;
      const name = listed.get(resolve(resolveDir, path));
      if (name) return { path: name, namespace: 'rest' };
      return { errors: [{ text: `${path} is not in src/cli/rest.ts` }] };
    });
    build.onLoad({ filter: /./, namespace: 'rest' }, ({ path }) => ({
      contents: `module.exports = require('./compiled').rest()[${JSON.stringify(path)}];`,
      resolveDir: join(own, 'cli'),
    }));
  },
});
