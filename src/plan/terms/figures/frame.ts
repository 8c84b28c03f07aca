/** Words of a claim that only say that something is so, how much it is, or when: no copy need have them. */

const WORDS =
  'am is are was were be been being do does did done make makes made take takes took bring brings brought ' +
  'come comes came go goes went gone get gets got give gave see sees saw seen show shows showed shown stand ' +
  'stands stood amount amounts amounted amounting total totals totaled totalled report reports reported post ' +
  'posts posted record records recorded book books booked generate generates generated earn earns earned spend ' +
  'spends spent raise raises raised employ employs employed have has had hold holds held own owns run runs ran ' +
  'operate operates operated deliver delivers delivered achieve achieves achieved reach reaches reached hit ' +
  'represent represents represented account accounts accounted equal equals contribute contributes contributed ' +
  'receive receives received pay pays paid cost costs lose loses lost sell sells sold buy buys bought use uses ' +
  'used end ended close closed start started begin began up down out off per between against versus by to at on ' +
  'it its itself there here where while but not just now still again well very some all each both other such ' +
  'worth figure level number size million billion thousand trillion percent year month quarter half period ' +
  'fiscal first second third fourth date day today january february march april may june july august september ' +
  'october november december company group firm business';
/** Acts (`granted`, `drew`) are none of these: whether somebody did so is what is claimed. */
const FRAME = new RegExp(`\\b(?:${WORDS.replaceAll(' ', '|')})\\b`, 'gi');

const HAN =
  /个?百分点|比[例重]|[零一二三四五六七八九十百千万亿两]+(?:元|股|人|家|项|个|倍|成)?|美元|港元|欧元|英镑|日元|人民币|澳元|个点|季度|[上下]半年|全年|年[度末初]?|月[末份]?|财年|期[末初内]|报告期?|[本上]期|[上去今当]年|同[期比]|环比|截[至止]|相?比|达到?|约为?|超过?|左右|以[上下]|之间|公司|集团|我们|实现|完成|录得|拥有|[总合共]计|累计|[金总数]额|规模|水平|[增下升降][长加降升]|[上提]升|提高|减少|下滑|降低|变动|[增降]?幅度?|占比?|收[入于]|净流[入出]|亏损?|披露|显示|发生|支出|投入|花费?|用于|方面|[较同近逾余多为是有在于至到由从和与及并且的了该本共总增升降减按以对负正]/g;

/** A text without them. */
export const withoutFrame = (text: string) => text.replace(FRAME, ' ').replace(HAN, '');

/** `U.S.` spelled out, in small letters. */
export const UNITED_STATES = 'united states';
