/** What edited, added, moved, deleted, copied, split and joined cells are written as. */
import { describe, expect, it } from 'vitest';
import { type Cell, cutCells } from '../../../../src/plan/cells/cut';
import { writeCells } from '../../../../src/plan/cells/join';
import { PLAN, WITHOUT_LIST } from './cellTexts';

/** The text after `change` has worked on the cells. */
function changed(text: string, change: (cells: Cell[]) => void): string {
  const document = cutCells(text);
  const cells = [...document.cells];
  change(cells);
  return writeCells({ ...document, cells }).text;
}

const edit = (cells: Cell[], index: number, value: string) => {
  cells[index] = { ...(cells[index] as Cell), value };
};
const prose = (value: string): Cell => ({
  kind: 'prose',
  language: 'markdown',
  value,
  origin: null,
});
const code = (value: string, language = 'yaml'): Cell => ({
  kind: 'code',
  language,
  value,
  origin: null,
});

describe('cells of a plan', () => {
  it('are front matter, prose by section, and blocks at the top level', () => {
    const { cells } = cutCells(WITHOUT_LIST);
    expect(cells.map(({ origin, language }) => `${origin?.role} ${language}`)).toEqual([
      'frontMatter yaml',
      'prose markdown',
      'prose markdown',
      'roe yaml',
      'prose markdown',
      'prose markdown',
    ]);
    expect(cells[0]?.value).toBe('zhibi: 1\naccount: Acme');
    expect(cells[3]?.value).toBe('entity: Acme\n  periods: [2021]');
  });

  it('a fence in a list, a half-typed front matter and a fence of another language stay prose', () => {
    expect(cutCells(PLAN).cells.map(({ kind }) => kind)).toEqual([
      'code',
      'prose',
      'prose',
      'prose',
    ]);
    expect(cutCells('---\nzhibi: 1\n\n# A\n').cells.map(({ kind }) => kind)).toEqual(['prose']);
    expect(cutCells('```yaml\na: 1\n```\n').cells.map(({ kind }) => kind)).toEqual(['prose']);
  });

  it('the section words of the project cut, too', () => {
    const text = '# A\n\n## 初步\n\n- a\n\n## 调研\n\n- b\n';
    const terms = new Map([['look', ['初步', '调研']]]) as never;
    expect(cutCells(text).cells).toHaveLength(1);
    expect(cutCells(text, terms).cells).toHaveLength(3);
  });

  it('a text of blanks alone has no cell and stays', () => {
    expect(cutCells(' \r\n\n').cells).toEqual([]);
    expect(writeCells(cutCells(' \r\n\n')).text).toBe(' \r\n\n');
  });
});

describe('an edited cell', () => {
  it('keeps fence, indent and line endings, those of the lines that stayed one by one', () => {
    const crlf = WITHOUT_LIST.replaceAll('\n', '\r\n').replace('[2021]\r\n', '[2021]\n');
    expect(changed(crlf, (cells) => edit(cells, 3, 'entity: B\nunit: 1\n  periods: [2021]'))).toBe(
      crlf.replace('  entity: Acme\r\n', '  entity: B\r\n  unit: 1\r\n'),
    );
  });

  it('gets a longer fence where a line would close it', () => {
    const text = '```roe\na: 1\n```\n';
    expect(changed(text, (cells) => edit(cells, 0, 'a: |\n```\nb: 2'))).toBe(
      '````roe\na: |\n```\nb: 2\n````\n',
    );
  });

  it('leaves blank lines at its ends to the file', () => {
    expect(changed(PLAN, (cells) => edit(cells, 1, '\n# Acme\n\n'))).toBe(PLAN);
    expect(changed(PLAN, (cells) => edit(cells, 1, '# Acme Ltd\n'))).toBe(
      PLAN.replace('# Acme\n', '# Acme Ltd\n'),
    );
  });

  it('can be emptied: a block keeps its fence, prose goes', () => {
    const text = '# A\n\n```roe\nx: 1\n```\n\n# B\n';
    expect(changed(text, (cells) => edit(cells, 1, ''))).toBe('# A\n\n```roe\n```\n\n# B\n');
    expect(changed('# A\n\n## Look\n\nx\n\n## Ask\n', (cells) => edit(cells, 1, ' '))).toBe(
      '# A\n\n## Ask\n',
    );
  });

  it('front matter keeps its marks', () => {
    expect(changed('---\na: 1\n...\n# A', (cells) => edit(cells, 0, 'b: 2'))).toBe(
      '---\nb: 2\n...\n# A',
    );
  });
});

describe('cells that come and go', () => {
  const text = '# A\r\n\r\n\r\n## Look\r\nx\r\n```roe\r\nentity: A\r\n```\r\n## Ask\r\ny';

  it('deleted: one blank line between what is left', () => {
    expect(changed(text, (cells) => cells.splice(1, 1))).toBe(
      '# A\r\n\r\n```roe\r\nentity: A\r\n```\r\n## Ask\r\ny',
    );
    expect(changed(text, (cells) => cells.splice(3, 1))).toBe(
      '# A\r\n\r\n\r\n## Look\r\nx\r\n```roe\r\nentity: A\r\n```',
    );
    expect(changed('# A\n', (cells) => cells.splice(0))).toBe('');
  });

  it('added: in the line endings of the file, the end of the file as it was', () => {
    expect(changed(text, (cells) => cells.push(prose('new\n')))).toBe(`${text}\r\n\r\nnew`);
    expect(changed('# A\n', (cells) => cells.push(prose('new')))).toBe('# A\n\nnew\n');
    expect(changed('', (cells) => cells.push(prose('new')))).toBe('new\n');
  });

  it('added code: roe or segments where its keys say so, else a fence of its language', () => {
    const added = (value: string, language?: string) =>
      changed('# A\n', (cells) => cells.push(code(value, language)));
    expect(added('主体: A\n期间: [2021]')).toBe('# A\n\n```roe\n主体: A\n期间: [2021]\n```\n');
    expect(added('entity: A\nsegments:\n  x: {}')).toContain('```segments\n');
    expect(added('a: 1')).toContain('```yaml\na: 1\n```');
    expect(added('x``\n```', 'pyth`on')).toBe('# A\n\n````python\nx``\n```\n````\n');
    const front = changed('# A\n', (cells) => cells.unshift(code('zhibi: 1')));
    expect(front).toBe('---\nzhibi: 1\n---\n\n# A\n');
  });

  it('moved, copied: their own characters, one blank line around', () => {
    const moved = changed(text, (cells) => cells.push(...cells.splice(1, 1)));
    expect(moved).toBe('# A\r\n\r\n```roe\r\nentity: A\r\n```\r\n## Ask\r\ny\r\n\r\n## Look\r\nx');
    const copied = changed(text, (cells) => cells.splice(2, 0, cells[1] as Cell));
    expect(copied).toBe(text.replace('x\r\n', 'x\r\n\r\n## Look\r\nx\r\n'));
  });

  it('front matter moved down is no heading', () => {
    const moved = changed('---\nzhibi: 1\n---\n\n# A\n', (cells) => cells.reverse());
    expect(moved).toBe('# A\n\n```yaml\nzhibi: 1\n```\n');
  });

  it('split and joined: the editor gives both halves the metadata of the whole', () => {
    const split = changed(text, (cells) => {
      const whole = cells[2] as Cell;
      cells.splice(2, 1, { ...whole, value: 'entity: A' }, { ...whole, value: 'entity: B' });
    });
    expect(split).toContain(
      '```roe\r\nentity: A\r\n```\r\n\r\n```roe\r\nentity: B\r\n```\r\n## Ask',
    );
    const joined = changed('# A\n\n## Look\n\nx\n\n## Ask\n\ny\n', (cells) => {
      const [, look, ask] = cells as [Cell, Cell, Cell];
      cells.splice(1, 2, { ...look, value: `${look.value}\n${ask.value}` });
    });
    expect(joined).toBe('# A\n\n## Look\n\nx\n## Ask\n\ny\n');
  });

  it('a cell turned from code to prose, or back, is what it now is', () => {
    const turned = changed(text, (cells) => {
      cells[2] = { ...(cells[2] as Cell), kind: 'prose', language: 'markdown' };
    });
    expect(turned).toBe(text.replace('```roe\r\nentity: A\r\n```', 'entity: A'));
  });

  it('nothing falls into an unclosed fence', () => {
    const open = '# A\n\n~~~roe\nentity: A\n';
    expect(changed(open, (cells) => edit(cells, 1, 'entity: B'))).toBe(
      '# A\n\n~~~roe\nentity: B\n',
    );
    expect(changed(open, (cells) => cells.push(prose('new')))).toBe(
      '# A\n\n~~~roe\nentity: A\n~~~\n\nnew\n',
    );
  });
});
