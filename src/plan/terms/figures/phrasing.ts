/**
 * How people write about a number, in patterns. All are tried on text made plain
 * (`plainOf`): half-width, lower case, without marks of Markdown.
 */

/** Between sentences and between clauses; a comma or point between digits is none. */
export const BOUNDARY = /[。！？!?;\n、]|(?<!\d),|,(?!\d{3}(?!\d))|\.(?!\d)|——/g;

/** A fall or rise told in two halves: `从 22.2%，降到 22.1%`; its comma divides nothing. */
const FROM_TO_COMMA =
  /((?:从|由)[^。;]{0,24}?\d[^,。;]{0,8}),(?=\s*(?:[下回]?[降升跌滑涨增提减落]|到|至))|(\bfrom (?:[^.;]|\.\d){0,24}?\d(?:[^,.;]|\.\d){0,20}),(?=\s*to\b)/g;

/** Behind these commas the number is still that of the metric before: `gross margin, at 25.4%`, `2023 年 20.0%，2024 年 19.6%`. */
const NUMBER_COMMA =
  /,(?=\s?(?:fy ?)?(?:19|20)\d\d ?[:=]|\s?(?:it|that|this) (?:was|is|came to|stood at) [$€£]?\d|\s?(?:年报|财报|公告|报告)[上里中]?(?:写的?|披露的?|显示的?)(?:是|为)? ?\d|\s?(?:now |still )?(?:at|only|just) [$€£]?\d|\s?[$€£]?\d[\d.]{0,12} ?(?:%|[a-z]{1,8})? in (?:fy ?)?(?:19|20)\d\d|\s?(?:(?:19|20)\d\d ?年[底末度]?)?(?:已经?|才|只|仅|还)?(?:剩|有|到|为|是|录得|实现|收于|报|[降升跌][到至])?了? ?\d[\d.]{0,12} ?(?:%|亿|万|百万)(?! ?的))/g;

/** Where a sentence ends, but for a full stop, which numbers have, too. */
export const SENTENCE_END = /[。！？!?;\n]/;

/** Between sentences; a point between digits is none. */
export const BETWEEN_SENTENCES = new RegExp(`${SENTENCE_END.source}|\\.(?!\\d)`, 'g');

/** Between clauses, and between a label and what it names. */
export const BOUNDARY_OR_LABEL = new RegExp(`${BOUNDARY.source}|:`, 'g');

/** `At 35.2%, gross margin disappointed`: the number stands before its metric. */
const FRONTED =
  /((?:^|[.;!?] +)(?:at|with) (?:just |only |about )?[$€£]?\d[\d.]{0,8} ?(?:%|per cent|percent)),(?= )/g;

/** The commas that divide nothing, as blanks. */
export function withoutInnerCommas(plain: string): string {
  return plain
    .replace(FRONTED, (whole) => `${whole.slice(0, -1)} `)
    .replace(FROM_TO_COMMA, (whole) => `${whole.slice(0, -1)} `)
    .replace(NUMBER_COMMA, (comma, at: number, all: string) =>
      BARE_NUMBER.test(all.slice(at + 1, at + 20)) ? comma : ' ',
    );
}

/** A number with nothing that leads to it may count anything. */
const BARE_NUMBER = /^\s?\d[\d.]* ?(?:%|亿|万|百万)(?! in )/;

/** Pairs in a list: read by themselves (respective.ts), each number finds its own. */
export const IN_TURN = /分别|依次|(?<![a-z])respectively(?![a-z])/;

/** What stands between the items of such a list. */
export const AND_ONLY = /以及|[和与及跟、,&的]|(?<![a-z])(?:and|the|its|their|a)(?![a-z])/g;

/** `gross and net margin`, 毛、净利率: the word that both share stands once. */
export const SHORT_MARGINS =
  /(?<![a-z])(gross|net|operating|ebit)(?: and |, )(gross|net|operating|ebit) margins?(?![a-z])|(毛)[、和与]?(净)利率/g;

/** The word that they share. */
export const MARGIN = { en: ' margin', zh: '利率' } as const;

/** Neither pairs nor wishes are read: each number would have to find its own. */
export const UNREADABLE =
  /分别|依次|respectively|目标|预算|计划|规划|预计|预期|预测|指引|希望|争取|力争|有望|如果|假如|要是|只要|倘若|假设|若(?!干)|要求|考核|红线|门槛|底线|行业|同行|同业|竞争对手|中位|均值|对手|(?<![a-z])had (?:[a-z]+ ){1,4}been(?![a-z])|(?<![a-z])(?:targets?|budgets?|budgeted|guidance|forecasts?|expect(?:s|ed)?|plans?|planned|goals?|aims?|if|would|could|should|may|might|industry|sector|peers?|competitors?|rivals?|median|benchmark|covenant|limit)(?![a-z])/;

/** The number is a bound, a difference or a share, not the value. */
export const NOT_THE_VALUE =
  /(?<![同环])比|要(?!求|是)|较|相差|高于|低于|超过|超出|不到|不足|不低于|不高于|多于|少于|大于|小于|以上|以下|每|占|贡献|其中|里面|除|剔除|扣|不含|不包括|平均|没|未(?!来)|不再|子公司|分部|板块|业务|(?<![a-z])(?:than|over|above|below|under|exceed(?:s|ed|ing)?|at least|at most|between|less|more|excluding|without|before|after|versus|vs|against|compared|per|each|share|average|adjusted|not|never|missed)(?![a-z])/;

/** Behind a metric's name begins what is said of it: a verb, an adverb, a time, the number. A noun makes it another thing: `capex approvals`, `EBIT plus depreciation`, 营业收入的预告. */
export const SAID_OF_IT =
  /^[\s'’*]*(?:$|[^a-z\s'’*的]|的(?:数字?|数值|规模|水平)?[是为约达]|(?:[a-z]{2,14}(?:ed|ly|ing)|am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|a|an|the|of|at|to|in|for|by|on|from|with|near|around|about|over|above|below|under|between|among|across|as|and|or|but|which|that|it|this|these|who|while|now|then|still|also|only|just|again|already|once|back|down|up|out|even|well|all|so|than|not|never|no|if|came|comes|come|went|goes|go|got|gets|made|makes|took|takes|hit|hits|cut|put|ran|runs|rose|rises|fell|falls|grew|grows|sank|sinks|slid|slides|shrank|shrinks|stood|stands|sat|sits|held|holds|kept|keeps|lay|lies|saw|sees|met|won|lost|loses|left|leaves|beat|beats|read|reads|shot|swung|crept|leapt|sprang|burst|broke|drew|dips|drops|jumps|climbs|slips|remains|stays|reaches|totals|equals|amounts|averages|ends|closes|lands|hovers|swells|works|turns|tops|counts|measures|shows|usd|eur|gbp|cny|rmb|jpy|fy|cy|year|full|last|this|per|pp|group|dollars?|percent|margin)(?![a-z]))/;

/** So much is a difference, never a value: `4.7 个百分点`, `2 points`. */
export const POINTS = /个?(?:百分)?点|(?<![a-z])(?:percentage )?(?:points?|pts?|pp|bps?)(?![a-z])/;

/** What an earlier clause of the sentence says of the number: another basis, or a condition. */
export const OTHER_BASIS =
  /剔除|扣除|不含|可比口径|同口径|不变汇率|备考|如果|假如|要是|倘若|若(?!干)|(?<![a-z])(?:constant[- ]currenc(?:y|ies)|like[- ]for[- ]like|pro[- ]forma|organic(?:ally)?|underlying|excluding|adjusted for|adjusting for|without|assuming|if|had)(?![a-z])/;

/** So may the words behind it say. */
export const BOUND_AFTER = /^ ?(?:以上|以下|开外|出头|起|or more|or less|or above|or below)/;

const CHANGE_ZH =
  '增长|增加|上升|提升|提高|上涨|扩大|攀升|改善|下降|下滑|减少|降低|回落|下跌|缩小|萎缩|收窄|多|少|升|涨|增|降|跌|减|滑';
const CHANGE_EN =
  'rose|rises|rise|rising|grew|grows|grow|growing|increased?s?|increase|up|improved?|climbed|jumped|expanded|widened|gained|fell|falls|fall|falling|declined?s?|dropped|slipped|slid|decreased?s?|down|lost|slowed|shrank|shrunk|narrowed|contracted|edged|went|moved|changed|slower|added';

/** A word of change between a metric and its number. */
export const CHANGE = new RegExp(`${CHANGE_ZH}|同比|环比|(?<![a-z])(?:${CHANGE_EN})(?![a-z])`);

/** Behind it stands where the change led, not how far it went. */
export const LED_TO =
  /(?:到了?|[低高]?至|[高多]?达|为|是|达到?了?|在)(?:约|近|大约|将近|只有|仅)? ?$|(?<![a-z])(?:to|at|was|is|were|of|stood|reached|hit)(?: (?:about|around|some|only|just|nearly|almost|roughly|approximately|a))* ?$|(?<![a-z])as (?:low|high|little|much) as ?$|(?:→|->) ?$/;

/** The first number of two: where the change began. */
export const CAME_FROM =
  /(?:从|由|自)[^,;]{0,14}$|(?<![a-z])from(?: (?:about|around|some|only|just|nearly|almost))* ?$/;

/** Revenue with such a verb and a percentage is its growth. */
export const GROWS =
  /增长|增加|上升|提升|上涨|增|涨|升|(?<![a-z])(?:rose|grew|grows|increased|up|climbed|jumped|expanded|gained)(?![a-z])/;
export const SHRINKS =
  /下降|下滑|减少|降低|回落|下跌|萎缩|减|降|跌|滑|(?<![a-z])(?:fell|declined|dropped|slipped|slid|decreased|down|shrank|shrunk|contracted|lost)(?![a-z])/;

/** What a growth is measured by, where nothing else is named: the year before. */
const YEAR_BEFORE_ZH = '同比|按年|较上年|较去年|比上年|比去年|较上年同期|较去年同期|同比上年';
export const YEAR_BEFORE =
  /^(?:(?:on|from|over|against|versus|vs) (?:the |a )?(?:(?:prior|previous|last) year|year (?:before|earlier|ago))|year[- ]on[- ]year|year[- ]over[- ]year|yoy|y\/y)?$/;

/** Between a comma and a percentage, and nothing besides: `同比增长`, `up`. */
export const GROWTH_ALONE = new RegExp(
  `^(?:${YEAR_BEFORE_ZH})? ?(?:${GROWS.source}|${SHRINKS.source})(?:了|幅|到)? ?(?:by|some|about|约)?$`,
);

/** Words that make an amount a loss or an outflow. */
export const NEGATIVE =
  /亏|为负|负(?!债|责|担|荷)|净流出|流出|缺口|透支|倒贴|失血|(?<![a-z])(?:negative|minus|loss|losses|outflow|deficit|shortfall|burn(?:ed|t|s|ing)?|drain(?:ed|s)?|consumed|absorbed)(?![a-z])/;

/** Right before a number: it is a fall, a loss or an outflow, and needs no minus. */
export const SIGN_SAID =
  /(?:[降跌滑减缩少亏低]|下降|回落|净流出|流出|缺口|为负)(?:了|幅|约|近|达|为|至)* ?\**\[?$|(?<![a-z])(?:fell|fallen|falls|falling|down|dropped|declined?|decreased?|slipped|slid|shrank|shrunk|contracted|lost|loss of|outflow of|deficit of|negative|minus|decline of|drop of|fall of)(?: (?:by|of|about|some|around|nearly|almost))* ?\**\[?$/;

/** The year before one that isn't named: which, can't be told. */
export const OTHER_YEAR =
  /上年|去年|前年|同期|上一年|(?<![a-z])(?:last|prior|previous|preceding) year|a year (?:earlier|ago|before)/;

/** The year that all speaks of, not a part of the company. */
export const SAME_TIME =
  /(?<![a-z])(?:at|by|as of|as at) (?:the )?(?:year|period)[- ]end(?![a-z])|(?<![a-z])(?:for|in|over|during) the (?:full |whole |entire |financial |fiscal )?(?:year|period)(?! (?:before|earlier))/g;

/** What may stand before a metric without making it another one. */
export const FILLER = new RegExp(
  [
    '的|其|他们|它们|他家|这家|该|全|说到|谈到|说起|至于|关于|[赚挣]了?|手里|手头|账上|账面|公司|集团|客户|整体|总体|综合|全年|当年|本年|财年|年度|年末|年底|期末|期内|报告期内?|截至|截止|在|实现了?|录得|取得|完成|达成|合并|归母|约|同比|年|末|底|内|仍|已|也|还|又|却|则',
    '(?<![a-z])(?:the|its|their|group|company|consolidated|reported|reports?|annual|full[- ]year|overall|they|it|he|she|had|has|have|posted|made|makes|earned|generated|achieved|recorded|booked|delivered|showed|shows|saw|there|brought|pushed|drove|kept|a|an|of|in|for|on|at|by|is|was|are|were|now|fiscal|year|years|end|ended|same|then|still|also|only|just|about|s)(?![a-z])',
    '[\\s·:\'’()\\-–"“”]',
  ].join('|'),
  'g',
);

/** What begins a clause anew: only what stands behind the last of these is said of a metric. */
export const CONNECTIVE =
  /:|而且|并且|且|而|但是?|同时|因此|所以|导致|使得?|令|让|影响下?|拖累|带动|推动|显示|表明|(?<![a-z])(?:and|but|while|as|whereas|so|with|because|since|that|although|though|yet|whose|where)(?![a-z])/g;

/** A preposition that leads to something else than a time or the number. */
export const ABOUT_ELSE =
  /(?<![a-z])(?:of|from|in|for|across|among|on|at|to|by|and|or)(?![a-z]) *(?:the |its |their )?[a-z]/;

/** The last words before a number, which lead to it. */
export const LINK_BEFORE =
  /(?<![a-z])(?:(?:came|comes|coming) in )?(?:of|at|to|from|by|in)(?: (?:about|around|some|only|just|nearly|almost|roughly|approximately|now|a|an|the))* *[-−]? ?[$¥€£]?$/;
