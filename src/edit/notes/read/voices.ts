/** Who says a sentence of the notes. */

import type { Sentence } from './lines/sentences';
import { isAnonymous } from './lines/stamps';
import type { NotesNames } from './names';
import { type Present, presentCalled } from './talk';

/** Whose words they are: only the customer's may become a fact. Of a number in a recording it may be `unclear`. */
export type Voice = 'theirs' | 'ours' | 'notes' | 'unclear';

/** Whose words sentences are, by who was there and who wrote. */
export class Voices {
  constructor(
    private readonly names: NotesNames,
    private readonly present: readonly Present[],
    /** The notes are a mail: its sender says what nobody else does. */
    private readonly mail: boolean,
    /** Of speakers whom a recording tells apart by a number. */
    private readonly numbered: ReadonlyMap<string, 'ours' | 'theirs'>,
  ) {}

  /** Whose side says a sentence; `notes` where only the writer can. */
  of({ speaker, topic }: Sentence): Voice {
    if (topic === 'ours') return 'ours';
    if (speaker === null) return this.mail ? this.sender() : 'notes';
    if (this.names.isOurs(speaker)) return 'ours';
    if (isAnonymous(speaker)) return this.numbered.get(speaker) ?? 'unclear';
    const present = presentCalled(this.present, speaker);
    return present?.side === 'ours' ? 'ours' : 'theirs';
  }

  private sender(): Voice {
    const sender = this.present.find(({ sender: is }) => is);
    return sender?.side === 'ours' ? 'ours' : 'theirs';
  }

  /** The customer's person who says it, as the plan or the notes name them in full; `null` for nobody, a side or one of ours. */
  speakerOf({ speaker }: Sentence): string | null {
    const name = speaker ?? (this.mail ? (this.present.find((p) => p.sender)?.name ?? null) : null);
    if (name === null || isAnonymous(name)) return null;
    if (this.names.isTheirSide(name) || this.names.isOurs(name)) return null;
    return this.names.person(name)?.name ?? presentCalled(this.present, name)?.name ?? name;
  }
}
