/** Notes become proposals, and proposals edits that proof confirms. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../../../src/copies/text/readText';
import type { Proposal } from '../../../../src/edit/notes/model';
import { dueIn } from '../../../../src/edit/notes/read/days';
import { readNotes } from '../../../../src/edit/notes/read/recognise';
import { writeNotes } from '../../../../src/edit/notes/write/apply';
import { copyName } from '../../../../src/edit/notes/write/copyName';
import type { Plan } from '../../../../src/plan/model';
import { withEdits } from '../../../../src/plan/text/text';
import { proofOf } from '../../../../src/proof/check';
import { CopyIndex } from '../../../../src/proof/text/copyIndex';
import { plan } from '../../language/marked';
import { shown } from './shown';
import { STRANGERS_TALKS } from './strangersTalks';
import { TALKS as OWN_TALKS, PLANS, TODAY } from './talks';

const TALKS = [...OWN_TALKS, ...STRANGERS_TALKS];

const read = (text: string, notes: string) =>
  readNotes(plan(text), notes, { today: TODAY, markdown: isMarkdown(notes) });
const isMarkdown = (notes: string) => notes.startsWith('# ');

function written(before: Plan, notes: string, change = (p: readonly Proposal[]) => p) {
  const { talk, proposals } = readNotes(before, notes, {
    today: TODAY,
    markdown: isMarkdown(notes),
  });
  const { id, edits } = writeNotes(before, { ...talk, copy: 'sources/n.txt' }, change(proposals));
  return { id, text: withEdits(before.text, edits) };
}

async function checksOf(text: string, notes: string) {
  const copy = await readText(
    new TextEncoder().encode(notes),
    isMarkdown(notes) ? 'markdown' : 'text',
  );
  const index = new CopyIndex(copy);
  return proofOf(plan(text), new Map([['sources/n.txt', { state: 'read', hash: 'x', index }]]));
}

describe('labelled notes', () => {
  test.each(TALKS)('$name', ({ plan: of, notes, date, who, expected }) => {
    const { talk, proposals } = read(PLANS[of], notes);
    expect(proposals.map(shown)).toEqual(expected);
    expect(talk).toMatchObject({ date, who });
  });

  test.each(TALKS)('$name: each has its exact words', ({ plan: of, notes }) => {
    for (const { from } of read(PLANS[of], notes).proposals) {
      const words = notes.slice(from.range.start, from.range.end);
      expect(words.trim()).toBe(words);
      const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
      // Between sentences of several lines stand times and names.
      if (!words.includes('\n') && !words.includes(']('))
        expect(letters(words)).toBe(letters(from.text));
    }
  });

  test.each(TALKS)('$name: with other line ends the same', ({ plan: of, notes }) => {
    const lines = (text: string) => read(PLANS[of], text).proposals.map(shown);
    expect(lines(notes.replaceAll('\n', '\r\n'))).toEqual(lines(notes));
    expect(lines(`${notes}\n\n`)).toEqual(lines(notes));
  });
});

describe('what is written', () => {
  test.each(TALKS)('$name: read back, nothing invented', ({ plan: of, notes }) => {
    const before = plan(PLANS[of]);
    const { id, text } = written(before, notes);
    const after = plan(text);
    const lines = (all: string) => all.split('\n');
    const kept = lines(before.text).filter(
      (line) => !/^- (?:\[ \]|\S+ \S+ · |韩|王|Dana)/.test(line),
    );
    for (const line of kept) expect(lines(text)).toContain(line);
    expect(after.sources.map((source) => source.id)).toEqual(['s1', id]);
    const source = after.sources.at(-1);
    expect(source).toMatchObject({ access: 'nda', copies: [{ value: 'sources/n.txt' }] });
    const ids = new Set(after.citations.map((citation) => citation.id));
    expect([...ids].filter((one) => one !== 's1' && one !== id)).toEqual([]);
    expect(after.anchors.map((anchor) => anchor.id)).toEqual(
      before.anchors.map((anchor) => anchor.id),
    );
    expect(after.suppressions).toEqual([]);
    const { proposals } = read(PLANS[of], notes);
    const count = (kind: Proposal['kind']) => proposals.filter((one) => one.kind === kind).length;
    expect(after.pains.length).toBe(count('pain'));
    expect(after.actions.length - before.actions.length).toBe(count('action'));
    expect(after.people.length - before.people.length).toBe(count('person'));
    const claims = after.claims.filter(
      (claim) => claim.section === 'listen' || claim.section === 'buying',
    );
    expect(claims.length - 1).toBe(count('fact') + count('shift'));
    expect(claims.filter(({ kind }) => kind !== 'fact').length).toBe(count('shift'));
  });

  test.each(TALKS)('$name: proof finds each fact', async ({ plan: of, notes }) => {
    const { text } = written(plan(PLANS[of]), notes);
    const { checks } = await checksOf(text, notes);
    expect(checks.filter(({ result }) => result === 'not-found')).toEqual([]);
    const after = plan(text);
    const facts = after.claims.filter(
      ({ section, citations }) =>
        citations.length > 0 &&
        (section === 'listen' || section === 'buying') &&
        !citations.some((c) => c.id === 's1'),
    );
    for (const fact of facts) {
      const own = checks.filter(({ claim }) => claim === fact.range.start);
      expect(
        own.map(({ result }) => result),
        fact.text,
      ).toContain('found');
    }
  });

  test('an edited fact has the notes’ words below it', async () => {
    const notes = '参会人：韩梅\n- 全国门店 825 家，今年关 50 家';
    const { text } = written(plan(PLANS.zh), notes, (all) =>
      all.map((one) => (one.kind === 'fact' ? { ...one, text: '今年关店五十家' } : one)),
    );
    expect(text).toMatch(
      /- 今年关店五十家 \[\^面谈20250305\]\n {2}> 全国门店 825 家，今年关 50 家\n/,
    );
    const { counts } = await checksOf(text, notes);
    expect(counts).toMatchObject({ found: 1, notFound: 0 });
  });

  test('the plan’s line ends, and sections that aren’t there yet in their order', () => {
    const bare =
      '---\r\nzhibi: 1\r\naccount: A\r\nowner: Priya Shah\r\nlanguage: en\r\n---\r\n\r\n# A\r\n';
    const notes =
      'Attendees: Dana Lee (CFO)\n- Revenue was $412 million.\n! Orders are typed by hand\n-> Priya to send the offer by 14 March';
    const { text } = written(plan(bare), notes);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const headings = plan(text).headings.map((heading) => heading.text);
    expect(headings).toEqual(['A', 'People', 'Listen', 'Ask', 'Actions']);
    expect(plan(text).actions).toMatchObject([
      { due: '2025-03-14', owner: 'Priya Shah', text: 'send the offer' },
    ]);
  });

  test('nothing is inherited from a lead-in with a source', () => {
    const text = PLANS.en.replace(
      '- Dealers say credit got tight. [^s1]',
      'Dealers say: [^s1]\n\n- Credit got tight.',
    );
    const after = plan(
      written(plan(text), 'Attendees: Dana Lee\n- Revenue was $412 million.').text,
    );
    expect(after.claims.at(-1)).toMatchObject({
      text: expect.stringContaining('412'),
      inherited: [],
    });
  });

  test('a visit is confidential, too', () => {
    const { talk, proposals } = readNotes(plan(PLANS.en), '2025-03-04 site visit, Dana Lee', {
      today: TODAY,
    });
    const { edits } = writeNotes(plan(PLANS.en), { ...talk, copy: 'sources/n.txt' }, proposals);
    expect(plan(withEdits(PLANS.en, edits)).sources.at(-1)).toMatchObject({
      kind: 'visit',
      access: 'nda',
    });
  });
});

describe('days', () => {
  // A Tuesday.
  const TALK = '2025-03-04';
  test.each([
    ['by Friday', '2025-03-07'],
    ['by Monday', '2025-03-10'],
    ['next Tuesday', '2025-03-11'],
    ['in two weeks', '2025-03-18'],
    ['end of next month', '2025-04-30'],
    ['2 January', null],
    ['2 August', '2025-08-02'],
    ['on 28 February', null],
    ['下周三', '2025-03-12'],
    ['周一', '2025-03-10'],
    ['上周五', null],
    ['每周五', null],
    ['下个月5号', '2025-04-05'],
    ['月底前', '2025-03-31'],
    ['2月30日前', null],
    ['2025-03-09 或 2025-03-10', null],
    ['2025-02-28', '2025-02-28'],
    ['三天内', '2025-03-07'],
    ['12 stores', null],
  ])('%s', (text, day) => expect(dueIn(text, TALK)?.day ?? null).toBe(day));
});

describe('names of copies', () => {
  test.each([
    ['minutes.txt', 1, 'minutes.txt'],
    ['minutes.txt', 2, 'minutes-2.txt'],
    ['a/b\\c:d*.md', 1, 'a-b-c-d-.md'],
    ['..', 1, 'notes.txt'],
    ['con.txt', 1, 'con-.txt'],
    ['a\u202egpj.txt', 1, 'a-gpj.txt'],
  ])('%j %i', (name, n, expected) => expect(copyName(name, n)).toBe(expected));
});

test('the source of a talk has the grade that its writer gives, and none else', () => {
  const before = plan(PLANS[TALKS[0]?.plan ?? 'en'] ?? '');
  const { talk } = readNotes(before, 'We met.\n', { today: TODAY });
  const lineOf = (grade?: string) => {
    const { id, edits } = writeNotes(
      before,
      { ...talk, copy: 'sources/n.txt', ...(grade !== undefined && { grade }) },
      [],
    );
    const text = withEdits(before.text, edits);
    return plan(text).sources.find((source) => source.id === id)?.grade;
  };
  expect(lineOf('B2')).toMatchObject({ source: 'B', information: 2 });
  expect(lineOf()).toBeNull();
});

describe('who is meant, and what is no step', () => {
  const own =
    '---\nzhibi: 1\naccount: Acme\nowner: Fiona Blake\nteam: [林晓]\n---\n\n## 关键人\n\n- 黄颖 · 零售部总经理\n- Dr Simon Peel · RP\n';
  const said = (notes: string) => read(own, notes).proposals.map(shown);

  test('somebody with a title before the name is nobody new', () => {
    const told = said(
      'Call with Simon Peel, 26 November 2026\n\n- Write-offs for October were £112k.\n',
    );
    expect(told.filter((line) => line.startsWith('person'))).toEqual([]);
  });

  test('a number to call is no step, a call is one', () => {
    const told = said(
      '2026年11月28日 黄颖（电话）\n\n下一步：\n- 黄总手机13907112345\n- 手机：13907112345\n- 林晓 约钱总 12月8日\n',
    );
    const steps = told.filter((line) => line.startsWith('action'));
    expect(steps).toEqual(['action: 2026-12-08 | 林晓 | 约钱总']);
  });
});
