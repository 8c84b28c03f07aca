/**
 * What words say of a metric: that it rose, fell, stands well. Read by their parts and not
 * as a list of phrases: in Chinese by the characters that mean up and down in any compound
 * (攀升, 压降, 走阔), in English by stems with their endings and by `up`, `lower` … behind
 * any verb; in both as a comparison with the year before. What follows must end the saying,
 * so that 提升空间 and `growth plans` are none. All are tried on plain text (`plainOf`).
 */

/** What words say of a metric: where it went, that there is much of it, that peers have less. */
export type Direction = 'up' | 'better' | 'down' | 'worse' | 'stable' | 'ample' | 'ahead';

/** Which way a number went. */
export type Way = 'up' | 'down';

/**
 * Words for it wherever they stand in a text, a claim's or a document's, in any case. Taxes,
 * impairments and capital paid in are called so whichever way they went, and 增减 names both.
 */
export const WAY_WORDS: Readonly<Record<Way, RegExp>> = {
  up: /\b(?:increas\w*|gr[eo]w\w*|rose|ris(?:e|es|en|ing)|(?<!\bma(?:de|kes?|king) )up(?! to\b)|gain\w*|higher|climb\w*|jump\w*|surg\w*|expan\w*|widen\w*|accelerat\w*)\b|增(?![值资减])|(?<!减)升|涨(?!跌)|提高|扩大/giu,
  down: /\b(?:decreas\w*|declin\w*|fell|fall\w*|down|drop\w*|lower|reduc\w*|shr[aiu]nk\w*|contract(?:ed|ion)|slump\w*|narrow(?:s|ed|ing)|los[te])\b|(?<!增)减(?!值)|(?<!升)降|(?<!涨)跌|下滑|回落|缩|萎/giu,
};

type Words = readonly (readonly [Direction, string])[];

/** `存货水位`, `营收规模`: the metric still. */
const NAME_TAIL_ZH = '(?:水平|水位|规模|余额|总额|总量|体量|金额|表现|状况|情况)?';
const NAME_TAIL_EN = '(?: (?:levels?|figures?|numbers?|performance|generation|position))?';

/** Characters of which adverbs and spans of time are made; between a metric and its verb nothing else stands. */
const ADVERBIAL_ZH =
  '[持续稳步中大幅明显著略有所小逐年连一路双节再又也都已经仍还在继快速较断整体总基本逆势健依旧然十分非常相当比很均呈现出实保得迎来重拾开始进同环强劲温和急剧悄缓慢加全面普遍随之应声直线式的各季个多期以去今两二三四五六七八九几度自后亦却更愈越日渐趋于了与上年前向更跟和被已为初屡]';
/** What a turn began with: only where it led counts. */
const TURNED_ZH =
  '(?:不[降跌减]反(?=[升涨增])|不[升涨增]反(?=[降跌减])|止跌|触底|探底|筑底|止滑|企稳|见底|冲高|见顶|触顶)';

const BEFORE_ZH = `(?:${ADVERBIAL_ZH} ?){0,12}(?:[双两个]位数的?)?${TURNED_ZH}?`;

/** So the saying ends: with a tail that changes nothing, then a number, a link or nothing. */
const END_ZH =
  '(?=(?:了|着|得|下来|下去|上来|上去|起来|回来|喜人|良好|强劲|很|较|非常|十分|明显|显著|不少|很多|许多|一截|一些|一点|迅速|可观|到位|有力|的?(?:态势|趋势|势头|通道|局面))*\\s*(?:$|[\\d(),:]|[到至为达约近超逾]|在\\s*\\d|[一二三四五六七八九十几两数]|且|而|并|但|同时|说明|表明|显示|因此|所以))';

const LAST_YEAR_ZH = '(?:上年|去年|前一年|上一年|往年|上期|上年同期|去年同期|年初|期初)';

const MOVES_ZH: Words = [
  [
    'up',
    [
      '[\\u4e00-\\u9fff]?[升涨攀飙]升?',
      '(?:[^\\s新不少]|大)?[扩增][长加多进厚大张容高]?',
      '[走提拔攀冲拉推抬创]高|走[强阔宽]|[上反][行扬探移弹]|放大|做大|变[大多高]|翻[番倍]|提振|提速|复苏|反弹|扬升',
      '[跃迈登踏]?上了?(?:一个)?新?台阶|上一?层楼|[升涨增]势|水涨船高|拾级而上|[向往朝]上走?|创(?:下|出|造)?了?(?:历史|同期|近年|上市以来)?的?新高|(?:站上|冲上|达到)?新高|[提升拉]了?上[去来]|上去',
      `(?:高于|超过|多于|超出|高过)${LAST_YEAR_ZH}`,
      `比${LAST_YEAR_ZH}[又还更也要]?略?(?:明显|大幅)?[高多增升涨]出?`,
    ].join('|'),
  ],
  [
    'better',
    `改善|好转|向好|优化|改观|改进|修复|增强|转强|回暖|(?:好于|优于|强于)${LAST_YEAR_ZH}|比${LAST_YEAR_ZH}[又还更]?[好强]`,
  ],
  [
    'down',
    [
      '[\\u4e00-\\u9fff]?[降跌滑缩减萎](?:[缩低少降小窄弱])?',
      '回落|回撤|滑落|跌落|下[行挫探移坠]|收窄|[向往朝]下走?|[掉降跌]了?下[来去]|下[来去]了|[走压调拉]低|变[低少小]|去化|腰斩|新低',
      `(?:低于|少于)${LAST_YEAR_ZH}`,
      `比${LAST_YEAR_ZH}[又还更也要]?略?(?:明显|大幅)?[低少减降跌]`,
    ].join('|'),
  ],
  ['worse', `恶化|变差|走弱|转弱|变坏|走坏|比${LAST_YEAR_ZH}[又还更]?[差弱]`],
  ['stable', '(?:保持|维持)?(?:稳定|平稳|持平)|走平|横盘'],
  ['ample', '充[裕沛足盈实]|宽[裕松余]|[富丰][裕余足沛]|雄厚|殷实|健康|良好|为正|转正|回正|净流入'],
  ['ahead', '(?:优于|好于|高于|强于|跑赢|领先于?)(?:同行|行业|同业)'],
];

const ADVERB_EN =
  '(?:[a-z]{2,12}ly|has|have|had|is|was|are|were|been|be|again|further|also|still|even|well|kept|keeps|continued to|continues to|remains|remained|stays|stayed|held|has been|more than|once more|now|then)';

const forms = (stems: string) => `(?:${stems})(?:e?s|e?d|ing|n)`;

/** Verbs of motion, of which `up` and `down` tell the direction: others are made up, dry up or write down. */
const MOVED = `(?:${forms('tick|edg|inch|nudg|creep|push|press|stepp?|mov|trend|drift|climb|head|pick|ramp|scal|rocket|bump|notch|march|float|popp?|jump|power|forg|shoot|go|com')}|crept|went|came|swung|sprang|shot|gone|come)(?: back| further)?`;
/** Behind `higher` and `lower` any verb may stand. */
const ENDED = '(?:[a-z]{2,10}(?:ed|s|ing)|crept|went|came|swung|shot|got|kept)';

const UP_STEMS =
  'ris|grow|increas|climb|jump|surg|soar|rebound|bounc|expand|widen|advanc|accelerat|gain|swell|balloon|mushroom|spik|leap|escalat|mount|recover|firm|revive|reviv|thicken|doubl|tripl|multipli';
const DOWN_STEMS =
  'fall|declin|dropp?|plung|tumbl|decreas|slipp?|shrink|narrow|contract|slid|dipp?|eas|soften|dwindl|diminish|lessen|trimm?|reduc|par|slash|curtail|halv|collaps|crash|slump|sagg?|reced|retreat|abat|compress|squeez|thin|whittl|prun|lower';
const BETTER_STEMS = 'improv|strengthen|brighten|heal|mend';
const WORSE_STEMS = 'deteriorat|worsen|weaken|erod|suffer';

const UP_FORMS = `${forms(UP_STEMS)}(?: back)?|rose|risen|grew|grown|leapt|swollen|sprang|upped`;
const DOWN_FORMS = `(?:${forms(DOWN_STEMS)}|fell|fallen|shrank|shrunk|sank|sunk|slid|cut)(?: back| down)?`;

const LAST_YEAR_EN =
  "(?:(?:in )?(?:the )?(?:last|previous|prior|preceding) (?:year|period)(?:'s)?(?: level| figure)?|a year (?:ago|earlier|before)|the year before|before)";
const BARE_FORMS =
  'grow|rise|increase|expand|climb|widen|recover|swell|gain|(?:go|trend|move|edge|creep|inch) (?:up|higher)';
const BARE_FALLS =
  'fall|decline|drop|decrease|shrink|slip|ease|(?:go|trend|move|edge|creep|inch) (?:down|lower)';

const MOVES_EN: Words = [
  [
    'up',
    [
      UP_FORMS,
      `${MOVED} (?:up|ahead)|${ENDED} (?:in )?(?:higher|upwards?)`,
      'up|higher|on the rise|on the up',
      `(?:continue[sd]? to )(?:${BARE_FORMS})`,
      '(?:(?:hit|reached|set|posted|touched|at) )?(?:a |an |its |another )?(?:new |all-time |record |historic ){1,3}(?:high|peak|level|record)|(?:hit|reached|set) a record',
      `(?:higher|larger|bigger|greater|more|above|ahead of|over|up on) (?:than )?${LAST_YEAR_EN}`,
      `(?:beat|beats|topped|tops|exceeded|surpassed|outdid|outstripped|eclipsed) ${LAST_YEAR_EN}`,
      'gathered (?:pace|momentum)|gained (?:ground|momentum)',
    ].join('|'),
  ],
  [
    'better',
    [
      forms(BETTER_STEMS),
      '(?:got |came in |comes in |ended |finished |closed |turned out )?(?:better|stronger|firmer|healthier|fatter)',
      `(?:better|stronger) than ${LAST_YEAR_EN}`,
      'gathered strength|continue[sd]? to (?:improve|strengthen|recover)',
    ].join('|'),
  ],
  [
    'down',
    [
      DOWN_FORMS,
      `${MOVED} down|${ENDED} (?:in )?(?:lower|downwards?)`,
      'down|lower',
      `(?:continue[sd]? to )(?:${BARE_FALLS})`,
      `(?:lower|smaller|less|below|under) (?:than )?${LAST_YEAR_EN}`,
      '(?:hit|reached) (?:a |an )?(?:new |all-time |record |historic ){1,3}low|lost ground',
    ].join('|'),
  ],
  ['worse', `${forms(WORSE_STEMS)}|(?:got |came in )?(?:worse|weaker)`],
  ['stable', 'stable|steady|flat|unchanged|held (?:firm|steady|up|its ground)|firm'],
  [
    'ample',
    '(?:turned |swung )?positive|ample|plentiful|strong|healthy|robust|solid|comfortable|abundant|generous',
  ],
  [
    'ahead',
    '(?:ahead of|above|better than|outperform(?:s|ed|ing)?)(?: its| their| the)? (?:peers?|competitors?|rivals|industry|sector)',
  ],
];

/** So the saying ends: neither `growth plans` nor `grew in Europe` is one. */
const END_EN =
  '(?= *(?:$|[\\d(),:$€£\'’"”–—-]|(?:by|to|over|during|despite|with|again|further|and|but|as|while|since|on|thanks|because|even|year|this|last|since|so|which|for the|from(?= {3}| *[\\d$€£])|quarter|somewhat|in (?:line|all|every|spite|total|absolute|the year|a row)|than|due|through|under|amid|once(?: again| more)|anew|too|nicely|(?!only|hardly|barely|partly)[a-z]+ly)(?![a-z])))';

/** What is said of a metric right behind its name: the direction in which it went, or how it stands. */
export const SAID: readonly (readonly [Direction, RegExp])[] = MOVES_ZH.map(
  ([direction, zh], at) => [
    direction,
    new RegExp(
      `^ ?${NAME_TAIL_ZH} ?${BEFORE_ZH}(?:${zh})${direction === 'ahead' ? '' : END_ZH}|^${NAME_TAIL_EN} (?:${ADVERB_EN} ){0,4}(?:${MOVES_EN[at]?.[1]})(?![a-z-])${direction === 'ahead' ? '' : END_EN}`,
    ),
  ],
);

/** The same, right before the name: `rising revenue`, `lifted its gross margin`, `充裕的自由现金流`. */
export const SAID_BEFORE: readonly (readonly [Direction, RegExp])[] = (
  [
    [
      'up',
      'higher|rising|growing|increasing|record|(?:lifted|raised|boosted|grew|increased|expanded|widened|doubled|pushed up|drove up)(?: its| their| the)?',
      '(?:增长|提升|上升|走高)的|(?:拉高|推高|抬高|提高|提升|做大|扩大|放大|抬升)了',
    ],
    [
      'down',
      'lower|falling|declining|shrinking|(?:cut|reduced|trimmed|lowered|slashed|pared|whittled|shrank|squeezed|halved|brought down)(?: its| their| the)?',
      '(?:下降|下滑|走低)的|(?:压降|压减|压低|降低|消化|削减)了',
    ],
    [
      'better',
      'improved|improving|(?:improved|strengthened)(?: its| their| the)?',
      '(?:改善|优化|修复)了',
    ],
    [
      'ample',
      'ample|plenty of|plentiful|strong|healthy|robust|solid|comfortable|abundant',
      '(?:充[裕沛足]|宽裕|雄厚|健康)的',
    ],
  ] as const
).map(([direction, en, zh]) => [direction, new RegExp(`(?<![a-z-])(?:${en}) $|(?:${zh}) ?$`)]);

/** `They sit on plenty of …`: who has it is meant all the same. */
export const HAVING =
  /(?<![a-z])(?:sits? on|enjoys?|boasts?|commands?|generates?|throws? off|produces?)(?![a-z])/g;

/** Behind the name: then the words speak of a part, or of a number that is to be. */
export const OF_A_PART =
  /^ *(?:is|was|are|means|takes|needs|per|of|in|from|for|at|by|target|[-–]) ?/;

/** They look like denials and are none: 不断, 不降反升. */
export const NO_DENIAL =
  /不断|不少|不小|不俗|不错|不[降跌减]反(?=[升涨增])|不[升涨增]反(?=[降跌减])/g;

/** The next clause hangs on this one, which then tells of no fact. */
export const CONSEQUENCE =
  /只是|无非|预算|目标|传闻|说法|才(?!刚|能|干)|就(?!是|业|地|像)|能多|(?<![a-z])then(?![a-z])/;

/** Neither a wish nor a doubt, nor somebody else's: what makes a direction no statement of what happened. */
export const NOT_SAID =
  /^ ?had |不|没|未|难|缺|无法|停[止滞]|能否|是否|怀疑|质疑|吗|目标|计划|规划|预算|预计|预期|希望|争取|有望|如果|一旦|假设|若(?!干)|帮助|推动|帮|要(?!求)|需要|应(?!声)|将|会(?!议|计)|可以|能(?!源|耗|力|效)|才(?!刚|能|干)|想|说法|(?<![a-z])(?:not|no|never|n't|without|targets?|plans?|planned|expect(?:s|ed)?|if|would|could|should|may|might|will|want|wants|help|helps|aims?|to be|whether|less|hardly|barely|nobody|no one|none|doubts?|den(?:y|ies|ied)|wonders?|needs?|needed|goals?|hopes?|lacks?|priority|anything but|unless|once|has to|have to|yet to|pray|near enough)(?![a-z])/;
