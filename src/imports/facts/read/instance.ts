/** An XBRL instance (XML): the facts of one filing. */
import { breathe } from '../../../copies/control';
import { ImportError } from '../../importError';
import type { Imported, ImportOptions } from '../../imported';
import type { TaggedFact } from '../fact';
import { statementsOfTagged, taxonomyOf, unitOf } from '../names/tagged';

const LIMIT = 64 * 1024 * 1024;
const PIECE = 64 * 1024;
const MOST_FACTS = 200_000;
const MOST_DEFINITIONS = 100_000;
const DEEPEST = 64;

/** Whether the first bytes are those of an instance: its root is `xbrl`. */
export function isInstance(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4000));
  return /^\s*\uFEFF?(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:[\w-]+:)?xbrl[\s>]/.test(
    head,
  );
}

/** Reads `bytes` (UTF-8). Entities of its own are not expanded. Throws `ImportError`. */
export async function readInstance(bytes: Uint8Array, options: ImportOptions): Promise<Imported> {
  if (bytes.length > LIMIT) {
    throw new ImportError('too-large', { limit: LIMIT / 1024 / 1024, what: 'MB' });
  }
  const { Parser } = await import('htmlparser2');
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += PIECE) {
    parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    await breathe(options, at / bytes.length);
  }
  parser.end(decoder.decode());
  return statementsOfTagged(reader.facts(), options);
}

type Attributes = Readonly<Record<string, string>>;

interface Context {
  start: string | null;
  end: string;
  readonly dims: Record<string, string>;
}

interface Raw {
  readonly name: string;
  readonly context: string;
  readonly unit: string | null;
  readonly decimals: number | null;
  text: string;
}

class Reader {
  private readonly namespaces = new Map<string, string>();
  private readonly contexts = new Map<string, Context>();
  private readonly units = new Map<string, string[]>();
  private readonly found: Raw[] = [];
  private depth = 0;
  private context: Context | null = null;
  private unit: string[] | null = null;
  private axis: string | null = null;
  private fact: { readonly raw: Raw; readonly depth: number } | null = null;
  private collected = '';

  open(name: string, attributes: Attributes): void {
    if (++this.depth > DEEPEST) throw new ImportError('bad-xbrl');
    this.collected = '';
    if (this.depth <= 2) this.declare(attributes);
    const local = localOf(name);
    if (local === 'context' && this.contexts.size < MOST_DEFINITIONS) {
      this.context = { start: null, end: '', dims: {} };
      this.contexts.set(attributes.id ?? '', this.context);
    } else if (local === 'unit' && this.units.size < MOST_DEFINITIONS) {
      this.unit = [];
      this.units.set(attributes.id ?? '', this.unit);
    } else if (local === 'explicitMember' || local === 'typedMember') {
      this.axis = attributes.dimension ?? '';
    } else if (attributes.contextRef !== undefined && !this.fact) {
      this.begin(name, attributes);
    }
  }

  text(text: string): void {
    if (this.collected.length < 300) this.collected += text.slice(0, 300);
  }

  close(name: string): void {
    const text = this.collected.trim();
    const { context } = this;
    if (this.fact?.depth === this.depth) {
      this.fact.raw.text = text;
      this.fact = null;
    } else if (context) this.inContext(context, localOf(name), text);
    else if (this.unit) {
      if (localOf(name) === 'measure' && this.unit.length < 4) this.unit.push(text);
      if (localOf(name) === 'unit') this.unit = null;
    }
    this.collected = '';
    this.depth--;
  }

  facts(): TaggedFact[] {
    return this.found.flatMap((raw): TaggedFact[] => {
      const { name, decimals, text } = raw;
      const context = this.contexts.get(raw.context);
      if (!context) return [];
      const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
      const unit = raw.unit === null ? null : unitOf(this.units.get(raw.unit)?.join('/') ?? '');
      return [
        {
          taxonomy: taxonomyOf(prefix, this.namespaces.get(prefix)),
          tag: localOf(name),
          unit,
          start: context.start,
          end: context.end,
          value: unit === null || text === '' ? null : Number(text),
          decimals,
          dims: context.dims,
          text,
        },
      ];
    });
  }

  private declare(attributes: Attributes): void {
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('xmlns:')) this.namespaces.set(name.slice(6), value);
    }
  }

  private begin(name: string, attributes: Attributes): void {
    if (this.found.length >= MOST_FACTS) {
      throw new ImportError('too-large', { limit: MOST_FACTS, what: 'facts' });
    }
    const decimals = Number(attributes.decimals ?? Number.NaN);
    const raw: Raw = {
      name,
      context: attributes.contextRef ?? '',
      unit: attributes.unitRef ?? null,
      decimals: Number.isFinite(decimals) ? decimals : null,
      text: '',
    };
    this.found.push(raw);
    this.fact = { raw, depth: this.depth };
  }

  private inContext(context: Context, local: string, text: string): void {
    if (local === 'startDate') context.start = text.slice(0, 10);
    else if (local === 'endDate' || local === 'instant') context.end = text.slice(0, 10);
    else if (local === 'explicitMember' || local === 'typedMember') {
      context.dims[this.axis ?? ''] = text;
    } else if (local === 'context') this.context = null;
  }
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
