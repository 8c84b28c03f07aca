import { expect, test } from 'vitest';
import { footnotesOf } from '../../../src/edit/importSources';
import { freshSourceId, lineAt, lineRange } from '../../../src/edit/places';
import { naming } from '../../../src/edit/things/naming';
import type { Imported } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';

test('the line of an offset, at both ends of a text and between Windows line ends', () => {
  expect(lineRange('\n> a', 0)).toEqual({ start: 0, end: 0 });
  expect(lineRange('\n> a', 1)).toEqual({ start: 1, end: 4 });
  expect(lineRange('', 0)).toEqual({ start: 0, end: 0 });
  expect(lineRange('a\n', 2)).toEqual({ start: 2, end: 2 });
  expect(lineAt('a\r\nbc\r\n', 4)).toBe('bc');
});

test('a new id is none that is there in other letters', () => {
  const plan = readPlan(
    '---\nzhibi: 1\n---\n# A\n\n## Look\n\n- Sold. ^C1\n- Bought. [^S1] [^Statements]\n\n[^S1]: News · A · 2024\n[^Statements]: News · B · 2024\n',
    { path: 'a.account.md' },
  );
  expect(freshSourceId(plan)).toBe('s2');
  const [, bought] = plan.claims;
  expect(bought && naming(plan, bought).id).toBe('c2');
  const imported = { entity: 'A', periods: [], notes: [] } as unknown as Imported;
  const cited = { entity: 'A', fileName: 'a.csv', language: 'en', plan } as const;
  expect(footnotesOf(imported, cited).map(({ id }) => id)).toEqual(['statements-2']);
});
