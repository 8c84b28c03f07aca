/** What a claim denies, or says of somebody else in the group. */
import type { Case } from './beside';

/** Right before a figure; `no less than` and its like are thresholds. */
const DENIED =
  /(?:\b(?:not|never|neither|nor|no longer|cannot|without|fail(?:s|ed)? to)\b|n['’]t\b)(?! (?:only|less|fewer|more|lower|higher|under|below|over|above|later|earlier)\b)[^,;.]{0,40}$|(?:没有|没能|未能|并未|并非|并不|不再|从未|不是|未达|没到|没达)[^，。；]{0,10}$/i;
/** What is done one way or the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:bought|buys?|purchased?|acquired?|acquisition)\b|收购|买入|购入/i,
    /\b(?:sold|sells?|sale of|disposed|divested|divestiture)\b|出售|卖出|处置/i,
  ],
  [
    /\b(?:borrowed|drew|drawn|issued|raised)\b|借入|发行/i,
    /\b(?:repaid|repurchased|redeemed|retired)\b|偿还|回购|赎回/i,
  ],
  [/\b(?:received|collected)\b|收到|收取/i, /\b(?:paid|spent)\b|支付|付出/i],
  [/\b(?:opened|hired|added)\b|新开|新增/i, /\b(?:closed|laid off|cut)\b|关闭|裁撤|裁员/i],
];
const SUBSIDIARY = /\bsubsidiar(?:y|ies)\b|\bjoint venture|子公司|合营企业|联营企业/i;

/** The claim says that it isn't so, and the copy doesn't. */
export function isDenied({ number, setting, beside: { before } }: Case): boolean {
  if (!DENIED.test(before)) return false;
  return (
    setting.row !== null ||
    !/\bnot?\b|n['’]t\b|\bnever\b|[没未不非]/i.test(setting.besideAt(number))
  );
}

/** The claim says that something was bought which the copy says was sold. */
export function isOfOpposite({ number, setting, context: { clause } }: Case): boolean {
  if (setting.row) return false;
  const said = setting.besideAt(number);
  const near = said.trim().split(/\s+/).length < 4 ? setting.near : said;
  return OPPOSITES.some(([one, other]) =>
    [
      [one, other],
      [other, one],
    ].some(
      ([mine, theirs]) =>
        mine?.test(clause) && !theirs?.test(clause) && theirs?.test(near) && !mine.test(near),
    ),
  );
}

/** It is said of a subsidiary, of which the copy doesn't speak there. */
export function isOfSubsidiary({ setting, context }: Case): boolean {
  if (!SUBSIDIARY.test(context.clause)) return false;
  const { row } = setting;
  return !SUBSIDIARY.test(`${row?.label ?? ''} ${setting.near} ${setting.whole}`);
}
