import { describe, expect, test } from 'vitest';
import { writeBlock } from '../../../../../src/edit/block/write';
import { importInto } from '../../../../../src/edit/importInto';
import { faultSentence, noteSentence } from '../../../../../src/edit/importNotes';
import { ImportError, type Imported, readStatements } from '../../../../../src/imports';
import { withEdits } from '../../../../../src/plan/text/text';

import { BLOCK, CSV, HEAD, into, read, someImport, TAIL, table, target } from './merged';

describe('into a block', () => {
  test('only touched cells change; new periods reach every row and the peers without their own', async () => {
    const text = HEAD + BLOCK + TAIL;
    const result = importInto(read(text), await table(CSV), target);
    const after = withEdits(text, result.edits);
    expect(after).toBe(
      HEAD +
        [
          '```roe',
          'entity: 甲公司   # 我们的客户',
          'currency: 人民币',
          'unit: 万',
          'periods: [2020, 2021, 2022]',
          'opening: {assets: 90}',
          '',
          '# 利润表',
          'netIncome: 1 | 2.5 | --',
          'revenue: "1,000 | 2000 | 3000.5"    # 年报第 5 页',
          'reported: {grossMargin: 20 | 21 | --}',
          'assets:',
          '  - 100 # 待查',
          '  - 110',
          '  - --',
          'inventory: -- | 7 | 8',
          'source: [fy, 报表]',
          'peers:',
          '  - entity: 乙公司',
          '    revenue: 5 | 6 | --',
          '  - {entity: 丙公司, periods: [2021], revenue: 7}',
          '```',
        ].join('\n') +
        TAIL.replace(/\n$/, '\n[^报表]: 数据 · 甲公司 财务报表（a.csv）\n'),
    );
    expect(result.changes).toEqual([
      { row: 'revenue', period: '2022', before: null, after: '3000.5' },
      { row: 'netIncome', period: '2021', before: '2', after: '2.5' },
      { row: 'inventory', period: '2021', before: null, after: '7' },
      { row: 'inventory', period: '2022', before: null, after: '8' },
    ]);
    expect(read(after).roe[0]?.invalid).toBe(false);
  });
});

test('the same again changes nothing', async () => {
  const imported = await table(CSV);
  const once = into(HEAD + BLOCK + TAIL, imported);
  const again = importInto(read(once), imported, target);
  expect(again.edits).toEqual([]);
  expect(again.changes).toEqual([]);
});

test('CRLF, indented blocks and Chinese names are kept', async () => {
  const block = [
    '- 报表：',
    '',
    '  ~~~roe',
    '  主体: 甲公司',
    '  单位: 万元',
    '  期间: 2021',
    '  营业收入: 2000',
    '  资产总计: 10',
    '  ~~~',
  ].join('\n');
  const text = (HEAD + block + TAIL).replaceAll('\n', '\r\n');
  const after = into(text, await table(CSV));
  expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(after).toContain(
    [
      '  期间: 2021 | 2022',
      '  营业收入: 2000 | 3000.5',
      '  归母净利润: 2.5 | --',
      '  资产总计: 10 | --',
      '  存货: 7 | 8',
      '  来源: [报表]',
      '  ~~~',
    ].join('\r\n'),
  );
});

test('an earlier period goes in front, and the opening balances with it', async () => {
  const csv = '项目,2018,2019,2020\n资产总计(万元),60,70,80\n营业收入(万元),1,2,3\n';
  const imported = await readStatements(new TextEncoder().encode(csv), {
    periods: ['2019', '2020'],
  });
  const after = into(
    HEAD + BLOCK.replace('{assets: 90}', '{assets: 90, equity: 50}') + TAIL,
    imported,
  );
  expect(after).toContain('periods: [2019, 2020, 2021]');
  expect(after).toContain('opening: {assets: 60, equity: --}');
  expect(after).toContain('assets:\n  - 70\n  - 80 # 待查\n  - 110\n');
  expect(after).toContain('revenue: "2 |     3 | 2000"');
  expect(after).toContain('netIncome: -- | 1 | 2\n');
});

test.each([
  ['source: fy', 'source: [fy, statements]'],
  ['source: "fy"', 'source: ["fy", statements]'],
  ['source: [^fy]', 'source: [^fy, statements]'],
  ['source: []', 'source: [statements]'],
  ['source:', 'source: [statements]'],
  ['source:\n  - fy # a', 'source:\n  - fy # a\n  - statements'],
  ['source: [fy, statements]', 'source: [fy, statements]'],
])('%s becomes %s', async (before, after) => {
  const block = `\`\`\`roe\nentity: 甲公司\nunit: 万\nperiods: [2021]\nrevenue: 1\n${before}\n\`\`\``;
  const known = TAIL.replace(/\n$/, '\n[^statements]: 数据 · 甲公司 财务报表（a.csv）\n');
  const text = into(HEAD + block + known, await table(CSV));
  expect(text).toContain(`${after}\n\`\`\``);
  expect(read(text).roe[0]?.sources.map(({ id }) => id)).toContain('statements');
  expect(read(text).roe[0]?.invalid).toBe(false);
});

test.each([
  ['opening: {equity: 5}', 'opening: {equity: 5, assets: 1}'],
  ['opening:\n  equity: 5 # a', 'opening:\n  equity: 5 # a\n  assets: 1'],
  ['opening: {}', 'opening: {assets: 1}'],
  ['opening:', 'opening: {assets: 1}'],
  ['revenue: --', 'opening: {assets: 1}\nrevenue: --'],
])('opening balances: %s becomes %s', async (before, after) => {
  const block = `\`\`\`roe\nentity: 甲公司\nunit: 万\nperiods: [2021]\n${before}\nassets: 2\n\`\`\``;
  const csv = '项目,2020,2021\n资产总计(万元),1,2\n';
  const imported = await readStatements(new TextEncoder().encode(csv), { periods: ['2021'] });
  const text = into(HEAD + block + TAIL, imported);
  expect(text).toContain(`periods: [2021]\n${after}\nassets: 2\n`);
  expect(read(text).roe[0]?.statements?.opening.assets).toBe(10_000);
});

test('newest first stays so', async () => {
  const block =
    '```roe\nentity: 甲公司\nunit: 万\nperiods: [2021, 2020]\nrevenue: 2000 | 1000\n```';
  const after = into(HEAD + block + TAIL, await table(CSV));
  expect(after).toContain('periods: [2022, 2021, 2020]\nrevenue: 3000.5 | 2000 | 1000\n');
});

describe('what is not merged', () => {
  const refusal = async (block: string, csv = CSV, options = {}) => {
    const plan = read(HEAD + block + TAIL);
    const imported = await table(csv);
    try {
      importInto(plan, imported, { ...target, ...options });
    } catch (error) {
      expect(error).toBeInstanceOf(ImportError);
      return (error as ImportError).code;
    }
    return null;
  };
  test('another currency', async () => {
    const code = await refusal(BLOCK.replace('人民币', 'USD'), `币种：人民币,\n${CSV}`);
    expect(code).toBe('currency-differs');
  });
  test('a block with errors', async () => {
    expect(await refusal(BLOCK.replace('1 | 2\n', '1 | x\n'))).toBe('block-invalid');
    expect(await refusal(BLOCK.replace('1 | 2\n', '1 | 2 | 3\n'))).toBe('block-invalid');
  });
  test('a peer inside a block', async () => {
    expect(await refusal(BLOCK, CSV, { entity: '乙公司' })).toBe('peer-inside');
  });
});

describe('a new block', () => {
  test('stands at the end of its section, its doubts beside the rows', async () => {
    const imported = await table(
      '项目,2021,2022\n营业收入(万元),2000,3000\n营业总收入(万元),2001,3300\n',
    );
    const after = into(HEAD.trimEnd() + TAIL, imported);
    expect(after).toBe(
      `${HEAD}${[
        '```roe',
        '主体: 甲公司',
        '币种: CNY',
        '单位: 万',
        '期间: [2021, 2022]',
        '营业收入: 2000 | 3000  # 待查：2022：“营业收入(万元)”是 3000，“营业总收入(万元)”是 3300，取的是前者。应该用哪个？',
        '来源: [报表]',
        '```',
      ].join('\n')}${TAIL.replace(/\n$/, '\n[^报表]: 数据 · 甲公司 财务报表（a.csv）\n')}`,
    );
  });

  test('makes the section where there is none', async () => {
    const after = into('---\nzhibi: 1\n客户: 甲公司\n---\n# 甲公司', await table(CSV));
    const plan = read(after);
    expect(plan.sections.map(({ id }) => id)).toEqual(['look']);
    expect(plan.roe[0]?.statements?.rows.inventory).toEqual([70_000, 80_000]);
    expect(plan.sources.map(({ id }) => id)).toEqual(['报表']);
  });

  test.each([
    '',
    'breaks:\n',
    'breaks: []\n',
    'breaks: 2021\n',
    'breaks: 2020 | 2021\n',
    'breaks: "2021"\n',
    'breaks: [2021]\n',
    'breaks:\n  - 2021 # 重述\n',
  ])('another vintage is a break, however the block writes its breaks: %j', async (breaks) => {
    const block = `\`\`\`roe\nentity: 甲公司\nperiods: [2020, 2021]\n${breaks}revenue: 1 | 2\n\`\`\``;
    const imported = { ...(await table(CSV)), vintages: ['1', '2'] };
    const [{ statements, invalid } = {}] = read(into(HEAD + block + TAIL, imported)).roe;
    expect(invalid).toBe(false);
    const found = statements?.periods.flatMap(({ label, breaks }) => (breaks ? [label] : []));
    expect(found).toEqual([...(breaks.match(/20\d\d/g) ?? []), '2022']);
  });

  test('nothing of a hostile name breaks out of its line', async () => {
    const entity = 'x"\n```\n# y: [\u202e]';
    const after = into(HEAD + TAIL, await table(CSV), { entity });
    const plan = read(after);
    expect(plan.roe).toHaveLength(1);
    expect(plan.roe[0]?.entity).toBe('x" ``` # y: [ ]');
    expect(plan.headings.map(({ text }) => text)).toEqual(
      read(HEAD + TAIL).headings.map(({ text }) => text),
    );
  });
});

test('a limit is told with its measure in the reader’s language', () => {
  const error = new ImportError('too-large', { limit: 5000, what: 'rows' });
  expect(faultSentence(error, 'zh-cn')).toContain('超过 5000 行，');
  expect(faultSentence(error, 'en')).toContain('more than 5000 rows,');
});

test('a file with nothing but all owners is of that scope', () => {
  const imported: Imported = {
    ...someImport({ netIncomeTotal: [1, 2, 3], equityTotal: [10, 20, 30] }, null),
    scope: 'total',
  };
  const lines = writeBlock(imported, { entity: 'A', language: 'en', sourceIds: ['s'] });
  expect(lines).toContain('scope: total');
  expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual(
    expect.arrayContaining(['netIncome: 1 | 2 | 3', 'equity: 10 | 20 | 30']),
  );
});

test('a restatement is said with both figures, in the unit of the block', () => {
  const note = {
    code: 'restated',
    row: 'revenue',
    period: 'FY2021',
    params: { first: 31e6, firstDate: '2022-04-01', latest: 32e6, latestDate: '2023-04-01' },
  } as const;
  expect(noteSentence(note, 'en', 1e6)).toBe(
    'revenue, FY2021: first published as 31 (2022-04-01), later as 32 (2023-04-01); the later one was taken. Which one do you compare with?',
  );
  expect(noteSentence(note, 'zh-cn', 1e4)).toMatch(
    /^营业收入（FY2021）：首次披露 3100（2022-04-01）/,
  );
});

test('what is empty is filled before its comment', async () => {
  const block = BLOCK.replace('source: [fy]', 'source: # 年报').replace(
    'opening: {assets: 90}',
    '存货:   # 待查',
  );
  const after = into(HEAD + block + TAIL, await table(CSV));
  expect(after).toMatch(/^存货: -- \| 7 \| 8 {3}# 待查$/m);
  expect(after).toMatch(/^source: \[\S+\] # 年报$/m);
  expect(read(after).roe[0]?.invalid).toBe(false);
});

test('an end of a period that the block has is kept, one that it lacks is filled', async () => {
  const ends = BLOCK.replace(
    'periods: [2020, 2021]',
    'periods: [2020, 2021]\nends: [2020-12-31, --]',
  );
  const csv = '项目,2020-11-30,2021-11-30\n营业收入(万元),1000,2000\n归母净利润(万元),1,2\n';
  const imported = await table(csv);
  const labels = {
    ...imported,
    periods: imported.periods.map((one, i) => ({ ...one, label: `${2020 + i}` })),
  };
  expect(into(HEAD + ends + TAIL, labels)).toContain('ends: [2020-12-31, 2021-11-30]');
});
