/** A personal number in every construct of a plan is in no output of ours, whatever the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pdf, put } from '../pure/copies/pdf/pdfs';
import { DAY, zhibi } from './cli';
import { called } from './inProcess';
import { commit, repository } from './repository';

/** As written in the plan, and what of it may be nowhere. */
const NUMBERS: readonly (readonly [string, RegExp])[] = [
  ['13911223344', /139\D{0,3}1122\D{0,3}3344/],
  ['137（1122）3344', /137\D{0,3}1122\D{0,3}3344/],
  ['１３６．００１３．９０００', /(?:136|１３６).{0,3}(?:0013|００１３).{0,3}(?:9000|９０００)/],
  ['11010519491231002X', /11010519491231002X/],
  ['4111 1111 1111 1111', /4111.?1111/],
  ['jo.ann@ gmail.com', /jo\.ann/],
  ['微信：zhang_san9', /zhang_san9/],
  ['QQ号：123456789', /123456789/],
  ['𝟏𝟓𝟗𝟏𝟏𝟐𝟐𝟑𝟑𝟒𝟒', /𝟏𝟓𝟗.{0,6}𝟏𝟏𝟐𝟐|1591122/u],
  ['١٥٨١١٢٢٣٣٤٤', /١٥٨١١٢٢|1581122/],
  ['157\u202d1122\u034f3344', /157.{0,3}1122.{0,3}3344/],
];
const ALL = NUMBERS.map(([written]) => written).join(' ');

const planOf = (n: string) => `---
zhibi: 1
account: "Acme ${n}"
owner: "Us ${n}"
industry: "tents ${n}"
region: "north ${n}"
reviewBy: 2024-01-01
decision: pursue
reason: "grows ${n}"
stage: pre-sale
offering: ["Widget ${n}"]
rivals: ["Beta ${n}"]
---

# Acme ${n}

Intro ${n}

## People

- Lee ${n} · CFO ${n} · economic buyer · reportsTo: Max ${n} [^a]

| Name | Title | Role |
| --- | --- | --- |
| Kim ${n} | COO ${n} | user |

## Look

Lead-in ${n}:

- Revenue of 4,000 yuan, ${n}, up 12%. [^a] ^c1
  - Against: ${n} [^b]
- Shift: paper ${n} → screen ${n} [^a] ^c2
- Inference: ${n} (^c1)
- Open: ${n}
- "A quotation ${n}" [^a](p. 3 ${n})

> quote ${n}

| Product | Share |
| --- | --- |
| Tents ${n} | 40% [^a] |

### Heading ${n}

\`\`\`roe
entity: "Acme ${n}"
currency: CNY
unit: million
periods: [FY2022, FY2023]
revenue: [100, 120]
netIncome: [10, 12]
assets: [200, 220]
equity: [90, 100]
note: "${n}"
source: [a]
\`\`\`

\`\`\`segments
entity: "Acme ${n}"
periods: [FY2023]
revenue:
  "Tents ${n}": [120]
source: [a]
\`\`\`

## Listen

- They said ${n} [^b]
- Revenue [120](roe:Acme ${n}/FY2023/revenue)

## Ask

- [x] What is ${n}?
  - Answer ${n} [^b]
  - Pain: ${n} · importance: high · hiddenness: low
- [ ] Which KPI ${n}?

## Feel

- Tried ${n} [^a]

## Needs

- customer ${n}: need ${n} → answer ${n}

## Hypotheses

- They will ${n} ^h1
  - Verdict: confirmed ${n} [^b]

## Opportunities

### Deal ${n}

- Because: (^c2) ${n}
- Driver: net-margin
- Pain: ${n}
- Value: ${n}
- Size: 3 million ${n}
- Certainty: high
- Time: 2024-06-30
- Who: Lee ${n}
- Next: ask ${n}
- Against: ${n}

## Actions

- [ ] 2024-01-01 Us ${n}: call ${n}
- [x] 2024-01-01 Us ${n}: called ${n}

## How we fit

- Speed ${n}: 3/5 because ${n}

## Unknown ${n}

- A line ${n} of 40%.

<!-- zhibi-disable-next-line evidence/missing: ${n} -->
- Off ${n}

[^a]: annual-report · Annual report ${n} · 2023-12-01 · A1 · https://example.com/x
[^b]: visit · Talk ${n} · 2023-12-02 · B2 · who: Lee ${n} · stance: friendly
[^dup]: media · ${n}
`;

const folder = repository({
  'p.account.md': planOf(''),
  'q.account.md': planOf('').replaceAll('Acme', 'Beta'),
  'talk.txt': `Talk with Lee ${ALL}, 2024-02-01\n\nLee ${ALL}: they change supplier ${ALL}.\nNext: call ${ALL} by 2024-03-01\n`,
});
commit(folder, { 'p.account.md': planOf(ALL) });
const ZH = { LANG: 'zh_CN.UTF-8' };

const commands: readonly (readonly string[])[] = [
  ...['text', 'json', 'github', 'markdown', 'sarif', 'junit', 'gitlab', 'rdjson'].map(
    (format) => ['lint', '--format', format] as const,
  ),
  ...['text', 'json'].flatMap((format) => [
    ['health', '--format', format],
    ['portfolio', '--format', format],
    ['roe', 'p.account.md', '--format', format],
    ['todo', '--format', format],
  ]),
  ['portfolio', '--format', 'html'],
  ['portfolio', '--check'],
  ['todo', '--format', 'ics'],
  ['model', 'p.account.md'],
  ['export'],
  ...['text', 'json', 'markdown'].map((format) => ['proof', '--format', format]),
  ['report', 'p.account.md'],
  ['report', 'p.account.md', '--internal'],
  ['report', 'p.account.md', '--mutual'],
  ['comment', '--base', 'HEAD~1'],
  ['calibrate'],
  ['brief', 'p.account.md', '--for', 'nobody'],
  ['notes', 'talk.txt', '--into', 'q.account.md', '--dry-run'],
  ['notes', 'talk.txt', '--into', 'q.account.md', '--dry-run', '--format', 'json'],
  ...['text', 'markdown', 'html'].map((format) => [
    'brief',
    'p.account.md',
    '--for',
    'Lee',
    '--format',
    format,
  ]),
  ...['text', 'json', 'markdown'].map((format) => [
    'diff',
    '--files',
    'q.account.md',
    'p.account.md',
    '--format',
    format,
  ]),
  ['diff', '--files', 'p.account.md', 'q.account.md', '--format', 'markdown'],
];

test('a process says the same', async () => {
  for (const args of [
    ['lint', '--today', DAY],
    ['roe', 'p.account.md'],
  ]) {
    expect(await called(args, { cwd: folder })).toEqual(zhibi(args, { cwd: folder }));
  }
});

/** Each number that stands there, with a few words around it. */
function leaksIn(text: string): string[] {
  const lines = text.split('\n');
  return NUMBERS.flatMap(([written, leak]) =>
    lines
      .filter((line) => leak.test(line))
      .slice(0, 2)
      .map((line) => {
        const at = line.search(leak);
        return `${written}: …${line.slice(Math.max(0, at - 60), at + 40)}`;
      }),
  );
}

/** All that a document says, its properties and notes too. */
function textOf(bytes: Uint8Array): string {
  const files = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
  return files.map((xml) => `${xml}\n${xml.replace(/<[^>]*>/g, '')}`).join('\n');
}

describe.each([
  ['English', {}],
  ['Chinese', ZH],
])('in %s', (_, env) => {
  test.each(commands.map((args) => [args.join(' '), args] as const))('%s', async (_, args) => {
    const { stdout, stderr } = await called(args, { cwd: folder, env });
    expect(stdout.length + stderr.length).toBeGreaterThan(20);
    expect(leaksIn(`${stdout}\n${stderr}`)).toEqual([]);
  });

  // A PDF is the print of the page, which is among the commands above.
  test.each(['docx', 'pptx'])('a report as %s', async (format) => {
    for (const internal of [[], ['--internal']]) {
      const name = `out.${format}`;
      const args = ['report', 'p.account.md', '-o', name, ...internal];
      const { code, stdout, stderr } = await called(args, { cwd: folder, env });
      expect(code, stderr).toBe(0);
      const text = textOf(readFileSync(join(folder, name)));
      expect(text.length).toBeGreaterThan(500);
      expect(leaksIn(`${text}\n${stdout}\n${stderr}`)).toEqual([]);
    }
  });
});

/** Where a copy holds such a number beside what is looked for, nothing that quotes the copy gives it on. */
describe('a copy read from a PDF', () => {
  const LATIN = ['13911223344', '11010519491231002X', '4111 1111 1111 1111', 'jo.ann@gmail.com'];
  const held = LATIN.join(' ');
  // In the copy alone.
  const others = ['13722334455', '5500 0000 0000 0004', 'li.mei@gmail.com'].join(' ');
  const copies = repository({
    'p.account.md': `---
zhibi: 1
account: Acme
owner: Us
reviewBy: 2024-12-31
decision: pursue
reason: grows
stage: pre-sale
---

# Acme

## Look

- Revenue was USD 4,000 million in 2023. [^r](p. 1)
- They look abroad. [^r]
  > Ask our office in the south for the price list of the new season ${held}

\`\`\`roe
entity: Acme
currency: USD
unit: million
periods: [2023]
revenue: 4000
netIncome: 12
source: [r]
\`\`\`

[^r]: annual-report · [Report 2023](sources/r.pdf) · 2024-01-01 · A1
`,
    'sources/r.pdf': pdf({
      pages: [
        [
          put(40, 700, `Acme annual report 2023, contact ${others}`),
          put(40, 680, `Revenue was USD 4,100 million in 2023, ask ${others}`),
          put(40, 660, `Net income USD million 11 ${others}`),
          put(40, 640, 'Ask our office in the south for the price list of the new season'),
          put(40, 620, held),
        ].join(''),
      ],
    }),
  });
  test.each(
    [
      ['proof', 'p.account.md'],
      ['proof', 'p.account.md', '--format', 'json'],
      ['proof', 'p.account.md', '--format', 'markdown'],
      ['lint', 'p.account.md', '--format', 'json'],
      ['export', 'p.account.md'],
      ['import', 'sources/r.pdf', '--entity', 'Acme'],
      ['report', 'p.account.md', '--internal'],
    ].map((args) => [args.join(' '), args] as const),
  )('%s', (_, args) => {
    const { stdout, stderr } = zhibi(args, { cwd: copies });
    const text = `${stdout}\n${stderr}`;
    if (args[0] === 'proof') expect(text).toContain('Acme annual report 2023, contact');
    expect(leaksIn(text)).toEqual([]);
    expect(text).not.toMatch(/137\D{0,3}2233|5500.?0000|li\.mei/);
  });
});
