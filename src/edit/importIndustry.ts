/** An industry as a peer of the plan's own block. */

import { RATIO_NAMES } from '../finance/statements/names';
import { shift } from '../finance/statements/numbers/decimal';
import { RATIO_TRAITS, RATIOS, type Ratio } from '../finance/statements/statements';
import type { Industry } from '../imports';
import { ImportError } from '../imports/importError';
import { termWord } from '../plan/lexicon';
import type { Plan, TextEdit } from '../plan/model';
import { readYaml } from '../plan/read/yaml/yaml';
import type { YamlPair } from '../plan/read/yaml/yamlValue';
import { fold } from '../plan/text/text';
import { type Language, say } from '../words';
import { importWords } from '../words/import/labels';
import { pairOf, spanOf } from './block/keys';
import { blockKey, yamlText } from './block/write';
import { BlockEdits } from './block/yamlEdits';
import { footnote } from './importInto';
import { oneTitle } from './importSources';
import { takenIds, wishedId } from './places';

/** An industry as one peer, and the edits that bring it into a plan. */
export interface IndustryImport {
  /** The peer as it stands in a block, one line. */
  readonly peer: string;
  /** Its footnote. */
  readonly source: string;
  /** In the order of the text; none without a plan. */
  readonly edits: readonly TextEdit[];
}

/**
 * The peer, and the edits that add it to the block of the plan's account. Throws
 * `ImportError` (`no-block`) where the plan has none, `block-invalid` where it
 * can't be edited.
 */
export function industryInto(
  plan: Plan | null,
  industry: Industry,
  name: string,
  language: Language,
  fileName: string,
): IndustryImport {
  const params = { name, count: industry.count, file: fileName };
  const title = oneTitle(say(importWords.industryTitle, language, params));
  const known = plan?.sources.find((source) => fold(source.title) === fold(title));
  const taken = takenIds(plan?.sources ?? [], plan?.citations ?? []);
  const id = known?.id ?? wishedId(say(importWords.sourceId, language), taken);
  const kind = say(termWord('sourceKind', 'dataset'), language);
  const source = `[^${id}]: ${kind} · ${title}`;
  const peer = peerText(industry, name, id, language);
  if (!plan) return { peer, source, edits: [] };
  const own = blockEdits(plan, name, peer, language);
  const edits = own.length === 0 || known ? own : [...own, footnote(plan, [source])];
  return { peer, source, edits: [...edits].sort((a, b) => a.range.start - b.range.start) };
}

function peerText(industry: Industry, name: string, id: string, language: Language): string {
  const key = (term: string) => blockKey(term, language);
  const periods = industry.periods.map(yamlText).join(', ');
  const fields = [
    `${key('entity')}: ${yamlText(name)}`,
    `${key('n')}: ${industry.count}`,
    `${key('periods')}: [${periods}]`,
    `${key('reported')}: {${ratiosText(industry.median, language)}}`,
    `${key('p25')}: {${ratiosText(industry.p25, language)}}`,
    `${key('p75')}: {${ratiosText(industry.p75, language)}}`,
    `${key('source')}: [${id}]`,
  ];
  return `{${fields.join(', ')}}`;
}

function ratiosText(rows: Partial<Record<Ratio, (number | null)[]>>, language: Language): string {
  return RATIOS.flatMap((ratio) => {
    const row = rows[ratio];
    if (!row) return [];
    const power = RATIO_TRAITS[ratio].kind === 'percent' ? 2 : 0;
    const texts = row.map((value) => (value === null ? '--' : String(shift(value, power))));
    const name = language === 'zh-cn' ? RATIO_NAMES[ratio].zh : ratio;
    return [`${name}: ${texts.join(' | ')}`];
  }).join(', ');
}

/** Adds the peer behind the others; one of that name is replaced. */
function blockEdits(plan: Plan, name: string, peer: string, language: Language): TextEdit[] {
  const account = fold(plan.frontMatter?.account ?? '');
  const block = plan.roe.find(({ entity }) => entity !== null && fold(entity) === account);
  if (!block) throw new ImportError('no-block');
  const { text } = plan;
  const source = text.slice(block.content.start, block.content.end);
  const { root, errors } = readYaml(source, block.content.start);
  if (block.invalid || errors.length > 0 || root.kind !== 'map' || root.flow) {
    const line = text.slice(0, block.range.start).split(/\r\n|\r|\n/).length;
    throw new ImportError('block-invalid', { entity: block.entity ?? name, line });
  }
  const edits = new BlockEdits(text, root.pairs[0]?.keyRange.start ?? 0);
  const pair = pairOf(root.pairs, 'peers');
  if (!pair || pair.value.kind === 'none') {
    if (pair) edits.insert(pair.value.range.start, ` [${peer}]`);
    else edits.behind(lastSpan(root.pairs), `${blockKey('peers', language)}: [${peer}]`);
    return edits.all();
  }
  const items = pair.value.kind === 'list' ? pair.value.items : [pair.value];
  const at = (block.statements?.peers ?? []).findIndex(({ entity }) => fold(entity) === fold(name));
  const same = items[at];
  if (same) {
    const range = { start: same.range.start, end: edits.trimmedEnd(same.range) };
    if (text.slice(range.start, range.end) !== peer) edits.replace(range, peer);
  } else if (pair.value.kind === 'list') {
    const last = items.at(-1);
    if (last) edits.append(edits.trimmedEnd(last.range), edits.separatorOf(pair.value), peer);
    else edits.insert(pair.value.range.start + 1, peer);
  } else {
    const only = { start: pair.value.range.start, end: edits.trimmedEnd(pair.value.range) };
    const isFlow = pair.value.kind === 'map' && pair.value.flow;
    if (!isFlow) throw new ImportError('block-invalid', { entity: block.entity ?? name, line: 1 });
    edits.replace(only, `[${text.slice(only.start, only.end)}, ${peer}]`);
  }
  return edits.all();
}

function lastSpan(pairs: readonly YamlPair[]) {
  const last = pairs.at(-1);
  return last ? spanOf(last) : { start: 0, end: 0 };
}
