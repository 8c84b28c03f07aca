/** Needs by party: table rows, or items `party: need → answer`. */
import { termOf } from '../../lexicon';
import type { Need, Range } from '../../model';
import { firstLineOf } from '../../text/text';
import { type Item, join } from '../items';
import { clean, type Prose } from '../prose/prose';
import { cellField, columnsOf, isNoValue, rowsOf } from '../tables';
import { fieldAt, keyValueOf } from '../yaml/fields';
import { prefixOf, wordsOf } from './claims';

/** A need with the party as written; whose it is, is settled when the plan is composed. */
export function needsOf(items: readonly Item[], text: string): Need[] {
  return items.flatMap((item) => {
    if (item.kind === 'table') return needsOfTable(item, text);
    if (item.kind === 'item' || item.kind === 'paragraph') return needsOfItem(item, null, text);
    return [];
  });
}

/** The party that a name stands for by itself: `终端用户`, `终端用户(留学生)`. */
export function partyOf(name: string): string | null {
  const bare = /^([^(（]*[^(（\s])\s*[(（].*[)）]$/.exec(name)?.[1] ?? name;
  return termOf('party', bare);
}

const ARROW = /(?<!\s)\s*(?:→|->|=>|⇒|➔|➜)\s*/;

/** A nested item without a party belongs to the need above it. */
function needsOfItem(item: Item, party: string | null, text: string): Need[] {
  const words = wordsOf(item.prose);
  const pair = prefixOf(item.prose.plain) ? null : keyValueOf(words.text);
  const name = pair?.key ?? party;
  const nested = (owner: string | null) =>
    item.children.flatMap((child) =>
      child.kind === 'item' ? needsOfItem(child, owner, text) : [],
    );
  if (item.leadIn || (pair && pair.value === '')) {
    return nested(name ?? words.text.replace(/[:：]$/, ''));
  }
  // Without a party of its own a nested item says more about the need above.
  if (!pair || name === null) return [];
  const [need = '', answer] = pair.value.split(ARROW);
  const own: Need = {
    ...citedWith(item.prose, item),
    party: partyOf(name),
    name,
    need,
    answer: answer?.trim() ? answer : null,
    conflict: null,
    needRange: firstLineOf(text, item.prose.range),
    range: item.prose.range,
  };
  const below = [...item.children];
  const answered = own.answer ?? answerBelow(below);
  const conflict = keyedBelow(below, 'conflict');
  const named = below.flatMap((child) =>
    child.kind === 'item' && keyValueOf(clean(child.prose)) ? needsOfItem(child, null, text) : [],
  );
  return [{ ...own, answer: answered, conflict }, ...named.filter((n) => n.party !== null)];
}

/** `→ answer` or `满足: …` nested under a need. */
function answerBelow(items: readonly Item[]): string | null {
  for (const item of items) {
    const said = clean(item.prose);
    const arrow = /^(?:→|->|=>)\s*(.+)$/.exec(said)?.[1];
    if (arrow) return arrow;
  }
  return keyedBelow(items, 'answer');
}

/** `满足: …`, `冲突: …` nested under a need. */
function keyedBelow(items: readonly Item[], term: 'answer' | 'conflict'): string | null {
  for (const item of items) {
    const pair = keyValueOf(clean(item.prose));
    if (pair && pair.value !== '' && termOf('needsColumn', pair.key) === term) return pair.value;
  }
  return null;
}

/** What a need cites, itself and in what is nested under it. */
function citedWith(prose: Prose, item: Item): Pick<Need, 'citations' | 'references' | 'sources'> {
  const all = join(prose, item.passed, ...item.children.map((child) => child.prose));
  return { citations: all.citations, references: all.references, sources: [] };
}

function needsOfTable(item: Item, text: string): Need[] {
  const named = columnsOf(item, 'needsColumn');
  const column = (term: string, position: number) =>
    named.includes(term) ? named.indexOf(term) : named[position] === null ? position : -1;
  const at = { party: column('party', 0), need: column('need', 1), answer: column('answer', 2) };
  return rowsOf(item).flatMap((row) => {
    const said = (index: number) => cellField(row, index)?.text ?? '';
    const name = said(at.party);
    const need = said(at.need);
    if (!name && !need) return [];
    const answer = said(at.answer);
    const conflict = said(named.indexOf('conflict'));
    return [
      {
        party: partyOf(name),
        name,
        need: isNoValue(need) ? '' : need,
        answer: isNoValue(answer) ? null : answer,
        conflict: isNoValue(conflict) ? null : conflict,
        citations: row.all.citations,
        references: row.all.references,
        sources: [],
        range: row.range,
        needRange: wordsRange(row.cells[at.need]) ?? firstLineOf(text, row.range),
      },
    ];
  });
}

/** Where a cell's words stand, without its pipe; null without any. */
function wordsRange(cell: Prose | undefined): Range | null {
  return (cell && fieldAt(cell, 0, cell.text.length)?.range) ?? null;
}
