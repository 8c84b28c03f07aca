/** Words that tell how much a statement can bear; all are compared with folded text. */

/** What somebody means to do, not what is. */
export const INTENTION =
  /(?<![即必麻主干名大老])将(?![近军领来士相])|预计|打算(?!过)|计划(?=[在于明今年上下到把投采换扩建用])|决定(?=[了]?(?:明年|后年|下半年|年底|从))|准备(?!金|好的)|有意向?|意愿|拟(?=[于在采建投])|(?<![a-z])(?:will(?! (?:power|smith))|plans? to|intends? to|is going to|are going to|expects? to|aims? to|wants? to|means? to|is set to|are set to)(?![a-z])/;

/** What an insider must not tell while bids are open. */
export const FORBIDDEN =
  /串标|围标|控标|陪标|(?<!我方|我们的?|我司|报价)底价(?!签)|标底|回扣|量身(?:定制?|定做)?的?参数|参数量身|好处费|评分权重|评标细则|(?:评分|打分)[^。；;]{0,10}(?:价格|技术|商务|报价)[^。；;\d]{0,6}\d{1,3} ?(?:分|%)|(?:评分|打分|评标)(?:办法|标准|细则|表|规则)?[^。；;，,]{0,10}占 ?\d{1,3} ?(?:分|%)|(?:参数|标书|评分|指标)[^。；;]{0,8}[照按]我们的?[^。；;]{0,4}(?:写|定|来)|收了?(?:他们?|人家)?的?好处|scoring weights?|evaluation weights?|weightings? of the bids?|bid evaluation|evaluation scores? of the bids?|floor price|reserve price|kick-?backs?|bid[- ]rigging/;

/** It forbids, denies or praises their absence. */
export const NOT_FORBIDDEN =
  /(?:串标|围标|控标|陪标|回扣|好处费?)[^。；;]{0,8}(?:禁止|严禁|不允许|不准|违规|开除|移送)|(?:kick-?backs?|bid[- ]rigging)[^.;]{0,24}(?:forbidden|banned|prohibited|punish|not allowed|never|illegal|a crime)|(?:严禁|禁止|不得|不准|不许|反对|反|防|杜绝|查处|打击|整治|没有|不存在|从不|从没|从未|没人|没收|拒绝|不收|不谈|不打听|公开|公示|招标文件|合规)[^。；;]{0,12}(?:串标|围标|控标|陪标|底价|标底|回扣|参数|好处费|权重|评标)|公开|公示|公布|招标文件|标书里|写明|(?<![a-z])publish|(?<![a-z])public(?![a-z])|in the (?:tender|rfp|request for)|(?<![a-z])(?:no|not|never|without|against|anti|prohibit|forbid|ban|polic|publish|public|disclosed in|fined|training)[a-z]*[^.;]{0,30}(?:kick-?back|rigging|weights?|evaluation|floor price|reserve price)/;

/** Nobody's own report says this of a supplier. */
export const PRAISE =
  /肯定|认可|赞赏|赞誉|表扬|好评|推荐|青睐|(?<![a-z])(?:prais(?:es|ed|ing)|commend(?:s|ed)|endors(?:es|ed)|recommend(?:s|ed)|credits|credited|names|named|recogni[sz](?:es|ed))(?![a-z])/;

/** A need that its writer says isn't known yet. */
export const NOT_KNOWN =
  /^(?:还|尚|目前|暂时?)?(?:不知道|不清楚|不详|没问|未知|待问|待了解|待查|待定)|^(?:not (?:yet )?known|unknown|not clear yet|(?:we )?don['’]t know|tb[acd](?![a-z])|to be (?:found out|asked|confirmed))/;

/** It may come, and isn't said to be so. */
export const CONDITIONAL =
  /要是|如果|万一|一旦|假如|倘若|可能|也许|恐怕|若(?!干)|(?<![a-z])(?:if|should|unless|in case|might|may|could|perhaps)(?![a-z])/i;
