import type { PlanIndex } from '../../evidence/planIndex';
import { matchesWritten, rewriteWritten } from '../../finance/statements/written';
import type { BoundFigure, Plan } from '../../plan/model';
import { fold, narrow } from '../../plan/text/text';
import { roeRules } from '../roe';
import type { Context, Finding, Rule, RulePage } from '../rule';
import { segmentsRules } from '../segments';
import { resolver } from './bound';

const FENCE = '```';
const BLOCK = `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: 100 | 120\nnetIncome: 10 | 9\nsource: [fy]\n${FENCE}\n\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n`;

export const stale: Rule = {
  id: 'figure/stale',
  severity: 'error',
  fix: 'fix',
  title: { en: 'Figure differs from its block', zh: '数字和数据块不一致' },
  messages: {
    differs: {
      en: 'This says {written}, but the block says {right}. Correct it here, or check the block.',
      zh: '这里写的是 {written}，数据块里是 {right}。请改这里，或核对数据块。',
    },
    unreadable: {
      en: '“{written}” can’t be compared with the block. Write one number, with the unit that this figure has.',
      zh: '“{written}”没法和数据块核对。请写成一个数，并用这个指标的单位。',
    },
  },
  *check(plan, context): Iterable<Finding> {
    const { index } = context;
    let doubted: ReadonlySet<string> | undefined;
    for (const { figure, found, right } of unconfirmed(plan, index)) {
      if (!found) continue;
      const { written, writtenRange, range } = figure;
      if (right === null) {
        yield { range, code: 'unreadable', params: { written } };
      } else {
        const edits = [{ range: writtenRange, text: right }];
        doubted ??= doubtedEntities(plan, context);
        const safe = !doubted.has(fold(figure.entity ?? '')) && !isOtherScale(written, right);
        yield { range, code: 'differs', params: { written, right }, ...(safe && { edits }) };
      }
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

/** They differ by about a power of ten, or one of them has no digit but zeros: a unit, not an old figure. */
function isOtherScale(written: string, right: string): boolean {
  const [a, b] = [written, right].map((text) =>
    Math.abs(Number(/\d[\d,]*(?:\.\d+)?/.exec(narrow(text))?.[0].replaceAll(',', '') ?? '0')),
  );
  if (!a || !b) return true;
  const power = Math.log10(a / b);
  return Math.abs(power) > 0.7 && Math.abs(power - Math.round(power)) < 0.05;
}

/** A bound figure that doesn't say what its block does. */
export interface Unconfirmed {
  readonly figure: BoundFigure;
  /** Its address leads to a value. */
  readonly found: boolean;
  /** What to write instead, like what was written; null when that can't be told. */
  readonly right: string | null;
}

/** The bound figures that their blocks don't confirm, in order. */
export function* unconfirmed(plan: Plan, index: PlanIndex): Iterable<Unconfirmed> {
  const resolve = resolver(plan, index);
  for (const figure of plan.boundFigures) {
    const bound = resolve(figure);
    if (!bound.found) {
      yield { figure, found: false, right: null };
      continue;
    }
    const { value, kind, context } = bound;
    if (matchesWritten(figure.written, value, kind, context)) continue;
    yield { figure, found: true, right: rewriteWritten(figure.written, value, kind, context) };
  }
}
