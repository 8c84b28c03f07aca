/** Claims from the rows of a document's tables: true, and altered in one way each. */
import { escaped } from './prose.mjs';
import { altered } from './random.mjs';
import { areDigits, digitsOf, keyOf } from './truth.mjs';

const SCALE_EN = new Map([
  [0, ''],
  [3, ' thousand'],
  [6, ' million'],
  [9, ' billion'],
  [12, ' trillion'],
]);
const SCALE_ZH = new Map([
  [0, '元'],
  [3, '千元'],
  [4, '万元'],
  [6, '百万元'],
  [8, '亿元'],
  [12, '万亿元'],
]);
const ENTITIES = ['Borealis Foods', 'Kestrel Mining', 'Ostermann AG', 'Tanaka Logistics'];
const ENTITIES_ZH = ['宝元食品', '凯越矿业', '东滨物流', '奥森电气'];
const DULL = /^(?:total|other|others|balance|subtotal|net|basic|diluted|合计|小计|其他|总计)$/i;
const NO_MONEY =
  /per (?:\w+ )?share|shares|\bRSUs?\b|units|number|rate|margin|percent|%|每股|率|比例|股数|人数/i;

/** Whether a row can be spoken of in a sentence. */
export function isTold({ name, unit, cells }, { requireUnit = true } = {}) {
  const bare = plainName(name);
  return (
    (!requireUnit || unit !== null) &&
    !DULL.test(bare) &&
    !NO_MONEY.test(name) &&
    !/\d{4}|^(?:at|as of|balances?|between|for|from|in|to|and|of)\b/i.test(name) &&
    bare.length >= (/\p{Script=Han}/u.test(bare) ? 3 : 9) &&
    cells.length >= 2
  );
}

function plainName(name) {
  return name
    .replace(/[(（][^()（）]*[)）]?/g, '')
    .replace(/^(?:[一二三四五六七八九十\d]+[、.．]|其中[:：]|[加减][:：])+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[:：]\s*$/, '')
    .trim();
}

/** An amount in words: as the table has it, or in the next unit. */
function amountOf(text, unit, { isHan, sign, wider }) {
  const scales = isHan ? SCALE_ZH : SCALE_EN;
  if (!wider) return { figure: text, said: `${isHan ? '' : sign}${text}${scales.get(unit)}` };
  const value = Number(text.replaceAll(',', '')) * 10 ** unit;
  const to = [...scales.keys()]
    .filter((power) => power !== 3 || !isHan)
    .reverse()
    .find((power) => value >= 10 ** power * 10);
  if (to === undefined || to <= unit || to === 0) return null;
  const figure = (value / 10 ** to).toFixed(isHan ? 2 : 1);
  return { figure, said: `${isHan ? '' : sign}${figure}${scales.get(to)}` };
}

function sentenceOf(name, year, said, isHan, { pick }) {
  if (isHan) {
    const when = year === null ? '' : `${year}年`;
    return pick([
      `${when}${name}为${said}。`,
      `${when ? `${when}，` : ''}公司${name}${said}。`,
      `${name}${when ? `（${when}）` : ''}：${said}`,
      `${name}${when}达到${said}。`,
    ]);
  }
  const small = /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  const when = year === null ? '' : ` in ${year}`;
  return pick([
    `${year === null ? 'The' : `In ${year},`} ${small} came to ${said}.`,
    `${name} was ${said}${when}.`,
    `${name}${year === null ? '' : ` (${year})`}: ${said}`,
    `It had ${small} of ${said}${when}.`,
  ]);
}

/** Claims of one row; `beside` are the rows of its table, `truth` all rows of the document. */
export function rowClaims({ row, beside, truth, sign, draw }) {
  const claims = [];
  const name = plainName(row.name);
  const isHan = /\p{Script=Han}/u.test(name);
  const wider = draw.random() < 0.5;
  const cell = draw.pick(row.cells);
  const style = { isHan, sign, wider };
  const say = (text, { year = cell.year, unit = row.unit, of = name } = {}) => {
    const amount = amountOf(text, unit, style) ?? amountOf(text, unit, { ...style, wider: false });
    if (digitsOf(amount.figure).replace(/0+$/, '').length < 2) return null;
    return {
      text: `- ${escaped(sentenceOf(of, year, amount.said, isHan, draw))} [^s]`,
      of: amount.figure,
    };
  };
  const add = (kind, label, claim) => claim && claims.push({ kind, truth: label, ...claim });
  const kind = wider ? 'row in another unit' : 'row';
  const mine = say(cell.text);
  const isPlain = cell.year !== null && truth.isPlain(name, cell.year);
  if (isPlain) add(kind, 'T', mine);
  const last = Math.max(...row.cells.map(({ year }) => Number(year ?? 0)));
  if (isPlain && Number(cell.year) === last)
    add(`${kind}, no year`, 'T', say(cell.text, { year: null }));
  const made = altered(cell.text, draw);
  const changed = made && say(made);
  if (changed && !truth.has(name, made) && !truth.has(name, changed.of))
    add(`${kind} altered`, 'A', changed);
  if (mine) {
    const add1 = (kindOf, claim) => claim && add(kindOf, 'A', claim);
    const isOwn = (claim, year) => !claim || truth.has(name, claim.of, year);
    const others = row.cells.filter(
      ({ year, text }) => year !== cell.year && year !== null && text !== cell.text,
    );
    if (cell.year !== null && others.length > 0) {
      const claim = say(draw.pick(others).text);
      if (!isOwn(claim, cell.year)) add1('other year', claim);
    }
    const near = beside.filter(
      (one) => keyOf(one.name) !== keyOf(row.name) && one.cells.length === row.cells.length,
    );
    if (near.length > 0) {
      const other = draw.pick(near).cells[row.cells.indexOf(cell)];
      const claim = say(other.text);
      if (!isOwn(claim, null)) add1("neighbour's row", claim);
    }
    if (row.unit > 0 || isHan)
      add1('unit', say(cell.text, { unit: otherUnit(row.unit, isHan, draw) }));
    add1('entity', entity(mine, isHan, draw));
    if (cell.year !== null) add1('quarter for year', period(mine, cell.year, isHan, draw));
  }
  claims.push(...growthClaims({ row, name, cell, beside, isHan, draw, truth }));
  claims.push(...columnClaims({ row, name, cell, beside, isHan, draw, truth, say }));
  return claims;
}

function otherUnit(unit, isHan, { pick }) {
  return isHan
    ? pick([0, 4, 8].filter((one) => one !== unit))
    : unit === 3
      ? pick([0, 6])
      : pick([unit - 3, unit + 3]);
}

/** The same of a company that the document isn't about. */
function entity({ text, of }, isHan, { pick }) {
  const other = pick(isHan ? ENTITIES_ZH : ENTITIES);
  const said = text.replace(/^- /, '').replace(/^公司/, '');
  return {
    text: isHan
      ? `- ${other}${said}`
      : `- At ${other}, ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
    of,
  };
}

function period({ text, of }, year, isHan, { pick }) {
  const made = isHan
    ? text.replace(`${year}年`, `${year}年${pick(['第三季度', '第一季度', '上半年'])}`)
    : text
        .replace(`(${year})`, `(Q3 ${year})`)
        .replace(new RegExp(`\\bin ${year}`, 'i'), (all) =>
          all.replace(
            /in /i,
            (w) => `${w}${pick(['the third quarter of ', 'the first half of '])}`,
          ),
        );
  return made === text ? null : { text: made, of };
}

/** Growth from the year before, by the two numbers of the row. */
function growthClaims({ row, name, cell, beside, isHan, draw, truth }) {
  const claims = [];
  const at = row.cells.indexOf(cell);
  const rateOf = (one) => {
    const [now, before] = [
      one.cells[at],
      one.cells.find(({ year }) => year !== null && Number(year) === Number(cell.year) - 1),
    ];
    if (!now || !before || now.negative || before.negative) return null;
    const [a, b] = [now, before].map(({ text }) => Number(text.replaceAll(',', '')));
    return b > 0 ? ((a - b) / b) * 100 : null;
  };
  const rate = cell.year === null ? null : rateOf(row);
  if (rate === null || Math.abs(rate) < 2 || Math.abs(rate) > 90) return [];
  const say = (percent, isUp, of = name) => {
    const figure = Math.abs(percent).toFixed(1);
    const word = isHan ? (isUp ? '增长' : '下降') : isUp ? 'increased' : 'decreased';
    const text = isHan
      ? `${cell.year}年${of}同比${word}${figure}%。`
      : `${of} ${word} by ${figure}% in ${cell.year}.`;
    return { text: `- ${escaped(text)} [^s]`, of: figure };
  };
  // Of several rows of one name another may have gone the other way.
  if (truth.isPlain(name, cell.year) && truth.isPlain(name, String(Number(cell.year) - 1))) {
    claims.push({ kind: 'growth', truth: 'T', ...say(rate, rate > 0) });
    claims.push({ kind: 'growth turned round', truth: 'A', ...say(rate, rate < 0) });
  }
  const made = altered(Math.abs(rate).toFixed(1), draw);
  const isOther = (figure) => !truth.has(name, figure) && !truth.ratesOf(name).has(figure);
  if (made && isOther(made) && !areDigits(digitsOf(Math.abs(rate).toFixed(4)), digitsOf(made)))
    claims.push({ kind: 'growth altered', truth: 'A', ...say(Number(made), rate > 0) });
  const rates = beside
    .filter(
      (one) =>
        one !== row && keyOf(one.name) !== keyOf(row.name) && one.cells.length === row.cells.length,
    )
    .map(rateOf);
  const theirs = rates.filter(
    (one) =>
      one !== null && Math.abs(one) > 2 && Math.abs(one) < 90 && one.toFixed(1) !== rate.toFixed(1),
  );
  if (theirs.length > 0) {
    const percent = draw.pick(theirs);
    if (isOther(Math.abs(percent).toFixed(1)))
      claims.push({ kind: "neighbour's growth", truth: 'A', ...say(percent, percent > 0) });
  }
  return claims;
}

/** Of a table whose columns are segments or classes: the column's name before the row's. */
function columnClaims({ row, name, cell, beside, isHan, draw, truth, say }) {
  if (!cell.column || DULL.test(cell.column) || /[%％期年]|比例/.test(cell.column)) return [];
  const isMeasure = /收入|成本|余额|金额/.test(cell.column);
  const of = !isHan
    ? `${cell.column} ${name.toLowerCase()}`
    : isMeasure
      ? `${name}${cell.column}`
      : `${cell.column}${name}`;
  const claims = [];
  const mine = say(cell.text, { year: null, of });
  if (mine) claims.push({ kind: 'column', truth: 'T', ...mine });
  const at = row.cells.indexOf(cell);
  const rows = beside.filter(
    (one) => one.cells[at]?.column === cell.column && keyOf(one.name) !== keyOf(row.name),
  );
  const segment = rows.length > 0 ? say(draw.pick(rows).cells[at].text, { year: null, of }) : null;
  if (segment && !truth.has(name, segment.of))
    claims.push({ kind: "other segment's row", truth: 'A', ...segment });
  const others = row.cells.filter(
    (one) => one !== cell && one.column && !areDigits(digitsOf(one.text), digitsOf(cell.text)),
  );
  if (others.length === 0) return claims;
  const claim = say(draw.pick(others).text, { year: null, of });
  if (claim && !truth.has(of, claim.of))
    claims.push({ kind: 'other column', truth: 'A', ...claim });
  return claims;
}
