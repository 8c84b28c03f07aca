/** The questions of docs/queries.md, asked of what is exported from many plans. */
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRecords, historyRecord, ndjson } from '../../../src/review/formats/plan/exportJson';
import { lint } from '../../../src/rules/lint';
import { planOf } from '../rules/harness';

const PLANS = 10_000;
/** Findings are asked of these; checking all takes minutes. */
const CHECKED = 200;

const planText = (n: number) => `---
zhibi: 1
account: Account ${n}
owner: [Owner ${n % 7}]
decision: ${['pursue', 'nurture', 'drop'][n % 3]}
---

## People

- Person ${n % 5000} · CFO · economic buyer · coverage: ${n % 2 === 0 ? 'brief' : 'in-depth'}

## Look

- It grew by 5% last year. [^a]
- It has two plants. [^a][^b]
- It moved its seat.

## Opportunities

### A line for plant ${n}${n % 4 === 0 ? '' : ' [^b]'}

- Size: USD 1 million
- Certainty: high

[^a]: annual report · Annual report 2022 · 2022-04-01 · A1 · https://example.com/report
[^b]: meeting · Talk ${n} · ${n % 10 === 0 ? '2025' : '2022'}-09-01 · B2
`;

/** The native part isn't built for every machine. */
function duckdb(): typeof import('@duckdb/node-api') | null {
  try {
    return createRequire(import.meta.url)('@duckdb/node-api');
  } catch (error) {
    console.warn(`No DuckDB here, its questions aren't asked: ${String(error)}`);
    return null;
  }
}

const engine = duckdb();
const page = readFileSync(join(import.meta.dirname, '../../../docs/queries.md'), 'utf8');
const blocks = [...page.matchAll(/```sql( setup)?\n([\s\S]*?)```/g)];
const setup = blocks.find(([, kind]) => kind)?.[2] ?? '';
const questions = blocks.flatMap(([, kind, sql = '']) => (kind ? [] : [sql]));

test('there are ten questions, the same in both languages', () => {
  expect(questions).toHaveLength(10);
  const chinese = readFileSync(join(import.meta.dirname, '../../../docs/queries.zh-CN.md'), 'utf8');
  const sql = (text: string) => text.match(/```sql[\s\S]*?```/g);
  expect(sql(chinese)).toEqual(sql(page));
});

describe.skipIf(engine === null)('DuckDB over 10,000 plans', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhibi-queries-'));
  const file = join(folder, 'plans.ndjson');
  let ask: (sql: string) => Promise<readonly (readonly unknown[])[]>;

  beforeAll(async () => {
    const out = createWriteStream(file);
    for (let n = 0; n < PLANS; n++) {
      const plan = { ...planOf(planText(n)), path: `p${n}.account.md` };
      const diagnostics = n < CHECKED ? lint(plan, { language: 'en', today: '2024-03-01' }) : [];
      const older = planOf(planText(n).replace(/ ?\[\^a\](?!:)/g, ''));
      const history = [
        historyRecord(older, plan.path, '2023-02-01'),
        historyRecord(older, plan.path, '2024-01-10'),
        historyRecord(plan, plan.path, '2024-02-20'),
      ];
      const records = exportRecords({ plan, diagnostics, proof: null, language: 'en' });
      out.write(ndjson([...records, ...history]));
    }
    out.end();
    await finished(out);
    const { DuckDBInstance } = engine as NonNullable<typeof engine>;
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    ask = async (sql) => (await connection.runAndReadAll(sql)).getRows();
    for (const one of setup.split(';').filter((sql) => sql.trim() !== '')) {
      await ask(one.replace('plans.ndjson', file.replaceAll("'", "''")));
    }
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('each gives the answer that the plans hold', async () => {
    const answers: (readonly (readonly unknown[])[])[] = [];
    for (const sql of questions) answers.push(await ask(sql));
    const counts = answers.map((rows) => rows.length);
    expect(counts[0]).toBe(2 * PLANS);
    // Account 7 and every account that ends in 7 with a space before: itself alone.
    expect(answers[1]?.map(([, name]) => name)).toEqual(['Person 7']);
    expect(counts[2]).toBe(PLANS);
    // Seven owners in two quarters; "A line …" under Opportunities is no fact: two of three are cited.
    expect(counts[3]).toBe(14);
    expect(answers[3]?.slice(0, 2).map(([name, , , cited]) => [name, Number(cited)])).toEqual([
      ['Owner 0', expect.closeTo(1 / 3)],
      ['Owner 0', expect.closeTo(2 / 3)],
    ]);
    const pursuedEven = Array.from({ length: PLANS }, (_, n) => n).filter((n) => n % 6 === 0);
    expect(counts[4]).toBe(pursuedEven.length);
    expect(counts[5]).toBe(PLANS / 4);
    expect(answers[6]?.[0]?.map(String)).toEqual(['https://example.com/report', String(PLANS)]);
    expect(counts[7]).toBe(50);
    expect(counts[8]).toBeGreaterThan(3);
    expect(counts[9]).toBe(PLANS / 10);
  }, 120_000);
});
