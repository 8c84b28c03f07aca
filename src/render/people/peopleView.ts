/** The map of a plan's people as it stands in a page: a drawing, or nothing. */
import type { Plan } from '../../plan/model';
import type { Language } from '../../words';
import type { Theme } from '../charts';
import { peopleMapOf } from './peopleMap';
import { peopleSvg, wayText } from './peopleSvg';

/** Fewest people that make a map. */
const LEAST = 2;

/** The drawing and, in a sentence, the way to who decides; `null` for fewer than two people. */
export function peopleView(
  plan: Plan,
  language: Language,
  theme: Theme,
): { readonly drawing: string; readonly way: string } | null {
  const map = plan.people.length < LEAST ? null : peopleMapOf(plan);
  if (!map) return null;
  const account = plan.frontMatter?.account ?? '';
  const drawing = peopleSvg({ map, account, sources: plan.sources, language, theme });
  return { drawing, way: wayText(map, language) };
}
