/** What is read of a source line, whatever parts its fields. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../../../src/plan/document';
import type { Source } from '../../../../../../src/plan/model';

/** All that is known of a source, in one line. */
function said(s: Source): string {
  const parts = [
    s.kind ?? '-',
    s.title,
    s.date,
    s.grade && s.grade.source + s.grade.information,
    s.url,
    s.access,
    s.channel,
    s.freshMonths,
    s.who && `who ${s.who}`,
    s.stance,
    s.expertise && `exp ${s.expertise}`,
    s.originWritten && `origin ${s.originWritten}`,
    s.page && `page ${s.page}`,
    s.copies.map(({ value }) => value).join(),
    s.confidentialTitle && 'CONF',
  ];
  return parts.filter((part) => part !== null && part !== '' && part !== false).join(' | ');
}

it.each<[line: string, ...read: string[]]>([
  [
    'employee · Night-shift lead · 2022-07-26 · C3 · neutral · p. 94',
    'employee | Night-shift lead | 2022-07-26 | C3 | nda | listen | 6 | neutral | page 94',
  ],
  [
    'annual-report · 2022年报 · 2022-07-26 · 第 62 页',
    'annual-report | 2022年报 | 2022-07-26 | public | look | 15 | page 62',
  ],
  [
    'annual-report · Acme 2022 · 2022-07-26 · A1',
    'annual-report | Acme 2022 | 2022-07-26 | A1 | public | look | 15',
  ],
  [
    '年报 · 2022财年年报 · 2022年7月26日 · a1',
    'annual-report | 2022财年年报 | 2022-07-26 | A1 | public | look | 15',
  ],
  [
    'media · Daily on [Acme](https://d.example/a) · 2022-09 · B2',
    'media | Daily on Acme | 2022-09 | B2 | https://d.example/a | public | look | 6',
  ],
  [
    'media · [Daily](https://d.example/a) · 2022',
    'media | Daily | 2022 | https://d.example/a | public | look | 6',
  ],
  [
    'website · https://d.example/a · 2022-09-01',
    'website | 2022-09-01 | https://d.example/a | public | look | 6',
  ],
  ['Daily on Acme https://d.example/a', '- | Daily on Acme | https://d.example/a | nda | 6'],
  ['2024年报 · Acme', 'annual-report | 2024年报 · Acme | public | look | 15'],
  ['代理商访谈 · 2022-09-01', 'dealer | 代理商访谈 | 2022-09-01 | nda | listen | 6'],
  ['半年报 2025', 'interim-report | 半年报 2025 | public | look | 7'],
  ['Talk 2022-09-01 with Ann', '- | Talk with Ann | 2022-09-01 | nda | 6'],
  ['Report ended 2022-09-01', '- | Report ended 2022-09-01 | nda | 6'],
  ['Talk 20220901 with Ann', '- | Talk with Ann | 2022-09-01 | nda | 6'],
  ['2022-09-01', '- | 2022-09-01 | nda | 6'],
  [
    '年报；2022财年；2022-07-26；A1',
    'annual-report | 2022财年 | 2022-07-26 | A1 | public | look | 15',
  ],
  [
    'annual-report, Acme 2022, 2022-07-26, A1',
    'annual-report | Acme 2022 | 2022-07-26 | A1 | public | look | 15',
  ],
  [
    'annual-report - Acme 2022 - 2022-07-26 - A1',
    'annual-report | Acme 2022 | 2022-07-26 | A1 | public | look | 15',
  ],
  [
    'annual-report Acme 2022 2022-07-26 A1',
    'annual-report | Acme 2022 | 2022-07-26 | A1 | public | look | 15',
  ],
  ['Acme 2022 2022-07-26 A1', '- | Acme 2022 A1 | 2022-07-26 | nda | 6'],
  [
    'meeting · Talk · 2022-09-01 · B2 · who: Ann · stance: friendly · expertise: high · access: public',
    'meeting | Talk | 2022-09-01 | B2 | public | ask | 6 | who Ann | friendly | exp high',
  ],
  [
    'meeting · Talk · 2022-09-01 · stance: warm',
    'meeting | Talk | 2022-09-01 | nda | ask | 6',
    'format/invalid-value#list',
  ],
  ['meeting · Talk · 9月1日', 'meeting | Talk | nda | ask | 6', 'format/near-miss#date'],
  [
    'meeting · Talk · 2022-13-01',
    'meeting | Talk | nda | ask | 6',
    'format/invalid-value#impossibleDate',
  ],
  [
    'annual-report · [Acme](sources/a.pdf) · 2022-09-01 · page: 12',
    'annual-report | Acme | 2022-09-01 | public | look | 15 | page 12 | sources/a.pdf',
  ],
  [
    'annual-report · Acme · 2022-09-01 · copy: sources/a.pdf',
    'annual-report | Acme | 2022-09-01 | public | look | 15 | sources/a.pdf',
  ],
  [
    'annual-report · Confidential plan · 2022-09-01',
    'annual-report | Confidential plan | 2022-09-01 | nda | look | 15 | CONF',
  ],
  ['trial · Our test · 2022-09-01', 'trial | Our test | 2022-09-01 | permitted | feel | 6'],
  ['annual-report · media · 2022-09-01', 'annual-report | media | 2022-09-01 | public | look | 15'],
  ['media · A1 · B2', 'media | B2 | A1 | public | look | 6'],
  // A line that goes on with a field of the source is part of it; another one isn't.
  [
    'annual-report · Acme Form 10-K\n2022-09-01 · A1',
    'annual-report | Acme Form 10-K | 2022-09-01 | A1 | public | look | 15',
  ],
  [
    'annual-report · Acme Form 10-K · 2022-09-01\nThey grow.',
    'annual-report | Acme Form 10-K · They grow. | 2022-09-01 | public | look | 15',
    'format/near-miss#swallowed',
  ],
  [
    'media Acme growth plan 2022-09-01 B2',
    'media | Acme growth plan | 2022-09-01 | B2 | public | look | 6',
  ],
  ['media · A7', 'media | A7 | public | look | 6'],
  ['media · One · Two · 2022-09-01', 'media | One · Two | 2022-09-01 | public | look | 6'],
  [
    'media · Acme · 2022-09-01 · 2021-01-01',
    'media | Acme · 2021-01-01 | 2022-09-01 | public | look | 6',
  ],
  ['media · Acme · origin: Daily · access: nda', 'media | Acme | nda | look | 6 | origin Daily'],
  [
    '年报 · 内部资料：预算 · 2022-09-01',
    'annual-report | 内部资料：预算 | 2022-09-01 | nda | look | 15 | CONF',
  ],
  [
    'media · Not confidential · 2022-09-01',
    'media | Not confidential | 2022-09-01 | public | look | 6',
  ],
])('%j', (line, ...expected) => {
  const { sources, problems } = readPlan(`[^a]: ${line}\n`, { path: 'p.account.md' });
  const told = problems.map(({ rule, code }) => `${rule}#${code}`);
  expect([...sources.map(said), ...told.filter((one) => !one.includes('front-matter'))]).toEqual(
    expected,
  );
});
