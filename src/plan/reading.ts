/** What the readers make of one section, with positions relative to its start. */
import type {
  Action,
  Anchor,
  BoundFigure,
  Citation,
  Claim,
  FitScore,
  Heading,
  Hypothesis,
  Need,
  Opportunity,
  Pain,
  Person,
  Problem,
  Question,
  Range,
  Reference,
  RoeBlock,
  SectionId,
  SegmentsBlock,
  Source,
} from './model';

/** `zhibi-disable`, `-enable`, `-disable-next-line` in a comment. */
export interface Switch {
  readonly verb: 'disable' | 'enable' | 'disable-next-line';
  readonly rule: string;
  readonly reason: string | null;
  readonly range: Range;
  readonly yaml: boolean;
}

export interface Reading {
  readonly section: SectionId | null;
  readonly headings: Heading[];
  readonly people: Person[];
  readonly sources: Source[];
  readonly claims: Claim[];
  readonly questions: Question[];
  readonly pains: Pain[];
  readonly needs: Need[];
  readonly hypotheses: Hypothesis[];
  readonly opportunities: Opportunity[];
  readonly actions: Action[];
  readonly fit: FitScore[];
  readonly roe: RoeBlock[];
  readonly segments: SegmentsBlock[];
  readonly citations: Citation[];
  readonly references: Reference[];
  readonly anchors: Anchor[];
  readonly boundFigures: BoundFigure[];
  readonly switches: Switch[];
  readonly problems: Problem[];
  /** Something besides headings, comments and sources is in it. */
  filled: boolean;
  /** A table stands under "How they earn". */
  revenueMix: boolean;
}

export function emptyReading(section: SectionId | null): Reading {
  return {
    section,
    headings: [],
    people: [],
    sources: [],
    claims: [],
    questions: [],
    pains: [],
    needs: [],
    hypotheses: [],
    opportunities: [],
    actions: [],
    fit: [],
    roe: [],
    segments: [],
    citations: [],
    references: [],
    anchors: [],
    boundFigures: [],
    switches: [],
    problems: [],
    filled: false,
    revenueMix: false,
  };
}

/**
 * A deep copy of plain data with every range moved by `offset`; Maps and
 * finance data hold no positions but in fields named `start` and `end`. What is
 * passed down to many (`inherited`) is copied once and shared again.
 */
export function moved<T>(value: T, offset: number, shared = new Map<unknown, unknown>()): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const copy = new Array(value.length);
    for (let i = 0; i < value.length; i++) copy[i] = moved(value[i], offset, shared);
    return copy as T;
  }
  const record = value as Record<string, unknown>;
  if (typeof record.start === 'number' && typeof record.end === 'number') {
    return { start: record.start + offset, end: record.end + offset } as T;
  }
  const copy: Record<string, unknown> = {};
  for (const key in record) {
    const field = record[key];
    if (key === 'statements') copy[key] = field;
    else if (key === 'inherited' || key === 'inheritedReferences') {
      copy[key] = movedOnce(field, offset, shared);
    } else copy[key] = moved(field, offset, shared);
  }
  return copy as T;
}

function movedOnce(list: unknown, offset: number, shared: Map<unknown, unknown>): unknown {
  if (!Array.isArray(list) || list.length === 0) return list;
  const known = shared.get(list);
  if (known) return known;
  const copy = list.map((one) => {
    const item = shared.get(one) ?? moved(one, offset, shared);
    shared.set(one, item);
    return item;
  });
  shared.set(list, copy);
  return copy;
}
