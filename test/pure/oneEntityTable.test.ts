/** The build lets the parser of Markdown ask the table of the parser of HTML: every name must mean the same there. */
import { characterEntities } from 'character-entities';
import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { oneEntityTable } from '../../scripts/build/oneEntityTable.mjs';

test('every name that Markdown knows decodes alike, and no other does', async () => {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: "export * from 'decode-named-character-reference';", resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [oneEntityTable],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { decodeNamedCharacterReference } = await import(`data:text/javascript;base64,${code}`);
  const decoded = Object.keys(characterEntities).map((name) => [
    name,
    decodeNamedCharacterReference(name),
  ]);
  expect(Object.fromEntries(decoded)).toEqual(characterEntities);
  for (const name of ['', 'nosuchname', 'AMp', 'notit', 'ampx', 'toString', '__proto__']) {
    expect(decodeNamedCharacterReference(name), name).toBe(false);
  }
});
