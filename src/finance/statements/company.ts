/** Whether two names are of one company: `阿里巴巴集团控股有限公司` and 阿里巴巴, `Walmart Inc.` and Walmart. */

/** Longer names are no company's; this bounds the work, too. */
const LONGEST = 200;

/** What the law or the group adds to a name; taken off as often as it stands at the end. */
const ENDINGS =
  /(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司|股份|集团|控股|\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|lp|llp|ag|se|sa|nv|spa|gmbh|kg|ab|asa|oyj|kk|pjsc|group|groupe|holdings?|the)\b|\.com)$/;

/** Where it is incorporated, as the SEC writes it behind a name: `/DE/`. */
const STATE = /\s{0,8}\/\w{2,6}\/?\s{0,8}$/;

/** The name without notes in brackets, marks and what the law adds; the name itself where nothing else is left. */
export function companyStem(name: string): string {
  const plain = withoutAccents(name.slice(0, LONGEST))
    .normalize('NFKC')
    .toLowerCase()
    .replace(STATE, '');
  let rest = tidy(plain.replace(/\([^()]*\)/g, ' ').replace(/^the\s+/, ''));
  for (;;) {
    const shorter = tidy(rest.replace(ENDINGS, ''));
    if (shorter === rest || shorter === '') break;
    rest = shorter;
  }
  return (rest || tidy(plain)).replace(/[\s.,'’"“”·&/-]+/g, '');
}

/** `Nestlé` is NESTLE in a register; marks of other scripts are letters' own. */
function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/(?<=\p{Script=Latin})\p{M}{1,4}/gu, '');
}

function tidy(text: string): string {
  return text
    .replace(/\b(?:[a-z]\.){2,}/g, (letters) => letters.replaceAll('.', ''))
    .replace(/^[\s.,，、·&/-]+|[\s.,，、·&/-]+$/g, '');
}

/** Whether two names share their stem, be it in one of two scripts: `顺岳物流 Shunyue Logistics`. */
export function isSameCompany(a: string, b: string): boolean {
  const stems = stemsOf(b);
  return stemsOf(a).some((stem) => stems.includes(stem));
}

function stemsOf(name: string): string[] {
  return [name, ...inEachScript(name.slice(0, LONGEST))].map(companyStem);
}

/** The two names of a name that is written in Chinese and in Latin letters; none where it is one name. */
export function inEachScript(name: string): string[] {
  const [, ...parts] = BOTH_SCRIPTS.exec(name.trim()) ?? [];
  return parts.filter((part) => part !== undefined);
}

const HAN = '\\p{Script=Han}[\\p{Script=Han}·]{1,30}';
const LATIN = '\\p{Lu}[\\p{Script=Latin}.,&’\\x27 -]{1,60}';
const BOTH_SCRIPTS = new RegExp(`^(?:(${HAN}) (${LATIN}))$|^(?:(${LATIN}) (${HAN}))$`, 'u');
