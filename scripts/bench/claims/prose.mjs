/** Claims from the sentences of a document: as they stand there, and altered in one way each. */
import { altered } from './random.mjs';
import { isAmong } from './truth.mjs';

const VAGUE =
  /\b(?:approximately|about|nearly|almost|over|more than|less than|under|up to|around|exceed)|约|超|近|不到|余|以上|左右/i;
const AMOUNT =
  /(?<=[$£€]\s?)\d[\d,]*(?:\.\d+)?|(?<![\d.,A-Za-z$£€-])\d[\d,]*(?:\.\d+)?(?=\s?(?:%|per cent|million|billion|亿|万|元))/g;
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)/g;
const TURNED = [
  ...['increased decreased', 'increase decrease', 'higher lower', 'rose fell', 'grew declined'],
  ...['up down', 'growth decline', '增长 下降', '增加 减少', '上升 下降', '提高 下降', '提升 下降'],
].map((pair) => pair.split(' '));
/** Letters before a number that tell what it is said of. */
const SAID = 40;
const OTHERS = ['largely', 'never', 'not', 'seldom', 'doubled', 'also'];
const OTHERS_HAN = ['大幅', '从未', '未', '不', '部分', '基本'];

export const escaped = (text) => text.replace(/([\\*_`[\]<>#~|])/g, '\\$1');

/** Sentences of a page, its lines joined as a reader would. */
export function sentencesOf(page) {
  const lines = page.lines
    .slice(page.edges.top, page.lines.length - page.edges.bottom)
    .map((line) => (line.includes('\t') ? '\n' : line));
  const text = lines
    .join(' ')
    .replace(/(?<=\p{Script=Han}[，、]?) (?=\p{Script=Han})/gu, '')
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1');
  return text
    .split(/\n|(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])/u)
    .map((one) => one.trim())
    .filter(
      (one) =>
        /^[\p{Lu}\p{Script=Han}]/u.test(one) &&
        /[.。]$/.test(one) &&
        one.length > (/\p{Script=Han}/u.test(one) ? 16 : 50) &&
        one.length < 320 &&
        !VAGUE.test(one) &&
        !/[[\]*_`<>|^]|\.{3}|…|[“”"]|https?:/.test(one),
    );
}

/** Figures of a sentence that a reader would take for one: money, shares, large numbers. */
function amountsIn(sentence) {
  return [...sentence.matchAll(AMOUNT)].filter(
    ([text]) => text.replace(/[,.]/g, '').replace(/^0+|0+$/g, '').length >= 2,
  );
}

const cited = (text) => `- ${escaped(text)} [^s]`;
const quoted = (text) => `- Said.[^s]\n  > ${escaped(text)}`;
const put = (text, { index, 0: old }, made) =>
  text.slice(0, index) + made + text.slice(index + old.length);

/** Claims of one sentence; `other` is one of the same page, `strangers` of other documents. */
export function proseClaims({ sentence, other, strangers, page, pages, truth, draw }) {
  const claims = [];
  const add = (kind, label, text, of = null, more = {}) =>
    claims.push({ kind, truth: label, text, of, ...more });
  const amounts = amountsIn(sentence);
  if (amounts.length > 0) {
    const one = draw.pick(amounts);
    const figures = { sentence, amounts, one, other, pages, truth, draw, add };
    numbersAltered(figures);
    settingAltered(figures);
    const elsewhere = pageWithout(pages, page, sentence, draw);
    if (elsewhere) add('page', 'P', `- ${escaped(sentence)} [^s] (p. ${elsewhere})`, one[0]);
  }
  passages({ sentence, strangers, page, pages, draw, add });
  return claims;
}

function numbersAltered({ sentence, amounts, one, other, pages, truth, draw, add }) {
  add('figure in its own sentence', 'T', cited(sentence), one[0]);
  const made = altered(one[0], draw);
  // Another number of the sentence, or of a row that it names, is no altered one.
  const isFalse = (figure) =>
    figure && !isAmong(sentence, figure) && !truth.hasNamed(sentence, figure);
  if (isFalse(made)) add('figure altered', 'A', cited(put(sentence, one, made)), made);
  if (made) add('quotation with another number', 'A', quoted(put(sentence, one, made)));
  const clause = clauseOf(sentence, one);
  if (clause) {
    add('figure in a clause', 'T', cited(clause), one[0]);
    if (isFalse(made))
      add('figure altered in a clause', 'A', cited(clause.replace(one[0], made)), made);
  }
  const shape = (text, { index, 0: number }) =>
    `${text.charAt(index - 1).replace(/[^$£€]/, '')}${/^\s?(?:%|per cent|million|billion|[亿万]?元)/.exec(text.slice(index + number.length))?.[0] ?? ''}`;
  const theirs = other
    ? amountsIn(other).filter((amount) => shape(other, amount) === shape(sentence, one))
    : [];
  const stolen = theirs.length > 0 ? draw.pick(theirs)[0] : null;
  // A report may say nearly the same twice, the second time with the other number.
  const said = `${sentence.slice(Math.max(0, one.index - SAID), one.index)}${stolen}`;
  if (isFalse(stolen) && !isSaid(said, pages))
    add("neighbour sentence's figure", 'A', cited(put(sentence, one, stolen)), stolen);
  if (amounts.length === 2 && /respectively|分别/.test(sentence)) {
    const [a, b] = amounts;
    if (!isAmong(a[0], b[0]) && !isAmong(b[0], a[0]))
      add('two figures in the other order', 'A', cited(put(put(sentence, b, a[0]), a, b[0])), b[0]);
  }
}

const isSaid = (text, pages) =>
  pages.some(({ lines }) => bareOf(lines.join(' ')).includes(bareOf(text)));

/** What stands beside the figure is another thing than it was. */
function settingAltered({ sentence, amounts, one, draw, add }) {
  if (amounts.length !== 1) return;
  const years = [...sentence.matchAll(YEAR)];
  if (years.length === 1 && !/[(（]\s?$/.test(sentence.slice(0, years[0].index))) {
    const year = String(Number(years[0][0]) + draw.pick([-2, -1, 1]));
    add('other year in a sentence', 'A', cited(put(sentence, years[0], year)), one[0]);
  }
  const scale = /(?<=\d\s?)(?:million|billion|亿|万)/.exec(sentence);
  if (scale && scale.index - one.index - one[0].length < 2 && scale.index > one.index) {
    const made = { million: 'billion', billion: 'million', 亿: '万', 万: '亿' }[scale[0]];
    add('unit of a sentence', 'A', cited(put(sentence, scale, made)), one[0]);
  }
  const turns = TURNED.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]).flatMap(([from, to]) => {
    const pattern = /[a-z]/.test(from) ? new RegExp(`\\b${from}\\b`, 'gi') : new RegExp(from, 'g');
    return [...sentence.matchAll(pattern)].map((match) => [match, to]);
  });
  const isAlone = new Set(turns.map(([{ index }]) => index)).size === 1;
  if (isAlone && isOf(sentence, one, turns[0][0]))
    add('growth turned', 'A', cited(put(sentence, ...turns[0])), one[0]);
}

/** Whether a word of direction is said of the figure: `increased by 5 %`, `a decrease of $2 million`. */
function isOf(sentence, one, word) {
  const end = word.index + word[0].length;
  if (end > one.index) return false;
  return /^\s?(?:of|by|了)?\s?[$£€]?$/.test(sentence.slice(end, one.index));
}

/** A clause alone, its number with its unit and a word more at most. */
function clauseOf(sentence, one) {
  const end = one.index + one[0].length;
  const unit =
    /^\s?(?:%|per cent|million|billion|thousand|[亿万]?元)/.exec(sentence.slice(end))?.[0] ?? '';
  const more = sentence
    .slice(end + unit.length)
    .slice(0, 12)
    .replace(/\s?\S*$/, '');
  const from = Math.max(
    0,
    sentence.lastIndexOf(', ', one.index) + 1,
    sentence.lastIndexOf('，', one.index) + 1,
    sentence.lastIndexOf('；', one.index) + 1,
  );
  const clause = `${sentence.slice(from, end)}${unit}${more}`.trim();
  const least = /\p{Script=Han}/u.test(clause) ? 10 : 25;
  // Without what it is said of, it is nobody's claim.
  const isAlone = /^(?:变动|增长|下降|变化)?幅度为/.test(clause);
  return clause.length > least && clause.includes(one[0]) && !isAlone ? clause : null;
}

/** A page number that is none of the pages that say the same. */
function pageWithout(pages, page, sentence, { below }) {
  if (pages.length < 20) return null;
  const start = bareOf(sentence).slice(0, 40);
  for (let tries = 0; tries < 10; tries++) {
    const other = pages[below(pages.length)];
    const near = pages.slice(Math.max(0, other.number - 2), other.number + 1);
    const isApart = Math.abs(other.number - page.number) > 12;
    const names = [String(other.number), other.label, ...other.printed];
    const clash = [String(page.number), page.label, ...page.printed].some((name) =>
      names.includes(name),
    );
    const has = near.some(({ lines }) => bareOf(lines.join(' ')).includes(start));
    if (isApart && !clash && !has && other.printed.length === 0) return other.number;
  }
  return null;
}

export const bareOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function passages({ sentence, strangers, page, pages, draw, add }) {
  const isHan = /\p{Script=Han}/u.test(sentence);
  const words = isHan ? (sentence.match(/\d[\d,.]*%?|./gu) ?? []) : sentence.split(' ');
  if (words.length < 10) return;
  const glue = isHan ? '' : ' ';
  const from = draw.below(words.length - 8);
  const part = words.slice(from, from + 8 + draw.below(12)).join(glue);
  add('quotation', 'T', quoted(part));
  const at = 2 + draw.below(words.length - 4);
  const other = draw.pick((isHan ? OTHERS_HAN : OTHERS).filter((word) => !sentence.includes(word)));
  if (other) {
    const instead = draw.random() < 0.5 && !isHan ? at + 1 : at;
    const changed = [...words.slice(0, at), other, ...words.slice(instead)].join(glue);
    add('quotation with another word', 'A', quoted(changed));
  }
  const negation = /\b(?:not|no)\s|(?<!\p{Script=Han}{0,3}[与])[不未](?=\p{Script=Han})/u.exec(
    sentence,
  );
  const without = negation && put(sentence, negation, '');
  if (without && !isSaid(without, pages))
    add('quotation without its negation', 'A', quoted(without));
  if (strangers.length > 0) add('quotation from elsewhere', 'I', quoted(draw.pick(strangers)));
  const elsewhere = pageWithout(pages, page, sentence, draw);
  if (elsewhere)
    add('page of a quotation', 'P', `- Said.[^s] (p. ${elsewhere})\n  > ${escaped(sentence)}`);
}
