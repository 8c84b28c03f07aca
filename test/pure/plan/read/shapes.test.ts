/** Lines of one paragraph, lead-ins and places, however a plan writes them. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';

const SOURCES = '\n[^a]: media · Daily · 2022-09-01 · B2\n[^b]: media · Times · 2022-09-01 · B2\n';
const read = (body: string) => readPlan(`${body}${SOURCES}`, { path: 'a.account.md' });
const claims = (body: string) =>
  read(`## Look\n\n${body}\n`).claims.map(({ text, sources }) =>
    [text, sources.join()].join(' | '),
  );

describe('lines with marks of their own in one paragraph', () => {
  it.each([
    ['① 甲店开了\n② 乙店关了', ['甲店开了 | ', '乙店关了 | ']],
    ['① 甲店开了\n② 乙店关了\n③ 丙店卖了', ['甲店开了 | ', '乙店关了 | ', '丙店卖了 | ']],
    ['1、甲店开了\n2、乙店关了', ['甲店开了 | ', '乙店关了 | ']],
    ['一、甲店开了\n二、乙店关了', ['甲店开了 | ', '乙店关了 | ']],
    // Numbers that don't count on are part of what is said.
    ['① 甲店开了\n③ 乙店关了', ['① 甲店开了 ③ 乙店关了 | ']],
  ])('%j', (body, expected) => {
    expect(claims(body)).toEqual(expected);
  });
});

describe('a lead-in', () => {
  it('is the line right before the list, of marked lines the last', () => {
    const both = claims('① Shops, says the Daily: [^a]\n② Prices, says the Times: [^b]\n\n- One.');
    expect(both.at(-1)).toBe('One. | b');
    const under = '- Said:\n\n  By the Daily: [^a]\n\n  - One.\n\n  By the Times: [^b]\n\n  - Two.';
    expect(claims(under).filter((claim) => /^(?:One|Two)/.test(claim))).toEqual([
      'One. | a',
      'Two. | b',
    ]);
  });
});

it('a paragraph that leads to nothing passes nothing on to the list behind it', () => {
  const body = '- Said:\n\n  By the Daily, long ago. [^a]\n\n  - One.\n';
  expect(claims(body).filter((claim) => claim.startsWith('One'))).toEqual(['One. | ']);
});

it('a source in fields stays as its fields say, whatever marks one of them holds', () => {
  const { sources } = readPlan('[^x]: media; 2022-09-01 · B2\n[^y]: media; Daily; 2022-09-02\n', {
    path: 'a.account.md',
  });
  expect(sources.map(({ grade, date }) => [grade?.source, date])).toEqual([
    ['B', '2022-09-01'],
    [undefined, '2022-09-02'],
  ]);
});

it('the words of a statement are where they stand, beside what is set off in it', () => {
  const body =
    '## Look\n\n- They **sell** `tents` and [rent](https://x.example) 12% of them. [^a]\n';
  const plan = read(body);
  const [figure] = plan.claims.flatMap(({ figures }) => figures);
  expect(figure && plan.text.slice(figure.range.start, figure.range.end)).toBe('12%');
  const bold = read('## Look\n\n- **12%** of shops, **5%** more. [^a]\n');
  const texts = bold.claims.flatMap(({ figures }) =>
    figures.map(({ range }) => bold.text.slice(range.start, range.end)),
  );
  expect(texts).toEqual(['12%', '5%']);
});

it('the id of a source line that is read as text cites nothing', () => {
  const { citations } = read('## Look\n\n- One. [^a]\n- [^b]: x [^a]\n');
  expect(citations.map(({ id }) => id)).toEqual(['a', 'a']);
});

it('a table of one column has its figures once', () => {
  const table = '| Share |\n| --- |\n| 40% [^a] |\n| 60% [^a] |\n';
  const texts = read(`## Look\n\n${table}`).claims.map(({ figures }) =>
    figures.map(({ text }) => text),
  );
  expect(texts.flat()).toEqual(['40%', '60%']);
});

it('a table of what they earn with is the mix of their revenue in Look alone', () => {
  const table = (section: string) =>
    `## ${section}\n\n### How they earn\n\n| Product | Share |\n| --- | --- |\n| Tents | 40% [^a] |\n`;
  expect(['Look', 'Listen'].map((section) => read(table(section)).hasRevenueMix)).toEqual([
    true,
    false,
  ]);
});

it.each([
  ['A fact [**^d**](p.3).', null],
  ['A fact [^d](p.3).', null],
  ['A fact [*see* ^d](https://a.example).', null],
  ['A fact. [^d] ^x', 'x'],
  ['A fact [read it](https://a.example) ^x', 'x'],
])('what names a statement stands in no link: %s', (line, id) => {
  const text = `## Look\n\n- ${line}\n\n[^d]: media · Daily · 2022-09-01 · B2\n`;
  const { claims, anchors } = readPlan(text, { path: 'a.account.md' });
  expect([claims[0]?.id, anchors.map((one) => one.id)]).toEqual([id, id === null ? [] : [id]]);
});
