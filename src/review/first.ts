/**
 * *Look at these first*: of many changes the three to five that a reviewer must
 * not miss, and why. One ranking for the terminal, the comment, JSON and the page.
 */
import type { ProblemParam, Term } from '../plan/model';
import { SUPPORT } from '../plan/terms/people/scales';
import { certaintyShare } from '../plan/terms/sources/certainty';
import type { reasonWords } from '../words/shown/first';
import { moneyIn } from './board/money';
import type { Change } from './diff';
import { isGate } from './diff/changes';
import { isMark } from './diff/cosmetic';

export type FirstReason = keyof typeof reasonWords;

/** Why it is listed; `params` fill the slots of the reason's word. */
export interface FirstWhy {
  readonly reason: FirstReason;
  readonly params: Readonly<Record<string, ProblemParam>>;
}

/** A change that a reviewer must not miss, with why. */
export interface First<Part> {
  /** The plan, or the policy, that changed. */
  readonly part: Part;
  readonly change: Change;
  readonly why: FirstWhy;
  /** How many more are listed for the same reason further down. */
  readonly alike: number;
}

/** What is ranked: a plan's changes, or a policy's. */
export interface Ranked {
  readonly changes: readonly Change[];
}

/** In this order; the first of equals is the first in the report. */
const ORDER: readonly FirstReason[] = [
  ...(['lost', 'check', 'outward', 'decision', 'copy', 'cosmetic'] as const),
  ...(['supportFell', 'evidenceFell', 'money', 'certainty', 'support', 'evidence'] as const),
  ...(['verdict', 'counter', 'putOff', 'supportUp', 'newPlan', 'gone', 'roe'] as const),
];

const MOST = 5;
/** Most entries of one reason before the other reasons have had a turn. */
const TURN = 2;

/**
 * At most five entries, the gravest first. `contradicted` says which changes the
 * copy of a source speaks against. Pure: the same changes give the same entries.
 */
export function firstOf<Part extends Ranked>(
  parts: readonly Part[],
  contradicted: (change: Change, part: Part) => boolean = () => false,
): First<Part>[] {
  const all = parts.flatMap((part) => rankedIn(part, (one) => contradicted(one, part)));
  all.sort((a, b) => rankOf(a) - rankOf(b));
  const turns = new Map<FirstReason, number>();
  const turn = all.filter(({ why: { reason } }) => {
    const n = (turns.get(reason) ?? 0) + 1;
    turns.set(reason, n);
    return n <= TURN;
  });
  const rest = all.filter((one) => !turn.includes(one));
  const chosen = new Set([...turn, ...rest].slice(0, MOST));
  const listed = all.filter((one) => chosen.has(one));
  return listed.map((one, at) => {
    const { reason } = one.why;
    const isLast = !listed.slice(at + 1).some(({ why }) => why.reason === reason);
    const left = all.filter((other) => other.why.reason === reason && !chosen.has(other));
    return { ...one, alike: isLast ? left.length : 0 };
  });
}

function rankOf({ change, why }: { readonly change: Change; readonly why: FirstWhy }): number {
  // A cosmetic mark doesn't hide that money went up while support fell.
  const isHidden = isMark(change.code) && why.reason !== 'outward';
  const reason = isHidden ? 'cosmetic' : why.reason;
  return ORDER.indexOf(reason);
}

function rankedIn<Part extends Ranked>(part: Part, contradicted: (change: Change) => boolean) {
  const falls = fallsIn(part.changes);
  return part.changes.flatMap((change) => {
    const why = whyOf(change, falls, contradicted);
    return why ? [{ part, change, why }] : [];
  });
}

interface Falls {
  /** Somebody whose support fell. */
  readonly support: Change | undefined;
  /** How many things lost what they rest on. */
  readonly evidence: number;
}

function fallsIn(changes: readonly Change[]): Falls {
  return {
    support: changes.find((one) => one.code === 'personSupport' && supportMove(one) < 0),
    evidence: changes.filter(({ code }) => LESS.test(code)).length,
  };
}

const LESS = /LostSources?$|^(?:againstRemoved|sourceRemoved|claimNowFactBare)$/;
const OUTWARD = /^(?:sourceAccess|sourceUnmarked|markConfidence)$/;
const LOST = /^(?:pursuedRemoved|planRemoved|plan(?:Hidden|Ignored|NoPlan|Link|Unread|WasUnread))$/;
/** Gate changes that make checks stricter or change nothing. */
const HARMLESS = /^(?:switchRemoved|ruleUnset|planRenamed)$/;

const BY_CODE: Partial<Record<Change['code'], FirstReason>> = {
  decision: 'decision',
  opportunityAdded: 'money',
  opportunityRemoved: 'money',
  claimAddedBare: 'evidence',
  verdict: 'verdict',
  verdictWithdrawn: 'verdict',
  againstAdded: 'counter',
  claimRemoved: 'gone',
  planAdded: 'newPlan',
  roe: 'roe',
  roeGone: 'roe',
};

function whyOf(change: Change, falls: Falls, contradicted: (change: Change) => boolean) {
  const { code } = change;
  const because = (reason: FirstReason): FirstWhy => ({ reason, params: {} });
  if (LOST.test(code)) return because('lost');
  if (OUTWARD.test(code)) return isTightened(change) ? null : because('outward');
  if (code === 'decision') return because('decision');
  if (isGate(code)) return HARMLESS.test(code) || isStricter(change) ? null : because('check');
  if (contradicted(change)) return because('copy');
  // One more footnote isn't among what to look at first.
  if (code === 'markCited') return null;
  if (isMark(code)) return (isUp(change) && whileDown(falls)) || because('cosmetic');
  if (code === 'opportunityField') return ofOpportunity(change, falls);
  if (code === 'personSupport') {
    const move = supportMove(change);
    if (move < 0) return because('support');
    return move > 0 ? because('supportUp') : null;
  }
  if (code === 'frontMatter' && termIn(change, 'field') === 'reviewBy') {
    return isLater(change) ? because('putOff') : null;
  }
  if (LESS.test(code)) return because('evidence');
  const reason = BY_CODE[code];
  return reason ? because(reason) : null;
}

/** Money or certainty went up, while what carries it went down. */
function whileDown({ support, evidence }: Falls): FirstWhy | null {
  if (support) {
    const { name = '', from = '', to = '' } = support.params as Record<string, ProblemParam>;
    return { reason: 'supportFell', params: { name, from, to } };
  }
  return evidence > 0 ? { reason: 'evidenceFell', params: { n: evidence } } : null;
}

function ofOpportunity(change: Change, falls: Falls): FirstWhy | null {
  const key = termIn(change, 'field');
  if (key === 'close') return isLater(change) ? { reason: 'putOff', params: {} } : null;
  if (key !== 'size' && key !== 'certainty') return null;
  const plain: FirstWhy = { reason: key === 'size' ? 'money' : 'certainty', params: {} };
  return (isUp(change) && whileDown(falls)) || plain;
}

/** The size or certainty of an opportunity is more than it was. */
function isUp(change: Change): boolean {
  const key = termIn(change, 'field');
  const [from, to] = [textIn(change, 'from'), textIn(change, 'to')];
  if (key === 'certainty') {
    const [was, is] = [certaintyShare(from), certaintyShare(to)];
    return was !== null && is !== null && is > was;
  }
  if (key !== 'size') return false;
  const [was, is] = [moneyIn(from), moneyIn(to)];
  return was !== null && is !== null && was.currency === is.currency && is.value > was.value;
}

/** Up, down, or 0 where one of them isn't known. */
function supportMove(change: Change): number {
  const [from, to] = ['from', 'to'].map((end) => SUPPORT.indexOf(termIn(change, end) ?? ''));
  return from === undefined || to === undefined || from < 0 || to < 0 ? 0 : to - from;
}

function isTightened(change: Change): boolean {
  const to = termIn(change, 'to');
  return change.code === 'sourceAccess' && to !== 'public' && to !== 'permitted';
}

/** Whether a change makes checks stricter: a draft put up for review is checked more. */
function isStricter(change: Change): boolean {
  return termIn(change, 'field') === 'status' && termIn(change, 'to') !== 'draft';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isLater(change: Change): boolean {
  const [from, to] = [textIn(change, 'from'), textIn(change, 'to')];
  return DAY.test(from) && DAY.test(to) && to > from;
}

function termIn({ params }: Change, name: string): string | null {
  const param = params[name];
  const isTerm = typeof param === 'object' && !Array.isArray(param) && 'term' in param;
  return isTerm ? (param as Term).term : null;
}

function textIn({ params }: Change, name: string): string {
  const param = params[name];
  return typeof param === 'string' ? param : '';
}
