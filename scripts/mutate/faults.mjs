/** Small faults that can be made in a file, and the file with a switch at each. */
import { createHash } from 'node:crypto';
import { parseAst } from 'rolldown/parseAst';

const SWAPS = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};
const CALLS = new Map(Object.entries({ some: 'every', every: 'some', min: 'max', max: 'min' }));
/** What tells people something is no logic. */
const NO_LOGIC = new Set(['messages', 'title', 'why', 'example', 'rows']);

/** Fractions move by a tenth, so that a test near the threshold is asked for. */
const moved = (value, by) => String(Number.isInteger(value) ? value + by : value * (1 + by / 10));

function isWords({ type, value, left, right }) {
  if (type === 'BinaryExpression') return isWords(left) || isWords(right);
  return type === 'TemplateLiteral' || typeof value === 'string';
}

/** A comparison with a number that decides something; 0 and 1 mostly tell none from some. */
function isThreshold({ operator, left, right }) {
  if (!['<', '<=', '>', '>='].includes(operator)) return false;
  const decides = ({ type, name, value }) =>
    type === 'Literal'
      ? typeof value === 'number' && value !== 0 && value !== 1
      : /^[A-Z_]+$/.test(name);
  return decides(left) || decides(right);
}

/** The fault that can be made at a node: what stands there instead. */
function faultAt(node, text) {
  const of = ({ start, end }) => text.slice(start, end);
  const { type, operator, left, right, test, callee, value } = node;
  if (type === 'BinaryExpression' || type === 'LogicalExpression') {
    if (!SWAPS[operator] || (operator === '+' && (isWords(left) || isWords(right))))
      return undefined;
    const between = text.slice(left.end, right.start).replace(operator, SWAPS[operator]);
    return [node, text.slice(node.start, left.end) + between + text.slice(right.start, node.end)];
  }
  if (type === 'IfStatement' || type === 'ConditionalExpression') return [test, `!(${of(test)})`];
  if (type === 'UnaryExpression' && operator === '!')
    return [node, text.slice(node.start + 1, node.end)];
  if (type === 'Literal' && typeof value === 'number') {
    return [node, moved(value, 1)];
  }
  if (type === 'Literal' && typeof value === 'boolean') return [node, String(!value)];
  if (type === 'CallExpression' && callee.type === 'MemberExpression' && !callee.optional) {
    const { start, end, name } = callee.property;
    const object = text.slice(node.start, text.lastIndexOf('.', start));
    if (name === 'filter') return [node, object];
    const other = CALLS.get(name);
    if (other) return [node, `${object}.${other}${text.slice(end, node.end)}`];
  }
  return undefined;
}

/** Numbers that have a name of their own at the top of the file, and where they are used. */
function namedNumbers(program) {
  const numbers = new Map();
  for (const node of program.body) {
    const declared = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    if (declared?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of declared.declarations) {
      const isNumber = init?.type === 'Literal' && typeof init.value === 'number';
      if (isNumber && /^[A-Z]/.test(id.name)) numbers.set(id.name, { init, uses: [] });
    }
  }
  return numbers;
}

/**
 * All faults of a file: `{ places: [{ start, end, to }], line, from, to, key }`;
 * `early` where it is reached when the module loads, `threshold` where it moves one. The key changes with the line
 * alone, so that a draw by keys stays the same when files move and other lines change.
 */
export function faultsIn(text) {
  const faults = [];
  const seen = new Map();
  const program = parseAst(text, { lang: 'ts' });
  const named = namedNumbers(program);
  const add = ({ start, end }, to, early, threshold, uses = [{ start, end }]) => {
    const from = text.lastIndexOf('\n', start) + 1;
    const place = `${text.slice(from, text.indexOf('\n', end)).trim()}|${start - from}|${to}`;
    seen.set(place, (seen.get(place) ?? 0) + 1);
    faults.push({
      places: uses.map((use) => ({ start: use.start, end: use.end, to })),
      line: text.slice(0, start).split('\n').length,
      from: text.slice(start, end),
      to,
      key: createHash('sha1')
        .update(`${place}|${seen.get(place)}`)
        .digest('hex'),
      early,
      threshold,
    });
  };
  const visit = (node, inFunction) => {
    if (!node || typeof node.type !== 'string' || node.type.startsWith('TSType')) return;
    if (/^(?:Import|TSInterface|TSEnum|TSLiteral)/.test(node.type)) return;
    if (node.type === 'Property' && (node.shorthand || NO_LOGIC.has(node.key?.name))) return;
    if (node.type === 'Identifier' && inFunction) named.get(node.name)?.uses.push(node);
    const fault = faultAt(node, text);
    const isNamed = [...named.values()].some(({ init }) => init === node);
    if (fault && !isNamed) add(...fault, !inFunction, isThreshold(node));
    const inner = inFunction || /Function/.test(node.type);
    for (const [name, value] of Object.entries(node)) {
      // A name; and a value that stands in for none, which mostly only the type checker asks for.
      if ((name === 'key' || name === 'property') && !node.computed) continue;
      const standsIn = node.operator === '??' || node.type === 'AssignmentPattern';
      if (name === 'right' && standsIn && value.type === 'Literal') continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child === 'object') visit(child, inner);
      }
    }
  };
  visit(program, false);
  for (const { init, uses } of named.values()) {
    for (const by of [-1, 1]) {
      const to = moved(init.value, by);
      if (uses.length > 0) add(init, to, false, true, uses);
      else add(init, to, true, true);
    }
  }
  return faults;
}

/** The text where `__fault(id)` says at each of these faults, as it runs, whether it is made. */
export function withSwitches(text, faults) {
  const places = faults
    .flatMap(({ id, places }) => places.map((place) => ({ ...place, id })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const write = (start, end, list) => {
    let out = '';
    let at = start;
    for (let i = 0; i < list.length; ) {
      const place = list[i++];
      const inside = [];
      while (i < list.length && list[i].start < place.end) inside.push(list[i++]);
      const right = write(place.start, place.end, inside);
      out += `${text.slice(at, place.start)}(__fault(${place.id}) ? ${place.to} : ${right})`;
      at = place.end;
    }
    return out + text.slice(at, end);
  };
  return write(0, text.length, places);
}
