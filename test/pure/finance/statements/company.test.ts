/** Whether two names are of one company: the one home of what law, group and registers add. */
import { expect, test } from 'vitest';
import { isSameCompany } from '../../../../src/finance/statements/company';
import { entityNotes } from '../../../../src/imports/facts/entity';
import { ImportError } from '../../../../src/imports/importError';

test.each([
  ['Walmart', 'WALMART INC.'],
  ['阿里巴巴', '阿里巴巴集团控股有限公司'],
  ['牧高笛', '牧高笛户外用品股份有限公司', false],
  ['贵州茅台酒', '贵州茅台酒股份有限公司'],
  ['Nestlé', 'NESTLE S.A.'],
  ['The Home Depot', 'HOME DEPOT, INC. /DE/'],
  ['Bank of America', 'BANK OF AMERICA CORP /DE/'],
  ['Société Générale', 'Societe Generale SA'],
  ['Ｗａｌｍａｒｔ', 'Walmart'],
  ['ガスト', 'カスト', false],
  ['Acme', 'Acme Foods', false],
  ['中国平安', '中国人寿', false],
  ['', 'Inc.', false],
] as readonly [string, string, boolean?][])('%s and %s', (a, b, same = true) => {
  expect<boolean>(isSameCompany(a, b)).toBe(same as boolean);
  expect<boolean>(isSameCompany(b, a)).toBe(same);
});

test('an import asks nothing where only the Chinese legal form differs', () => {
  expect(entityNotes('贵州茅台酒股份有限公司', { entity: '贵州茅台酒' })).toEqual([]);
  expect(() => entityNotes('中国人寿保险股份有限公司', { entity: '中国平安' })).toThrow(
    ImportError,
  );
});
