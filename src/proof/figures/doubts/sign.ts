/** Whether a claim speaks of a loss where the copy shows a profit, or the other way round. */
import { simplified } from '../../../finance/traditional';
import type { Case } from './beside';

/** Before which nothing was earned or lost yet: `before income taxes`. */
const TAX = /\b(?:before|provision for|benefit from)? ?income tax(?:es)?\b|所得税/gi;
const LOSS =
  /\bloss(?:es)?\b|\bdeficits?\b|亏损|亏了|赤字|净流出|\bnet (?:cash )?outflow|\b(?:net )?expense of\b/i;
const NEGATIVE = /\bnegative\b|\bminus\b|为负|负数|负值|(?<=[为是达约:：\s])负(?=\d)/i;
const POSITIVE = /\bpositive\b|为正|正值/i;
/** Results; interest received is none. */
const PROFIT =
  /\bEBITDA?\b|\bprofits?\b|\bearnings\b|\bnet income\b|\b(?:operating|comprehensive|pre-?tax) income\b|\bincome (?:before|from operations|attributable)|\bincome\s*$|\bincome of\b|利润|盈利|净利|毛利|现金流(?!净?流?出)/i;
const LOSS_IN_BRACKETS = /[(（/]\s?(?:net )?(?:loss(?:es)?|expenses?)\b|[(（][^()（）]{0,6}亏损/i;
const PROFIT_IN_BRACKETS = /[(（]\s?(?:income|profits?|gains?|earnings)\s?[)）]/i;
/** Neither is a result: 利息收入, impairment losses. */
const NO_RESULT = /\b(?:impairment|credit|interest|rental|dividend) (?:loss|income)|减值损失/i;

/** 1 for a profit, -1 for a loss, 0 where it isn't said. */
function signOf(text: string): number {
  const plain = simplified(text).replace(TAX, ' ');
  if (NO_RESULT.test(plain)) return 0;
  if (NEGATIVE.test(plain)) return -1;
  if (POSITIVE.test(plain)) return 1;
  const [loss, profit] = [LOSS.test(plain), PROFIT.test(plain.trim())];
  return loss === profit ? 0 : profit ? 1 : -1;
}

/** The claim has a profit for a loss: by what it calls the figure, and what the copy calls the number and its sign. */
export function isOfOtherSign({ number, setting, figure, beside, context }: Case): boolean {
  if (figure.kind !== 'plain') return false;
  const { row } = setting;
  const name = row ? row.label : setting.besideAt(number);
  const said = beside.isNegative ? -1 : signOf(context.clause) || sideOf(context.clause, name);
  if (said === 0) return false;
  const its = shownSign(name, number.negative);
  return its !== 0 && its !== said;
}

/** Of `income (expense)` the claim may name one side. */
function sideOf(clause: string, name: string): number {
  if (!/income\s?[(（/]\s?\(?expenses?|\b(?:income|expense) of\b/i.test(name)) return 0;
  const [income, expense] = [/\b(?:income|gains?)\b/i.test(clause), /\bexpenses?\b/i.test(clause)];
  return income === expense ? 0 : income ? 1 : -1;
}

function shownSign(name: string, negative: boolean): number {
  const plain = simplified(name).replace(TAX, ' ');
  if (NO_RESULT.test(plain)) return 0;
  // `(income) loss` shows income as negative, `income (loss)` a loss.
  if (PROFIT_IN_BRACKETS.test(plain)) return negative ? 1 : 0;
  if (LOSS_IN_BRACKETS.test(plain)) return negative ? -1 : 1;
  const said = signOf(plain);
  // A loss in brackets is a loss.
  return said > 0 && negative ? -1 : said;
}
