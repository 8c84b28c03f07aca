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
  /,(?=\s?(?:now |still )?(?:at|only|just) [$€£]?\d|\s?[$€£]?\d[\d.]{0,12} ?(?:%|[a-z]{1,8})? in (?:fy ?)?(?:19|20)\d\d|\s?(?:(?:19|20)\d\d ?年[底末度]?)?(?:已经?|才|只|仅|还)?(?:剩|有|到|为|是|[降升跌][到至])?了? ?\d[\d.]{0,12} ?(?:%|亿|万|百万)(?! ?的))/g;

/** Where a sentence ends, but for a full stop, which numbers have, too. */
export const SENTENCE_END = /[。！？!?;\n]/;

/** The commas that divide nothing, as blanks. */
export function withoutInnerCommas(plain: string): string {
  return plain
    .replace(FROM_TO_COMMA, (whole) => `${whole.slice(0, -1)} `)
    .replace(NUMBER_COMMA, (comma, at: number, all: string) =>
      BARE_NUMBER.test(all.slice(at + 1, at + 20)) ? comma : ' ',
    );
}

/** A number with nothing that leads to it may count anything. */
const BARE_NUMBER = /^\s?\d[\d.]* ?(?:%|亿|万|百万)(?! in )/;

/** Neither pairs nor wishes are read: each number would have to find its own. */
export const UNREADABLE =
  /分别|依次|respectively|目标|预算|计划|规划|预计|预期|预测|指引|希望|争取|力争|有望|如果|假如|要是|只要|倘若|假设|若(?!干)|要求|考核|红线|门槛|底线|行业|同行|同业|竞争对手|中位|均值|对手|(?<![a-z])(?:targets?|budgets?|budgeted|guidance|forecasts?|expect(?:s|ed)?|plans?|planned|goals?|aims?|if|would|could|should|may|might|industry|sector|peers?|competitors?|rivals?|median|benchmark|covenant|limit)(?![a-z])/;

/** The number is a bound, a difference or a share, not the value. */
export const NOT_THE_VALUE =
  /(?<![同环])比|较|相差|高于|低于|超过|超出|不到|不足|不低于|不高于|多于|少于|大于|小于|以上|以下|每|占|贡献|其中|里面|除|剔除|扣|不含|不包括|平均|没|未(?!来)|不再|子公司|分部|板块|业务|(?<![a-z])(?:than|over|above|below|under|exceed(?:s|ed|ing)?|at least|at most|between|less|more|excluding|without|before|after|versus|vs|against|compared|per|each|share|average|adjusted|not|never|missed)(?![a-z])/;

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
  /(?:到了?|至|为|是|达到?了?|在)(?:约|近|大约|将近|只有|仅)? ?$|(?<![a-z])(?:to|at|was|is|were|of|stood|reached|hit)(?: (?:about|around|some|only|just|nearly|almost|roughly|approximately|a))* ?$|(?:→|->) ?$/;

/** The first number of two: where the change began. */
export const CAME_FROM =
  /(?:从|由|自)[^,;]{0,14}$|(?<![a-z])from(?: (?:about|around|some|only|just|nearly|almost))* ?$/;

/** Revenue with such a verb and a percentage is its growth. */
export const GROWS =
  /增长|增加|上升|提升|上涨|增|涨|升|(?<![a-z])(?:rose|grew|grows|increased|up|climbed|jumped|expanded|gained)(?![a-z])/;
export const SHRINKS =
  /下降|下滑|减少|降低|回落|下跌|萎缩|减|降|跌|滑|(?<![a-z])(?:fell|declined|dropped|slipped|slid|decreased|down|shrank|shrunk|contracted|lost)(?![a-z])/;

/** Words that make an amount a loss or an outflow. */
export const NEGATIVE =
  /亏|为负|负(?!债|责|担|荷)|净流出|流出|缺口|透支|倒贴|失血|(?<![a-z])(?:negative|minus|loss|losses|outflow|deficit|shortfall|burn(?:ed|t|s|ing)?|drain(?:ed|s)?|consumed|absorbed)(?![a-z])/;

/** The year before one that isn't named: which, can't be told. */
export const OTHER_YEAR =
  /上年|去年|前年|同期|上一年|(?<![a-z])(?:last|prior|previous|preceding) year|a year (?:earlier|ago|before)/;

/** The year that all speaks of, not a part of the company. */
export const SAME_TIME =
  /(?<![a-z])(?:for|in|over|during) the (?:full |whole |entire |financial |fiscal )?(?:year|period)(?! (?:before|earlier))/g;

/** What may stand before a metric without making it another one. */
export const FILLER = new RegExp(
  [
    '的|其|公司|集团|客户|整体|总体|综合|全年|当年|本年|财年|年度|年末|年底|期末|期内|报告期内?|截至|截止|在|实现了?|录得|取得|完成|达成|合并|归母|约|同比|年|末|底|内|仍|已|也|还|又|却|则',
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

const ADVERB_ZH =
  '(?:[比较](?:上年|去年|前一年|上一年|上年同期|去年同期)|同比|环比|持续|稳步|大幅|明显|显著|略有|有所|小幅|逐年|连续[两二三四五]年|一直|仍在|还在|在|继续|也|都|已经?|保持|快速|较快|不断|又|再|实现了?|整体|总体|基本|连年|逆势|企稳|稳健|一路|依[然旧]|仍然?|十分|非常|相当|较为|比较|很|均)';
const ADVERB_EN =
  '(?:has|have|had|is|was|were|been|be|steadily|again|further|sharply|slightly|strongly|clearly|also|kept|keeps|continued to|continues to|markedly|remains|remained|stays|stayed|held|again|still)';
/** Behind these words stands a thing (room, plans, pressure), not what happened. */
const NO_THING =
  '(?!空间|目标|计划|项目|幅度|放缓|停|见顶|触顶|到头|失速|变慢|转|由|潜力|乏力|压力|的|机会|需求|难|慢|率|点|方案|措施|速度|性|度|趋缓|不|与否|受|靠|来自|是)';

/** What is said of a metric right behind its name: the direction in which it went, or how it stands. */
export const SAID: readonly (readonly [Direction, RegExp])[] = (
  [
    [
      'up',
      '增长|上升|提升|提高|上涨|增加|走高|走强|攀升|回升|上行|上了?(?:一个)?新?台阶|创(?:下|出)?(?:历史)?新高|稳中[有向]升',
      'rose|risen|grew|grown|grows|surged|soared|jumped|rebounded|trended up(?:ward)?|increased|climbed|went up|growing|rising|on the rise|up|expand(?:ed|s|ing)|widened|advanced|(?:continue[sd]? to )(?:grow|rise|increase|expand|climb|widen)|(?:hit|reached|set) (?:a |an )?(?:new |all-time |record )*(?:high|record)',
    ],
    [
      'better',
      '改善|好转|向好',
      'improved|improving|got better|better|strengthened|strengthening|continue[sd]? to (?:improve|strengthen)',
    ],
    [
      'down',
      '下降|下滑|减少|降低|回落|下跌|萎缩|走低|下行',
      'fell|fallen|declined|dropped|plunged|tumbled|trended down(?:ward)?|decreased|slipped|shrank|went down|came down|falling|declining|narrowed|contracted|down|continue[sd]? to (?:fall|decline|drop|decrease|shrink)',
    ],
    ['worse', '恶化|变差', 'deteriorated|worsened|got worse|worse'],
    ['stable', '稳定|平稳|持平', 'stable|steady|flat|unchanged'],
    [
      'ample',
      '充裕|充沛|充足|宽裕|健康|良好',
      'ample|plentiful|strong|healthy|robust|solid|comfortable|abundant|positive',
    ],
    [
      'ahead',
      '(?:优于|好于|高于|领先于?)(?:同行|行业|同业)',
      '(?:ahead of|above|better than|outperform(?:s|ed|ing)?)(?: its| their| the)? (?:peers?|competitors?|rivals|industry|sector)',
    ],
  ] as const
).map(([direction, zh, en]) => [
  direction,
  new RegExp(
    `^ ?(?:${ADVERB_ZH} ?){0,4}(?:${zh})${direction === 'ahead' ? '' : NO_THING}|^ (?:${ADVERB_EN} ){0,4}(?:${en})(?![a-z-])`,
  ),
]);

/** Which way a metric is said to go or to stand. */
/** The same, right before the name: `rising revenue`, `plenty of free cash flow`. */
export const SAID_BEFORE: readonly (readonly [Direction, RegExp])[] = (
  [
    ['up', 'higher|rising|growing|increasing|record'],
    ['down', 'lower|falling|declining|shrinking'],
    ['better', 'improved|improving'],
    ['ample', 'ample|plenty of|plentiful|strong|healthy|robust|solid|comfortable|abundant'],
  ] as const
).map(([direction, words]) => [direction, new RegExp(`(?<![a-z-])(?:${words}) $`)]);

/** Behind the name: then the words speak of a part, or of a number that is to be. */
export const OF_A_PART = /^ *(?:per|of|in|from|for|at|by|target|[-–]) ?/;

/** What words say of a metric: where it went, that there is much of it, that peers have less. */
export type Direction = 'up' | 'better' | 'down' | 'worse' | 'stable' | 'ample' | 'ahead';

/** Neither a wish nor a doubt, nor somebody else's: what makes a direction no statement of what happened. */
export const NOT_SAID =
  /^ ?had |不|没|未|难|缺|无法|停[止滞]|能否|是否|怀疑|质疑|吗|目标|计划|规划|预算|预计|预期|希望|争取|有望|如果|假设|若(?!干)|帮助|推动|帮|要(?!求)|需要|应|将|会(?!议|计)|可以|能(?!源|耗)|想|(?<![a-z])(?:not|no|never|n't|without|targets?|plans?|planned|expect(?:s|ed)?|if|would|could|should|may|might|will|want|wants|help|helps|aims?|to be|whether|less|hardly|barely|nobody|no one|none|doubts?|den(?:y|ies|ied)|wonders?|needs?|needed|goals?|hopes?|lacks?|priority|anything but)(?![a-z])/;
