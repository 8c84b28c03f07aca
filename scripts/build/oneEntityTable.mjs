/**
 * One table of HTML's named characters instead of two: the parser of Markdown asks that
 * of the parser of HTML, which is in the same file anyway. 12 KB as it is sent.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);

const ANSWER = `
import { decodeHTMLStrict } from 'entities/decode';
export function decodeNamedCharacterReference(name) {
  const reference = '&' + name + ';';
  const text = decodeHTMLStrict(reference);
  return text === reference ? false : text;
}
`;

export const oneEntityTable = {
  name: 'one-entity-table',
  setup(build) {
    build.onResolve({ filter: /^decode-named-character-reference$/ }, ({ path }) => ({
      path,
      namespace: 'one-entity-table',
    }));
    build.onLoad({ filter: /.*/, namespace: 'one-entity-table' }, () => ({
      contents: ANSWER,
      // `entities` as the parser of HTML has it.
      resolveDir: dirname(require.resolve('htmlparser2')),
    }));
  },
};
