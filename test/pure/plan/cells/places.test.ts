/** From the text of a plan to its cells and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cells, cutCells, plainLines } from '../../../../src/plan/cells/cut';
import { writeCells } from '../../../../src/plan/cells/join';
import { type CellEdit, CellPlaces } from '../../../../src/plan/cells/places';
import { WITHOUT_LIST as PLAN, runs, text } from './cellTexts';

function placesOf(document: Cells) {
  const written = writeCells(document);
  return { written, places: new CellPlaces(written, document.cells) };
}

/** The cells with an edit in one of them. */
function edited(document: Cells, { start, end, text: by }: CellEdit): Cells {
  const cells = document.cells.map((cell, index) => {
    if (index !== start.cell) return cell;
    const lines = plainLines(cell.value).split('\n');
    const offset = (line: number, column: number) =>
      lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, column);
    const value = lines.join('\n');
    const [from, to] = [offset(start.line, start.column), offset(end.line, end.column)];
    return { ...cell, value: value.slice(0, from) + by + value.slice(to) };
  });
  return { ...document, cells };
}

/** The plan after `old` was replaced by `by` in its cells; null where that is refused. */
function replaced(source: string, old: string, by: string, at = source.indexOf(old)) {
  const document = cutCells(source);
  const edit = placesOf(document).places.editOf({ start: at, end: at + old.length }, by);
  return edit && writeCells(edited(document, edit)).text;
}

describe('a place in the text', () => {
  it('is found in its cell, behind fence and indent', () => {
    const { written, places } = placesOf(cutCells(PLAN));
    const place = (words: string) => {
      const found = places.placeAt(written.text.indexOf(words));
      return found && [found.cell, found.line, found.column];
    };
    expect(place('account')).toEqual([0, 1, 0]);
    expect(place('tools')).toEqual([2, 2, 10]);
    expect(place('~~~~roe')).toEqual([3, 0, 0]);
    expect(place('Acme\n    periods')).toEqual([3, 0, 8]);
    expect(place('periods: [2021]')).toEqual([3, 1, 2]);
    expect(place('\n\n## Ask')).toEqual([4, 0, 8]);
    expect(place('Why')).toEqual([5, 2, 6]);
  });

  it('is right below blank lines that are not written', () => {
    const document = cutCells('# A\n');
    const cells = document.cells.map((cell) => ({ ...cell, value: '\n\n# Ab\n' }));
    const { places } = placesOf({ ...document, cells });
    expect(places.placeAt(3)).toEqual({ cell: 0, line: 2, column: 3 });
    expect(places.offsetAt({ cell: 0, line: 2, column: 3 })).toBe(3);
    expect(places.offsetAt({ cell: 0, line: 1, column: 0 })).toBeNull();
    expect(places.offsetAt({ cell: 0, line: 3, column: 0 })).toBeNull();
  });

  it('has none where there is no cell', () => {
    const { places } = placesOf(cutCells(''));
    expect(places.placeAt(0)).toBeNull();
    expect(places.offsetAt({ cell: 0, line: 0, column: 0 })).toBeNull();
    expect(places.editOf({ start: 0, end: 0 }, 'x')).toBeNull();
  });

  it('in a cell leads to the text and back', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = cutCells(source);
        const { places } = placesOf(document);
        document.cells.forEach(({ value }, cell) => {
          value.split('\n').forEach((content, line) => {
            if (value === '') return;
            for (const column of [0, content.length]) {
              const offset = places.offsetAt({ cell, line, column });
              expect(offset).not.toBeNull();
              expect(places.placeAt(offset ?? -1)).toEqual({ cell, line, column });
            }
          });
        });
      }),
      runs(300),
    );
  });
});

describe('an edit of the text, made in a cell,', () => {
  it('gives the text that it would have given', () => {
    const cases: [old: string, by: string][] = [
      ['account: Acme', 'account: Acme Ltd'],
      ['tools', 'good\n- tools'],
      ['- After.', '- Before.\n- After.'],
      ['periods: [2021]', 'periods: [2022]'],
      ['- [ ] Why?', '- [ ] Why?\n- [ ] Who?'],
    ];
    for (const [old, by] of cases) expect(replaced(PLAN, old, by)).toBe(PLAN.replace(old, by));
  });

  it('keeps the line breaks of the plan', () => {
    const crlf = PLAN.replaceAll('\n', '\r\n');
    const by = '- Before.\r\n- After.';
    expect(replaced(crlf, '- After.', by)).toBe(crlf.replace('- After.', by));
  });

  it('reaches the first and the last line of a block', () => {
    const insert = (before: string, line: string) => {
      const at = PLAN.indexOf(before) + before.length;
      expect(replaced(PLAN, '', line, at)).toBe(PLAN.slice(0, at) + line + PLAN.slice(at));
    };
    insert('roe 2022', '\n  unit: 1');
    insert('roe 2022\n', '  unit: 1\n');
    insert('[2021]', '\n  unit: 1');
    insert('[2021]\n', '  unit: 1\n');
    insert('---\nzhibi: 1', '\nowner: A');
    insert('account: Acme\n', 'owner: A\n');
    expect(replaced('```roe\n```\n', '', '\na: 1', 6)).toBe('```roe\na: 1\n```\n');
    expect(replaced('```roe\n```\n', '', 'a: 1\n', 7)).toBe('```roe\na: 1\n```\n');
  });

  it('between two cells goes to the prose beside it', () => {
    const source = '# A\n\n```roe\na: 1\n```\n\n## Look\n';
    const behind = source.indexOf('\n\n## Look');
    expect(replaced(source, '', '\n\nx', behind)).toBe(source.replace('\n\n##', '\n\nx\n\n##'));
    expect(replaced(source, '', '\n\n[^s1]: x', source.length - 1)).toBe(
      source.replace('Look\n', 'Look\n\n[^s1]: x\n'),
    );
    expect(replaced(source, '', 'x\n\n', source.indexOf('```roe'))).toBe(
      source.replace('```roe', 'x\n\n```roe'),
    );
  });

  it('is refused where it would change a fence or more than one cell', () => {
    expect(replaced(PLAN, 'roe 2022', 'segments')).toBeNull();
    expect(replaced(PLAN, '- After.\n\n\n## Ask', '')).toBeNull();
    expect(replaced(PLAN, '  ~~~~\n- After', 'x')).toBeNull();
    expect(replaced('```roe\na: 1\n```\n', '', '\n\nx', 15)).toBeNull();
  });

  it('loses and adds nothing but blanks, whatever the text', () => {
    const word = fc.constantFrom('x', 'x\n', '\nx', '\n\nx\n\n', '\r\nx\r\ny', '');
    let made = 0;
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(12), word, (source, from, length, by) => {
        const start = from % (source.length + 1);
        const old = source.slice(start, start + length);
        const after = replaced(source, old, by, start);
        if (after === null) return;
        made += 1;
        // The fence of a block may have to grow.
        const bare = (value: string) => value.replace(/[\s\uFEFF`~]+/g, '');
        const wanted = source.slice(0, start) + by + source.slice(start + old.length);
        expect(bare(after)).toBe(bare(wanted));
      }),
      runs(600),
    );
    expect(made).toBeGreaterThan(100);
  });
});
