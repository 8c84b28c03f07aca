import { expect, test } from 'vitest';
import { footnotesOf } from '../../../src/edit/importSources';
import { freshSourceId } from '../../../src/edit/places';
import { naming } from '../../../src/edit/things/naming';
import type { Imported } from '../../../src/imports';
import { readPlan } from '../../../src/plan/document';

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
