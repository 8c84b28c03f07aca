/** Whether a table is of the parent company alone, by its title. */
import { type Gathered, whole } from './gather';
import { ImportError } from './importError';

const PARENT =
  /(?<!合并[及和与])母公司\s{0,2}(?:的?财务报表|资产负债表|利润表|损益表|综合收益表|现金流量表|财务状况表)|\b(?:parent[\s-]company(?:[\s-]only)?|company[\s-]only|standalone|unconsolidated)\s+(?:balance|income|statement|financial|cash|profit|results|figures)/i;
const GROUP = /合并|consolidated/i;

/** By the first of the texts above a table, and the sheet's name, that says it. */
export function whoseTable(texts: readonly string[]): 'parent' | 'group' | null {
  for (const text of texts) {
    if (PARENT.test(text)) return 'parent';
    if (GROUP.test(text)) return 'group';
  }
  return null;
}

/** The tables of the group. Throws `ImportError` where all are the parent's alone. */
export function ofGroup(tables: readonly Gathered[]): readonly Gathered[] {
  const group = tables.filter(({ whose }) => whose !== 'parent');
  const [first, ...rest] = group;
  if (!first) {
    if (tables.length > 0) throw new ImportError('parent-statements');
    return tables;
  }
  if (group.length === tables.length) return tables;
  return [{ ...first, notes: [...first.notes, whole('parent-only')] }, ...rest];
}
