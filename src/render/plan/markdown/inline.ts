/** Words of a plan as people read them: citations as chips, references by their words, no ids. */
import type { Node, PhrasingContent } from 'mdast';
import type { BoundFigure, Citation, Range } from '../../../plan/model';
import { REFERENCE } from '../../../plan/read/prose/prose';
import { lowerBound } from '../../../plan/text/ranges';
import { clippedLine } from '../../../plan/text/text';
import { say } from '../../../words';
import { planViewWords as w } from '../../../words/shown/planView';
import { type Html, html, joined, NOTHING, raw } from '../../components/html';
import type { Look } from '../../components/look';
import { safeUrl } from '../../safeUrl';
import { figureName } from '../figureName';

/** What stands in the text for the tool, and how it is shown. */
interface Mark extends Range {
  readonly citation?: Citation;
}

/** Everything that is looked up by offset while a plan is shown. */
export class Inline {
  readonly #marks: readonly Mark[];
  readonly #citations = new Map<number, Citation>();
  readonly #figures = new Map<number, BoundFigure>();
  /** By where they begin. */
  readonly #pains: ReadonlyMap<number, string>;

  constructor(readonly look: Look) {
    const { plan } = look;
    const marks: Mark[] = plan.anchors.map(({ range }) => range);
    for (const citation of plan.citations) {
      const { range, locator } = citation;
      this.#citations.set(range.start, citation);
      marks.push({ ...range, citation });
      if (locator) marks.push({ start: range.end, end: range.end + locator.text.length });
    }
    this.#pains = new Map(plan.pains.map(({ text, range }) => [range.start, text]));
    for (const figure of plan.boundFigures) this.#figures.set(figure.range.start, figure);
    this.#marks = marks.sort((a, b) => a.start - b.start);
  }

  /** `claim`: where the statement begins that these words belong to. */
  of(nodes: readonly Node[], shift: number, claim: number | null): Html {
    return joined(nodes.map((node) => this.#node(node as PhrasingContent, shift, claim)));
  }

  /** The words of what an id names. */
  reference(id: string): Html {
    const { look } = this;
    const found = look.plan.names.referred.get(id);
    if (!found) return html`<span class="zb-none">${say(w.unknownReference, look.language)}</span>`;
    // A pain that is an answer, too, is said without what it is rated.
    const pain = this.#pains.get(found.range.start);
    const text = pain ?? ('text' in found ? found.text : found.name);
    return html`<span class="zb-reference"${look.at(found.range)}>${clippedLine(text, 90)}</span>`;
  }

  #node(node: PhrasingContent, shift: number, claim: number | null): Html {
    const start = (node.position?.start.offset ?? 0) + shift;
    const end = (node.position?.end.offset ?? 0) + shift;
    const citation = node.type === 'text' ? undefined : this.#citations.get(start);
    if (citation) return this.look.chip(citation, claim);
    const inner = () => this.of('children' in node ? node.children : [], shift, claim);
    switch (node.type) {
      case 'text':
        return this.#text(node.value, { start, end }, claim);
      case 'strong':
        return html`<strong>${inner()}</strong>`;
      case 'emphasis':
        return html`<em>${inner()}</em>`;
      case 'delete':
        return html`<del>${inner()}</del>`;
      case 'inlineCode':
        return html`<code>${node.value}</code>`;
      case 'break':
        return raw('<br>');
      case 'image':
        return node.alt ? html`<span class="zb-quiet">${node.alt}</span>` : NOTHING;
      case 'link':
        return this.#link(node.url, start, inner());
      case 'footnoteReference':
        return this.look.chip({ id: node.label ?? node.identifier }, claim);
      case 'html':
        return /^<br\b/i.test(node.value) ? raw('<br>') : NOTHING;
      default:
        return inner();
    }
  }

  #link(url: string, start: number, inner: Html): Html {
    const figure = this.#figures.get(start);
    if (figure) {
      const what = figureName(figure, this.look.language);
      return what === '' ? inner : html`<span class="zb-figure" title="${what}">${inner}</span>`;
    }
    const address = safeUrl(url);
    return address === null
      ? inner
      : html`<a href="${address}" rel="noopener noreferrer">${inner}</a>`;
  }

  /** A text node without its marks; its value differs from its source by escapes and indents. */
  #text(value: string, range: Range, claim: number | null): Html {
    const own = this.#marksIn(range);
    const same = range.end - range.start === value.length;
    if (own.length === 0) return this.words(value);
    const parts: Html[] = [];
    let at = range.start;
    const add = (to: number) => {
      if (to <= at) return;
      const piece = same
        ? value.slice(at - range.start, to - range.start)
        : plain(this.look.plan.text.slice(at, to));
      parts.push(this.words(piece));
    };
    for (const mark of own) {
      if (mark.start < at) continue;
      add(mark.start);
      if (mark.citation) parts.push(this.look.chip(mark.citation, claim));
      at = Math.min(mark.end, range.end);
    }
    add(range.end);
    return joined(parts);
  }

  #marksIn({ start, end }: Range): readonly Mark[] {
    const before = (offset: number) => lowerBound(this.#marks, offset, (mark) => mark.start);
    return this.#marks.slice(before(start), before(end));
  }

  /** Text of the plan that isn't a node, too: a value, a title; references in it by their words. */
  words(text: string): Html {
    if (!text.includes('^')) return html`${text}`;
    const parts: Html[] = [];
    let at = 0;
    for (const match of text.matchAll(REFERENCE)) {
      parts.push(html`${text.slice(at, match.index)}`);
      for (const [, id = ''] of match[0].matchAll(/\^([^\s()（）^,，、;；]+)/g)) {
        parts.push(this.reference(id));
      }
      at = match.index + match[0].length;
    }
    parts.push(html`${text.slice(at)}`);
    return joined(parts);
  }
}

/** Source of words without escapes, entities of marks, and the indents of following lines. */
function plain(source: string): string {
  return source
    .replace(/(\r\n|\r|\n)(?:[ \t]*>)*[ \t]*/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};
