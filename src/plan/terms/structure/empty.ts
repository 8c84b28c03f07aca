/** What people write to fill a field: the whole value is one of these, folded. */

const set = (words: string) => new Set(words.split('|'));

/** Praise and nothing else: `巨大`, `显著的价值`, `huge savings`. */
export const ONLY_PRAISE =
  /^(?:非常|十分|很|极其?|相当|特别|超级?|最)?(?:巨?大|高|好|多|强|显著|明显|可观|重大|重要|极大|丰厚|不错|突出|明确|清晰|深远|无限|不可估量|无可估量)的?(?:价值|收益|效益|好处|回报|潜力|意义|空间|提升|改善)?$|^(?:价值|收益|效益|好处|回报|潜力|意义|空间)(?:非常|十分|很|极其?)?(?:巨?大|高|多|好|无限|可观|显著|明显|深远|不可估量)$|^(?:a |the )?(?:very |really |extremely |so |quite |pretty |super |truly )?(?:huge|great|good|big|large|high|massive|enormous|significant|substantial|tremendous|considerable|strong|clear|obvious|immense|compelling|strategic|important|real|massive|vast|game[- ]chang(?:er|ing)|transformational|invaluable|priceless)(?: (?:value|benefits?|savings?|impact|gains?|returns?|potential|upside|win|wins|deal|improvements?|advantages?|opportunity))?$/;

const GRAND_WORD =
  'transformative|transformational|unparalleled|unmatched|unprecedented|holistic|measurable|tangible|robust|sustainable|seamless|world-class|best-in-class|next-generation|exceptional|superior|maximum|substantial|significant|tremendous|huge|massive|enormous|great';
const ANY_WORD =
  'strategic|operational|digital|business|commercial|competitive|customer|long-term|real';
const GRAND_NOUN =
  'value(?: creation)?|benefits?|impact|outcomes?|results?|synerg(?:y|ies)|transformation|excellence|efficienc(?:y|ies)|advantages?|improvements?|growth|success|gains?|roi|potential';
/** Grand words in a row and nothing of this customer: `transformative business outcomes`. */
export const GRAND = new RegExp(
  `^(?:${GRAND_WORD})(?:,? (?:and )?(?:${GRAND_WORD}|${ANY_WORD})){0,4} (?:${GRAND_NOUN})$`,
);

/** A clause of what is said in every plan: `持续深化沟通`, `推动项目落地`; whatever is of this customer makes it none. */
const HOLLOW_ZH =
  '(?:持续|不断|进一步|全面|深入|积极|稳步|有效|适时|择机|切实|大力|充分|加快|继续|全力|主动|双方){0,3}(?:深化|加强|推动|推进|促进|开展|保持|做好|跟进|落实|增进|强化|拓展|探索|寻求|跟踪|维护|建立|创造|实现|提供|体现)(?:更大|显著|更多|良好|长期|全面|深度|深入|高层|技术|业务|客户|战略|多方面?|全方位){0,2}的?(?:沟通|交流|合作|互动|对接|关系|项目|落地|项目落地|合作落地|项目进展|进展|机会|协同|共赢|价值|跟踪|工作)?';
const HOLLOW_EN =
  '(?:continue to |keep |further |actively |proactively )?(?:build(?:ing)?|deepen(?:ing)?|develop(?:ing)?|strengthen(?:ing)?|nurtur(?:e|ing)|maintain(?:ing)?|grow(?:ing)?|explor(?:e|ing)|driv(?:e|ing)|continu(?:e|ing)|leverag(?:e|ing)|foster(?:ing)?|creat(?:e|ing)) (?:the |our |a |more |further |strong |strategic |long-term ){0,2}(?:relationships?|partnership|engagement|momentum|dialogue|conversations?|opportunities|alignment|synergies|value|collaboration|adoption|trust)';
/** Nothing but such clauses. */
export const HOLLOW = new RegExp(
  `^(?:(?:${HOLLOW_ZH})(?:[,、;，；]\\s?|$)){1,4}$|^(?:(?:${HOLLOW_EN})(?:, (?:and )?| and |$)){1,3}$`,
);

/** No day, and no event that has one. */
export const NO_TIME =
  /^(?:适时|择机|择期|视情况|视进展|条件成熟(?:时|后)?|时机成熟(?:时|后)?|合适的?时[候机])(?:再?(?:启动|推进|开展|进行|推动))?$|^(?:when (?:the time is right|appropriate|ready|possible)|at the right time|in due course|at an appropriate time)$/;

export const EMPTY_WORDS = {
  value: set(
    '好|很好|有|有价值|大|很大|高|很高|不错|多|很多|双赢|共赢|有帮助|提升|提升价值|创造价值|good|great|very good|high|big|large|lots|yes|value|win-win|win win|improve|improvement|nice|valuable|helpful|better',
  ),
  time: set(
    '很快|尽快|快|近期|马上|早日|尽早|以后|将来|未来|有空|随时|看情况|再说|越快越好|soon|asap|as soon as possible|later|quickly|fast|in the future|future|some time|sometime|someday|whenever|very soon|shortly|any time|anytime',
  ),
  next: set(
    '再联系|再说|再看|再沟通|保持联系|保持沟通|继续跟进|跟进|跟进中|持续跟进|继续|推进|继续推进|等|等待|等消息|等通知|看情况|联系|沟通|follow up|follow-up|following up|keep in touch|stay in touch|touch base|keep going|continue|wait|wait and see|call again|contact again|check in|contact|to follow|push|keep pushing|proceed|go on|call|email',
  ),
} as const;
