/** New periods and new peers in the YAML of a `roe` block: edits that leave the rest of it as it stands. */
import { withPeriods } from '../../../finance/statements/periods/nextPeriod';
import type { Period } from '../../../finance/statements/statements';
import { termOf, termWord } from '../../../plan/lexicon';
import type { RoeBlock, TextEdit } from '../../../plan/model';
import { cellsOf } from '../../../plan/read/yaml/blocks/blockRows';
import { readYaml } from '../../../plan/read/yaml/yaml';
import type { YamlPair, YamlValue } from '../../../plan/read/yaml/yamlValue';
import { displayWidth } from '../../../plan/text/displayWidth';
import { lineEnd } from '../../../plan/text/text';
import { BlockColumns, peerItems } from '../columns';
import { pairOf, spanOf } from '../keys';
import { yamlText } from '../write';
import { BlockEdits } from '../yamlEdits';

/** A peer to be written into a block, with its rows. */
export interface NewPeer {
  readonly entity: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}

/** The keys of a block that can grow: no fault in it, one key a line. `null` for another one. */
export function growingPairs(text: string, block: RoeBlock): readonly YamlPair[] | null {
  if (block.invalid || !block.statements) return null;
  const source = text.slice(block.content.start, block.content.end);
  const { root, errors } = readYaml(source, block.content.start);
  return errors.length === 0 && root.kind === 'map' && !root.flow ? root.pairs : null;
}

/** For each peer of the block whether it goes by the block's periods. */
export function inheritingPeers(text: string, { content }: RoeBlock): boolean[] {
  const { root } = readYaml(text.slice(content.start, content.end), content.start);
  return peerItems(root.kind === 'map' ? root.pairs : []).map(
    (item) => item.kind === 'map' && pairOf(item.pairs, 'periods') === undefined,
  );
}

/** New rows behind the others of a peer that is there. */
export function peerRowEdits(
  text: string,
  block: RoeBlock,
  peer: number,
  rows: NewPeer['rows'],
): TextEdit[] | null {
  const pairs = growingPairs(text, block);
  const item = pairs && peerItems(pairs)[peer];
  const last = item?.kind === 'map' ? item.pairs.at(-1) : undefined;
  if (!pairs || item?.kind !== 'map' || !last) return null;
  const edits = new BlockEdits(text, pairs[0]?.keyRange.start ?? 0);
  const first = item.pairs[0]?.keyRange.start ?? 0;
  // The first key may stand behind a dash, the others don't.
  const separator = edits.separator(item.flow, first).replace(/-/g, ' ');
  const lines = rows.map(({ name, cells }) => `${name}: ${cells.join(' | ')}`);
  const end = edits.trimmedEnd(spanOf(last));
  for (const line of lines) edits.append(end, separator, line);
  return edits.all();
}

/** A column for each of the added periods, in every row; `width` is that of the widest figure to come. */
export function periodEdits(
  text: string,
  block: RoeBlock,
  added: readonly Period[],
  width: number,
): TextEdit[] | null {
  const pairs = growingPairs(text, block);
  const own = pairs && pairOf(pairs, 'periods');
  if (!pairs || !own || !block.statements) return null;
  const { periods } = block.statements;
  const all = withPeriods(periods, added);
  const columns = all.map((period) => {
    const old = periods.indexOf(period);
    return { old: old < 0 ? null : old };
  });
  const fresh = (textOf: (period: Period) => string) =>
    all.map((period) => (added.includes(period) ? textOf(period) : null));
  const edits = new BlockEdits(text, pairs[0]?.keyRange.start ?? 0);
  const wide = new BlockColumns(edits, columns);
  wide.fill(
    own.value,
    fresh(({ label }) => yamlText(label)),
  );
  const ends = pairOf(pairs, 'ends');
  if (ends)
    wide.fill(
      ends.value,
      fresh(({ end }) => end ?? '--'),
    );
  const rows = pairs.filter(({ key }) => termOf('blockKey', key) === null);
  const missing = '--'.padStart(isLinedUp(text, rows) ? width : 0);
  for (const { value } of rows) {
    wide.fill(value, value.kind === 'text' && value.plain ? fresh(() => missing) : []);
  }
  wide.maps(pairs);
  wide.peers(pairs);
  return edits.all();
}

/** Whether the last cells of all rows end under each other. */
function isLinedUp(text: string, rows: readonly YamlPair[]): boolean {
  const ends = rows.flatMap(({ value, keyRange }) => {
    const end = value.kind === 'text' && value.plain ? cellsOf(value)?.at(-1)?.range.end : null;
    return end == null ? [] : displayWidth(text.slice(keyRange.start, end));
  });
  return ends.length > 1 && new Set(ends).size === 1;
}

/** An entry for each new peer behind those that are there, in their style. */
export function peerEdits(
  text: string,
  block: RoeBlock,
  peers: readonly NewPeer[],
): TextEdit[] | null {
  const pairs = growingPairs(text, block);
  const last = pairs?.at(-1);
  const entity = pairs && pairOf(pairs, 'entity')?.key;
  if (!pairs || !last || !entity) return null;
  const entries = peers.map(({ entity: name, rows }) => [
    `${entity}: ${yamlText(name)}`,
    ...rows.map((row) => `${row.name}: ${row.cells.join(' | ')}`),
  ]);
  const edits = new BlockEdits(text, pairs[0]?.keyRange.start ?? 0);
  const value = pairOf(pairs, 'peers')?.value;
  if (value) return peersBehind(text, edits, value, entries) ? edits.all() : null;
  const words = termWord('blockKey', 'peers');
  edits.behind(spanOf(last), `${/\p{Script=Han}/u.test(entity) ? words.zh : words.en}:`);
  for (const lines of entries) {
    lines.forEach((line, i) => {
      edits.behind(spanOf(last), (i === 0 ? '  - ' : '    ') + line);
    });
  }
  return edits.all();
}

function peersBehind(
  text: string,
  edits: BlockEdits,
  value: YamlValue,
  entries: readonly (readonly string[])[],
): boolean {
  const flow = entries.map((lines) => `{${lines.join(', ')}}`);
  if (value.kind === 'none') edits.insert(value.range.start, ` [${flow.join(', ')}]`);
  else if (value.kind === 'map' && value.flow) {
    edits.insert(value.range.start, '[');
    edits.insert(value.range.end, `, ${flow.join(', ')}]`);
  } else if (value.kind !== 'list') return false;
  else if (value.items.length === 0) edits.insert(value.range.start + 1, flow.join(', '));
  else if (value.flow) behindFlow(text, edits, value.items, flow);
  else behindItems(text, edits, value.items, entries, flow);
  return true;
}

/** Items in brackets: on lines of their own where the others are. */
function behindFlow(
  text: string,
  edits: BlockEdits,
  items: readonly YamlValue[],
  flow: readonly string[],
): void {
  const last = items.at(-1);
  if (!last) return;
  const rest = text.slice(last.range.end, lineEnd(text, last.range.end));
  if (rest.includes(']')) {
    edits.insert(last.range.end, flow.map((entry) => `, ${entry}`).join(''));
    return;
  }
  const hasComma = /^\s*,/.test(rest);
  if (!hasComma) edits.insert(last.range.end, ',');
  const line = edits.separator(false, last.range.start);
  // The first item may stand on the line of its key.
  const separator = line.trim() === '' ? line : `${/^\s*/.exec(line)?.[0]}  `;
  const lines = flow.map((entry, i) => entry + (i < flow.length - 1 || hasComma ? ',' : ''));
  edits.insert(
    last.range.end + rest.trimEnd().length,
    lines.map((line) => separator + line).join(''),
  );
}

/** Items behind dashes. */
function behindItems(
  text: string,
  edits: BlockEdits,
  items: readonly YamlValue[],
  entries: readonly (readonly string[])[],
  flow: readonly string[],
): void {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return;
  const separator = edits.separator(false, first.range.start);
  const indent = ' '.repeat(separator.trimStart().length);
  const lead = separator.replace(/\S.*$/s, indent);
  const isFlow = last.kind === 'map' && last.flow;
  const at = lineEnd(text, edits.trimmedEnd(last.range));
  const added = isFlow ? flow : entries.map((lines) => lines.join(lead));
  edits.insert(at, added.map((entry) => separator + entry).join(''));
}
