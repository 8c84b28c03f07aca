/** Words by which notes of a talk tell what a line is; all are looked for in folded text. */

/** What a heading, or the word before a colon, says of the lines below it. */
export type Topic =
  | 'theirs'
  | 'ours'
  | 'people'
  | 'date'
  | 'subject'
  | 'pains'
  | 'next'
  | 'decisions'
  | 'questions'
  | 'answer'
  | 'facts'
  | 'aside';

const whole = (...parts: readonly string[]) => new RegExp(`^(?:${parts.join('|')})$`);

/** The first that fits the whole heading counts. */
export const TOPICS: readonly (readonly [Topic, RegExp])[] = [
  [
    'ours',
    whole(
      '我方|我司|我们|我方(?:人员|参会人?员?|参加人员|代表)|乙方|(?:拜访|走访|访谈|陪同)(?:人员?|者)',
      'our side|our team|from our side|internal attendees|us',
    ),
  ],
  [
    'people',
    whole(
      '(?:参会|与会|参加|出席|到场|拜访|沟通|会见|受访|客户方?参会)(?:人员?|者|对象|人)?|客户方?|对方|客户方?人员|甲方|人员|联系人|发件人|收件人|抄送',
      'attendees|participants|present|people|who|attending|from|to|cc|with|customer|customer attendees|customer side|their side',
    ),
  ],
  [
    'date',
    whole(
      '(?:会议|拜访|沟通|通话|访谈)?(?:时间|日期)|发送时间|date|when|time|sent|meeting date|date of (?:call|meeting|visit)',
    ),
  ],
  ['subject', whole('(?:会议|拜访)?(?:主题|议题|标题|名称)|subject|topic|title|re|meeting|agenda')],
  [
    'pains',
    whole(
      '(?:客户|业务|主要|核心|当前|目前)?的?(?:痛点|问题|困难|难点|挑战|不满)(?:与?和?(?:痛点|问题|困难|难点|挑战|诉求))?|痛点(?:梳理|分析|诉求)|遇到的(?:问题|困难)',
      '(?:main |key |their |customer |business )?(?:pains?|pain points?|problems?|challenges?|issues|frustrations)',
    ),
  ],
  [
    'next',
    whole(
      '下一步(?:计划|行动|工作|安排)?|后续(?:计划|行动|工作|安排|跟进|事项)?|行动项?(?:计划)?|待办(?:事项)?|跟进(?:事项)?|todo',
      'next|next steps?|actions?|action items?|to ?dos?|follow[- ]?ups?|commitments',
    ),
  ],
  [
    'decisions',
    whole(
      '决定|决议|结论|(?:会议)?(?:结论|决议|共识)|达成(?:的)?共识|decisions?|agreed|decided|conclusions?|outcomes?',
    ),
  ],
  ['questions', whole('问|提问|我问|q|question')],
  ['answer', whole('答|回答|答复|他答|她答|a|answer')],
  [
    'facts',
    whole(
      '(?:客户|业务|公司|项目|基本|目前|当前)?(?:现状|情况|背景|信息|概况|反馈|诉求|需求|预算|采购(?:流程|方式)?|决策(?:流程|链)?|竞品|竞争情况?|目标|kpi|组织架构|时间计划|规划|计划)|客户(?:说|反馈|表示)|(?:沟通|会议|交流|访谈|拜访)(?:内容|要点|纪要|记录)|要点',
      '(?:current )?(?:situation|status|background|context|business|budget|timeline|process|buying process|decision process|requirements?|needs?|feedback|findings|goals?|targets?|competition|competitors)|notes|discussion|key points|what (?:they|we) (?:said|heard|learned)|summary|takeaways|key takeaways',
    ),
  ],
  [
    'aside',
    whole(
      '地点|会议地点|记录人?|备注|附件|形式|方式|会议号|主持人?',
      'location|place|where|recorded by|note ?taker|attachments?|host|links?|bcc|reply-to',
      '我方介绍|方案介绍|产品介绍|demo|our (?:pitch|presentation|offer)|what we (?:showed|presented)',
    ),
  ],
];

/** Something hurts, said plainly. */
export const HURTS = new RegExp(
  [
    '头疼|头痛|痛点|最(?:大|烦|难|怕)的?(?:问题|困难|麻烦|挑战|是)|吃力|抱怨|投诉(?:很|太|特别)?多|受不了|忙不过来|跟不上|来不及|卡在|卡住|压得|太慢|太高|太贵|效率(?:很|太)?低|对不上|靠(?:人工|手工)|手工(?:对|做|统计|录)|经常(?:出错|断|缺|延误|加班)|老是|总是(?:出|断|缺|延)|断货|积压|不满意|很被动|拖后腿|管不过来|说不清',
    String.raw`\bpain|headache|nightmare|frustrat|struggl|bottleneck|keeps? (?:me|us|him|her|them) up|takes? (?:far |much |way )?too (?:long|much)|too (?:slow|expensive|many errors)|can['’]?t keep up|(?:biggest|main|real) (?:problem|issue|worry|concern|challenge)|complain|by hand\b|manually|sick of|fed up|falling behind|stock-?outs?|out of stock|error-prone`,
  ].join('|'),
);

/** … but it doesn't, or it's somebody else's, or our pitch. */
export const HURTS_NOT =
  /没(?:有|什么)?(?:什么)?(?:大|太大的?)?(?:问题|困难|痛点|抱怨|投诉)|不(?:太|是|算)?(?:头疼|痛点|问题|吃力)|(?:已经|都)解决|解决了|不再|曾经|以前|过去|竞争对手|友商|(?:no|not|n't|never|without)(?: an?| any| really| much of an?)* (?:pain|problem|issue|headache|complain|bottleneck|struggl)|no longer|used to|solved|fixed|competitors? (?:are|is|have|has)/;

export const MATTERS_MUCH =
  /最|非常|严重|特别|极|停产|停线|老板|董事长|总裁|罚|损失|丢单|流失|每天|每周|biggest|critical|severe|serious|top priority|every (?:day|week)|board|ceo|losing|lost|cost(?:s|ing) us|penalt|number one/;
export const MATTERS_LITTLE =
  /有点|有些|偶尔|小问题|不急|还好|a bit|minor|slight|sometimes|occasional|not urgent|nice to have/;
/** Said in confidence, or not seen by themselves. */
export const HIDDEN =
  /私下|其实|说实话|老实说|不方便|别(?:外传|说出去)|内部都知道|没人敢|不愿意承认|没意识到|between us|off the record|honestly|to be honest|frankly|in confidence|nobody (?:says|admits|talks)|don['’]t realize|quietly/;
export const OPEN =
  /大家都|众所周知|公开|报告里|到处说|一直抱怨|经常抱怨|everyone (?:knows|says|complains)|publicly|openly|well known|always complain/;

export const DECIDED =
  /(?:已经|已|最终|正式|会上|当场)?(?:决定|拍板|敲定|定下来|定了|达成一致|批了|批准|通过了|立项)|(?:was|were|has been|have been|we|they|board|committee) (?:decided|agreed|approved|signed off)|decided to|agreed to|signed off/;
export const DECIDED_NOT =
  /没(?:有)?(?:决定|定|批|拍板|敲定|通过|立项)|还没|尚未|未(?:决定|定|批)|谁(?:来)?(?:决定|拍板)|怎么(?:决定|定)|如果|要是|(?:not|n't|yet to|before|until|if|once|who|how|whether)\b[^.]{0,20}(?:decided?|agreed?|approved?|signed)|决定(?:权|于|因素|性)|拍板人/;

/** How they buy. */
export const BUYS =
  /招标|投标|标书|比价|采购(?:流程|部|委员会|审批|周期)|入围|供应商(?:库|名录|准入)|审批(?:流程|权限|链)|预算(?:周期|审批|流程|窗口)|付款(?:周期|条件|方式)|账期|拍板|决策(?:流程|链)|走流程|tender|\brfp\b|\brfq\b|procurement|purchasing|approv(?:al|es|ed by)|sign(?:s|ed)? off|budget cycle|payment terms|vendor list|preferred supplier|shortlist|steering committee|legal review/;

/** What one says one will do for the other. */
export const PROMISES =
  /(?:发|给|提供|提交|交|出|做|写|整理|安排|约|确认|反馈|回复|准备|介绍|引荐|联系|拜访|演示|汇报|对接|跟进|落实|寄|送|协调|组织|召集|评估|测试|试用|签|报价|同步|更新|复核|走完?|完成)/;
export const PROMISES_EN =
  /^(?:(?:also|then) )?(?:send|share|provide|submit|arrange|book|confirm|prepare|draft|introduce|set up|schedule|follow up|get back|come back|give|call|email|e-mail|review|check|talk to|speak (?:to|with)|find out|organi[sz]e|deliver|write|present|demo|run|forward|circulate|update|finali[sz]e|sign|test|visit|meet|bring|let (?:us|me|you|them) know|connect|invite|ask|put together|quote|look into|report|complete|escalate|raise|order|chase|clarify|loop in|line up)\b/;

/** What stands between the one who acts and what is done. */
export const WILL_ZH = /^(?:这边)?(?:会|将|要|来|负责|答应|承诺|同意|计划|准备|尽快|在|于|[,，])/;
export const WILL_EN =
  /^(?: will|['’]ll| to| is going to| are going to| agreed to| promised to| commits? to| committed to| is to| shall)\s+/;
/** Said of a wish or a question rather than of what is done. */
export const NO_PROMISE =
  /如果|要是|希望|能不能|可不可以|是否|想要?|建议|可能|也许|不会|不打算|没有|if |hopes? |would like|could |might |maybe |whether|not going to|won['’]t|will not|never/;

/** I and we, as the one who speaks. */
export const SELF = /^(?:我方|我司|我们?|咱们|i|we)(?![a-z])/;
export const FAMILY_NAMES =
  '王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林郑梁谢唐许冯宋韩邓彭曹曾田于萧潘袁董蔡余叶程苏吕魏丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄牛樊葛安俞章齐伍庞颜倪温季鲁俞鲍岳聂关焦翁祝柳纪殷欧路童尚祁华耿左詹冉关苗凌费盛裴阮欧阳司马诸葛上官';

/** What one who writes notes has to do: said of oneself, and not of a wish. */
export const DUTY =
  /^(?:我|我们|我方|我司|咱们)(?:这边|自己)?(?:回去|回头|回来|会后|之后|明天|接下来|还|也){0,2}(?:需要|要|得|必须)(?:先|尽快|马上)?(?=[\u4e00-\u9fa5])|^(?:i|we)(?:['’]ll)?(?: still| also)? (?:need|have|has|must|owe)(?: to)? /i;
/** We are asked to come, or to do something. */
export const INVITED =
  /^(?:[\u4e00-\u9fa5]{0,4})(?:让|约了?|叫|请)我们?(?:方|这边)?|^(?:[\p{L}'’]+ ){1,2}(?:asked|invited|wants|told|expects) us to /iu;
/** Whom a pronoun or a nickname means isn't known; that it is one of theirs, is. */
export const SOMEBODY = new RegExp(`^(?:[老小阿][${FAMILY_NAMES}]|他们?|她们?|he|she|they)$`);
/** Behind somebody's name: what follows is theirs. */
export const SAYS =
  /^(?:还|又|也|私下|自己|都)?(?:说|提到|透露|反映|表示|讲|告诉我们?|强调|介绍|抱怨|坦言|承认|认为|觉得|担心)|^(?: (?:also|privately))? (?:says?|said|told (?:us|me)|mentioned|explained|admitted|confirmed|added|complained|thinks|believes|worries|pointed out)\b/;
/** A courtesy at the beginning or the end of a talk: no question about their business. */
export const COURTESY =
  /方便(?:聊|说|接|通|吗|不)|有(?:空|时间)|在吗|听得?(?:到|见|清)|最近(?:怎么样|好吗|忙)|(?:can|could) you hear|how are you|got a (?:minute|moment|second)|is (?:now|this) a good time|shall we (?:start|begin)|any questions/;

/** Ours by name of the side. */
export const OUR_SIDE = /^(?:我方|我司|我们|我|本人|销售|乙方|me|us|we|our side|our team|sales)$/;
/** Theirs by name of the side. */
export const THEIR_SIDE =
  /^(?:客户方?|对方|甲方|采购方|用户|受访者|customer|client|them|they|their side|interviewee|prospect)$/;

/** It would be so if something else were. */
export const IFS = /^(?:如果|要是|假如|万一|if |in case |should )/;
/** How a talk is called in its first line. */
export const BY_CALL = /电话|通话|语音|视频会|\b(?:call|phone|zoom|teams)\b/;
export const BY_VISIT =
  /走访|参观|实地|现场(?:调研|考察)|巡店|[跑去]了一趟|\b(?:site visit|visit)\b/;
/** A sentence that says whom we met, at the beginning of notes. */
export const MET =
  /^(?:今天|昨天|前天|上午|下午|刚才?|[\d/.月日号-]{2,10})?[,，]?\s*(?:又|再次)?(?:见了?|拜访|走访|去了?|[和与跟同][^,，。]{1,20}(?:聊|通|谈|见|碰|打|开会|吃)|(?:[^,，。]{0,8}(?:电话|会议|会面|沟通|交流)))|^(?:(?:just|today|yesterday|quick) )*(?:met|spoke|spoken|talked|called|visited|saw|call|chat|lunch|coffee|meeting|catch[- ]?up|visit)\b/i;
/** Days that look like names. */
export const WEEKDAY_NAME = /^(?:周|星期|礼拜)[一二三四五六日天末]$/;

/** From one thing to another: a turn of their strategy. */
export const TURNS =
  /(?:从|由)([^,，。;；、从由]{2,24}?)(?:转向|转到|转为|转成|转变为|变成|改为|改成)([^,，。;；]{2,24})/;
export const TURNS_EN =
  /\b(?:shift(?:ed|ing|s)?|mov(?:ed?|ing|es)|switch(?:ed|ing|es)?|turn(?:ed|ing|s)?|chang(?:ed?|ing|es)) (?:\w+ ){0,3}?from ([a-z0-9][^,.;:]{1,40}?) to(?:wards?)? ([a-z0-9][^,.;:]{1,40})/;

/** Words of a job, after or before a name. */
export const JOB =
  /(?:总经理|副总经理|总裁|副总裁|董事长?|总监|副总监|经理|主管|主任|部长|副部长|科长|处长|院长|厂长|店长|工程师|专家|顾问|助理|负责人|秘书|代表|专员|会计|架构师|总工|书记|合伙人|创始人|老板)$|^(?:副?总|[a-z]{0,2}[cC][a-zA-Z]O|CEO|CFO|CIO|COO|CTO|CMO|VP|SVP|EVP|IT|HR)$|(?:director|manager|head|officer|president|chief|lead|vp|engineer|buyer|analyst|controller|owner|founder|partner|assistant|procurement|treasurer|chair|counsel|planner|specialist|coordinator|consultant|supervisor)/i;

/** `李总`, `王工`, `张处长`: a family name and a job, by which people are called. */
export const CALLED =
  /^([\u4e00-\u9fa5]{1,2})(总|工|董|部长?|处长?|科长?|主任|经理|院长|厂长|老师|局长?|书记|总监|行长?|会计|律师|博士|教授|老板|姐|哥)$/;

/** Marks of time that make one question another one: `明年` beside `今年`. */
export const TIMES =
  /今年|去年|明年|后年|前年|上半年|下半年|本季|下季|上季|近三年|未来三年|三年|五年|last year|this year|next year|last quarter|this quarter|next quarter|(?:three|five) years|(?:19|20)\d\d|\bq[1-4]\b/g;

/** What a question asks with, which no answer repeats. */
export const ASKING =
  /请问|请介绍一?下?|能不能|能否|可以|是什么|是多少|是哪些?|有哪些|有什么|什么|多少|哪些|哪个|哪几|哪块|怎么样?|如何|为什么|是否|是不是|有没有|多久|几个|谁|吗|呢|吧|您|你们?|贵司|贵公司|咱们|我们|的|了|是|和|与|在|会|有/g;
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be been but by can could did do does for from had has have how i if in is it its me my of on or our ours please she he so some tell than that the their them then there these they this to us was we were what when where which who whom whose why will with would you your yours most about into over more very just also any much many'.split(
    ' ',
  ),
);

/** A line at the head of a mail. */
export const MAIL_HEAD =
  /^(?:From|To|Cc|Bcc|Date|Subject|Sent|发件人|收件人|抄送|发送时间|日期|主题)[:：]/i;
