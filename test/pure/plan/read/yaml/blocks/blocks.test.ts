import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../../../src/plan/document';

const faults = (row: string) => {
  const text = `\`\`\`roe\nentity: 甲\nperiods: [2021, 2022]\n${row}\n\`\`\`\n`;
  const { problems } = readPlan(text, { path: 'x.account.md' });
  return problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]);
};

describe('a row of a block', () => {
  it('names the cell at fault where blanks line the columns up', () => {
    expect(faults('revenue:    100  |   12x0')).toEqual([['not-a-number', '12x0']]);
  });

  it.each(['93x', '93 倍', '31 天', '12 days', '6.5%'])('of money refuses %s', (cell) => {
    expect(faults(`revenue: 100 | ${cell}`)).toEqual([['not-a-number', cell]]);
  });

  it.each(['93', '93元', '0.93亿', '(93)'])('of money takes %s', (cell) => {
    expect(faults(`revenue: 100 | ${cell}`)).toEqual([]);
  });
});

describe('an industry among the peers', () => {
  const peersOf = (rows: string) => {
    const text = `\`\`\`roe\nentity: 甲\nperiods: [2022]\nrevenue: 5\npeers:\n  - entity: 乙\n${rows}\`\`\`\n`;
    const { roe } = readPlan(text, { path: 'x.account.md' });
    return roe[0]?.statements?.peers.map(({ quartiles }) => quartiles);
  };

  it('has its quartiles, and another peer none', () => {
    expect(peersOf('    p25: {roe: 3%}\n    p75: {roe: 8%}\n')).toEqual([
      { p25: { roe: [0.03] }, p75: { roe: [0.08] } },
    ]);
    expect(peersOf('    p75: {roe: 8%}\n')).toEqual([{ p25: {}, p75: { roe: [0.08] } }]);
    expect(peersOf('    revenue: 3\n')).toEqual([undefined]);
  });
});

describe('the days of a year', () => {
  const daysOf = (written: string) => {
    const text = `\`\`\`roe\nentity: 甲\nperiods: [2021, 2022]\ndays: ${written}\nrevenue: 1 | 2\n\`\`\`\n`;
    const { roe, problems } = readPlan(text, { path: 'x.account.md' });
    return [roe[0]?.statements?.days, problems.map(({ code }) => code)];
  };

  it.each([
    ['365', 365],
    ['360', 360],
  ])('may be %s', (written, days) => {
    expect(daysOf(written)).toEqual([days, []]);
  });

  it('are told where they are something else, and count as those of the calendar', () => {
    expect(daysOf('366')).toEqual([365, ['unknown-value']]);
    expect(daysOf('[360]')).toEqual([365, []]);
  });
});

describe('numbers that their commas cut into cells', () => {
  const suggested = (row: string, periods: string) => {
    const text = `\`\`\`roe\nentity: 甲\nperiods: [${periods}]\nrevenue: ${row}\n\`\`\`\n`;
    const { problems } = readPlan(text, { path: 'x.account.md' });
    return problems.flatMap(({ edits }) => (edits ?? []).map((edit) => edit.text));
  };
  it.each([
    ['[717,289, 853,062]', '2021, 2022', ['"717,289"', '"853,062"']],
    ['[717,289,853,062]', '2021, 2022', ['"717,289"', '"853,062"']],
    // Of three numbers the last would have two digits behind its comma.
    ['[100,200,300,400,500,60]', '2021, 2022, 2023', []],
    ['[100,200,300,40,500,600]', '2021, 2022, 2023', []],
    ['[717,289,853]', '2021, 2022', []],
  ])('%s of %s', (row, periods, edits) => {
    expect(suggested(row, periods)).toEqual(edits);
  });
});

describe('a block', () => {
  const read = (kind: string, lines: string) => {
    const text = `\`\`\`${kind}\nentity: 甲\n${lines}\`\`\`\n`;
    const { roe, segments, problems } = readPlan(text, { path: 'x.account.md' });
    return { roe, segments, codes: problems.map(({ code }) => code) };
  };

  it('whose row is there twice is told, and the first one counts', () => {
    const { roe, codes } = read('roe', 'periods: [2022]\nrevenue: 1\nrevenue: 2\n');
    expect(codes).toContain('duplicate-key');
    expect(roe[0]?.statements?.rows.revenue).toEqual([1]);
  });

  it('that is no YAML is told, and nothing of it counts', () => {
    const { roe, codes } = read('roe', 'periods: "[2022]\nrevenue: 1\n');
    expect(codes).toContain('yaml');
    expect(roe[0]?.statements ?? null).toBeNull();
  });

  it('may open with one balance', () => {
    const { roe } = read('roe', 'periods: [2022]\nopening: {assets: 5}\nassets: 7\n');
    expect(roe[0]?.statements?.opening).toEqual({ assets: 5 });
  });

  it('of segments may have none yet', () => {
    for (const lines of ['periods: [2022]\n', 'periods: [2022]\nsegments:\n']) {
      expect(read('segments', lines).codes).not.toContain('not-a-map');
      expect(read('segments', lines).segments).toHaveLength(1);
    }
    expect(read('segments', 'periods: [2022]\nsegments: 5\n').codes).toContain('not-a-map');
  });
});
