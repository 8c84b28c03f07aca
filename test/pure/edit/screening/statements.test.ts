/** The statements for a draft: those of the company that the row of the list is of. */
import { expect, test } from 'vitest';
import { chosenIn, draftPlan } from '../../../../src/edit/screening/draft';
import { fillScreening } from '../../../../src/edit/screening/fill';
import { statementsFor } from '../../../../src/edit/screening/statements';
import { screeningTable } from '../../../../src/edit/screening/table';
import { readScreening } from '../../../../src/imports';
import { readPlan } from '../../../../src/plan/document';
import { DAYS, TEMPLATES } from '../things/templates';

const CSV = [
  'company,industry,year,revenue,net income,total equity,total assets',
  ...[
    ['Acme Ltd', 1],
    ['Acme Inc.', 2],
    ['Bolt Corp', 3],
  ].flatMap(([name, n]) =>
    [2022, 2023].map((year) => `${name},Tools,${year},${n}00,${n}0,${n}50,${n}90`),
  ),
].join('\n');

test.each([
  ['Bolt', 300],
  ['Acme Inc.', 200],
])('%s of the list is the company that its row is filled from', async (name, revenue) => {
  const bytes = new TextEncoder().encode(CSV);
  const { companies } = await readScreening(bytes);
  const list = `| Name | ROE | Verdict |\n| --- | --- | --- |\n| ${name} |  |  |\n`;
  const options = { language: 'en', update: false, sort: null, fileName: 'a', day: '' } as const;
  const table = screeningTable(fillScreening(list, companies, options)?.text ?? '');
  const chosen = table && chosenIn(table, name);
  expect(chosen?.name).toBe(name);
  if (!table || !chosen) return;
  const { own, peers } = await statementsFor(chosen, bytes, companies, table, {});
  expect(own?.entity).toBe(name);
  expect(own?.imported.rows.revenue?.at(-1)).toBe(revenue);
  expect(peers.map(({ entity }) => entity)).not.toContain(name);
});

test.each(TEMPLATES)('a draft says the industry of the list: $language, $stage', (template) => {
  const settings = {
    template: template.text,
    owner: 'Han',
    language: template.language === 'en' ? 'en' : 'zh-cn',
    fileName: 'a.csv',
    ...DAYS,
  } as const;
  const chosen = { name: 'Acme', code: null, industry: 'Tools', shift: '', relation: '' };
  const industryOf = (industry: string) => {
    const { text } = draftPlan({ ...chosen, industry }, null, [], settings);
    return readPlan(text, { path: 'a.account.md' }).frontMatter?.industry ?? null;
  };
  expect(industryOf('Tools')).toBe('Tools');
  expect(industryOf('')).toBe(industryOf(' '));
  expect(industryOf('')).not.toBe('Tools');
});
