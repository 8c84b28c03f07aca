/** What a claim quotes: block quotes nested in its item or right behind its paragraph, and quotations in it. */
import type { Node, Parent } from 'mdast';
import type { Citation, Quotation } from '../../model';
import type { Item } from '../items';
import { BLANK, clean, endOf, type Place, type Prose, proseOf, startOf } from './prose';

/** The quotations of a claim in the order of the text; `next` is the item behind it. */
export function quotationsOf(item: Item, next: Item | undefined): Quotation[] {
  const inline = item.cells.length > 0 ? item.cells.flat() : [item.prose];
  const behind = item.kind === 'paragraph' && next?.kind === 'quote' ? [next] : [];
  const blocks = [...item.children.filter(({ kind }) => kind === 'quote'), ...behind];
  return [...inline.flatMap(inlineOf), ...blocks.flatMap(blockOf)];
}

const MARKED =
  /“([^“”]+)”|「([^「」]+)」|『([^『』]+)』|(?<![\p{L}\p{N}])"([^"\n]+)"(?![\p{L}\p{N}])/gu;

/** Six Han characters, or four words: less is a name or a turn of phrase. */
function isPassage(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return han >= 6 || (han === 0 && words >= 4);
}

function inlineOf(prose: Prose): Quotation[] {
  if (!/["“「『]/.test(prose.plain)) return [];
  return [...prose.plain.matchAll(MARKED)].flatMap((match): Quotation[] => {
    const text = (match.slice(1).find((part) => part !== undefined) ?? '').replaceAll(BLANK, '');
    if (!isPassage(text)) return [];
    const range = prose.rangeOf(match.index, match.index + match[0].length);
    return [{ kind: 'inline', text: text.replace(/\s+/g, ' ').trim(), range, citations: [] }];
  });
}

/** A line that names who said it. */
const ATTRIBUTION = /^(?:--+|[—–]+)\s*\S/;

function blockOf(item: Item): Quotation[] {
  const paragraphs = [...paragraphsOf(item.node, item.place)];
  const said = paragraphs.filter(({ text }) => !ATTRIBUTION.test(text));
  const text = said
    .map(({ text }) => text)
    .join(' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const range = { start: startOf(item.node, item.place), end: endOf(item.node, item.place) };
  const citations = paragraphs.flatMap((paragraph): readonly Citation[] => paragraph.citations);
  return [{ kind: 'block', text: unquoted(text), range, citations }];
}

function* paragraphsOf(
  node: Node,
  place: Place,
): Generator<{ text: string; citations: readonly Citation[] }> {
  if (node.type === 'paragraph' || node.type === 'heading') {
    const prose = proseOf(node as Parent, place);
    yield { text: clean(prose), citations: prose.citations };
    return;
  }
  for (const child of (node as Parent).children ?? []) yield* paragraphsOf(child, place);
}

/** Marks around the whole: the block says already that it is quoted. */
function unquoted(text: string): string {
  const whole = /^(?:“([^“”]+)”|「([^「」]+)」|"([^"]+)")$/.exec(text);
  return whole?.slice(1).find((part) => part !== undefined) ?? text;
}
