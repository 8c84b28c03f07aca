/**
 * Texts on which a regular expression may take long, made from its own source: runs of
 * what stands under a quantifier without an end, behind what leads there, before what
 * doesn't fit. An expression without such a quantifier has none: it is bounded.
 */
import { type AST, RegExpParser } from '@eslint-community/regexpp';

export interface Attack {
  readonly before: string;
  readonly unit: string;
  readonly after: string;
}

/** A repetition of so many is one without an end. */
const MANY = 40;
/** One and two characters of so many kinds; more kinds make the same runs again. */
const KINDS = 7;

/** Characters of every kind that a plan is written with, on top of those in the expression. */
const POOL = [
  ...' \t\n\r\u00a0\u3000\u2028\uE000aZz19中一万年é*_-—=#|｜:：·.。,，、;；()（）[]【】^<>`~"\'/\\@%$￥!?&+{}\u0001',
];

type Atom = AST.Character | AST.CharacterSet | AST.CharacterClass | AST.ExpressionCharacterClass;

const isAtom = (node: AST.Node): node is Atom =>
  ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(node.type);

function childrenOf(node: AST.Node): readonly AST.Node[] {
  if (isAtom(node)) return [];
  if ('alternatives' in node) return node.alternatives;
  if ('elements' in node) return node.elements;
  if (node.type === 'Quantifier') return [node.element];
  return [];
}

function within(node: AST.Node): AST.Node[] {
  return [node, ...childrenOf(node).flatMap(within)];
}

/** A test for one atom; what can't stand alone fits nothing. */
function fits(atom: Atom, flags: string): (char: string) => boolean {
  const alone = new RegExp(`^(?:${atom.raw})$`, flags.replace(/[gym]/g, ''));
  return (char) => alone.test(char);
}

/** One character for each set of atoms that characters fit. */
function kindsOf(atoms: readonly Atom[], flags: string): Map<string, string> {
  const distinct = [...new Map(atoms.map((atom) => [atom.raw, atom])).values()];
  const tests = distinct.map((atom) => fits(atom, flags));
  const own = distinct.flatMap((atom) =>
    atom.type === 'Character' ? [String.fromCodePoint(atom.value)] : [],
  );
  const kinds = new Map<string, string>();
  for (const char of [...POOL, ...own]) {
    const kind = tests.map((test) => (test(char) ? 1 : 0)).join('');
    if (!kinds.has(kind)) kinds.set(kind, char);
  }
  return kinds;
}

/** A short text that the node fits, as far as one look tells. */
function sampleOf(node: AST.Node, flags: string): string {
  if (node.type === 'Character') return String.fromCodePoint(node.value);
  if (isAtom(node)) return POOL.find(fits(node, flags)) ?? '';
  if (node.type === 'Assertion') return '';
  if (node.type === 'Quantifier') {
    return sampleOf(node.element, flags).repeat(Math.min(node.min, 3));
  }
  if ('alternatives' in node) return sampleOf(node.alternatives[0] as AST.Node, flags);
  return childrenOf(node)
    .map((child) => sampleOf(child, flags))
    .join('');
}

/** What stands before the node on the way to it. */
function leadTo(node: AST.Node, flags: string): string {
  const { parent } = node;
  if (!parent || parent.type === 'RegExpLiteral') return '';
  const siblings = parent.type === 'Alternative' ? parent.elements : [];
  const before = siblings.slice(0, Math.max(siblings.indexOf(node as AST.Element), 0));
  return leadTo(parent, flags) + before.map((element) => sampleOf(element, flags)).join('');
}

/** The texts to try. */
export function attacksOn({ source, flags }: RegExp): Attack[] {
  const tree = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const nodes = within(tree);
  const endless = nodes.filter(
    (node): node is AST.Quantifier => node.type === 'Quantifier' && node.max >= MANY,
  );
  if (endless.length === 0) return [];
  const repeated = endless.flatMap(within).filter(isAtom);
  const overlap = (kind: string) => [...kind].filter((fit) => fit === '1').length;
  const chars = [...kindsOf(repeated, flags)]
    .filter(([kind]) => overlap(kind) > 0)
    .sort(([a], [b]) => overlap(b) - overlap(a))
    .slice(0, KINDS)
    .map(([, char]) => char);
  const units = new Set([
    ...chars,
    ...chars.flatMap((a) => chars.map((b) => a + b)),
    // Of groups, and of what begins again and again and never ends.
    ...endless
      .flatMap((node) => [sampleOf(node.element, flags), leadTo(node, flags)])
      .filter((text) => text.length < 20),
  ]);
  const befores = new Set(['', ...endless.map((node) => leadTo(node, flags).slice(0, 40))]);
  const afters = new Set(['', ...[...kindsOf(nodes.filter(isAtom), flags).values()].slice(-4)]);
  afters.add('\u0001');
  return [...units]
    .filter(Boolean)
    .flatMap((unit) =>
      [...befores].flatMap((before) => [...afters].map((after) => ({ before, unit, after }))),
    );
}
