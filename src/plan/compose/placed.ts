/** The plan of a text, made of its plan with room: a list moves into its place when it is asked for. */
import { once } from '../../finance/once';
import type { Plan, Range } from '../model';
import { lineStartsOf } from '../text/text';
import { namesOf } from './ids';
import { movedList } from './offset';
import type { Layout } from './room';
import { LISTS } from './settle';

/** The plan of `text`, whose plan with room is `spaced`. */
export function inText(text: string, spaced: Plan, layout: Layout): Plan {
  const made: Record<string, () => unknown> = {
    text: () => text,
    lineStarts: once(() => lineStartsOf(text)),
    names: once(() => namesOf(plan)),
    suppressions: once(() =>
      spaced.suppressions.map((one) => ({
        ...one,
        range: layout.actualRange(one.range),
        scope: layout.actualRange(one.scope),
      })),
    ),
  };
  for (const name of [...LISTS, 'sections'] as const) {
    made[name] = once(() => {
      const list: readonly { readonly range: Range }[] = spaced[name];
      return movedList(name, list, (at) => layout.offsetAt(at));
    });
  }
  const plan = {} as Plan;
  for (const [name, value] of Object.entries(Object.getOwnPropertyDescriptors(spaced))) {
    const get = made[name];
    Object.defineProperty(plan, name, get ? { enumerable: true, get } : value);
  }
  return plan;
}
