/** Whether a sentence says of another of its numbers what a claim says of its figure. */
import { simplified } from '../../../finance/traditional';
import { withoutFrame } from '../../../plan/terms/figures/frame';
import { narrow } from '../../../plan/text/text';
import { type Segment, segmentOf } from '../../settings/segments';
import { plainOf } from '../../text/plain';
import { wordsOf } from '../../text/words';
import { writtenIn } from '../numbers';
import type { Case } from './beside';
import { partsOfReport } from './reported';

/** All shares are of it. */
const SHARE_OF = /占[^，。；]{0,8}(?:收入|收益|销售额|营收)[^，。；]{0,3}的?/g;
const FEWEST = 2;

export const BOUND: readonly ((one: Case) => boolean)[] = [
  isBoundElsewhere,
  isShareForGrowth,
  isOfOtherSize,
  isOfOtherSubsidiary,
  isOfWholeYear,
  isOfOtherSpan,
  isOfOtherNumbered,
];

function isBoundElsewhere(one: Case): boolean {
  const { setting, context, number } = one;
  const segment = segmentOf(context.index, setting, number);
  if (!segment || isWordForWord(context.claim, setting.near)) return false;
  // `同比增长` speaks of what the rest of the claim does.
  const clause = plainOf(narrow(context.clause));
  const said = !/\p{L}/u.test(withoutFrame(clause)) ? plainOf(narrow(context.said)) : clause;
  return (
    isOfOtherTerm(segment, said) || isOfOtherPiece(segment, said) || isAboutOther(segment, said)
  );
}

/** The sentence says all of the claim in its order, numbers too: it says of each what the claim does. */
function isWordForWord(said: string, near: string): boolean {
  const letters = (text: string) => plainOf(narrow(text)).replace(/[^\p{L}\p{N}]+/gu, '');
  const claim = letters(said);
  return /\d/.test(claim) && letters(near).includes(claim);
}

const termsOf = (text: string) => new Set(wordsOf(text).filter((word) => word.startsWith('#')));

/** It has a term that the claim lacks, and none of the claim's, which stands at another number. */
function isOfOtherTerm({ own, before, after }: Segment, said: string): boolean {
  const [mine, theirs, rest] = [said, own.replace(SHARE_OF, ''), `${before} ; ${after}`].map(
    termsOf,
  );
  if (!mine || !theirs || !rest || theirs.size === 0) return false;
  return ![...theirs].some((term) => mine.has(term)) && [...mine].some((term) => rest.has(term));
}

/** What the claim says stands in the sentence only behind it, at other numbers. */
function isOfOtherPiece({ own, before, after }: Segment, said: string): boolean {
  if (!/\d/.test(after)) return false;
  const [head, tail] = [plainOf(`${before}${own}`), plainOf(after)];
  if (!/\p{Script=Han}/u.test(said)) {
    const mine = wordsOf(withoutFrame(said)).filter((word) => !word.startsWith('#'));
    const [here, there] = [new Set(wordsOf(head)), new Set(wordsOf(tail))];
    return mine.some((word) => !here.has(word) && there.has(word));
  }
  return (said.match(/\p{Script=Han}+/gu) ?? []).some((run) => {
    for (let at = 0; at + FEWEST <= run.length; at++) {
      const [here, there] = [longest(run, at, head), longest(run, at, tail)];
      const piece = run.slice(at, at + there);
      if (there > Math.max(here, FEWEST - 1) && withoutFrame(piece).length >= FEWEST) return true;
      if (here > 0) at += Math.max(here, there) - 1;
    }
    return false;
  });
}

function longest(run: string, at: number, text: string): number {
  let length = 0;
  while (at + length < run.length && text.includes(run.slice(at, at + length + 1))) length++;
  return length;
}

/** What is said of the number has nothing of what the claim says: 占采购总额的. */
function isAboutOther({ own }: Segment, said: string): boolean {
  if (!/\p{Script=Han}/u.test(said) || !/\p{Script=Han}/u.test(own)) return false;
  const text = plainOf(own).replace(SHARE_OF, '');
  const content = (withoutFrame(text).match(/\p{Script=Han}{2,}/gu) ?? []).join('');
  if (content.length < FEWEST) return false;
  const mine = withoutFrame(said);
  const terms = termsOf(said);
  if ([...termsOf(own)].some((term) => terms.has(term))) return false;
  return ![...content].some(
    (_, at) => at + 1 < content.length && mine.includes(content.slice(at, at + 2)),
  );
}

const SHARE =
  /占|比重|份额|\bshare of\b|\baccount(?:s|ed) for\b|\brepresent|\bmake up\b|\bmade up\b/i;
const GROWTH = /增长|下降|增加|减少|上升|下跌|下滑|\b(?:increas|decreas|declin|gr[eo]w|rose|fell)/i;

/** Growth isn't the share that it is of. */
function isShareForGrowth({ number, setting, figure, context }: Case): boolean {
  if (setting.row || figure.kind !== 'percent' || !SHARE.test(context.clause)) return false;
  if (GROWTH.test(context.clause)) return false;
  const said = simplified(setting.besideAt(number));
  return GROWTH.test(said) && !SHARE.test(said);
}

const BY = /\b(?:by|up|down)\s?(?:about |approximately |nearly )?\p{Sc}?$/iu;
const MORE = /^\s?(?:thousand|million|billion|trillion)?\s?(?:higher|lower|more|less|fewer)\b/i;
const BY_HAN = /(?:增加|增长|减少|下降|多|少)了?$/;
const CHANGED =
  /\b(?:increas|declin|decreas|reduc|improv|deteriorat|rise|drop|growth|chang)\w*\b(?:[^,;.]{0,70}\bof|(?: \w+)? by)\s?(?:about |approximately )?\p{Sc}?\s?$/iu;
const CHANGES =
  /\b(?:increas|decreas|declin|reduc|improv|deteriorat|ris|rose|drop|grow|grew|growth|chang|higher|lower|fell|fall|up|down|more|less|fewer|widen|narrow|add)|[增减升降涨跌多少]/i;

/** By how much something changed isn't how much it is. */
function isOfOtherSize({ number, setting, figure, beside, context }: Case): boolean {
  if (figure.kind !== 'plain' || !figure.scalable) return false;
  const { row } = setting;
  const { clause, index } = context;
  const shown = writtenIn(index, number);
  const said = setting.besideAt(number);
  const at = said.indexOf(shown);
  const before = row || at < 0 ? said : said.slice(0, at);
  const lead = /\s$/.test(beside.before) ? `${beside.before.trimEnd()} ` : beside.before;
  const isBy = BY.test(lead) || BY_HAN.test(beside.before.trim()) || MORE.test(beside.after);
  if (isBy)
    return row
      ? !CHANGES.test(row.label)
      : /\bto\s?\p{Sc}?\s?$|至$/iu.test(before) || !CHANGES.test(said);
  return !row && CHANGED.test(before) && !CHANGES.test(clause);
}

const OF_SUBSIDIARY =
  /(?:^|[。；，])(?:[^，。；]{0,4}(?:控股|全资))?(?:子公司|参股公司)(\p{Script=Han}{2,6})/u;

/** The sentence is of a subsidiary, of which the claim has nothing. */
function isOfOtherSubsidiary({ setting: { row, near }, context: { said } }: Case): boolean {
  const name = row ? undefined : OF_SUBSIDIARY.exec(simplified(near))?.[1];
  if (name === undefined) return false;
  const claim = simplified(said);
  if (/子公司|参股/.test(claim)) return false;
  return ![...name].some(
    (_, at) => at < 3 && name.length > at + 1 && claim.includes(name.slice(at, at + 2)),
  );
}

const WHOLE_YEAR = /全年(?!目标|计划)|\bfull[- ]year\b|\bwhole (?:fiscal )?year\b/i;

/** A report of half a year says nothing of the whole one. */
function isOfWholeYear({ context: { clause, index }, setting, beside }: Case): boolean {
  if (!WHOLE_YEAR.test(`${beside.before} ${clause}`) || WHOLE_YEAR.test(simplified(setting.near)))
    return false;
  return partsOfReport(index).size > 0;
}

const DAY = /(?:19|20)\d\d\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const SAME_PERIOD = /同比|上年同期|去年同期/;
const SINCE_START = /[较比](?:年初|期初|上年末|上年度末)/;

/** 较年初 compares two days, 同比 two periods. */
function isOfOtherSpan({ setting: { row }, figure, context }: Case): boolean {
  if (!row || figure.kind !== 'percent') return false;
  const days = new Set(
    [...row.heads.text.matchAll(DAY)].map(([, month, day]) => `${month}-${day}`),
  );
  const said = simplified(context.clause);
  if (SAME_PERIOD.test(said)) return days.size > 1;
  return SINCE_START.test(said) && /[-—~至]\s?\d{1,2}\s?月/.test(row.heads.text);
}

/** `8 英寸产线`, `6-inch wafers`: a number in a name. */
const NUMBERED =
  /(?<![\d.,])(\d{1,4})[\s-]?(?!年|月|日|季|万|亿|元|个|年度)(\p{Script=Han}{2}|\p{Ll}{4,12})(?!\p{Ll})/gu;

/** The claim names 8 英寸, and what was named last before the number is 6 英寸. */
function isOfOtherNumbered(one: Case): boolean {
  const { setting, context, number, beside } = one;
  if (setting.row) return false;
  const segment = segmentOf(context.index, setting, number);
  if (!segment) return false;
  const shown = writtenIn(context.index, number);
  const said = plainOf(`${beside.before} `);
  const upTo = plainOf(
    segment.before + segment.own.slice(0, Math.max(0, segment.own.indexOf(shown))),
  );
  return [...said.matchAll(NUMBERED)].some(([, own, name]) => {
    const last = [...upTo.matchAll(NUMBERED)].filter((match) => match[2] === name).at(-1);
    return last !== undefined && last[1] !== own;
  });
}
