import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import { csvHead, csvRows } from '../../../../../src/review/formats/plan/exportCsv';

const plan = readPlan(
  `---
account: "=Acme, \\"Ltd\\""
owner: Sam
stage: pre-sales
decision: pursue
---

# Acme

## People

- Jane Doe · CFO · role: economic buyer
- 王敏 · 财务总监 · 13800138000

## Opportunities

### Cold chain

- Size: $1.2 million
- Certainty: medium
- Close: 2027-03-31
- Next: send the offer

### Second

- Size: large
`,
  { path: 'acme.account.md' },
);
const table = (name: 'accounts' | 'people' | 'opportunities') =>
  Papa.parse<Record<string, string>>((csvHead(name) + csvRows(plan, name, 'en')).slice(1), {
    header: true,
    skipEmptyLines: true,
  });

describe('export as CSV', () => {
  it('quotes what a spreadsheet would take for a formula', () => {
    const { data, errors } = table('accounts');
    expect(errors).toEqual([]);
    expect(data).toEqual([
      {
        'Account Name': `'=Acme, "Ltd"`,
        'Account Owner': 'Sam',
        Stage: 'pre-sale',
        Decision: 'pursue',
        Reason: '',
        'Review Date': '',
      },
    ]);
  });

  it('cuts no Chinese name, and holds no number of a person', () => {
    const { data } = table('people');
    expect(data.map((row) => [row['First Name'], row['Last Name'], row.Title])).toEqual([
      ['Jane', 'Doe', 'CFO'],
      ['', '王敏', '财务总监'],
    ]);
    expect(csvRows(plan, 'people', 'en')).not.toContain('13800138000');
  });

  it('money as a number with its currency, certainty as a percentage, nothing where nothing is written', () => {
    const { data } = table('opportunities');
    expect(data[0]).toMatchObject({
      Amount: '1200000',
      Currency: 'USD',
      'Probability (%)': '40',
      'Close Date': '2027-03-31',
    });
    expect(data[1]).toMatchObject({ Amount: '', Currency: '', 'Probability (%)': '' });
  });
});
