/**
 * Room between the parts of a plan. In the text of a plan all that stands below an edit moves with
 * each key stroke; in the same text with blank lines between its parts a part grows into those, and
 * whatever stands elsewhere stays where it is, the same objects from one stroke to the next. Lint
 * looks at the plan with room, and what it finds is told where it stands in the text.
 */
import type { Plan, Range } from '../model';
import { lowerBound } from '../text/ranges';
import { eolOf } from '../text/text';
import type { Part } from './parts';

/** Characters of room behind each part, when parts are spread; what is typed into one takes up those around it. */
const ROOM = 96;

/** A part, and what was read of it: while that is the same, so is its text. */
export interface ReadPart extends Part {
  readonly readings: readonly object[];
}

/** A text with room between its parts. */
export class Layout {
  /** No part stands elsewhere than in the text. */
  readonly tight: boolean;
  /** The parts where they stand in the text with room. */
  readonly parts: readonly Part[];
  /** The text with room. */
  readonly text: string;

  constructor(
    own: string,
    private readonly inText: readonly Part[],
    private readonly starts: readonly number[],
  ) {
    this.tight = inText.every(({ range }, i) => range.start === starts[i]);
    this.parts = this.tight
      ? inText
      : inText.map(({ key, range }, i) => {
          const start = starts[i] ?? 0;
          return { key, range: { start, end: start + range.end - range.start } };
        });
    this.text = this.tight ? own : spacedText(own, inText, starts);
  }

  /** Where lines of the text begin in the text with room: those between the parts count for nothing. */
  lineStarts(inText: readonly number[]): readonly number[] {
    if (this.tight) return inText;
    let at = 0;
    return inText.map((start) => {
      while (at + 1 < this.inText.length && (this.inText[at + 1] as Part).range.start <= start)
        at++;
      return start + this.by(at);
    });
  }

  /** An offset of the text in the text with room. */
  spaced(offset: number): number {
    if (this.tight) return offset;
    return offset + this.by(lowerBound(this.inText, offset + 1, ({ range }) => range.start) - 1);
  }

  /** A range of the text in the text with room. */
  spacedRange({ start, end }: Range): Range {
    return {
      start: this.spaced(start),
      end: end > start ? this.spaced(end - 1) + 1 : this.spaced(end),
    };
  }

  /** How much further on in the text what stands at an offset of the text with room is. */
  offsetAt(spaced: number): number {
    return -this.by(lowerBound(this.starts, spaced + 1, (start) => start) - 1);
  }

  /** An offset of the text with room in the text. */
  actual(spaced: number): number {
    return this.tight ? spaced : spaced + this.offsetAt(spaced);
  }

  /** A range of the text with room in the text. */
  actualRange({ start, end }: Range): Range {
    return { start: this.actual(start), end: this.actual(end) };
  }

  private by(part: number): number {
    return (this.starts[part] ?? 0) - (this.inText[part]?.range.start ?? 0);
  }
}

function spacedText(text: string, parts: readonly Part[], starts: readonly number[]): string {
  const eol = eolOf(text);
  const pieces: string[] = [];
  let at = 0;
  for (const [i, { range }] of parts.entries()) {
    const start = starts[i] ?? 0;
    if (start > at) pieces.push(blank(eol, start - at));
    pieces.push(text.slice(range.start, range.end));
    at = start + range.end - range.start;
  }
  return pieces.join('');
}

/** Blank lines of so many characters. */
function blank(eol: string, length: number): string {
  return eol.length === 1 ? eol.repeat(length) : `\n${'\n'.repeat(length - 1)}`;
}

/** Gives the parts of a text their places, the same as before while they are the same. */
export class Room {
  private last: readonly ReadPart[] | null = null;
  private starts: readonly number[] = [];

  /** What was read once needs no room: the first text has none. */
  of(text: string, parts: readonly ReadPart[]): Layout {
    this.starts = this.last ? this.placed(parts, this.last) : parts.map(({ range }) => range.start);
    this.last = parts;
    return new Layout(text, parts, this.starts);
  }

  private placed(parts: readonly ReadPart[], last: readonly ReadPart[]): readonly number[] {
    const most = Math.min(parts.length, last.length);
    let before = 0;
    while (before < most && isSame(parts[before], last[before])) before++;
    let behind = 0;
    // The first part begins where the text does, wherever it stood.
    const rest = Math.min(most - before, parts.length - 1);
    while (behind < rest && isSame(parts.at(-1 - behind), last.at(-1 - behind))) behind++;
    const changed = parts.slice(before, parts.length - behind);
    const head = this.starts.slice(0, before);
    const tail = this.starts.slice(last.length - behind);
    const fitted = between(changed, endOf(last[before - 1], head.at(-1)), tail[0]);
    return fitted ? [...head, ...fitted, ...tail] : spread(parts, 0);
  }
}

function isSame(a: ReadPart | undefined, b: ReadPart | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.range.end - a.range.start === b.range.end - b.range.start &&
    a.readings.length === b.readings.length &&
    a.readings.every((reading, i) => reading === b.readings[i])
  );
}

function endOf(part: Part | undefined, start: number | undefined): number {
  return part && start !== undefined ? start + part.range.end - part.range.start : 0;
}

/** Places from `from` on and before `to`, with what is left of it shared out; null where they don't fit. */
function between(parts: readonly Part[], from: number, to: number | undefined): number[] | null {
  if (to === undefined) return spread(parts, from);
  const length = parts.reduce((sum, { range }) => sum + range.end - range.start, 0);
  const left = to - from - length;
  return left < 0 ? null : spread(parts, from, Math.floor(left / (parts.length + 1)));
}

/** Places from `from` on, each behind so much room; the start of the text has none before it. */
function spread(parts: readonly Part[], from: number, room = ROOM): number[] {
  let at = from;
  return parts.map(({ range }) => {
    const start = at === 0 ? 0 : at + room;
    at = start + range.end - range.start;
    return start;
  });
}

interface WithRoom {
  readonly plan: Plan;
  readonly layout: Layout;
}

const withRoomOf = new WeakMap<Plan, WithRoom>();

/** Notes the plan with room of a plan. */
export function layOut(plan: Plan, spaced: WithRoom): void {
  withRoomOf.set(plan, spaced);
}

/** The plan with room of a plan; null where it has none, and where it is one itself. */
export function withRoom(plan: Plan): WithRoom | null {
  return withRoomOf.get(plan) ?? null;
}
