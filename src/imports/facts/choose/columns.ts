/** The papers of each period asked for, and of the day before the first one. */
import { BALANCE_KEYS } from '../../../finance/statements/statements';
import type { FiledSource } from '../../imported';
import { type Filing, sourceKindOf } from '../read/filings';
import { differing, type Held, type Vintage, vintageOf } from './vintage';
import { balancesBefore, type FiledPeriod, flowsOf, follows } from './years';

/** Which of several statements of one figure counts: the newest, or the first that was reported. */
export type Restated = 'latest' | 'first';

/** A period with the papers of its flows and of the balances at its end and its beginning. */
export interface FiledColumn {
  readonly period: FiledPeriod;
  readonly flows: readonly Held[];
  readonly balances: readonly Held[];
  /** At the day before the period. */
  readonly opening: readonly Held[];
  /** Whether the column before it is of another vintage. */
  readonly breaks: boolean;
  /** Whether the balances at its beginning are other ones than those at the end of the period before. */
  readonly reopens: boolean;
  readonly vintages: readonly Vintage[];
}

/** The columns of `periods`, in time, from `filings`, newest first. */
export function columnsOf(
  periods: readonly FiledPeriod[],
  filings: readonly Filing[],
  restated: Restated,
): FiledColumn[] {
  const drafts = periods.map((period) => draftOf(period, filings, restated));
  const papers = fewPapers(drafts.map(({ flows, balances }) => both(flows, balances)));
  return drafts.map((draft, i) => {
    const { period, flows, balances } = draft;
    const paper = papers[i] ?? null;
    const own = led(balances?.alike ?? [], paper);
    const opening = openingOf(period, own, filings, restated);
    const closed = drafts.find((other) => follows(other.period, period));
    const last = drafts.slice(0, i).findLast((other) => other.period.months === period.months);
    const reopens =
      i > 0 && opening.length > 0 && (!closed || differs(opening[0], closed.balances?.alike[0]));
    return {
      period,
      flows: led(flows?.alike ?? [], paper),
      balances: own,
      opening,
      reopens,
      // An opening balance of its own makes averages whole again, but not growth.
      breaks:
        last !== undefined &&
        (apart(flows, last.flows) || (!reopens && apart(balances, last.balances))),
      vintages: [flows, balances].flatMap((vintage) => vintage ?? []),
    };
  });
}

/** Whether one of the two was recast and no paper shows both as they were taken. */
function apart(vintage: Vintage | null, other: Vintage | null): boolean {
  return (vintage?.unsettled || other?.unsettled) === true && !share(vintage, other);
}

interface Draft {
  readonly period: FiledPeriod;
  readonly flows: Vintage | null;
  readonly balances: Vintage | null;
}

function draftOf(period: FiledPeriod, filings: readonly Filing[], restated: Restated): Draft {
  // A part of a year stands in the quarterly papers; a year only in the others.
  const able = period.months === 12 ? filings.filter(({ form }) => !/^10-Q/.test(form)) : filings;
  const flows = heldBy(able, (filing) => flowsOf(filing, period));
  const balances = heldBy(filings, (filing) => filing.balances.get(period.end) ?? null);
  return {
    period,
    flows: vintageOf(flows, period, restated),
    balances: vintageOf(balances, period, restated),
  };
}

function heldBy(filings: readonly Filing[], said: (filing: Filing) => Held['said'] | null): Held[] {
  return filings.flatMap((filing) => {
    const found = said(filing);
    return found ? [{ filing, said: found }] : [];
  });
}

/** Papers that hold the flows and the balances taken. */
function both(flows: Vintage | null, balances: Vintage | null): Filing[] {
  const [ours, theirs] = [flows?.alike ?? [], balances?.alike ?? []];
  if (ours.length === 0 || theirs.length === 0) return [...ours, ...theirs].map((h) => h.filing);
  const found = new Set(theirs.map(({ filing }) => filing));
  return ours.flatMap(({ filing }) => (found.has(filing) ? [filing] : []));
}

/** One paper a column, from the newest on, as few as do. */
function fewPapers(able: readonly (readonly Filing[])[]): (Filing | null)[] {
  const papers: (Filing | null)[] = able.map(() => null);
  const picked = new Set<Filing>();
  for (let i = able.length - 1; i >= 0; i--) {
    const own = able[i] ?? [];
    const older = new Set(able[i - 1] ?? []);
    const paper =
      own.find((filing) => picked.has(filing)) ??
      // The newest column cites the newest year's own report.
      (i === able.length - 1 ? undefined : own.find((filing) => older.has(filing))) ??
      own[0];
    papers[i] = paper ?? null;
    if (paper) picked.add(paper);
  }
  return papers;
}

/** With the paper first. */
function led(alike: readonly Held[], paper: Filing | null): Held[] {
  const first = alike.filter(({ filing }) => filing === paper);
  return [...first, ...alike.filter(({ filing }) => filing !== paper)];
}

function share(a: Vintage | null, b: Vintage | null): boolean {
  const papers = new Set(a?.alike.map(({ filing }) => filing));
  return b?.alike.some(({ filing }) => papers.has(filing)) === true;
}

/** The balances at the beginning of a period: of a year's own papers, else of any. */
function openingOf(
  period: FiledPeriod,
  own: readonly Held[],
  filings: readonly Filing[],
  restated: Restated,
): readonly Held[] {
  // Equity alone, as in the statement of its changes, opens no average of a whole balance sheet.
  const before = (filing: Filing) => {
    const said = balancesBefore(filing, period);
    return said?.has('assets') ? said : null;
  };
  if (period.months === 12) {
    const papers = own.map(({ filing }) => filing);
    const mine = vintageOf(heldBy(papers, before), null, restated)?.alike ?? [];
    if (mine.length > 0) return mine;
  }
  return vintageOf(heldBy(filings, before), null, restated)?.alike ?? [];
}

function differs(a: Held | undefined, b: Held | undefined): boolean {
  return a !== undefined && b !== undefined && differing(a, b, BALANCE_KEYS).length > 0;
}

/** Every paper with the labels of what was taken from it, the newest period's first. */
export function sourcesOf(columns: readonly FiledColumn[]): FiledSource[] {
  const labels = new Map<Filing, string[]>();
  for (const { period, flows, balances } of [...columns].reverse()) {
    const papers = new Set([flows[0], balances[0]].flatMap((held) => held?.filing ?? []));
    for (const filing of papers) {
      labels.set(filing, [period.label, ...(labels.get(filing) ?? [])]);
    }
  }
  return [...labels].map(([{ form, number, filed }, periods]) => ({
    form,
    number,
    date: filed,
    kind: sourceKindOf(form),
    periods,
  }));
}
