/** One filing as xBRL-JSON or as an XBRL instance, typed here: the same figures as from company facts. */
import { describe, expect, test } from 'vitest';
import { ImportError, type ImportOptions, readStatements } from '../../../../src/imports';
import { readCompanyFacts } from '../../../../src/imports/facts/read/companyFacts';
import { isInstance, readInstance } from '../../../../src/imports/facts/read/instance';
import { asHost } from '../asHost';

const bytes = (text: string) => new TextEncoder().encode(text);

interface Figure {
  readonly tag: string;
  readonly value: string;
  /** `2024-01-01..2024-12-31`, or a day. */
  readonly at: string;
  readonly axis?: string;
  readonly text?: true;
}

const YEAR = '2024-01-01..2024-12-31';
const FIGURES: readonly Figure[] = [
  { tag: 'dei:EntityRegistrantName', value: 'Acme & Sons', at: YEAR, text: true },
  { tag: 'dei:DocumentType', value: '10-K', at: YEAR, text: true },
  { tag: 'dei:DocumentFiscalYearFocus', value: '2024', at: YEAR, text: true },
  { tag: 'us-gaap:Revenues', value: '513000000', at: YEAR },
  { tag: 'us-gaap:Revenues', value: '41000000', at: YEAR, axis: 'Tents' },
  { tag: 'us-gaap:NetIncomeLoss', value: '-50000000', at: YEAR },
  { tag: 'us-gaap:Assets', value: '900000000', at: '2024-12-31' },
  { tag: 'us-gaap:Assets', value: '800000000', at: '2023-12-31' },
  { tag: 'us-gaap:StockholdersEquity', value: '400000000', at: '2024-12-31' },
  { tag: 'us-gaap:StockholdersEquity', value: '450000000', at: '2023-12-31' },
  { tag: 'acme:Revenues', value: '7', at: YEAR },
];

const NAMESPACES = {
  'us-gaap': 'http://fasb.org/us-gaap/2024',
  dei: 'http://xbrl.sec.gov/dei/2024',
  acme: 'http://acme.example/20241231',
};

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 19);
}

function json(figures: readonly Figure[]): Uint8Array {
  const facts = figures.map(({ tag, value, at, axis, text }, i) => {
    const [start = '', end] = at.split('..');
    const period = end === undefined ? nextDay(start) : `${start}T00:00:00/${nextDay(end)}`;
    const dimensions = {
      concept: tag,
      entity: 'cik:1',
      period,
      ...(!text && { unit: 'iso4217:USD' }),
      ...(axis && { 'srt:ProductOrServiceAxis': `acme:${axis}` }),
    };
    return [`f${i}`, { value, ...(!text && { decimals: -6 }), dimensions }];
  });
  const documentInfo = {
    documentType: 'https://xbrl.org/2021/xbrl-json',
    namespaces: NAMESPACES,
  };
  return bytes(JSON.stringify({ documentInfo, facts: Object.fromEntries(facts) }));
}

function xml(figures: readonly Figure[]): Uint8Array {
  const contexts = figures.map(({ at, axis }, i) => {
    const [start = '', end] = at.split('..');
    const period =
      end === undefined
        ? `<instant>${start}</instant>`
        : `<startDate>${start}</startDate><endDate>${end}</endDate>`;
    const segment = axis
      ? `<segment><xbrldi:explicitMember dimension="srt:ProductOrServiceAxis">acme:${axis}</xbrldi:explicitMember></segment>`
      : '';
    return `<context id="c${i}"><entity><identifier scheme="x">1</identifier>${segment}</entity><period>${period}</period></context>`;
  });
  const facts = figures.map(({ tag, value, text }, i) => {
    const plain = value.replace(/&/g, '&amp;');
    const unit = text ? '' : ' unitRef="usd" decimals="-6"';
    return `<${tag} contextRef="c${i}"${unit}>${plain}</${tag}>`;
  });
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return bytes(
    `<?xml version="1.0" encoding="utf-8"?>\n<!-- made up -->\n<xbrl xmlns="http://www.xbrl.org/2003/instance" ${spaces.join(' ')}>${contexts.join('\n')}<unit id="usd"><measure>iso4217:USD</measure></unit>${facts.join('\n')}</xbrl>`,
  );
}

/** In millions, losses with a sign of their own, as pages show them. */
const readAsHost = (file: Uint8Array, options: ImportOptions) =>
  readStatements(file, { ...options, readCopy: asHost });

function page(figures: readonly Figure[]): Uint8Array {
  const contexts = figures.map(({ at, axis }, i) => {
    const [start = '', end] = at.split('..');
    const period =
      end === undefined
        ? `<xbrli:instant>${start}</xbrli:instant>`
        : `<xbrli:startDate>${start}</xbrli:startDate><xbrli:endDate>${end}</xbrli:endDate>`;
    const segment = axis
      ? `<xbrli:segment><xbrldi:explicitMember dimension="srt:ProductOrServiceAxis">acme:${axis}</xbrldi:explicitMember></xbrli:segment>`
      : '';
    return `<xbrli:context id="c${i}"><xbrli:entity><xbrli:identifier scheme="x">1</xbrli:identifier>${segment}</xbrli:entity><xbrli:period>${period}</xbrli:period></xbrli:context>`;
  });
  const rows = figures.map(({ tag, value, text }, i) => {
    if (text) {
      return `<p><ix:nonNumeric name="${tag}" contextRef="c${i}">${value.replace(/&/g, '&amp;')}</ix:nonNumeric></p>`;
    }
    const size = Math.abs(Number(value)) / 1e6;
    const sign = Number(value) < 0 ? ' sign="-"' : '';
    return `<p>(<ix:nonFraction name="${tag}" contextRef="c${i}" unitRef="usd" scale="6" decimals="-6" format="ixt:num-dot-decimal"${sign}>${size}</ix:nonFraction>)</p>`;
  });
  const spaces = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return bytes(
    `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" xmlns:xbrli="http://www.xbrl.org/2003/instance" ${spaces.join(' ')}><body><div style="display:none"><ix:header><ix:resources>${contexts.join('')}<xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>${rows.join('\n')}</body></html>`,
  );
}

describe.each([
  ['inline XBRL', page, readAsHost],
  ['xBRL-JSON', json, readCompanyFacts],
  ['an XBRL instance', xml, readInstance],
] as const)('%s', (_, write, read) => {
  test('its figures, parts and the company’s own tags left out', async () => {
    const imported = await read(write(FIGURES), {});
    expect(imported).toMatchObject({
      entity: 'Acme & Sons',
      currency: 'USD',
      periods: [{ label: 'FY2024', months: 12, end: '2024-12-31' }],
      rows: { revenue: [513e6], netIncome: [-50e6], assets: [900e6], equity: [400e6] },
      opening: { assets: 800e6, equity: 450e6 },
      // It doesn't say its number; whoever has the paper knows.
      filing: null,
    });
    expect(imported.sources).toMatchObject([{ form: '10-K', kind: 'annual-report' }]);
  });

  test('a quarterly report alone: the months since the year began, and those a year before', async () => {
    const half = '2024-01-01..2024-06-30';
    const figures: Figure[] = [
      { tag: 'dei:DocumentType', value: '10-Q', at: half, text: true },
      { tag: 'dei:DocumentFiscalYearFocus', value: '2024', at: half, text: true },
      { tag: 'us-gaap:Revenues', value: '130', at: '2024-04-01..2024-06-30' },
      { tag: 'us-gaap:Revenues', value: '250', at: half },
      { tag: 'us-gaap:Revenues', value: '230', at: '2023-01-01..2023-06-30' },
      { tag: 'us-gaap:Assets', value: '900', at: '2024-06-30' },
      { tag: 'us-gaap:Assets', value: '880', at: '2023-12-31' },
    ];
    const imported = await read(write(figures), {});
    expect(imported.periods).toMatchObject([
      { label: 'FY2023H1', months: 6 },
      { label: 'FY2024H1', months: 6 },
    ]);
    expect(imported.rows.revenue).toEqual([230, 250]);
    expect(imported.openings).toEqual({ FY2024H1: { assets: 880 } });
  });
});

test('each is told by its first bytes', async () => {
  for (const write of [page, json, xml]) {
    expect((await readAsHost(write(FIGURES), {})).rows.revenue).toEqual([513e6]);
  }
});

test('an instance is told by its root', () => {
  expect(isInstance(xml([]))).toBe(true);
  expect(isInstance(bytes('<xbrli:xbrl xmlns:xbrli="x">'))).toBe(true);
  expect(isInstance(bytes('<html><xbrl>'))).toBe(false);
  expect(isInstance(bytes('a,b\n1,2'))).toBe(false);
});

test.each([
  [
    'companyconcept',
    '{"cik":320193,"taxonomy":"us-gaap","tag":"Assets","label":"Assets","entityName":"X","units":{"USD":[{"end":"2024-12-31","val":1}]}}',
  ],
  [
    'frames',
    '{"taxonomy":"us-gaap","tag":"Assets","ccp":"CY2024Q4I","uom":"USD","pts":1,"data":[]}',
  ],
  ['submissions', '{"cik":"320193","name":"X","filings":{"recent":{}}}'],
])('%s is refused by its name, with what to fetch instead', async (name, text) => {
  const error = await readCompanyFacts(bytes(text)).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ImportError);
  expect(error).toMatchObject({
    code: 'known-format',
    params: {
      format: expect.stringContaining(name),
      fetch: expect.stringContaining('api/xbrl/companyfacts'),
    },
  });
});

test.each([
  ['no JSON', '{"documentInfo":', 'bad-json'],
  ['no facts', '{"documentInfo":{},"facts":[]}', 'no-facts'],
  [
    'facts of no shape',
    '{"documentInfo":{},"facts":{"a":1,"b":{"dimensions":{"concept":3}}}}',
    'no-facts',
  ],
])('%s', async (_, text, code) => {
  await expect(readStatements(bytes(text))).rejects.toMatchObject({ code });
});

test('an instance nested without end is refused', async () => {
  await expect(readInstance(bytes(`<xbrl>${'<a>'.repeat(5000)}`), {})).rejects.toBeInstanceOf(
    ImportError,
  );
});
