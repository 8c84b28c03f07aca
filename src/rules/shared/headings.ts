/** One cause under one heading is told once, with the count. */
import { headingOver, underHeadings } from '../../evidence/headings';
import type { PlanIndex } from '../../evidence/planIndex';
import { sourcesOf } from '../../evidence/weight/support';
import { carrierOf } from '../../evidence/weight/voices';
import type { Claim, Heading, Plan } from '../../plan/model';
import type { Cause, Finding } from '../rule';
import { disputed, FEW_VOICES, ONE_SIDE, voiceOfAll } from './cause';

const fewVoices = (heading: Heading | null): Cause => ({
  why: FEW_VOICES,
  at: heading?.range.start,
});

/**
 * A finding for each claim that was heard from too few and stands alone under its heading
 * (code `one`), and one on the heading for several (code `several`, with their `count`).
 * What the voice says that carries the plan is apart: it is an effect of that.
 */
export function oncePerHeading(
  plan: Plan,
  index: PlanIndex,
  claims: readonly Claim[],
  codes: { readonly one: string; readonly several: string },
): Finding[] {
  const byCarrier = new Map<string | null, Claim[]>();
  for (const claim of claims) {
    const carrier = carrierOf(sourcesOf(claim, index), plan, index);
    const told = byCarrier.get(carrier);
    if (told) told.push(claim);
    else byCarrier.set(carrier, [claim]);
  }
  return [...byCarrier].flatMap(([carrier, told]) => {
    const effectOf = carrier === null ? [ONE_SIDE] : [voiceOfAll(carrier), ONE_SIDE];
    return underHeading(plan, told, codes).map((finding) => ({
      ...finding,
      effectOf: [...effectOf, ...(finding.effectOf ?? [])],
      cause: fewVoices(headingOver(plan, finding.range.start)),
    }));
  });
}

function underHeading(
  plan: Plan,
  claims: readonly Claim[],
  codes: { readonly one: string; readonly several: string },
): Finding[] {
  const groups = underHeadings(plan, claims, ({ firstLine }) => firstLine.start);
  return [...groups].map(([heading, group]): Finding => {
    const [first] = group;
    const place = first?.firstLine ?? { start: 0, end: 0 };
    if (group.length === 1 || !heading) {
      return { range: place, code: codes.one, effectOf: [disputed(place)] };
    }
    return { range: heading.range, code: codes.several, params: { count: group.length } };
  });
}
