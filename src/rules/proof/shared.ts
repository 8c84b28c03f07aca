/** What the rules on proof share. */
import type { Plan, Source } from '../../plan/model';
import { type CopyLink, copyLinks } from '../../proof/links';
import type { Check, Copy, Nearest, Proof } from '../../proof/model';
import type { Example, Finding } from '../rule';

/** One finding for each check of that kind that failed. */
export function* findingsFrom(
  plan: Plan,
  proof: Proof | null,
  kind: Check['kind'],
  findingOf: (check: Check) => Finding,
): Iterable<Finding> {
  if (!proof) return;
  const titles = new Map(plan.sources.map(({ id, title }) => [id, title || id]));
  for (const check of proof.checks) {
    if (check.kind !== kind || check.result !== 'not-found') continue;
    yield findingOf({ ...check, source: titles.get(check.source) ?? check.source });
  }
}

/** A number that no copy has, as the parameter of that name, beside the nearest one. */
export function numberMissing(name: string): (check: Check) => Finding {
  return ({ range, text, nearest, source }) => {
    const params = { [name]: text, source };
    if (!nearest) return { range, code: 'nothing', params };
    const near = { page: pageParam(nearest), near: nearest.text };
    return { range, code: 'near', params: { ...params, ...near } };
  };
}

/** What to call a page: its label, else its number. */
export function pageParam({ page, label }: Pick<Nearest, 'page' | 'label'>): string {
  return label ?? String(page);
}

/** Every link to a copy, with what the host found there; nothing where nobody looked. */
export function* linksOf(
  plan: Plan,
  proof: Proof | null,
): Iterable<{ source: Source; link: CopyLink; copy: Copy | undefined }> {
  if (!proof) return;
  for (const source of plan.sources) {
    if (source.duplicate) continue;
    for (const link of copyLinks(source)) yield { source, link, copy: proof.copies.get(link.path) };
  }
}

/** The source line of the examples. */
export const SOURCE = (path: string) =>
  `[^fy]: 年报 · [示例公司2024年年报](${path}) · 2025-03-26 · A1\n`;

/** What the copy of the examples says. */
const TEXT =
  '示例公司2024年年报\n公司认为，海外产能将是未来两年的主要需求来源。\n1\n\f示例公司2024年年报\n营业收入合计\t11,855,097,236.18\t16,628,361,009.62\n2\n';

/** What the copy of the English examples says. */
export const ENGLISH_COPIES = {
  'sources/fy.txt':
    'Acme Annual Report 2024\nContents\n\fRevenue was 118.55 million dollars in 2024. Capacity abroad will be the main source of demand over the next two years.\nRevenue 166.28 118.55\n',
};

/** A pair of claims on the same small copy. */
export function exampleOf(
  bad: string,
  good: string,
  badSource = SOURCE('sources/fy.txt'),
): Example {
  return {
    bad: `## 望\n\n${bad}\n${badSource}`,
    good: `## 望\n\n${good}\n${SOURCE('sources/fy.txt')}`,
    copies: { 'sources/fy.txt': TEXT, 'sources/scan.pdf': null },
  };
}
