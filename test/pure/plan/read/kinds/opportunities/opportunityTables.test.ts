import { expect, test } from 'vitest';
import { readPlan } from '../../../../../../src/plan/document';

const certaintyOf = (body: string) => {
  const { opportunities, problems } = readPlan(`## Opportunities\n\n${body}`, {
    path: 'a.account.md',
  });
  return [opportunities.map(({ certainty }) => certainty), problems.map(({ code }) => code)];
};

test('a bare number is a share where its head says percent, in a table of either shape', () => {
  const one = '| Deal | Stage | Probability (%) |\n| --- | --- | --- |\n| Ads | Proposal | 60 |\n';
  const keys =
    '### Ads\n\n| Key | Value |\n| --- | --- |\n| Stage | Proposal |\n| Probability (%) | 60 |\n';
  expect(certaintyOf(one)).toEqual([['60%'], []]);
  expect(certaintyOf(keys)).toEqual([['60%'], []]);
});

test.each(['Primary contact', 'Contact', '主要联系人', 'Key contact'])(
  'the column %s says who',
  (head) => {
    const { opportunities } = readPlan(
      `## Opportunities\n\n| Opportunity | Stage | Amount | ${head} |\n| --- | --- | --- | --- |\n| Ads | Proposal | $40K | Ann Lee |\n`,
      { path: 'a.account.md' },
    );
    expect(opportunities[0]?.who.map(({ person }) => person)).toEqual(['Ann Lee']);
  },
);
