/** A citation as a chip: its number, its grade, what the copy says; more of it on hover and focus. */
import { type Language, marks, say } from '../../words';
import { resultWords } from '../../words/proof';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, joined, NOTHING, raw } from './html';

/** What the copies say of what a chip stands behind. */
export type ProofState = keyof typeof resultWords;

/** What a chip tells of a source; leave out what its reader may not see. */
export interface SourceNote {
  /** Null where the plan has no such source. */
  readonly number: number | null;
  /** Kind, title, date, as a line. */
  readonly title: string;
  /** `A1`. */
  readonly grade: string | null;
  /** `p. 52`. */
  readonly locator: string | null;
  readonly state: ProofState | null;
  /** What the copy says, a sentence; the passage among it. */
  readonly answer: string | null;
  /** A click leads to its line in the text. */
  readonly leads: boolean;
}

const SIGNS: Readonly<Record<ProofState, string>> = {
  found: '✓',
  derived: '≈',
  'not-found': '✗',
  unchecked: '',
};

/** Keeps a chip on the line of its text. */
const JOIN = raw('&#8288;');

/** Links to the source's place in the page, or says its place in the plan. */
export function chip(note: SourceNote, language: Language): Html {
  const { number, grade, locator, state, leads } = note;
  const lines = linesOf(note, language);
  const name = lines.join(say(marks.semicolon, language));
  const sign = state === null ? '' : SIGNS[state];
  const inner = html`<span class="zb-number">${number ?? '?'}</span>${
    locator === null ? NOTHING : html`<span class="zb-locator">${locator}</span>`
  }${grade === null ? NOTHING : html`<span class="zb-grade">${grade}</span>`}${
    sign === '' ? NOTHING : html`<span class="zb-sign">${sign}</span>`
  }<span class="zb-tip">${lines.map((line) => html`<span>${line}</span>`)}</span>`;
  const kind = number === null ? 'unknown' : (state ?? 'plain');
  // By its number: an offset would change with every key stroke between here and there.
  const place = leads && number !== null ? html` data-at="#${number}"` : NOTHING;
  const href = number === null ? NOTHING : html` href="#zhibi-source-${number}"`;
  return html`${JOIN}<a class="zb-chip ${kind}"${href}${place} aria-label="${name}">${inner}</a>`;
}

function linesOf(note: SourceNote, language: Language): string[] {
  const { number, title, grade, locator, state, answer } = note;
  if (number === null) return [say(w.unknownSource, language)];
  const head = `${say(w.source, language, { n: number })}${say(marks.colon, language)}${title}`;
  const more = [
    locator ?? '',
    grade === null ? '' : say(w.grade, language, { grade }),
    answer ?? (state === null ? '' : say(resultWords[state], language)),
  ];
  return [head, ...more].filter((line) => line !== '');
}

/** A statement that nothing supports yet says so in the place of a chip. */
export function noSource(language: Language): Html {
  return html` <span class="zb-none">${say(w.noSource, language)}</span>`;
}

/** Chips of several sources. */
export function chips(notes: readonly SourceNote[], language: Language): Html {
  return joined(notes.map((note) => chip(note, language)));
}
