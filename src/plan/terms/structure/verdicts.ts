/**
 * What a verdict says, as people write it: `证实`, `被推翻了`, `不成立，小贺说…`, `turned out wrong`,
 * `doesn't hold`. A word for true or false, what may stand before it, and what turns it round.
 */
import { simplified } from '../../../finance/traditional';
import { termOf } from '../../lexicon';
import { fold } from '../../text/text';

/** Said before the word, and says nothing of it. */
const BEFORE_ZH =
  '(?:被.{1,8}?(?=推翻|证实|证伪|否定|排除)|这[条个一]*|该?假设|看来|看起来|后来|最后|最终|事实|果然|确实|已经?|都|全|基本上?|大体上?|现在|目前|被|是|给|得到|获得?|得以|证明|判断|想|猜|说)';
const BEFORE_EN =
  '(?:it|this|that|they|we|he|she|the hypothesis|now|since|been|be|being|was|were|is|are|got|has|have|had|turned out(?: to be)?|proved|proven|proves|shown|found|to be|clearly|plainly|simply|fully|completely|just|largely|mostly|already|quite|all|dead|flat(?:ly)?|plain|apparently|actually|i|been)';
/** Not so; of an act (证实, confirmed) it means that nobody did it yet. */
const NOT =
  "(?:并?不(?:是|太)?|没有?|未|并非|not|never|isn'?t|wasn'?t|aren'?t|weren'?t|doesn'?t|didn'?t|don'?t|won'?t)";
const LEAD = new RegExp(`^(?:(?:${BEFORE_ZH}|${BEFORE_EN}(?![a-z]))[\\s:]*)+`);
const NEGATED = new RegExp(`^(${NOT})(?![a-z])\\s*`);
/** Both, or nothing yet. */
const OPEN =
  /部分|一半|半对|有[对的]有|不完全|不全|待|尚|还[没未要]|暂|存疑|不确定|不好说|说不准|无法|不能|难以|\b(?:part(?:ly|ially)?|half|mixed|not yet|unclear|open|pending|unknown|unconfirmed|maybe|perhaps|can(?:not|'t)|to be (?:confirmed|checked|seen)|tb[cd])\b/;
/** Where what is said of it ends. */
const CLAUSE =
  /[,，。;；.!！?？:：()（）[\]—–\n]|\s-\s|\b(?:by|per|because|as|since|after|when|in|at|on|from|with|according)\b|(?<=.)(?:因为|由|根据|据|见|[被经].{1,8}(?=推翻|证实|否定))/u;

/** `confirmed`, `refuted`, or null where the words say neither, or say both. */
export function verdictIn(words: string): 'confirmed' | 'refuted' | null {
  const whole = simplified(fold(words.slice(0, 200)))
    .replace(/[’‘]/g, "'")
    .replace(/[*_~“”"「」『』]|\p{Extended_Pictographic}|\uFE0F/gu, '')
    .trim();
  const clause = whole.split(CLAUSE, 1)[0]?.trim() ?? '';
  const goesOn = /^right (?:after|before|now|away)/.test(whole);
  if (goesOn || clause === '' || clause.length > 40 || OPEN.test(clause)) return null;
  const said = clause.replace(LEAD, '');
  const negated = NEGATED.exec(said);
  const own = wordAt(said);
  // 不成立 is a word of its own, and so is 没错.
  if (own || !negated) return own?.term ?? null;
  const rest = wordAt(said.slice(negated[0].length).replace(LEAD, ''));
  return rest?.term === 'confirmed' && !rest.isAct ? 'refuted' : null;
}

/** Words of an act: what is not confirmed is open. */
const ACT = /^(?:证实|验证|印证|确认|坐实|confirm|prov|valid|verif|upheld)/;
/** Behind a word for true or false nothing else may follow but these. */
const BEHIND =
  /^(?:了|的|过|啦|掉|脚|住|[ !。.]|too|again|so far|enough|up|out|fully|completely|true)*$/;

function wordAt(
  text: string,
): { readonly term: 'confirmed' | 'refuted'; readonly isAct: boolean } | null {
  for (let to = Math.min(text.length, 16); to > 0; to--) {
    const word = text.slice(0, to);
    const term = termOf('verdict', word);
    if ((term === 'confirmed' || term === 'refuted') && BEHIND.test(text.slice(to))) {
      return { term, isAct: ACT.test(word) };
    }
  }
  return null;
}
