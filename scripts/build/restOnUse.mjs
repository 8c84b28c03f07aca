/**
 * `zhibi lint --cache` of known plans needs a tenth of the command line. So what
 * it loads on use is a second file: in the first, `import('./NAME')` (or `require`,
 * where nothing can be awaited) becomes the export NAME of src/cli/rest.ts, which
 * must have it. Both hold what both need: nothing may lean on a module's own
 * state, or on one class, being shared.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const restOnUse = (root, rest) => ({
  name: 'rest-on-use',
  setup(build) {
    const listed = readFileSync(join(root, 'src/cli/rest.ts'), 'utf8');
    const own = join(root, 'src');
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, namespace, importer }) => {
      if (namespace === 'rest') return { path, external: true };
      const onUse = kind === 'dynamic-import' || kind === 'require-call';
      if (!onUse || !importer.startsWith(own)) return undefined;
      if (listed.includes(` from '${path}';`)) return { path: basename(path), namespace: 'rest' };
      return { errors: [{ text: `${path} is not in src/cli/rest.ts` }] };
    });
    build.onLoad({ filter: /./, namespace: 'rest' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(`./${rest}`)})[${JSON.stringify(path)}];`,
    }));
  },
});
