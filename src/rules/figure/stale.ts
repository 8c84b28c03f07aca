import type { PlanIndex } from '../../evidence/planIndex';
import type { BoundValue } from '../../finance/analyse';
import { onceFor } from '../../finance/once';
import { matchesWritten, rewriteWritten } from '../../finance/statements/numbers/written';
import type { Block, BoundFigure, Plan, RoeBlock } from '../../plan/model';
import { BOUNDARY_OR_LABEL, SIGN_SAID } from '../../plan/terms/figures/phrasing';
import { besideSpot } from '../../plan/text/betweenMarks';
import { fold, plainly } from '../../plan/text/text';
import { roeRules } from '../roe';
import type { Context, Finding, Rule, RulePage } from '../rule';
import { segmentsRules } from '../segments';
import { boundFiguresOf } from './bound';

const FENCE = '```';
const BLOCK = `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`;

export const stale: Rule = {
  id: 'figure/stale',
  severity: 'error',
  needs: ['whole-plan'],
  fix: 'fix',
  title: { en: 'Figure differs from its block', zh: '数字和数据块不一致' },
  messages: {
    differs: {
      en: 'This says {written}, but the block says {right}. Correct it here, or check the block.',
      zh: '这里写的是 {written}，数据块里是 {right}。请改这里，或核对数据块。',
    },
    apart: {
      en: 'This says {written}, the block says {right}: they are too far apart to be a slip. See which is right, the unit and the digits of the block too.',
      zh: '这里写的是 {written}，数据块里是 {right}，差得太远，不像手误。请看看哪边对，连数据块的单位和位数一起核对。',
    },
    faulty: {
      en: 'This says {written}, the block says {right}, but the block has a finding of its own. Settle that first, then see which is right.',
      zh: '这里写的是 {written}，数据块里是 {right}，可数据块自己也有问题。先解决那边，再看哪边对。',
    },
    unreadable: {
      en: '“{written}” can’t be compared with the block. Write one number, with the unit that this figure has.',
      zh: '“{written}”没法和数据块核对。请写成一个数，并用这个指标的单位。',
    },
  },
  *check(plan, context): Iterable<Finding> {
    const { index } = context;
    const doubt = doubtsIn(plan);
    let doubted: ReadonlySet<string> | undefined;
    const isDoubted = ({ entity }: BoundFigure) => {
      doubted ??= doubtedEntities(plan, context);
      return doubted.has(fold(entity ?? ''));
    };
    for (const { figure, found, right } of unconfirmed(index)) {
      if (!found || doubt(figure) === 'unit') continue;
      const { written, writtenRange, range } = figure;
      if (right === null) {
        yield { range, code: 'unreadable', params: { written } };
        continue;
      }
      const params = { written, right };
      if (isApart(written, right)) yield { range, code: 'apart', params };
      else if (doubt(figure) || isDoubted(figure)) yield { range, code: 'faulty', params };
      else yield { range, code: 'differs', params, edits: [{ range: writtenRange, text: right }] };
    }
  },
};

export const stalePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'The block was updated and the sentence was not, or the number was mistyped. The fix writes the block’s value, in the same unit and with the same decimals.',
    zh: '数据块更新了，正文没跟着改，或者当初就写错了。一键修复会按原来的单位和小数位写上数据块里的值。',
  },
  example: {
    bad: `- 净利率降到 [7.6%](roe:示例公司/2022/netMargin)。\n\n${BLOCK}`,
    good: `- 净利率降到 [7.5%](roe:示例公司/2022/netMargin)。\n\n${BLOCK}`,
  },
  english: {
    bad: '- Net margin fell to [7.6%](roe:Acme/2022/netMargin).\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '- Net margin fell to [7.5%](roe:Acme/2022/netMargin).\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

/** The entities, folded, whose block has a finding of its own: which side is right can't be told. */
function doubtedEntities(plan: Plan, context: Context): ReadonlySet<string> {
  const found = [...roeRules, ...segmentsRules].flatMap((rule) => [...rule.check(plan, context)]);
  const blocks = [...plan.roe, ...plan.segments].filter(
    ({ range, invalid, duplicate }) =>
      invalid ||
      duplicate ||
      found.some(
        (finding) => finding.range.start >= range.start && finding.range.start < range.end,
      ),
  );
  return new Set(
    blocks.flatMap((block) => [
      fold(block.entity ?? ''),
      ...(block.kind === 'roe' ? block.peers.map(({ entity }) => fold(entity ?? '')) : []),
    ]),
  );
}

/** A bound figure that doesn't say what its block does. */
export interface Unconfirmed {
  readonly figure: BoundFigure;
  /** Its address leads to a value. */
  readonly found: boolean;
  /** What to write instead, like what was written; null when that can't be told. */
  readonly right: string | null;
}

/** What is written for a value and says it; while the block is the same it needn't be read again. */
const confirmedBy = onceFor((_: BoundValue) => new Set<string>());

/** The bound figures that their blocks don't confirm, in order. */
export function* unconfirmed(index: PlanIndex): Iterable<Unconfirmed> {
  for (const [figure, bound] of boundFiguresOf(index)) {
    if (!bound.found) {
      yield { figure, found: false, right: null };
      continue;
    }
    const { kind, context } = bound;
    const isTurned = bound.value < 0 && isSignSaid(figure, index);
    if (!isTurned && confirmedBy(bound).has(figure.written)) continue;
    const value = isTurned ? -bound.value : bound.value;
    if (matchesWritten(figure.written, value, kind, context)) {
      if (!isTurned) confirmedBy(bound).add(figure.written);
      continue;
    }
    yield { figure, found: true, right: rewriteWritten(figure.written, value, kind, context) };
  }
}

/** So much before a figure may say which way it went. */
const BEFORE = 16;

/** `少了 [2.1%](…)`, `fell by [2.1%](…)`: the words say minus, the figure needn't. */
function isSignSaid({ range, written }: BoundFigure, index: PlanIndex): boolean {
  if (/^\s*[-−–(（]/.test(written)) return false;
  const lead = plainly(index.found(textOf).slice(Math.max(0, range.start - BEFORE), range.start));
  const spot = { from: lead.length, to: lead.length };
  return SIGN_SAID.test(besideSpot(lead.toLowerCase(), spot, BOUNDARY_OR_LABEL).before);
}

const textOf = ({ text }: Plan) => text;

/** What a block may lack that makes its values doubtful: a unit, or something that another rule tells of it. */
function doubtsIn(plan: Plan): (figure: BoundFigure) => 'unit' | 'finding' | null {
  const faulty = new Set(
    [...plan.roe, ...plan.segments].filter(
      ({ invalid, fence, range }) =>
        invalid ||
        plan.problems.some(
          ({ rule, range: at }) =>
            /^roe\/|^format\/near-miss$/.test(rule) &&
            at.start >= fence.start &&
            at.start < range.end,
        ),
    ),
  );
  return ({ scheme, entity }) => {
    const blocks = scheme === 'roe' ? plan.roe : plan.segments;
    const own = blocks.find((block) => !block.duplicate && holdsEntity(block, entity));
    if (!own) return null;
    if (!own.hasUnit || hasUnreadUnit(plan, own)) return 'unit';
    return faulty.has(own) ? 'finding' : null;
  };
}

/** A unit is written, and nobody can tell which. */
function hasUnreadUnit({ problems }: Plan, { range }: Block): boolean {
  return problems.some(
    ({ code, range: at }) =>
      code === 'unknown-unit' && at.start >= range.start && at.start < range.end,
  );
}

function holdsEntity(block: Block, entity: string | null): boolean {
  if (block.entity === entity) return true;
  return 'peers' in block && (block as RoeBlock).peers.some((peer) => peer.entity === entity);
}

/** About a power of ten lies between them, or no digit is left: a unit or a digit is wrong, not a number out of date. */
function isApart(written: string, right: string): boolean {
  const [was, is] = [sizeOf(written), sizeOf(right)];
  if (was === null || is === null) return false;
  if (is === 0 || was === 0) return is !== was;
  const power = Math.log10(is / was);
  return Math.abs(power) > 0.9 && Math.abs(power - Math.round(power)) < 0.05;
}

function sizeOf(text: string): number | null {
  const digits = /\d[\d,]{0,30}(?:\.\d{1,20})?/.exec(text)?.[0];
  return digits === undefined ? null : Number(digits.replaceAll(',', ''));
}
