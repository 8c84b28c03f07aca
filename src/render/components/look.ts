/** What components are made with: the plan, whose words, and how its sources are shown. */
import type { Citation, Locator, Plan, Range, Source } from '../../plan/model';
import { clippedLine, fold } from '../../plan/text/text';
import type { Check, Proof } from '../../proof/model';
import { type Language, say } from '../../words';
import { proofWords } from '../../words/proof';
import { answerText } from '../proofAnswer';
import { sourceKindWord } from '../sourceKind';
import { chip, type ProofState, type SourceNote } from './chip';
import { type Html, html, joined, NOTHING } from './html';

/** The worst first: one figure that isn't found outweighs all that are. */
const WORST: readonly ProofState[] = ['not-found', 'unchecked', 'derived', 'found'];

/** How a plan is shown. */
export interface Options {
  readonly language: Language;
  readonly proof?: Proof | undefined;
  /** Whether a click leads to the line in the text: `data-at` holds its offset. */
  readonly places?: boolean;
}

/** A plan as it is shown to those who work on it; nothing of it is held back. */
export class Look {
  readonly language: Language;
  readonly places: boolean;
  readonly #proof: Proof | undefined;
  readonly #sources = new Map<string, { readonly source: Source; readonly number: number }>();
  readonly #checks = new Map<number, Check[]>();
  /** Of citations about which no copy says anything: the same wherever they stand. */
  readonly #chips = new Map<string, Html>();
  /** Offsets in what is made count from here. */
  origin = 0;

  constructor(
    readonly plan: Plan,
    { language, proof, places = false }: Options,
  ) {
    this.language = language;
    this.places = places;
    this.#proof = proof;
    for (const [at, source] of sourcesOf(plan).entries()) {
      const key = fold(source.id);
      if (!this.#sources.has(key)) this.#sources.set(key, { source, number: at + 1 });
    }
    for (const check of proof?.checks ?? []) {
      if (check.claim === null) continue;
      this.#checks.set(check.claim, [...(this.#checks.get(check.claim) ?? []), check]);
    }
  }

  get proof(): Proof | undefined {
    return this.#proof;
  }

  /** The attribute that makes a click lead to the line. */
  at({ start }: Pick<Range, 'start'>): Html {
    return this.places ? html` data-at="${start - this.origin}"` : NOTHING;
  }

  /** The chip of a citation; `claim` is where the statement begins that it stands in. */
  chip({ id, locator }: Pick<Citation, 'id' | 'locator'>, claim: number | null): Html {
    const note = () => chip(this.note(id, locator ?? null, claim), this.language);
    if (locator || (claim !== null && this.#checks.has(claim))) return note();
    const known = this.#chips.get(id) ?? note();
    this.#chips.set(id, known);
    return known;
  }

  /** Chips of sources by their ids, each once. */
  chipsOf(ids: readonly string[], claim: number | null = null): Html {
    const once = [...new Map(ids.map((id) => [fold(id), id])).values()];
    return joined(once.map((id) => this.chip({ id }, claim)));
  }

  /** Chips of what is cited, each source once. */
  chipsIn(citations: readonly Citation[], claim: number | null = null): Html {
    return this.chipsOf(
      citations.map(({ id }) => id),
      claim,
    );
  }

  note(id: string, locator: Locator | null, claim: number | null): SourceNote {
    const known = this.#sources.get(fold(id));
    const { source = null, number = null } = known ?? {};
    const checks = (claim === null ? [] : (this.#checks.get(claim) ?? [])).filter(
      (check) => fold(check.source) === fold(id),
    );
    const worst = WORST.flatMap((state) => checks.filter(({ result }) => result === state))[0];
    const { language, plan } = this;
    return {
      number,
      title: source ? sourceTitle(source, language) : '',
      grade: source?.grade ? `${source.grade.source}${source.grade.information}` : null,
      locator: locator ? locatorText(locator, language) : null,
      state: worst?.result ?? null,
      answer: worst ? answerText(plan, worst, language, false) : null,
      leads: this.places,
    };
  }
}

/** The sources that count, in the order of their numbers. */
function sourcesOf({ sources }: Plan): Source[] {
  return sources.filter(({ duplicate }) => !duplicate);
}

/** Kind, title and date, in a line. */
function sourceTitle(source: Source, language: Language): string {
  const parts = [sourceKindWord(source, language), clippedLine(source.title, 160), source.date];
  return parts.filter(Boolean).join(' · ');
}

function locatorText({ from, to, sheet }: Locator, language: Language): string {
  if (sheet !== null) return sheet;
  const page = from === to || to === null ? (from ?? '') : `${from}–${to}`;
  return say(proofWords.page, language, { page });
}
