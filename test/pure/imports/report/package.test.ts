/** ESEF: report packages and xBRL-JSON as the public rules have them, written here. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { listCompanies, readStatements } from '../../../../src/imports';
import { asHost } from '../asHost';

const ROWS = [
  ['Revenue', 'd', 100.5, 120.25],
  ['CostOfSales', 'd', 60, 70],
  ['ProfitLoss', 'd', 10, 12],
  ['ProfitLossAttributableToOwnersOfParent', 'd', 9, 11],
  ['Assets', 'i', 80, 90],
  ['Equity', 'i', 40, 45],
  ['EquityAttributableToOwnersOfParent', 'i', 38, 42.5],
] as const;

const EXPECTED = {
  entity: 'Acme Oyj',
  currency: 'EUR',
  rows: {
    revenue: [100.5e6, 120.25e6],
    costOfRevenue: [60e6, 70e6],
    netIncome: [9e6, 11e6],
    netIncomeTotal: [10e6, 12e6],
    assets: [80e6, 90e6],
    equity: [38e6, 42.5e6],
    equityTotal: [40e6, 45e6],
  },
};

const context = (id: string, period: string) =>
  `<xbrli:context id="${id}"><xbrli:entity><xbrli:identifier scheme="http://standards.iso.org/iso/17442">743700ACME</xbrli:identifier></xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`;
const year = (y: number) =>
  `<xbrli:startDate>20${y}-01-01</xbrli:startDate><xbrli:endDate>20${y}-12-31</xbrli:endDate>`;
const fact = (name: string, id: string, value: number) =>
  `<td><ix:nonFraction name="ifrs-full:${name}" contextRef="${id}" unitRef="eur" decimals="-4" scale="6">${value}</ix:nonFraction></td>`;

const XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" xmlns:ifrs-full="https://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full" xmlns:iso4217="http://www.xbrl.org/2003/iso4217">
<head><title>Annual report 2024</title></head><body><div style="display:none"><ix:header><ix:resources>${[23, 24].map((y) => context(`d${y}`, year(y)) + context(`i${y}`, `<xbrli:instant>20${y}-12-31</xbrli:instant>`)).join('')}<xbrli:unit id="eur"><xbrli:measure>iso4217:EUR</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>
<p><ix:nonNumeric name="ifrs-full:NameOfReportingEntityOrOtherMeansOfIdentification" contextRef="d24">Acme Oyj</ix:nonNumeric></p>
<table><tr><td>EUR million</td><td>2023</td><td>2024</td></tr>${ROWS.map(([name, kind, a, b]) => `<tr><td>${name}</td>${fact(name, `${kind}23`, a)}${fact(name, `${kind}24`, b)}</tr>`).join('')}</table></body></html>`;

const json = {
  documentInfo: {
    documentType: 'https://xbrl.org/2021/xbrl-json',
    namespaces: {
      'ifrs-full': 'https://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full',
      iso4217: 'http://www.xbrl.org/2003/iso4217',
    },
    taxonomy: ['http://acme.example/acme-2024.xsd'],
  },
  facts: Object.fromEntries(
    ROWS.flatMap(([name, kind, ...values]) =>
      values.map((value, at) => {
        const end = `${2024 + at}-01-01T00:00:00`;
        const period = kind === 'i' ? end : `${2023 + at}-01-01T00:00:00/${end}`;
        const dimensions = {
          concept: `ifrs-full:${name}`,
          entity: 'scheme:743700ACME',
          period,
          unit: 'iso4217:EUR',
        };
        return [`${name}-${at}`, { value: String(value * 1e6), decimals: -4, dimensions }] as const;
      }),
    ),
  ),
};

const PACKAGE = JSON.stringify({
  documentInfo: { documentType: 'https://xbrl.org/report-package/2023' },
});
const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const TOP = 'acme-2024-12-31-0-en';
const AROUND = {
  [`${TOP}/META-INF/taxonomyPackage.xml`]: '<tp:taxonomyPackage/>',
  [`${TOP}/www.acme.example/acme-2024.xsd`]: '<schema/>',
};
const read = (bytes: Uint8Array, entity?: string) =>
  readStatements(bytes, { readCopy: asHost, ...(entity === undefined ? {} : { entity }) });

describe('a report package', () => {
  test.each([
    ['a report right in reports/', { [`${TOP}/reports/acme.xhtml`]: XHTML }],
    ['a report in a folder of its own', { [`${TOP}/reports/acme/acme.xhtml`]: XHTML }],
    [
      'a file that says what it is',
      { [`${TOP}/META-INF/reportPackage.json`]: PACKAGE, [`${TOP}/reports/acme.html`]: XHTML },
    ],
    [
      'what a Mac adds',
      { [`${TOP}/reports/acme.xhtml`]: XHTML, '__MACOSX/reports/._acme.xhtml': 'x' },
    ],
  ])('with %s is read as its report', async (_, files) => {
    const bytes = zip({ ...AROUND, ...files });
    expect(await read(bytes)).toMatchObject(EXPECTED);
    expect(await listCompanies(bytes, { readCopy: asHost })).toEqual([
      { name: 'Acme Oyj', code: null },
    ]);
  });

  test('of xBRL-JSON is read, and so is the JSON itself', async () => {
    const text = JSON.stringify(json);
    const { rows, currency } = EXPECTED;
    expect(await read(strToU8(text), 'Acme Oyj')).toMatchObject({ rows, currency });
    const bytes = zip({ 'p/META-INF/reportPackage.json': PACKAGE, 'p/reports/acme.json': text });
    expect(await read(bytes, 'Acme Oyj')).toMatchObject({ rows, currency });
  });

  test('of several reports is refused, with their names', async () => {
    const bytes = zip({
      ...AROUND,
      [`${TOP}/reports/acme-en.xhtml`]: XHTML,
      [`${TOP}/reports/acme-fi.xhtml`]: XHTML,
    });
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'several-reports',
      params: { names: 'reports/acme-en.xhtml, reports/acme-fi.xhtml' },
    });
  });

  test('without a report is refused by its name, and a package in a package is none', async () => {
    await expect(read(zip(AROUND))).rejects.toMatchObject({
      code: 'format-unread',
      params: { format: 'xbrl-zip' },
    });
    const nested = zip({ ...AROUND, [`${TOP}/reports/inner.zip`]: 'PK' });
    await expect(read(nested)).rejects.toMatchObject({ code: 'format-unread' });
  });
});
