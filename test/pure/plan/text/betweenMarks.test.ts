import { expect, test } from 'vitest';
import { BOUNDARY, BOUNDARY_OR_LABEL } from '../../../../src/plan/terms/figures/phrasing';
import { besideSpot, betweenMarks } from '../../../../src/plan/text/betweenMarks';

test('stretches end at their marks and cover the text', () => {
  const text = 'revenue fell 3.2%, costs 1,200;毛利率升。';
  const stretches = betweenMarks(text, BOUNDARY).map(({ from, to }) => text.slice(from, to));
  expect(stretches).toEqual(['revenue fell 3.2%', ' costs 1,200', '毛利率升', '']);
});

test('beside a number stands its own clause, as far as it reaches', () => {
  const text = 'gates: trucks wait 17 min on average. At most 41.5 min, once.';
  const spotOf = (written: string) => {
    const from = text.indexOf(written);
    return { from, to: from + written.length };
  };
  const mean = { before: ' trucks wait ', after: ' on average' };
  expect(besideSpot(text, spotOf('17 min'), BOUNDARY_OR_LABEL)).toEqual(mean);
  expect(besideSpot(text, spotOf('17 min'), BOUNDARY).before).toBe('gates: trucks wait ');
  expect(besideSpot(text, spotOf('17 min'), BOUNDARY, 5)).toEqual({
    before: 'wait ',
    after: ' on a',
  });
  expect(besideSpot(text, spotOf('41.5 min'), BOUNDARY)).toEqual({
    before: ' At most ',
    after: '',
  });
});
