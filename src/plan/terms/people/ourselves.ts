/** Words by which a text speaks of the seller; all but `US` are compared with folded text. */

/** Marks that a name or a title is ours. */
export const OUR_MARK =
  /我方|我司|本司|敝司|(?:我们|咱们|本公司)(?!的?(?:客户|用户|经销商|代理商|供应商|联系人|对手|朋友))|(?<![a-z])our(?:s|selves)?(?![a-z])(?! (?:customer|client|user|contact|competitor|rival|distributor|dealer|friend|supplier))/;

/** What a seller writes about what he sells. */
export const COLLATERAL =
  /案例|白皮书|宣传|手册|彩页|新闻稿|通稿|方案|建议书|测算|月报|周报|报告|材料|胶片|产品页|介绍|官网|case stud|white ?paper|brochure|data ?sheet|fact ?sheet|press release|product page|pitch|deck|proposal|calculator|report|slides|leaflet|flyer/;

/** A talk among ourselves. */
export const INTERNAL_TALK =
  /(?:我方|我司|我们|本公司|项目组|销售部?|团队)[^与和跟同向]{0,6}内部|内部(?:复盘|例会|讨论|评审|会议|沟通)|(?<![a-z])(?:our|ours) (?:own )?(?:internal|team|sales|account)[a-z ]*(?:meeting|review|debrief|call)|internal (?:review|debrief|sales meeting|team meeting)/;

const WHEN =
  '(?:(?:今年|去年|前年|目前|现在|当前|此前|上个?月|上周|本周|本月|至今|(?:19|20)\\d\\d ?年(?:\\d{1,2} ?月)?(?:[初底末中]|以来)?|(?:in|since) (?:19|20)\\d\\d|so far|today|currently|last (?:year|month|week)|this (?:year|month|week))[,，]? ?)?';

/** The subject of a sentence is us. */
export const OUR_SUBJECT = new RegExp(
  `^${WHEN}(?:我们|我方|我司|本公司|咱们|敝司|we(?:['’](?:ve|re|d|ll))?(?![a-z])|our (?!contact|champion|source|coach|sponsor|friend|informant|guide|user|customer|client|buyer|counterpart))|^(?:下周|明天|后天|本周|下个?月|周[一二三四五六日]|\\d{1,2} ?[月日号][^,，。]{0,4}?)?[^,，。;；]{0,6}[,，]?(?:已约|约了|约好|待约)|^(?:booked|scheduled|arranged) (?:for |in |a (?:second |third |night |day )?(?:visit|shift|tour|call|meeting|talk|day|night))`,
);

/** What we heard, saw or think is about them, not about us. */
export const REPORTS =
  /^[^,，。;；]{0,16}?(?:听说|听到|了解到|得知|获悉|认为|觉得|判断|估计|发现|看到|注意到|猜|预计|相信|的(?:内线|教练|联系人|线人|用户|客户|拥护者))|^[a-z0-9', ’]{0,20}?(?:we|us)(?:['’]ve| have)? (?:hear|heard|understand|understood|think|thought|believe|believed|learn|learned|learnt|notice|noticed|see|saw|found|find|expect|estimate|know|knew|were told|was told|are told|gather|guess|suspect|assume)/;

/** Anything that speaks of us; case counts, for US$. */
export const US =
  /我们|我方|我司|本公司|咱们|敝司|(?<![A-Za-z])(?:[Ww]e|us|[Oo]urs?|ourselves)(?![A-Za-z$])/;

/** Behind a name of ours: those who speak for it. */
export const OUR_OFFICE =
  /^['’s ]*(?:press|marketing|sales|support|communications|pr|team|service|product)(?![a-z])|^的?(?:市场|销售|公关|客服|售前|售后|产品|服务|交付)/;

/** Ours, and a paper: `our case study`. */
export const OUR_PAPER =
  /(?:我方|我司|本司|敝司|我们的?|本公司)|(?<![a-z])our (?:own )?(?:case stud|white ?paper|brochure|data ?sheet|press|product|website|site|survey|study|report|blog|figures|data|savings|numbers)/;

/** The customer. */
export const THEM =
  /客户|对方|他们|甲方|贵司|(?<![a-z])(?:they|them|their|the customer|the client)(?![a-z])/;
