/** Claims: the statements about the customer that need a source. */

import { vocabulary } from '../../lexicon';
import type { Anchor, Claim, ClaimKind, Evidence, Figure, SectionId } from '../../model';
import { MAIL_HEAD, TURNS, TURNS_EN } from '../../terms/notes';
import { firstLineOf, fold, plainly } from '../../text/text';
import { type Item, walk } from '../items';
import { figuresOf } from '../prose/figures';
import { BLANK, clean, type Prose } from '../prose/prose';
import { quotationsOf } from '../prose/quotations';
import { ANCHOR } from '../yaml/fields';

export const CLAIM_SECTIONS: ReadonlySet<SectionId> = new Set([
  'fit',
  'look',
  'listen',
  'buying',
  'feel',
  'needs',
  'rivals',
  'opportunities',
  'risks',
]);

const PREFIXES: ReadonlyMap<string, string> = new Map(vocabulary('claimKind'));

/** `推断:` and its kin at the beginning of a text, emoji aside; where what follows begins. */
export function prefixOf(text: string): { readonly term: string; readonly to: number } | null {
  const match =
    /^(?:[\s*]|\uFE0F|\u200D|\p{Extended_Pictographic})*([^:：\s*](?:[^:：*\n]{0,12}[^:：\s*])?)[\s*]*[:：][\s*]*/u.exec(
      text,
    );
  if (!match) return null;
  const word = fold(match[1] ?? '');
  const term = PREFIXES.get(word);
  return term === undefined ? null : { term, to: match[0].length };
}

/** `^id` at the end of a text. */
export function anchorOf(prose: Prose): { anchor: Anchor; from: number } | null {
  const match = ANCHOR.exec(prose.plain);
  if (!match) return null;
  const caret = match.index + match[0].indexOf('^');
  const id = match[1] ?? '';
  // `[**^d**](p.3)`: the words of a link name nothing.
  const { start } = prose.rangeOf(caret, caret + 1);
  if (prose.links.some(({ range }) => range.start <= start && start < range.end)) return null;
  return { anchor: { id, range: prose.rangeOf(caret, caret + 1 + id.length) }, from: match.index };
}

/** A text without its prefix and its anchor. */
export function wordsOf(
  prose: Prose,
  prefix = prefixOf(prose.plain),
): {
  text: string;
  from: number;
  to: number;
  anchor: Anchor | null;
} {
  const found = anchorOf(prose);
  const from = prefix?.to ?? 0;
  const to = found?.from ?? prose.text.length;
  return { text: clean(prose, from, Math.max(from, to)), from, to, anchor: found?.anchor ?? null };
}

/** The claim that an item is, or null where it is none; `next` is the item behind it. */
export function claimOf(
  item: Item,
  section: SectionId,
  text: string,
  next?: Item,
  under: string | null = null,
): Claim | null {
  if (!isStatement(item)) return null;
  const { prose } = item;
  const prefix = prefixOf(prose.plain);
  if (prefix?.term === 'against') return null;
  const kind = kindOf(prefix?.term);
  const words = wordsOf(prose, prefix);
  return {
    id: words.anchor?.id ?? null,
    anchor: words.anchor,
    section,
    heading: item.heading?.text ?? null,
    under,
    kind,
    text: words.text,
    range: prose.range,
    firstLine: firstLineOf(text, prose.range),
    citations: prose.citations,
    inherited: item.passed.citations,
    references: prose.references,
    inheritedReferences: item.passed.references,
    figures: figuresOfItem(item),
    boundFigures: prose.boundFigures,
    quotations: quotationsOf(item, next),
    links: prose.links,
    against: item.children.flatMap((child) => evidenceOf(child)),
    shift: kind === 'shift' ? shiftOf(words.text) : null,
    sources: [],
    table: item.cells.length > 0 || item.kind === 'html',
  };
}

/** The figures of an item, or of all cells of its table. */
export function figuresOfItem(item: Item): Figure[] {
  return item.cells.length > 0 ? item.cells.flat().flatMap(figuresOf) : figuresOf(item.prose);
}

function kindOf(prefix: string | undefined): ClaimKind {
  return prefix === 'inference' ||
    prefix === 'hypothesis' ||
    prefix === 'open' ||
    prefix === 'shift'
    ? prefix
    : 'fact';
}

/** Claims of a section, nested ones after what they are nested in; what hangs on a task is the task's. */
export function claimsOf(
  items: readonly Item[],
  section: SectionId,
  text: string,
  under: string | null = null,
): Claim[] {
  let led = under;
  return items.flatMap((item, at) => {
    if (item.kind !== 'item') led = item.leadIn ? item.prose.text : under;
    if (item.kind === 'task') return [];
    const claim = claimOf(item, section, text, items[at + 1], led);
    if (item.children.length === 0) return claim ?? [];
    const prefix = prefixOf(item.prose.plain)?.term;
    const nested =
      prefix === 'against' ? [] : claimsOf(item.children, section, text, item.prose.text);
    return claim ? [claim, ...nested] : nested;
  });
}

/** An item that states something: not a lead-in, a mere link, picture or key, code or comment. */
export function isStatement(item: Item): boolean {
  const { prose } = item;
  if (item.kind === 'table') return true;
  if (item.kind === 'html')
    return /<table[\s>]/i.test((item.node as { value?: string }).value ?? '');
  if (item.kind !== 'paragraph' && item.kind !== 'item' && item.kind !== 'task') return false;
  if (item.leadIn || item.cutsTable || isMailHead(item)) return false;
  const said = clean(prose);
  if (!/[\p{L}\p{N}]/u.test(said)) return false;
  if (/^[^:：]{1,12}[:：]$/.test(said)) return false;
  if (/^\^\S+$/.test(said)) return false;
  return !onlyLinks(prose);
}

/** `From: … Sent: … Subject: …`, pasted with a mail: every line of it is one of its head. */
function isMailHead({ kind, prose, place }: Item): boolean {
  if (kind !== 'paragraph' || !MAIL_HEAD.test(prose.text)) return false;
  const { start, end } = prose.range;
  const lines = place.text.slice(start, end).split(/\r\n|[\r\n]/);
  return lines.length > 1 && lines.every((line) => MAIL_HEAD.test(line.trim()));
}

/** It says nothing but the words of its links. */
export function onlyLinks(prose: Prose): boolean {
  if (prose.links.length === 0) return false;
  let rest = prose.text;
  for (const link of prose.links) rest = rest.replace(link.text, '');
  return !/[\p{L}\p{N}]/u.test(rest.replaceAll(BLANK, ''));
}

/** `反证:` nested under a claim. */
function evidenceOf(item: Item): Evidence[] {
  if (prefixOf(item.prose.plain)?.term !== 'against') return [];
  const below = walk([item]);
  return [
    {
      text: wordsOf(item.prose).text,
      range: item.prose.range,
      citations: below.flatMap((i) => i.prose.citations),
      references: below.flatMap((i) => i.prose.references),
      sources: [],
    },
  ];
}

function shiftOf(text: string): { from: string; to: string } | null {
  const arrow = /→|->|=>|⇒|➔|➜/.exec(text);
  if (!arrow) return turnOf(text);
  const rest = text.slice(arrow.index + arrow[0].length).trim();
  const to = /^[^,，。;；(（]*/.exec(rest)?.[0].trim() ?? '';
  return { from: text.slice(0, arrow.index).trim(), to: to || rest };
}

/** `从“看规模”转向“看利润”`, `from volume to margin`. */
function turnOf(text: string): { from: string; to: string } | null {
  const plain = plainly(text);
  const turn =
    TURNS.exec(plain) ??
    /(?:从|由)([^,，。;；、从由]{2,24}?)(?:转向|转为|变为|到|走向)([^,，。;；]{2,24})/.exec(
      plain,
    ) ??
    TURNS_EN.exec(plain) ??
    /\bfrom ([^,.;:]{2,40}?) (?:to|towards?) ([^,.;:]{2,40})/i.exec(plain);
  // In the writer's own characters.
  const written = (words = '', at = plain.indexOf(words, turn?.index)) =>
    text.slice(at, at + words.length).replace(/^[\s“”"「」『』]+|[\s“”"「」『』]+$/g, '');
  const [from, to] = [written(turn?.[1]), written(turn?.[2])];
  // From one year or figure to another nothing turns.
  if (!turn || from === '' || to === '' || /^[\d.,%％万亿年月]+/.test(from)) return null;
  return { from, to };
}
