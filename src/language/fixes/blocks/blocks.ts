/** Fixes for statements: a block, a row, a unit or a source that is missing. */

import { at, atEndOf, behindSources, freshSourceId, innermost } from '../../../edit/places';
import { choice, placeholder } from '../../../edit/snippet';
import { customerOf } from '../../../evidence/planIndex';
import { termOf } from '../../../plan/lexicon';
import type { RoeBlock } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { usualUnit } from '../../../words/units';
import { roeBlock, segmentsBlock } from '../../cells/bodies';
import type { Fix } from '../../types';
import { inSection } from '../format/sections';
import { sourceSnippet } from '../sources/sourceLine';
import type { FixContext, Fixes } from '../types';

/** A `roe` block at the end of the section on public material. */
export const addStatements: Fixes = (_finding, { plan, language }) => {
  const block = roeBlock(planLanguage(plan), plan.frontMatter?.account ?? '');
  return [
    {
      title: say(editorWords.addRoe, language),
      snippets: [inSection(plan, 'look', block)],
      preferred: true,
    },
  ];
};

export const addSegments: Fixes = (_finding, { plan, language }) => {
  const block = segmentsBlock(
    planLanguage(plan),
    plan.frontMatter?.account ?? '',
    customerOf(plan)?.statements,
  );
  return [
    {
      title: say(editorWords.addSegments, language),
      snippets: [inSection(plan, 'look', block)],
      preferred: true,
    },
  ];
};

/** Rows that the customer's statements lack, one cell a period. */
function addRow(key: 'operatingCashFlow' | 'peers', field: 'row' | 'blockKey'): Fixes {
  return (_finding, { plan, language }) => {
    const block = customerOf(plan);
    if (!block || block.invalid) return [];
    const written = planLanguage(plan);
    const name = field === 'row' && written === 'en' ? key : word(field, key, written);
    const value = key === 'peers' ? peerSnippet(block, written) : cells(block, 1);
    return [
      {
        title: say(editorWords.addRow, language, { name }),
        snippets: [atEndOf(plan, block.content, `${name}: ${value}`, false)],
        preferred: true,
      },
    ];
  };
}

function cells(block: RoeBlock, index: number): string {
  const count = block.statements?.periods.length ?? 1;
  return Array.from({ length: count }, (_, i) => `\${${index + i}:--}`).join(' | ');
}

function peerSnippet(block: RoeBlock, written: FixContext['language']): string {
  const key = (name: string) => word('blockKey', name, written);
  const row = (name: string) => (written === 'en' ? name : word('row', name, written));
  const count = block.statements?.periods.length ?? 1;
  const periods = block.statements?.periods.map(({ label }) => label).join(', ') ?? '';
  const rows = ['revenue', 'netIncome', 'assets', 'equity'].map(
    (name, i) => `    ${row(name)}: ${cells(block, 2 + i * count)}`,
  );
  return [
    '',
    `  - ${key('entity')}: ${placeholder(1, say(editorWords.peerHere, written))}`,
    `    ${key('periods')}: [${periods}]`,
    ...rows,
  ].join('\n');
}

export const addCashFlow = addRow('operatingCashFlow', 'row');
export const addPeers = addRow('peers', 'blockKey');

/** Unit and currency of a block. */
export const addUnit: Fixes = (finding, { plan, language }) => {
  const block = innermost([...plan.roe, ...plan.segments], finding.range);
  if (!block) return [];
  const written = planLanguage(plan);
  const lines: string[] = [];
  const add = (key: 'currency' | 'unit', value: string) =>
    lines.push(`${word('blockKey', key, written)}: ${placeholder(lines.length + 1, value)}`);
  if (!block.hasCurrency) add('currency', written === 'en' ? 'USD' : 'CNY');
  if (!block.hasUnit) add('unit', usualUnit(written));
  if (lines.length === 0) return [];
  return [
    {
      title: say(editorWords.addUnit, language),
      snippets: [{ range: at(block.fence.end), snippet: `\n${lines.join('\n')}` }],
      preferred: true,
    },
  ];
};

/** `source: [id]` in a block, with the line of a new source; and each source that is there. */
export const addBlockSource: Fixes = (finding, { plan, language, day }) => {
  const block = innermost([...plan.roe, ...plan.segments], finding.range);
  if (!block || block.hasSourceKey) return [];
  const key = word('blockKey', 'source', planLanguage(plan));
  const id = `\${1:${freshSourceId(plan)}}`;
  const known = plan.sources.map((source) => source.id);
  const fixes: Fix[] = [];
  if (known.length > 0) {
    fixes.push({
      title: say(editorWords.citeSource, language),
      snippets: [atEndOf(plan, block.content, `${key}: [${choice(1, known)}]`, false)],
    });
  }
  fixes.push({
    title: say(editorWords.addSource, language),
    snippets: [
      atEndOf(plan, block.content, `${key}: [${id}]`, false),
      behindSources(plan, sourceSnippet(plan, { id, channel: 'look', day })),
    ],
  });
  return fixes;
};

/** An earlier period in front of the only one, with a cell in each row. */
export const addPeriod: Fixes = (_finding, { plan, language }) => {
  const block = customerOf(plan);
  if (!block || block.invalid) return [];
  const { start, end } = block.content;
  const lines = [
    ...plan.text.slice(start, end).matchAll(/^([^\s#:：][^:：\n]*)[:：][ \t]*(\[?)/gm),
  ];
  let index = 0;
  const snippets = lines.flatMap((match) => {
    const [whole, key = '', bracket = ''] = match;
    const term = termOf('blockKey', key);
    const isRow = block.rows.some(({ keyRange }) => keyRange.start === start + match.index);
    if (term !== null ? term !== 'periods' : !isRow) return [];
    index += 1;
    const cell = term === 'periods' ? placeholder(index, previousLabel(block)) : `\${${index}:--}`;
    const separator = bracket ? ', ' : ' | ';
    return [{ range: at(start + match.index + whole.length), snippet: cell + separator }];
  });
  return [{ title: say(editorWords.addPeriod, language), snippets, preferred: true }];
};

/** `FY2021` before `FY2022`. */
function previousLabel(block: RoeBlock): string {
  const label = block.statements?.periods[0]?.label ?? '';
  return label.replace(/\d{4}/, (year) => String(Number(year) - 1));
}
