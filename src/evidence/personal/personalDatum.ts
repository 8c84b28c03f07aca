/** A personal number or address in a text, and what the look for each kind shares. */

import { matchesIn } from '../../finance/matches';
import type { Range } from '../../plan/model';

export type PersonalKind = 'identity' | 'card' | 'mobile' | 'mailbox' | 'chat';

/** A phone or account number, an address or the like that must not be shown. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly range: Range;
  /** What to write instead; null where the whole has to go. */
  readonly mask: string | null;
}

/** The address in a link: its digits are ids. `tel:` and the like are meant to be dialled. */
export const ADDRESS = /https?:\/\/[^\s<>()"'，。；、）》]+/gi;

/** The places of all matches of a global pattern. */
export function matchesOf(pattern: RegExp, text: string): Range[] {
  return matchesIn(text, pattern).map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }));
}
