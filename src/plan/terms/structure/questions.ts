/** Words that tell the step of a question without a tag. */
import type { QuestionStep } from '../../model';

const words = (...parts: readonly string[]) => new RegExp(parts.join('|'), 'i');

/**
 * The first that fits counts. What asks for a problem is told by strong words
 * only: one too many would blame a salesperson for opening with the pain.
 */
export const STEP_WORDS: readonly (readonly [QuestionStep, RegExp])[] = [
  [
    'kpi',
    words(
      String.raw`\bKPIs?\b|\bOKRs?\b|指标|考核|绩效|衡量|奖金|要完成|完成率|[背扛]的?(?:数|指标|任务|业绩|多少)|[背扛]多少`,
      '多少(?:业绩|任务)|(?:业绩|任务)(?:是|有|定|多少|怎么)',
      '(?<!转型的?|战略|发展|长期|长远|[三五]年的?)目标(?:是|值|数|有)',
      String.raw`measur|\btargets?\b|\bmetrics?\b|scorecard|\bbonus|\bgoals?\b|track progress`,
      'which numbers|(?:must|have to|need to) (?:you )?deliver',
    ),
  ],
  [
    'problem',
    words(
      '痛点|改善|改进|困难|问题|挑战|瓶颈|不满|头疼|卡[在点]|难题|麻烦|出错|不放心|耽误',
      'pain|problem|challenge|improve|difficult|struggl|frustrat|bottleneck|headache',
      'keeps? you (?:up|awake)|go(?:es)? wrong|not working|slow(?:s|ing) (?:you|things|the)',
      'would you (?:most )?(?:change|fix)|in (?:your|the) way|biggest worr',
    ),
  ],
  [
    'satisfaction',
    words(
      '满意|评价|续约|用得(?:怎么样|如何|顺手|好不好)|用下来|打几分|愿意推荐',
      'satisf|happy with|content with|renew|recommend us|how (?:did|are) we|since we went live',
      'working (?:out )?for you|experience with us',
    ),
  ],
  [
    'motive',
    words(
      '为什么(?:是)?(?:现在|今年|要|会|想|选|放在)|动机|个人|对您(?:来说|意味)|图(?:个)?什么|推动您|触动',
      'why now|motiv|personally|what would (?:it|that|this) mean|what made you|what is driving|what’s in it|why this year',
    ),
  ],
  [
    'strategy',
    words(
      '战略|方向|规划|未来|愿景|重点|布局|[三五]年|明年|转型|打算|怎么发展|往哪|最看重|最关[注心]|盘子|目标',
      'strateg|direction|priorit|roadmap|vision|ambition|focus|big bets?|long[- ]term|next year',
      String.raw`(?:three|five)[- ]years?|where .{0,60} (?:going|heading)|\b(?:by|for) 20\d\d`,
      '(?:plan|want|hope|aim|mean)(?:ing)? to (?:grow|enter|expand|be|become|go|get)',
    ),
  ],
  [
    'business',
    words(
      '业务|生意|赚钱|盈利|主营|经营|收入|客户|产品|产量|销量|多少量|介绍|环节|流程|分工|架构',
      '怎么(?:运转|运作|做的|跑)|主要做|做(?:哪|什么|些什么)',
      String.raw`business|revenue|earn|\bsells?\b|products?\b|customers?\b|introduce|describe`,
      'make (?:(?:its|their|your) )?money|(?:walk|tell|talk) (?:me|us) (?:through|about)',
      String.raw`look like|typical|\b(?:works?|run|operated?|organi[sz]ed)\b(?! for you)`,
    ),
  ],
];
