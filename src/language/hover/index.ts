/** What is shown when the mouse rests on something. */
import type { Plan } from '../../plan/model';
import type { Language } from '../../words';
import type { Hover } from '../types';
import { blockHover } from './block';
import { thingHover } from './thing';

/** The hover at `offset`; undefined where there is nothing to say. */
export function hoverAt(
  plan: Plan,
  offset: number,
  language: Language,
  today: string,
): Hover | undefined {
  return thingHover(plan, offset, language, today) ?? blockHover(plan, offset, language);
}
