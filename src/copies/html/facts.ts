/** Inline XBRL of a page: which values it tags, of which period, unit and part of the company. */
import { CopyFault } from '../fault';
import type { CopyFact } from '../model';
import { dayOf, numberOf } from './values';

/** A longer text is a note of its own, not a value. */
const LONGEST = 300;
const MOST_FACTS = 200_000;
const MOST_DEFINITIONS = 100_000;
const MOST_PARTS = 50;

/** Attributes of an element by name. */
export type Attributes = Readonly<Record<string, string>>;

/** A tagged value while it is read. */
interface Tagged {
  readonly isNumber: boolean;
  readonly attributes: Attributes;
  text: string;
  isWhole: boolean;
  line: number;
}

interface Context {
  start: string | null;
  end: string | null;
  readonly dims: Record<string, string>;
}

/** Follows the elements of a page. Names are lower case, as the HTML parser gives them. */
export class Facts {
  private readonly found: Tagged[] = [];
  private readonly continuations = new Map<string, Tagged>();
  private readonly contexts = new Map<string, Context>();
  private readonly units = new Map<string, string>();
  private readonly taxonomies = new Map<string, string>();
  /** Elements whose text is collected, innermost last. */
  private readonly open: { readonly name: string; readonly into: Tagged | null }[] = [];
  private excluded = 0;
  private context: Context | null = null;
  private unit: { readonly id: string; readonly parts: string[] } | null = null;
  private member: string | null = null;
  private words = '';

  /** Prefixes that an element declares. */
  declare(attributes: Attributes): void {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name.startsWith('xmlns:'))
        this.taxonomies.set(name.slice(6), usualPrefix(uri, name.slice(6)));
    }
  }

  /** `number` of the fact where one begins, for whoever knows its line; else -1. */
  openTag(name: string, attributes: Attributes): number {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'nonfraction' || local === 'nonnumeric') {
      noMoreThan(MOST_FACTS, this.found.length);
      const tagged: Tagged = {
        isNumber: local === 'nonfraction',
        attributes,
        text: '',
        isWhole: true,
        line: 0,
      };
      this.open.push({ name, into: tagged });
      return this.found.push(tagged) - 1;
    }
    if (local === 'continuation' && attributes.id) {
      const tagged: Tagged = { isNumber: false, attributes, text: '', isWhole: true, line: 0 };
      this.open.push({ name, into: tagged });
      noMoreThan(MOST_FACTS, this.continuations.size);
      this.continuations.set(attributes.id, tagged);
    } else if (local === 'exclude') this.excluded++;
    else this.openDefinition(local, attributes);
    return -1;
  }

  text(piece: string): void {
    if (this.context || this.unit) this.words = (this.words + piece).slice(0, 1000);
    if (this.excluded > 0) return;
    for (const { into } of this.open) {
      if (!into?.isWhole) continue;
      into.text += piece;
      if (into.text.length > 4 * LONGEST) into.isWhole = false;
    }
  }

  closeTag(name: string): void {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'exclude') this.excluded = Math.max(0, this.excluded - 1);
    else if (this.open.at(-1)?.name === name) this.open.pop();
    else this.closeDefinition(local);
  }

  place(number: number, line: number): void {
    const tagged = this.found[number];
    if (tagged) tagged.line = line;
  }

  /** The facts of the page in their order. */
  end(): CopyFact[] {
    const form = this.textOf('dei', 'DocumentType');
    return this.found.flatMap((tagged) => this.factOf(tagged, form) ?? []);
  }

  private openDefinition(local: string, attributes: Attributes): void {
    const { id } = attributes;
    if (local === 'context' && id) {
      noMoreThan(MOST_DEFINITIONS, this.contexts.size);
      this.context = { start: null, end: null, dims: Object.create(null) };
      this.contexts.set(id, this.context);
    } else if (local === 'unit' && id) {
      noMoreThan(MOST_DEFINITIONS, this.units.size);
      this.unit = { id, parts: [] };
    } else if (local === 'explicitmember' || local === 'typedmember') {
      this.member = localName(attributes.dimension ?? '');
    } else if (local === 'unitdenominator') this.unit?.parts.push('/');
    this.words = '';
  }

  private closeDefinition(local: string): void {
    const text = this.words.trim();
    const { context, unit } = this;
    if (context) {
      if (local === 'startdate') context.start = dayOf(text);
      else if (local === 'enddate' || local === 'instant') context.end = dayOf(text);
      else if (this.member && /^(?:explicit|typed)member$/.test(local)) {
        context.dims[this.member] = localName(text);
        this.member = null;
      } else if (local === 'context') this.context = null;
      // The value of a typed member stands in an element of its own.
      if (!this.member) this.words = '';
    } else if (unit) {
      if (local === 'measure') unit.parts.push(localName(text));
      if (local !== 'unit') return;
      this.units.set(unit.id, unit.parts.join('*').replace('*/*', '/'));
      this.unit = null;
    }
  }

  private factOf(tagged: Tagged, form: string | null): CopyFact | null {
    const { attributes, isNumber } = tagged;
    const [prefix = '', tag = ''] = (attributes.name ?? '').split(':');
    const context = this.contexts.get(attributes.contextref ?? '');
    const text = this.whole(tagged);
    if (!tag || !context?.end || text === null) return null;
    const isNil = attributes['xsi:nil'] === 'true' || attributes['xsi:nil'] === '1';
    const scale = Number(attributes.scale ?? 0);
    const value =
      isNumber && !isNil && Number.isInteger(scale) && Math.abs(scale) <= 30
        ? numberOf(text, attributes.format ?? '', scale, attributes.sign === '-')
        : null;
    if (isNumber && !isNil && value === null) return null;
    return {
      taxonomy: this.taxonomies.get(prefix) ?? prefix,
      tag,
      unit: isNumber ? (this.units.get(attributes.unitref ?? '') ?? null) : null,
      start: context.start,
      end: context.end,
      value,
      text,
      decimals: /^-?\d{1,2}$/.test(attributes.decimals ?? '') ? Number(attributes.decimals) : null,
      dims: context.dims,
      form,
      filed: null,
      accn: null,
      page: tagged.line > 0 ? 1 : 0,
      line: tagged.line,
    };
  }

  /** A text with what continues it; `null` where it is too long for a value. */
  private whole(tagged: Tagged): string | null {
    let text = '';
    const seen = new Set<Tagged>();
    for (let part: Tagged | undefined = tagged; part; ) {
      if (!part.isWhole || seen.has(part) || seen.size > MOST_PARTS) return null;
      seen.add(part);
      text += part.text;
      part = this.continuations.get(part.attributes.continuedat ?? '');
    }
    const plain = text.replace(/[\s\u00a0]+/g, ' ').trim();
    return plain.length > LONGEST ? null : plain;
  }

  /** A text of the whole company, as `dei` has them. */
  textOf(taxonomy: string, ...tags: readonly string[]): string | null {
    const found = this.found.find(({ attributes }) => {
      const [prefix = '', tag = ''] = (attributes.name ?? '').split(':');
      if (!tags.includes(tag) || (this.taxonomies.get(prefix) ?? prefix) !== taxonomy) return false;
      const context = this.contexts.get(attributes.contextref ?? '');
      return context !== undefined && Object.keys(context.dims).length === 0;
    });
    return (found && this.whole(found)) || null;
  }
}

function localName(text: string): string {
  return text.slice(text.indexOf(':') + 1).slice(0, 200);
}

/** A taxonomy by the prefix that everybody uses for it, whatever the file calls it. */
function usualPrefix(uri: string, own: string): string {
  if (/\/us-gaap\//.test(uri)) return 'us-gaap';
  if (/xbrl\.ifrs\.org/.test(uri)) return 'ifrs-full';
  if (/xbrl\.sec\.gov\/dei/.test(uri)) return 'dei';
  if (/fasb\.org\/srt/.test(uri)) return 'srt';
  const british = uri.split('xbrl.frc.org.uk/')[1] ?? '';
  if (british.includes('/core')) return 'core';
  return british.includes('/business') ? 'bus' : own;
}

/** A page that holds more is refused: of facts left out none could be told from facts that aren't there. */
function noMoreThan(limit: number, there: number): void {
  if (there >= limit) throw new CopyFault('too-many', { limit });
}
