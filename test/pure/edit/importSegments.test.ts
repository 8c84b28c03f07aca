/** Segments of a report: by the axis asked for, else what is said instead. */
import { describe, expect, test } from 'vitest';
import { importInto } from '../../../src/edit/importInto';
import { noteSentence } from '../../../src/edit/importNotes';
import { placeLines } from '../../../src/edit/importPlaces';
import { type Imported, readStatements } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';
import { withEdits } from '../../../src/plan/text/text';
import { asHost } from '../imports/asHost';
import { statements } from '../imports/report/segments/typed';

const context = (id: string, member = '') =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">0000001001</xbrli:identifier>${member === '' ? '' : `<xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementBusinessSegmentsAxis">acme:${member}</xbrldi:explicitMember></xbrli:segment>`}</xbrli:entity><xbrli:period><xbrli:startDate>2024-01-01</xbrli:startDate><xbrli:endDate>2024-12-31</xbrli:endDate></xbrli:period></xbrli:context>`;
const fact = (tag: string, id: string, value: number) =>
  `<td><ix:nonFraction name="us-gaap:${tag}" contextRef="${id}" unitRef="usd" decimals="-6" scale="6">${value}</ix:nonFraction></td>`;

const report = (members: Readonly<Record<string, number>>) =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:xbrldi="http://xbrl.org/2006/xbrldi" xmlns:us-gaap="http://fasb.org/us-gaap/2024" xmlns:iso4217="http://www.xbrl.org/2003/iso4217" xmlns:acme="http://acme.example/2024"><body>
<div style="display:none"><ix:header><ix:resources>${context('all')}${Object.keys(members)
    .map((member) => context(member, member))
    .join(
      '',
    )}<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
<table><tr><td>Revenues</td>${fact('Revenues', 'all', 100)}</tr><tr><td>Net income</td>${fact('NetIncomeLoss', 'all', 10)}</tr>${Object.entries(
    members,
  )
    .map(
      ([member, value]) =>
        `<tr><td>${member.replace('Member', '')}</td>${fact('Revenues', member, value)}</tr>`,
    )
    .join('')}</table></body></html>`);

const PARTED = { RetailMember: 60, CloudMember: 40 };
const read = (members: Readonly<Record<string, number>>) =>
  readStatements(report(members), { readCopy: asHost, entity: 'Acme' });
const plan = (more = '', eol = '\n') =>
  readPlan(
    `---\nzhibi: 1\naccount: Acme\n---\n\n# Acme\n\n## Look\n\n${more}`.replaceAll('\n', eol),
    {
      path: 'a.account.md',
    },
  );
const BLOCK =
  '```segments\nentity: Acme Inc.\ncurrency: USD\nunit: million\nperiods: [FY2024]\nsegments:\n  Retail: {revenue: 60}\nsource: [a]\n```\n';

async function brought(
  members: Readonly<Record<string, number>>,
  segments: 'business' | 'product' | null,
  more = '',
  eol = '\n',
) {
  const target = { entity: 'Acme', language: 'en', fileName: 'a.htm', segments } as const;
  const { edits, imported } = importInto(plan(more, eol), await read(members), target);
  const notes = imported.notes.filter(({ code }) => /segment|axis/.test(code));
  return { text: edits.map((edit) => edit.text).join(''), notes };
}

describe('--segments', () => {
  test('writes those of the axis, once', async () => {
    const { text, notes } = await brought(PARTED, 'business');
    expect(text).toMatch(/```segments[^`]*Retail: \{revenue: 60\}[^`]*Cloud: \{revenue: 40\}/);
    expect(notes).toEqual([]);
  });
  test('not asked for, writes none and says nothing', async () => {
    expect(await brought(PARTED, null)).toEqual({
      text: expect.not.stringContaining('```segments'),
      notes: [],
    });
  });
  test('of an axis that the report lacks says which it has', async () => {
    const { text, notes } = await brought(PARTED, 'product');
    expect(text).not.toContain('```segments');
    expect(notes).toMatchObject([
      { code: 'no-axis', params: { axis: 'product', axes: 'business' } },
    ]);
  });
  test('of a report with one segment or none says so', async () => {
    const few: Record<string, number>[] = [{}, { RetailMember: 100 }];
    for (const members of few) {
      const { text, notes } = await brought(members, 'business');
      expect(text).not.toContain('```segments');
      expect(notes).toMatchObject([{ code: 'no-segments' }]);
    }
  });
  test('leaves those that the plan has, of the same company by another name', async () => {
    const { text, notes } = await brought(PARTED, 'business', BLOCK);
    expect(text).not.toContain('```segments');
    expect(notes).toMatchObject([{ code: 'segments-there' }]);
  });
});

describe('segments from the pages of a report', () => {
  const imported: Imported = {
    ...statements({ 2021: 800e6, 2022: 1_000e6 }, { entity: 'Acme', currency: 'USD', unit: 1e6 }),
    segments: [
      {
        axis: 'StatementBusinessSegmentsAxis',
        tag: null,
        periods: ['2022'],
        segments: [
          part('Retail', 600e6, 60e6, 12),
          part('Cloud: new', 410e6, -5e6, 13),
          part('Eliminations', -10e6, null, 13),
        ],
        adds: [true],
        unit: 1000,
        profitName: 'Segment operating profit/(loss)',
        notes: [{ code: 'segments-turned', row: null, period: null, params: { page: 12 } }],
      },
      {
        axis: 'StatementGeographicalAxis',
        tag: 'us-gaap:Revenues',
        periods: ['2021', '2022'],
        segments: [
          { ...part('Home', 600e6, null, 1), revenue: [500e6, 600e6] },
          { ...part('Abroad', 300e6, null, 1), revenue: [300e6, 300e6] },
        ],
        adds: [true, false],
      },
    ],
    unreadSegments: [
      {
        axis: 'ProductOrServiceAxis',
        note: {
          code: 'segments-revenue',
          row: null,
          period: null,
          params: { split: 'product', page: 9, at: '2022', value: 900e6, otherValue: 1_000e6 },
        },
      },
    ],
  };
  function part(name: string, revenue: number, profit: number | null, page: number) {
    const place = { page, line: 3, tag: null };
    return {
      name,
      member: name,
      revenue: [revenue],
      grossProfit: [null],
      profit: [profit],
      places: { revenue: [place], grossProfit: [null], profit: [profit === null ? null : place] },
    };
  }
  const into = (segments: 'business' | 'product' | 'region') =>
    importInto(plan(), imported, { language: 'en', fileName: 'a.pdf', segments });

  test('stand in the table’s own unit, with the name of their profit, their pages and what to know', () => {
    const { edits, imported: said, segments } = into('business');
    const text = edits.map((edit) => edit.text).join('');
    expect(text).toContain(
      [
        'unit: thousand',
        'periods: [2022]',
        'segments:',
        '  Retail: {revenue: 600000, profit: 60000, profitName: "Segment operating profit/(loss)"}',
        '  "Cloud: new": {revenue: 410000, profit: -5000}',
        '  Eliminations: {revenue: -10000}',
      ].join('\n'),
    );
    const read = readPlan(withEdits(plan().text, edits), { path: 'a.account.md' }).segments[0];
    expect(read).toMatchObject({ unit: 1000, invalid: false });
    expect(read?.segments.map(({ name, revenue }) => [name, revenue?.[0]])).toEqual([
      ['Retail', 600e6],
      ['Cloud: new', 410e6],
      ['Eliminations', -10e6],
    ]);
    expect(said.notes.map(({ code }) => code)).toContain('segments-turned');
    expect(placeLines(said, segments, 'en').slice(-5)).toEqual([
      'Retail, revenue: page 12',
      'Retail, profit: page 12',
      'Cloud: new, revenue: page 13',
      'Cloud: new, profit: page 13',
      'Eliminations, revenue: page 13',
    ]);
  });

  test('that don’t make the revenue are said with both sums', () => {
    const note = into('region').imported.notes.find(({ code }) => code === 'segments-differ');
    expect(note && noteSentence(note, 'en', 1e6)).toMatch(
      /^The segments make 900 in 2022, the revenue is 1000\./,
    );
  });

  test('that were not taken are said with why, and with what else there is', () => {
    const { notes } = into('product').imported;
    expect(notes.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['no-axis', 'segments-revenue']),
    );
    const note = notes.find(({ code }) => code === 'segments-revenue');
    expect(note && noteSentence(note, 'zh-cn', 1e6)).toBe(
      '按产品划分（2022）：第 9 页各项相加是 900，合并利润表的营业收入是 1000，没有写入分部。请看看这张表漏了哪一块。',
    );
    const alone = importInto(
      plan(),
      { ...imported, segments: [] },
      {
        language: 'en',
        fileName: 'a.pdf',
        segments: 'business',
      },
    );
    expect(alone.imported.notes.filter(({ code }) => /segment/.test(code))).toEqual([note]);
  });
});

test('a plan with bare CR keeps them, and a table with bare CR is read', async () => {
  const { text } = await brought(PARTED, 'business', '', '\r');
  expect(text).toContain('```segments\r');
  expect(text).not.toContain('\n');
  const table = 'USD million,2023,2024,2025E\rRevenue,90,100,110\rNet income,9,10,11\r';
  const imported = await readStatements(new TextEncoder().encode(table), { entity: 'Acme' });
  expect(imported.periods.map(({ label }) => label)).toEqual(['2023', '2024']);
  expect(imported.rows.revenue).toEqual([90e6, 100e6]);
  expect(imported.notes.map(({ code }) => code)).toContain('forecast');
});
