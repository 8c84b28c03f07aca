/** Who of those that speak is ours, by what is said: a list of people doesn't always tell, a recording never. */
import { SELF, WILL_EN } from '../../../plan/terms/notes';
import { fold } from '../../../plan/text/text';
import { asks, type Sentence } from './lines/sentences';
import { isAnonymous } from './lines/stamps';
import type { NotesNames } from './names';
import { type Present, presentCalled } from './talk';
import { isTelling } from './telling';

/**
 * Whoever only asks, thanks and promises came to ask, unless nobody answers or the
 * notes or the plan know what he does.
 */
export function withOurAskers(
  present: readonly Present[],
  sentences: readonly Sentence[],
  names: NotesNames,
): Present[] {
  const said = new Map<Present, Sentence[]>();
  for (const sentence of sentences) {
    const who = sentence.speaker === null ? undefined : presentCalled(present, sentence.speaker);
    const own = who && said.get(who);
    if (own) own.push(sentence);
    else if (who) said.set(who, [sentence]);
  }
  const isOpen = (one: Present) =>
    one.side === null && one.title === '' && !names.isOurs(one.name) && !names.person(one.name);
  const onlyAsks = (one: Present) => {
    const own = said.get(one) ?? [];
    return own.some(({ text }) => asks(text)) && own.every(isAsking);
  };
  const askers = new Set(present.filter((one) => isOpen(one) && onlyAsks(one)));
  const isAnswered = [...said.keys()].some((one) => !askers.has(one) && one.side !== 'ours');
  if (!isAnswered) return [...present];
  return present.map((one) => (askers.has(one) ? { ...one, side: 'ours' as const } : one));
}

function isAsking({ text }: Sentence): boolean {
  const folded = fold(text);
  const self = SELF.exec(folded)?.[0];
  const promises = self !== undefined && WILL_EN.test(folded.slice(self.length));
  return asks(text) || promises || !isTelling(text);
}

/** The sides of speakers with a number alone: who asks more than anybody else came to ask. Empty where it is even. */
export function sidesOfNumbers(sentences: readonly Sentence[]): Map<string, 'ours' | 'theirs'> {
  const asked = new Map<string, number>();
  for (const { speaker, text } of sentences) {
    if (speaker === null || !isAnonymous(speaker)) continue;
    asked.set(speaker, (asked.get(speaker) ?? 0) + (asks(text) ? 1 : 0));
  }
  const [most, next] = [...asked].sort((a, b) => b[1] - a[1]);
  if (!most || !next || most[1] === next[1]) return new Map();
  return new Map([...asked.keys()].map((name) => [name, name === most[0] ? 'ours' : 'theirs']));
}
