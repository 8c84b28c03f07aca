/** A plan's parts are all of its text, and stand for it as long as it is the same. */
import { expect, test } from 'vitest';
import { personalDataOf } from '../../../../src/evidence/personal/masked';
import { inSections, keptByPart, partsOf } from '../../../../src/plan/compose/parts';
import { withRoom } from '../../../../src/plan/compose/room';
import { PlanDocument } from '../../../../src/plan/document';

const path = 'x.account.md';
const textsOf = (text: string) =>
  partsOf(new PlanDocument(path).update(text)).map(({ range }) =>
    text.slice(range.start, range.end),
  );

test.each([
  ['', []],
  ['Words.\n', ['Words.\n']],
  [
    '---\nzhibi: 1\n---\n\n# Acme\n\n## Look\n\n- a\n\n## Ask\n\n- b\n',
    ['---\nzhibi: 1\n---\n', '\n', '# Acme\n\n', '## Look\n\n- a\n\n', '## Ask\n\n- b\n'],
  ],
  // No # begins them, or nothing ends what stands before: what is written may reach over.
  ['## Look\n\n- a\n\nAsk\n---\n\n- b\n', ['## Look\n\n- a\n\nAsk\n---\n\n- b\n']],
  ['---\nzhibi: 1\naccount: A\n\nWords.\n', ['---\nzhibi: 1\naccount: A\n\nWords.\n']],
])('the parts of %j', (text, parts) => {
  expect(textsOf(text)).toEqual(parts);
});

test('a part keeps its key while its text is the same, wherever it stands', () => {
  const document = new PlanDocument(path);
  const kept = keptByPart<string>();
  const made: string[] = [];
  const read = (text: string) => {
    const plan = document.update(text);
    return partsOf(plan).map((part) =>
      kept(part, () => {
        const own = text.slice(part.range.start, part.range.end);
        made.push(own);
        return own;
      }),
    );
  };
  const [look, ask] = ['## Look\n\n- a\n\n', '## Ask\n\n- b\n'];
  expect(read(look + ask)).toEqual([look, ask]);
  expect(read(`${look.replace('a', 'ab')}${ask}`)).toEqual([look.replace('a', 'ab'), ask]);
  expect(read(ask + look)).toEqual([ask, look]);
  expect(made).toEqual([look, ask, look.replace('a', 'ab')]);
});

test('a name below the word for it is found though a heading without # begins there', () => {
  const text = '## Listen\n\n- Add him on WeChat:\n\nwang_99\n---\n\n- b\n';
  const plan = new PlanDocument(path).update(text);
  const found = personalDataOf(plan).map(({ range }) => text.slice(range.start, range.end));
  expect(found).toEqual(['wang_99']);
});

test('what is found in a section is kept while it is the same, and what it rests on', () => {
  const document = new PlanDocument(path);
  const found = inSections<string>('claims');
  const made: string[] = [];
  const read = (text: string, on: readonly unknown[]) => {
    const plan = document.update(text);
    const spaced = withRoom(plan)?.plan ?? plan;
    return found(spaced, on, ({ claims }) => {
      made.push(claims.map((claim) => claim.text).join());
      return claims.map((claim) => claim.text);
    });
  };
  const text = (first: string) => `## Look\n\n- ${first}\n\n## Ask\n\n## Risks\n\n- b\n`;
  expect(read(text('a'), [1])).toEqual(['a', 'b']);
  // The first edit makes room, which moves all.
  expect(read(text('aa'), [1])).toEqual(['aa', 'b']);
  made.length = 0;
  expect(read(text('aaa'), [1])).toEqual(['aaa', 'b']);
  expect(made).toEqual(['aaa']);
  expect(read(text('aaa'), [2])).toEqual(['aaa', 'b']);
  expect(made).toEqual(['aaa', 'aaa', 'b']);
});

test('a plan that nobody read section by section is one', () => {
  const plan = new PlanDocument(path).update('## Look\n\n- a\n\n## Risks\n\n- b\n');
  const all = inSections<number>('claims')({ ...plan }, [], ({ claims }) => [claims.length]);
  expect(all).toEqual([2]);
});
