/** What the versions of plans tell of an opportunity's certainty and of its result. */
import { expect, test } from 'vitest';
import { Outcomes } from '../../../../src/review/board/outcomes';
import { planOf } from '../../rules/harness';

const version = (lines: string, title = 'Line') =>
  planOf(
    `---\nzhibi: 1\naccount: Acme\nowner: [Kim]\n---\n\n## Opportunities\n\n### ${title}\n\n${lines}\n`,
  );

const of = (...versions: readonly (readonly [string, string])[]) => {
  const outcomes = new Outcomes();
  for (const [day, lines] of versions) outcomes.add(version(lines), day);
  return outcomes.all();
};

test('first and last certainty before the result, its year, and how the date moved', () => {
  expect(
    of(
      ['2022-01-01', '- Certainty: high\n- Close: 2022-03-01'],
      ['2022-02-01', '- Certainty: 40%\n- Close: 2022-06-01'],
      ['2023-02-01', '- Certainty: 90%\n- Result: lost'],
    ),
  ).toMatchObject([
    {
      term: 'high',
      first: 0.7,
      last: 0.4,
      closeFirst: '2022-03-01',
      closeLast: '2022-06-01',
      result: 'lost',
      year: '2023',
      owner: ['Kim'],
    },
  ]);
});

test('what was written with its result was never a guess', () => {
  expect(of(['2022-01-01', '- Certainty: high\n- Result: won'])).toEqual([]);
  expect(of(['2022-01-01', '- Certainty: TBD'], ['2022-02-01', '- Result: won'])).toEqual([]);
});

test('a result that was taken back is none; postponed may still be won', () => {
  const said = ['2022-01-01', '- Certainty: 60%'] as const;
  const won = ['2022-02-01', '- Certainty: 60%\n- Result: won'] as const;
  expect(of(said, won, ['2022-03-01', '- Certainty: 50%'])).toEqual([]);
  const later = of(
    said,
    ['2022-02-01', '- Certainty: 60%\n- Result: postponed'],
    ['2024-03-01', '- Certainty: 60%\n- Result: won'],
  );
  expect(later).toMatchObject([{ result: 'won', year: '2024', term: null }]);
});
