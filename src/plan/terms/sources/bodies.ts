/** Bodies that have a say in a purchase, how a text names them, and how a person shows to be of them. */

/** A group that may be named in place of a person, and how its members are known. */
export interface Body {
  readonly named: RegExp;
  /** Tried on a person's name and title, folded. */
  readonly member: RegExp;
  /** Somebody with this role is of it. */
  readonly role?: string;
}

/** What leads to a body’s name, and what the body gives. */
export const AROUND_BODY =
  /^(?:by|to|with|and|then|until|before) |(?<=board) (?:approval|decision|resolution|paper|vote)$/gi;

export const DECIDING_BODIES: readonly Body[] = [
  {
    named:
      /招采中心|采购中心|采购部|集采中心|招标办(?:公室)?|采购委员会|招标委员会|采购处|\b[Tt]ender (?:[Bb]oard|[Cc]ommittee)\b|\b(?:[Gg]roup|[Gg]lobal|[Cc]entral|[Cc]orporate) [Pp]urchasing\b|\b[Pp]urchasing (?:[Dd]epartment|team|[Cc]ommittee|[Oo]ffice|signs|decides|approves|negotiates)\b|\b[Pp]rocurement (?:[Dd]epartment|team|[Cc]ommittee|[Oo]ffice|[Bb]oard|[Cc]entre|[Cc]enter)\b|\b(?:[Tt]he|[Bb]y|[Tt]o|[Ww]ith|and|then|until|before) [Pp]rocurement\b(?= ?(?:[,.;:)]|$|signs?|decides?|approves?|has|have|must|negotiates?|takes?|and|then|for))|\b[Pp]rocurement (?:has the|must|will|then|(?!costs|rules|terms|processes|systems|laws|savings|plans|contracts|guidelines|standards|policies|routes|needs|times|spends|categories|volumes|goals|targets|cycles|teams|officers|managers)[a-z]{3,12}s\b)/,
    member: /招采|采购|集采|招标|procure|purchas|sourcing|buyer|supply chain/,
    role: 'procurement',
  },
  {
    named:
      /审计处|审计部|审计委员会|审计室|内审部?|\b[Aa]udit (?:and [Rr]isk )?(?:[Cc]ommittee|[Dd]epartment|[Oo]ffice|team)\b|\b[Ii]nternal audit\b(?! (?:report|of|in|found|show|said))/,
    member: /审计|内审|audit/,
  },
  {
    named: /党委会|党委(?!书记|办|宣传|组织)|党组会|党组(?!织)/,
    member: /党委|党组|书记|party (?:committee|secretary)/,
  },
  {
    named:
      /董事会(?!秘书)|\b[Tt]he (?:supervisory |executive |management )?[Bb]oard(?= ?(?:[,.;:)]|$|signs?|decides?|approves?|has|have|must|meets?|takes?|of directors|gives?|votes?|and|in|then|every|above|for|will))|\b[Bb]oard (?:of directors|approval|decision|resolution|paper|vote)\b|\b(?:supervisory|management|executive) [Bb]oard\b/,
    member:
      /董事|总裁|(?<![a-z])(?:board|chair|chairman|chairwoman|chairperson|director general|non-?exec(?:utive)?|independent director|ceo|president)(?![a-z])/,
  },
  {
    named:
      /总经理办公会|院长办公会|校长办公会|院务会|办公会|投资委员会|投委会|预算委员会|价格委员会|技术委员会|\b(?:[Ii]nvestment|[Cc]apital|[Ss]teering|[Pp]ricing|[Bb]udget) [Cc]ommittee\b/,
    member:
      /总经理|院长|校长|行长|局长|总裁|委员|主任|(?<![a-z])(?:ceo|cfo|coo|managing director|general manager|president|committee|council|chair)/,
  },
  {
    named: /纪检(?:监察)?(?:室|组|委)|纪委(?!书记)/,
    member: /纪检|纪委|监察/,
  },
  {
    named: /(?:财政局?)?评审中心/,
    member: /评审|财政/,
  },
  {
    named:
      /\b(?:[Aa]rchitecture|[Dd]esign|[Cc]hange|[Rr]isk|[Cc]redit|[Ss]ecurity|[Dd]ata|[Cc]linical|[Pp]roduct|[Ii]nnovation|[Dd]igital|[Tt]echnology|IT|[Vv]endor|[Ee]thics|[Qq]uality|[Ss]afety|[Pp]roject) (?:review |advisory |approval |governance )?(?:[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Pp]anel)\b/,
    member:
      /(?<![a-z])(?:architect|architecture|risk|security|data|clinical|committee|board|panel|council|vendor|ethics|quality|safety|chair|cto|cio|ciso|cdo)/,
  },
  {
    named: /职代会|工会(?!员)|\bworks [Cc]ouncil\b/,
    member: /职代会|工会|works council/,
  },
  {
    named:
      /法务部|法务处|法律合规部|合规部|\b(?:legal|compliance) (?:[Dd]epartment|team|[Oo]ffice)\b|\bLegal\b(?= (?:has|have|must|signs?|approves?|reviews?|decides?|needs?|looks?|checks?|gets?|wants?)\b)/,
    member: /法务|法律|合规|律师|legal|compliance|counsel|lawyer/,
  },
];
