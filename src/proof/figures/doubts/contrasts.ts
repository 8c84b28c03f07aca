/** Words that exclude each other: what a copy says of the one isn't said of the other. */
import { simplified } from '../../../finance/traditional';
import { segmentOf } from '../../settings/segments';
import { writtenIn } from '../numbers';
import type { Case } from './beside';

/** Of each set at most one holds. */
const CONTRASTS: readonly (readonly RegExp[])[] = [
  [
    /境内|国内|内销|\bdomestic\b|\bmainland\b|\bin the U(?:\.?S\b|nited States)/i,
    /境外|海外|国外|外销|\boverseas\b|\bforeign\b|\babroad\b|\boutside (?:of )?(?:the )?U|\bnon-U\.?S\b/i,
  ],
  [
    /经营(?:活动|性?现金)|\boperating activities\b|\boperating cash/i,
    /投资(?:活动|性?现金)|\binvesting activities\b/i,
    /[筹融]资(?:活动|性?现金)|\bfinancing activities\b/i,
  ],
  [/客户|\bcustomers?\b/i, /供应商|\bsuppliers?\b|\bvendors?\b/i],
  [/销售[额量总]|\bsales\b/i, /采购[额量总]|\bpurchases\b/i],
  [/流入|\bprovided by\b/i, /流出|\bused in\b|\bused for\b/i],
  [
    /同比|\byear[- ]on[- ]year\b|\byoy\b/i,
    /环比|\bsequential|\bquarter[- ]on[- ]quarter\b|\bqoq\b/i,
  ],
  [/(?<!非)流动(?:资产|负债)|(?<!non-?)\bcurrent (?:asset|liab)/i, /非流动|\bnon-?current\b/i],
  [/短期|\bshort[- ]term\b/i, /长期|\blong[- ]term\b/i],
  [/基本每股|\bbasic\b/i, /稀释|\bdiluted\b/i],
  [/线上|电商|\bonline\b|\be-?commerce\b/i, /线下|\boffline\b/i],
  [/直销|直营|\bdirect sales\b/i, /经销|分销|加盟|\bdistributors?\b|\bfranchise/i],
  [
    /每月|月[产均]|\bmonthly\b|\b(?:per|a|each) month\b/i,
    /每年|年[产均]|\bannual(?:ly)?\b|\b(?:per|each|a) year\b(?! (?:ago|earlier|before))/i,
    /每[日天]|日[产均]|\bdaily\b|\b(?:per|a|each) day\b/i,
  ],
  [/利息收入|\binterest income\b/i, /利息(?:支出|费用)|\binterest expense\b/i],
];

/** What is only expected. */
export const EXPECTED =
  /预计|预期|预测|展望|指引|目标|计划(?!资产)|拟|承诺|保证|\bcommit(?:s|ted)? to\b|\bwill\b|\bplans? to\b|\bplanned\b|\bexpect(?:s|ed)?\b|\bforecasts?\b|\bguidance\b|\boutlook\b|\bprojected\b|\btargets?\b/i;
/** Behind a number: `62 % is expected to be …`, `a $100 million authorization`. */
const EXPECTED_AFTER =
  /^[^,;.，。；]{0,40}?(?:\b(?:is|are|was|were) (?:expected|projected|planned|forecast|likely|to be)\b|\bauthori[sz]ation\b)/i;
/** What makes another figure of one: without them it is the plain one. */
const QUALIFIERS: readonly RegExp[] = [
  /扣非|扣除非经常|经调整|\badjusted\b|\bnon-?GAAP\b|\bunderlying\b|\bpro forma\b/i,
  EXPECTED,
  /复合增长|年均增长|\bCAGR\b|\bcompound/i,
  /固定汇率|不变汇率|\bconstant currenc/i,
  /剔除|不含|不包括|\bexclud(?:es|ed|ing)\b/i,
  /若|如果|假如|假设|\bif\b|\bassuming\b/i,
  /合计|之和|加起来|\btogether\b|\bcombined\b|\bin aggregate\b/i,
];
/** What may be, or has to be, isn't yet: the copy says so right at the number, a claim anywhere. */
const NOT_YET =
  /力争|争取|请求|诉请|要求赔|授权|授信|可(?:申请|提取)|尚未|未使用|上限|不超过|\bauthori[sz]ed\b|\bup to\b|\bobligat|\bobliged?\b|\bmay (?:not )?[a-z]|\bagreed to\b|\bundrawn\b|\bunused\b/i;
/** From this one on a claim may leave them out: a total is one without the word. */
const OPTIONAL = QUALIFIERS.length - 2;

/** What stands right at a number: a clause of a sentence, where it says something; of a row its name and column. */
function besideOf({ number, setting, context }: Case): string {
  const { row } = setting;
  if (row) return simplified(`${row.label} ${row.columnOf(number).text}`);
  const own = segmentOf(context.index, setting, number)?.own ?? '';
  const beside = setting.besideAt(number);
  return simplified(own.length > beside.length ? own : beside);
}

/** Characters before a number in which a sentence says that it is expected. */
const NEAR = 40;
const GAIN_NEAR = 60;

function beforeIn(one: Case, near = NEAR): string {
  const { number, context } = one;
  const beside = besideOf(one);
  const shown = writtenIn(context.index, number);
  const at = beside.indexOf(simplified(shown));
  return at < 0 ? beside : beside.slice(Math.max(0, at - near), at);
}

const DONE =
  /\b(?:was|were|had|has|have|reached|rose|fell|grew|totaled|came|is|are)\b|[;；。]|实现|达到|[已了]/i;

/** `expects sales of $5 and profit of $2`: all that follows is expected, until something is. */
function isStillExpected({ number, setting, context }: Case): boolean {
  const shown = writtenIn(context.index, number);
  const upTo = setting.near.slice(0, Math.max(0, setting.near.indexOf(shown)));
  const last = [...upTo.matchAll(new RegExp(EXPECTED, 'gi'))].at(-1);
  return last !== undefined && !DONE.test(upTo.slice(last.index + last[0].length));
}

function afterIn({ number, setting, context }: Case): string {
  const shown = writtenIn(context.index, number);
  const at = setting.near.indexOf(shown);
  return at < 0 || shown === '' ? '' : setting.near.slice(at + shown.length);
}

/** The claim speaks of suppliers, the copy of customers. */
export function isOfContrast(one: Case): boolean {
  const said = simplified(one.context.clause);
  const near = besideOf(one);
  const sentence = one.setting.row ? near : simplified(one.setting.near);
  return CONTRASTS.some((set) => {
    const mine = set.filter((word) => word.test(said));
    const beside = set.filter((word) => word.test(near));
    // What the clause doesn't say, the sentence may.
    const theirs = beside.length > 0 ? beside : set.filter((word) => word.test(sentence));
    return mine.length === 1 && theirs.length === 1 && mine[0] !== theirs[0];
  });
}

/** The one is adjusted, or expected, and the other not. */
export function isOtherwiseMeant(one: Case): boolean {
  const { setting, context } = one;
  const said = simplified(context.said);
  const { row } = setting;
  // A head may stand over all of a table.
  const near = row ? `${besideOf(one)} ${row.under} ${row.heads.text}` : beforeIn(one);
  if (
    NOT_YET.test(said)
      ? !NOT_YET.test(row ? near : setting.near)
      : NOT_YET.test(row ? besideOf(one) : near)
  )
    return true;
  if (!row && !EXPECTED.test(said) && !NOT_YET.test(said) && EXPECTED_AFTER.test(afterIn(one)))
    return true;
  if (!row && !EXPECTED.test(said) && isStillExpected(one)) return true;
  return QUALIFIERS.some((word, at) => {
    const [mine, theirs] = [word.test(said), word.test(at === 0 ? besideOf(one) : near)];
    if (mine && !theirs) return !(at === 0 && word.test(near));
    return theirs && !mine && at < OPTIONAL;
  });
}

const GAIN_ON = /\b(?:gains?|loss(?:es)?) (?:on|from)\b|\bchanges? in\b/i;
const GAIN = /\bgain|\bloss|chang|increas|decreas|\brose\b|\bfell\b|收益|损失|亏|变动|增|减/i;

/** What was gained on a thing isn't what it is worth. */
export function isGainOn(one: Case): boolean {
  return (
    !one.setting.row && GAIN_ON.test(beforeIn(one, GAIN_NEAR)) && !GAIN.test(one.context.clause)
  );
}
