/** The blocks of a plan as HTML; in list and table what the plan means by them. */
import type {
  Blockquote,
  Code,
  Heading,
  List,
  ListItem,
  Node,
  Paragraph,
  PhrasingContent,
  RootContent,
  Table,
  Text,
} from 'mdast';
import type { Claim, Need, Range } from '../../../plan/model';
import type { PlacedList } from '../../../plan/parse/placed';
import { prefixOf } from '../../../plan/read/kinds/claims';
import { say } from '../../../words';
import { planViewWords as w } from '../../../words/shown/planView';
import { escapeXml } from '../../charts';
import { noSource } from '../../components/chip';
import { type Html, html, joined, NOTHING, raw } from '../../components/html';
import type { Look } from '../../components/look';
import { needsTable, partyText } from '../../components/need';
import { term } from '../../components/words';
import { chainOf } from '../chain';
import { headingExtras } from '../extras';
import { sourceRow } from '../sourceRow';
import { Things } from '../things';
import { whitespaceTable } from '../whitespaceTable';
import { blockHtmlAt } from './blockHtml';
import { Inline } from './inline';
import { Items } from './items';
import type { BlockPlace, Pen } from './pen';

/** Shows one block of a plan after the other; made anew for each version of the plan. */
export class Blocks implements Pen {
  readonly inline: Inline;
  readonly things: Things;
  readonly #items: Items;

  constructor(readonly look: Look) {
    this.inline = new Inline(look);
    this.things = new Things(look.plan);
    this.#items = new Items(this);
  }

  /** `null` for what has nothing of a plan in it: a viewer of Markdown shows it better. */
  own(node: RootContent, place: BlockPlace, more: readonly PlacedList[] = []): Html | null {
    if (node.type === 'code') return this.#figures(node, place);
    if (node.type === 'html') return node.value.trim().startsWith('<!--') ? NOTHING : null;
    if (node.type === 'thematicBreak') return null;
    return this.of(node, place, more);
  }

  of(node: RootContent, place: BlockPlace, more: readonly PlacedList[] = []): Html {
    switch (node.type) {
      case 'heading':
        return this.#heading(node, place);
      case 'paragraph':
        return this.#paragraph(node, place);
      case 'list':
        return this.list(node, place, more);
      case 'table':
        return this.#table(node, place);
      case 'blockquote':
        return this.#quote(node, place);
      case 'code':
        return this.#figures(node, place) ?? html`<pre><code>${node.value}</code></pre>`;
      case 'html':
        return html`<p>${node.value.replace(/<!--(?:(?!<!--|-->)[\s\S])*-->|<[^<>]*>/g, ' ').trim()}</p>`;
      case 'thematicBreak':
        return raw('<hr>');
      case 'footnoteDefinition':
        return this.#sources(node, place);
      default:
        return NOTHING;
    }
  }

  start(node: Node, { shift }: BlockPlace): number {
    return (node.position?.start.offset ?? 0) + shift;
  }

  #end(node: Node, { shift }: BlockPlace): number {
    return (node.position?.end.offset ?? 0) + shift;
  }

  /** What begins in a block. */
  #within<T extends { readonly range: Range }>(
    things: readonly T[],
    node: Node,
    place: BlockPlace,
  ): T[] {
    const [start, end] = [this.start(node, place), this.#end(node, place)];
    return things.filter(({ range }) => start <= range.start && range.start < end);
  }

  at(node: Node, place: BlockPlace): Html {
    return this.look.at({ start: this.start(node, place) });
  }

  words(nodes: readonly Node[], place: BlockPlace, claim: number | null = null): Html {
    return this.inline.of(nodes, place.shift, claim);
  }

  /** The words of a statement: its kind as a badge, its sources as chips, or that it has none. */
  statement(node: Paragraph, claim: Claim | undefined, place: BlockPlace): Html {
    const { language, plan } = this.look;
    const start = this.start(node, place);
    const cut = withoutPrefix(node.children);
    const badge = cut ? kindBadge(cut.kind, this.look) : NOTHING;
    const said = this.words(cut?.nodes ?? node.children, place, start);
    const wanting =
      claim &&
      (claim.kind === 'fact' || claim.kind === 'shift') &&
      claim.sources.length === 0 &&
      claim.citations.length === 0 &&
      plan.frontMatter?.status !== 'draft';
    return html`${badge}${said}${wanting ? noSource(language) : NOTHING}`;
  }

  /** What stands below the first paragraph of an item. */
  below(nodes: readonly Node[], place: BlockPlace): Html {
    return joined(nodes.map((node) => this.of(node as RootContent, place)));
  }

  /** A list, which may go on with others. */
  list(node: List, place: BlockPlace, more: readonly PlacedList[] = []): Html {
    const lists = [{ node, shift: place.shift }, ...more];
    const children = lists.flatMap(({ node: list, shift }) =>
      list.children.map((item) => ({ item, place: { ...place, shift } })),
    );
    const needs = this.#needs(children);
    if (needs) return needs;
    const items = children.flatMap(({ item, place: own }) => this.#items.of(item, own) ?? []);
    if (items.length === 0) return NOTHING;
    const kind = place.section === null ? '' : ` zb-${place.section}`;
    if (node.ordered) {
      return html`<ol class="zb-list${kind}" start="${node.start ?? 1}">${items}</ol>`;
    }
    return html`<ul class="zb-list${kind}">${items}</ul>`;
  }

  #heading(node: Heading, place: BlockPlace): Html {
    const start = this.start(node, place);
    const { things, look } = this;
    const words = this.words(node.children, place);
    const opportunity = things.opportunities.get(things.lineOf(start));
    if (opportunity) {
      return html`<h3${this.at(node, place)}>${words}</h3>${chainOf(opportunity, this)}`;
    }
    const opens = look.plan.sections.find(({ heading }) => heading.range.start === start);
    // The page begins with the account's name.
    const account = look.plan.frontMatter?.account;
    if (node.depth === 1 && !opens && account && words.markup.includes(escapeXml(account))) {
      return NOTHING;
    }
    const level = Math.min(6, Math.max(2, opens ? 2 : node.depth));
    const tag = raw(`h${level}`);
    return html`<${tag}${this.at(node, place)}>${words}</${tag}>${opens ? headingExtras(opens.id, this) : NOTHING}`;
  }

  #paragraph(node: Paragraph, place: BlockPlace): Html {
    const start = this.start(node, place);
    const sources = this.#sources(node, place);
    if (!sources.empty) return sources;
    const claim = this.things.claims.get(this.things.lineOf(start));
    const said = this.statement(node, claim, place);
    return said.empty ? NOTHING : html`<p${this.at(node, place)}>${said}</p>`;
  }

  /** The sources that are defined in a block. */
  #sources(node: Node, place: BlockPlace): Html {
    const own = this.#within(this.look.plan.sources, node, place);
    return joined(own.map((source) => sourceRow(source, this.look)));
  }

  #quote(node: Blockquote, place: BlockPlace): Html {
    const start = this.start(node, place);
    const end = this.#end(node, place);
    const check = this.look.proof?.checks.find(
      ({ kind, range }) => kind === 'passage' && start <= range.start && range.end <= end,
    );
    const state = check ? ` ${check.result}` : '';
    return html`<blockquote class="zb-passage${state}"${this.at(node, place)}>${this.below(node.children, place)}</blockquote>`;
  }

  #figures(node: Code, place: BlockPlace): Html | null {
    const { plan, language } = this.look;
    const drawn = blockHtmlAt(plan, this.start(node, place), language);
    return drawn === undefined ? null : html`<div${this.at(node, place)}>${raw(drawn)}</div>`;
  }

  #needs(
    children: readonly { readonly item: ListItem; readonly place: BlockPlace }[],
  ): Html | null {
    const { needs } = this.things;
    const [first] = children;
    const last = children.at(-1);
    if (!first || !last || first.place.section !== 'needs') return null;
    const starts = children.map(({ item, place }) => this.start(item, place));
    if (!starts.every((start) => needs.has(this.things.lineOf(start)))) return null;
    const end = this.#end(last.item, last.place);
    const own = this.look.plan.needs.filter(
      ({ range }) => (starts[0] ?? 0) <= range.start && range.start < end,
    );
    return this.#needRows(own);
  }

  #needRows(own: readonly Need[]): Html {
    const { look, inline } = this;
    const rows = own.map((need) => ({
      party: partyText(need, look.language),
      need:
        need.need === ''
          ? NOTHING
          : html`${inline.words(need.need)}${look.chipsIn(need.citations)}`,
      answer: inline.words(need.answer ?? ''),
      conflict: inline.words(need.conflict ?? ''),
      at: look.at(need.range),
    }));
    return needsTable(rows, look.language);
  }

  #table(node: Table, place: BlockPlace): Html {
    const start = this.start(node, place);
    const { plan } = this.look;
    const needs = this.#within(plan.needs, node, place);
    if (needs.length > 0) return this.#needRows(needs);
    const cells = this.#within(plan.whitespace, node, place);
    if (cells.length > 0) return whitespaceTable(cells, this);
    const [head, ...rows] = node.children;
    if (!head) return NOTHING;
    const heads = head.children.map(
      (cell) => html`<th scope="col">${this.words(cell.children, place, start)}</th>`,
    );
    const lines = rows.map((row) => {
      const own = row.children.map(
        (cell) => html`<td>${this.words(cell.children, place, start)}</td>`,
      );
      return html`<tr${this.at(row, place)}>${own}</tr>`;
    });
    return html`<div class="zb-wide"><table class="zb-table"><thead><tr>${heads}</tr></thead><tbody>${lines}</tbody></table></div>`;
  }
}

function kindBadge(kind: string, { language }: Look): Html {
  return html`<span class="zb-badge ${kind}">${term('claimKind', kind, language)}</span> `;
}

/** The words behind `推断:` and its kin, which a badge then says. */
function withoutPrefix(
  nodes: readonly PhrasingContent[],
): { readonly kind: string; readonly nodes: readonly PhrasingContent[] } | null {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return null;
  const prefix = prefixOf(first.value);
  const start = first.position?.start.offset;
  if (!prefix || start === undefined || !first.position) return null;
  const words: Text = {
    type: 'text',
    value: first.value.slice(prefix.to),
    position: {
      start: { ...first.position.start, offset: start + prefix.to },
      end: first.position.end,
    },
  };
  return { kind: prefix.term, nodes: [words, ...rest] };
}
/** Said where a part of a plan can't be shown. */
export const tooComplex = (look: Look): Html =>
  html`<p class="zb-quiet">${say(w.tooComplex, look.language)}</p>`;
