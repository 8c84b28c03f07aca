/** The report as a document and as slides: what is in them, and what never is in the one that is shared. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { docxOf, pptxOf } from '../../../../src/render/report/office';
import { planReport } from '../../../../src/review/planReport';

const PLAN = `---
zhibi: 1
account: Acme & Söhne <AG>
owner: Ann
reviewBy: 2026-12-01
decision: pursue
reason: secret-reason
stage: pre-sale
sales: secret-sales
---

## People

- Kim Lee · CFO · role: economic-buyer · support: opponent

## Look

- Scrap costs 3% of revenue. [^ar]
- Shift: from volume to value [^ar]
- Inference: secret-inference. [^ar]
- The plant is late. [^ar]
  - Against: secret-counter. [^ar]
- secret-paper shows more. [^nda]
- Kim Lee says secret-name. [^ar]

## Listen

- secret-rumour about layoffs. [^talk]

## Opportunities

### Less scrap [^ar]

- Size: $4 million secret-size
- Certainty: high
- Value: a tenth less scrap [^ar]
- Next: secret-next

## Proposal

- A pilot saves 3% of the scrap. [^ar]

## Actions

- [ ] 2026-11-01 Ann: secret-action

[^ar]: annual-report · Acme annual report · 2026-03-01 · A1
[^nda]: annual-report · Plans · 2026-03-01 · B2 · access: nda
[^talk]: competitor · secret-talk · 2026-03-02 · E5
`;

const outlineOf = (internal: boolean, summary = false) =>
  planReport(
    readPlan(PLAN, { path: 'a.account.md' }),
    { internal, summary, today: '2026-06-01' },
    'en',
  );

/** All text of a zipped document, tags taken out. */
function textOf(bytes: Uint8Array): string {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xml'));
  return files
    .map(([, content]) => strFromU8(content).replace(/<[^>]+>/g, ' '))
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

describe.each([
  ['docx', docxOf],
  ['pptx', pptxOf],
] as const)('%s', (_, made) => {
  it('shared: page one, the details in the reader’s words, and none of our own', async () => {
    const text = textOf(await made(outlineOf(false).outline));
    for (const part of ['Acme & Söhne <AG>: what we see and propose', 'Scrap costs 3% of revenue.'])
      expect(text).toContain(part);
    for (const part of [
      'What we see',
      'What we propose',
      'A pilot saves 3% of the scrap.',
      'Why now',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/secret|opponent|Kim Lee|\bA1\b|pursue|Internal/);
  });

  it('internal: thesis, decision, money, people, next step and evidence', async () => {
    const text = textOf(await made(outlineOf(true).outline));
    const parts = [
      ...['Internal: not for the customer', 'pursue: secret-reason', 'USD 4 m', 'secret-next'],
      ...['Kim Lee', 'opponent', 'secret-action', 'cited', 'secret-counter', 'secret-paper'],
    ];
    for (const part of parts) expect(text).toContain(part);
  });

  it('summary: page one alone', async () => {
    const text = textOf(await made(outlineOf(true, true).outline));
    expect(text).toContain('pursue: secret-reason');
    expect(text).not.toMatch(/secret-counter|Acme annual report/);
  });

  it('text that XML can’t hold costs nothing but itself', async () => {
    const { outline } = outlineOf(false);
    const odd = { ...outline, title: 'a\u0000\ud800<b>\u000b"&' };
    expect(textOf(await made(odd))).toContain('a<b>');
  });
});

it('page: the shared one holds no secret and no grade; the summary no details', () => {
  expect(outlineOf(false).html).not.toMatch(/secret|Kim Lee|<b>A1|opponent/);
  expect(outlineOf(false).leftOut).toBeGreaterThanOrEqual(5);
  const { html } = outlineOf(true, true);
  expect(html).toContain('class="page-one"');
  expect(html).toContain('<svg');
  expect(html).not.toContain('secret-counter');
});
