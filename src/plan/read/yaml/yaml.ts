/** YAML with exact ranges, in bounded time: own check of duplicates, few aliases, never `toJS`. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../../model';
import { fastYaml } from './fastYaml';
import type { YamlPair, YamlValue } from './yamlValue';

const MAX_ALIASES = 50;
const MAX_DEPTH = 20;

export interface YamlError {
  readonly code: 'yaml' | 'duplicateKey' | 'alias' | 'notMap';
  readonly message: string;
  readonly range: Range;
}

export interface YamlReading {
  readonly root: YamlValue;
  readonly errors: readonly YamlError[];
}

interface State {
  readonly source: string;
  readonly base: number;
  readonly errors: YamlError[];
  readonly document: ReturnType<typeof parseDocument>;
  aliases: number;
}

/** A quote or bracket that isn't closed is told where it opens, and not where the rows after it end. */
function unclosedAt(
  document: State['document'],
  source: string,
  { message, pos: [at] }: { readonly message: string; readonly pos: readonly [number, number] },
): readonly [number, number] | null {
  if (!/^Missing closing|^Flow (?:map|sequence) in block/.test(message)) return null;
  let found: readonly [number, number] | null = null;
  visit(document, {
    Node: (_, node) => {
      const opens = isScalar(node) ? /^QUOTE/.test(node.type ?? '') : !isAlias(node) && node.flow;
      const [start = 0, end = 0] = node.range ?? [];
      if (!opens || start >= at || end < at - 1) return undefined;
      found = [start, start + (/^[^\r\n]*/.exec(source.slice(start))?.[0].length ?? 0)];
      return visit.BREAK;
    },
  });
  return found;
}

/** Reads `source`; ranges are moved by `base`. */
export function readYaml(source: string, base: number): YamlReading {
  // The library knows no line that ends with CR alone, as Markdown does.
  const lines = source.replace(/\r(?!\n)/g, '\n');
  const root = fastYaml(lines, base);
  return root ? { root, errors: [] } : libraryYaml(lines, base);
}

/** As the library reads it; the oracle of the fast way. */
export function libraryYaml(source: string, base: number): YamlReading {
  const document = parseDocument(source, {
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
    logLevel: 'silent',
  });
  const errors: YamlError[] = document.errors.slice(0, 3).map((error) => {
    const [start, end] = unclosedAt(document, source, error) ?? error.pos;
    return {
      code: 'yaml',
      message: sentence(error.message),
      range: {
        start: base + start,
        // The library points behind the end where something is missing there.
        end: base + Math.min(source.length, Math.max(start, end)),
      },
    };
  });
  const state: State = { source, base, errors, document, aliases: 0 };
  const end = base + source.length;
  const root =
    errors.length > 0 ? none(end) : readValue(document.contents as Node | null, state, 0, end);
  return { root, errors: state.errors };
}

/** The library's sentence without its code talk: its first line, without a stop. */
function sentence(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/ at line .*$/, '').replace(/[.:]\s*$/, '');
}

function none(at: number): YamlValue {
  return { kind: 'none', range: { start: at, end: at } };
}

function readValue(
  node: Node | null | undefined,
  state: State,
  depth: number,
  at: number,
): YamlValue {
  if (!node) return none(at);
  const range = rangeOf(node, state);
  if (depth > MAX_DEPTH) {
    state.errors.push({ code: 'alias', message: '', range });
    return none(range.start);
  }
  if (isAlias(node)) return aliased(node, state, depth, range);
  if (isScalar(node)) return scalarOf(node, state, range);
  if (isSeq(node)) {
    const items = node.items.map((item) => readValue(item as Node, state, depth + 1, range.end));
    return { kind: 'list', items, range, flow: node.flow === true };
  }
  if (isMap(node)) return mapOf(node, state, depth, range);
  return none(range.start);
}

function aliased(node: Node, state: State, depth: number, range: Range): YamlValue {
  state.aliases++;
  const target =
    state.aliases <= MAX_ALIASES && isAlias(node) ? node.resolve(state.document) : undefined;
  if (!target) {
    if (!state.errors.some((e) => e.code === 'alias')) {
      state.errors.push({ code: 'alias', message: '', range });
    }
    return none(range.start);
  }
  return { ...readValue(target as Node, state, depth + 1, range.end), range } as YamlValue;
}

function scalarOf(node: Node, state: State, range: Range): YamlValue {
  if (!isScalar(node)) return none(range.start);
  const plain = node.type === 'PLAIN';
  const source = state.source.slice(range.start - state.base, range.end - state.base);
  if (plain && (source === '' || source === '~' || source === 'null')) {
    return source === '' ? none(range.start) : { kind: 'text', text: source, plain, range };
  }
  // Only folded lines are joined: blanks that line columns up keep their places.
  const text = plain ? source.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ') : String(node.value ?? '');
  return { kind: 'text', text, plain, range };
}

function mapOf(node: YAMLMap, state: State, depth: number, range: Range): YamlValue {
  const seen = new Set<string>();
  const pairs: YamlPair[] = [];
  for (const item of node.items as Pair<Node | null, Node | null>[]) {
    const keyRange = item.key ? rangeOf(item.key, state) : { start: range.start, end: range.start };
    const key = isScalar(item.key)
      ? String(item.key.value ?? '')
      : state.source.slice(keyRange.start - state.base, keyRange.end - state.base);
    if (seen.has(key)) {
      state.errors.push({ code: 'duplicateKey', message: key, range: keyRange });
      continue;
    }
    seen.add(key);
    const at = afterColon(keyRange, state);
    const value = readValue(item.value, state, depth + 1, at);
    // Nothing stands behind the colon, not behind blanks before a comment.
    pairs.push({ key, keyRange, value: value.kind === 'none' ? none(at) : value });
  }
  return { kind: 'map', pairs, range, flow: node.flow === true };
}

function afterColon(keyRange: Range, state: State): number {
  const at = keyRange.end - state.base;
  const colon = state.source.slice(at, at + 40).indexOf(':');
  return keyRange.end + (colon < 0 ? 0 : colon + 1);
}

function rangeOf(node: Node, state: State): Range {
  const [start = 0, end = start] = node.range ?? [];
  return { start: state.base + start, end: state.base + end };
}

/** The text of a value: a scalar as written; null for nothing, lists and maps. */
export function textOf(value: YamlValue | undefined): string | null {
  if (value?.kind !== 'text') return null;
  const text = value.text.trim();
  return text === '' || (value.plain && /^(?:null|~)$/i.test(text)) ? null : text;
}

/** A scalar or a list of scalars as texts with ranges. */
export function textsOf(value: YamlValue | undefined): { value: string; range: Range }[] {
  if (value?.kind === 'list') return value.items.flatMap(textsOf);
  const text = textOf(value);
  return text !== null && value ? [{ value: text, range: value.range }] : [];
}
