/** Whether a claim speaks of a change, and which way it went. */

import { WAY_WORDS, type Way } from '../../plan/terms/figures/directions';

/** Which way a sentence says that a number moved. */
export type Movement = Way | 'either';

const CHANGE =
  /\b(?:chang|improv|deteriorat|year[- ]over[- ]year|year[- ]on[- ]year|yoy|vs|versus|compared|from)\b|变动|变化|增减|升降|涨跌|同比|环比|幅|率|较|比/iu;

/** `null`: the text speaks of no change, and no growth may be computed for it. */
export function changeIn(text: string): Movement | null {
  const [up, down] = [WAY_WORDS.up, WAY_WORDS.down].map((words) => text.search(words) >= 0);
  if (up !== down) return up ? 'up' : 'down';
  return up || CHANGE.test(text) ? 'either' : null;
}
