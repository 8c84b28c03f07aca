/** What is shown when the mouse rests on something. */
import type { Plan } from '../../plan/model';
import type { Language } from '../../words';
import { criterionHover } from '../criteria';
import type { Hover } from '../types';
import { blockHover, type ImageTheme } from './block';
import { claimHover } from './claim';
import { keywordHover } from './keyword';
import { mapHover } from './maps';
import { thingHover } from './thing';

/**
 * The hover at `offset`, the nearest thing first; undefined where there is nothing
 * to say. Drawings are made for `theme`; without one there are none.
 */
export function hoverAt(
  plan: Plan,
  offset: number,
  language: Language,
  today: string,
  theme?: ImageTheme,
): Hover | undefined {
  return (
    thingHover(plan, offset, language, today) ??
    mapHover(plan, offset, language, theme) ??
    keywordHover(plan, offset, language) ??
    criterionHover(plan, offset, language) ??
    blockHover(plan, offset, language, theme) ??
    claimHover(plan, offset, language)
  );
}
