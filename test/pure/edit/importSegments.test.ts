/** Segments of a tagged report: by the axis asked for, else what is said instead. */
import { describe, expect, test } from 'vitest';
import { importInto } from '../../../src/edit/importInto';
import { readStatements } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';
import { asHost } from '../imports/asHost';

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
