/** Completion in a block quote: passages of the copies that the statement above cites. */
import { expect, test } from 'vitest';
import { readText } from '../../../src/copies/text/readText';
import { passageCompletions } from '../../../src/language/proof/complete';
import type { Copy } from '../../../src/proof/model';
import { CopyIndex } from '../../../src/proof/text/copyIndex';
import { applied, marked, plan, wrap } from './marked';

const REPORT = 'Stores grew to 412 in the year.\n\nInventory fell by a tenth.\n';

async function copies() {
  const copy = await readText(new TextEncoder().encode(REPORT), 'text');
  const read: Copy = { state: 'read', hash: 'x', index: new CopyIndex(copy) };
  return new Map([['sources/r.txt', read]]);
}

test.each(['\n', '\r\n'])('the whole quote gives way to the passage chosen: %j', async (eol) => {
  const body =
    '## Look\n\n- They open stores. [^R]\n  > Stores⟨⟩ gr  \n\n[^r]: Annual report · [R](sources/r.txt) · 2022-03-01 · A1\n';
  const { plan: of, offset } = marked(wrap(body).replaceAll('\n', eol));
  const [first] = passageCompletions(of, await copies(), offset, 'en') ?? [];
  expect(first?.label).toContain('Stores grew to 412');
  if (!first) return;
  const text = applied(of, [{ range: first.range, text: 'PASSAGE' }]);
  expect(text).toContain(`  > PASSAGE  ${eol}`);
});

test('a quote that no statement stands above has none, be the first line empty', async () => {
  for (const text of ['\n> a', '> a', '\n\n> a\n> b']) {
    expect(passageCompletions(plan(text), await copies(), text.length, 'en')).toBeNull();
  }
});

test('a quote belongs to the statement right above it, not to another one', async () => {
  const sources =
    '\n[^r]: Annual report · [R](sources/r.txt) · 2022-03-01 · A1\n[^n]: Media · News · 2022-03-01 · C3\n';
  const other = '- They open stores. [^R]\n  > Stores grew\n\n- They sell. [^n]\n';
  const far = `- They open stores. [^R]\n\n${'Words.\n\n'.repeat(80)}`;
  for (const body of [`${other}  > gr⟨⟩\n`, `${far}> gr⟨⟩\n`]) {
    const { plan: of, offset } = marked(wrap(`## Look\n\n${body}${sources}`));
    expect(passageCompletions(of, await copies(), offset, 'en'), body).toBeNull();
  }
});
