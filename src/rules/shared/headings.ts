/** One cause under one heading is told once, with the count. */
import { underHeadings } from '../../evidence/headings';
import type { Claim, Plan } from '../../plan/model';
import type { Finding } from '../rule';

/**
 * A finding for each claim that stands alone under its heading (code `one`), and
 * one on the heading for several (code `several`, with their `count`).
 */
export function oncePerHeading(
  plan: Plan,
  claims: readonly Claim[],
  codes: { readonly one: string; readonly several: string },
): Finding[] {
  const groups = underHeadings(plan, claims, ({ firstLine }) => firstLine.start);
  return [...groups].map(([heading, group]): Finding => {
    const [first] = group;
    const place = first?.firstLine ?? { start: 0, end: 0 };
    if (group.length === 1 || !heading) return { range: place, code: codes.one };
    return { range: heading.range, code: codes.several, params: { count: group.length } };
  });
}
