/**
 * The facts in company-facts JSON, one by one from its bytes: parsing all of a
 * 10 MB file at once would stop the editor and take many times its size.
 */
import { breathe, type Control, ReadError } from '../control';

/** One number of one filing. */
export interface Fact {
  readonly taxonomy: string;
  readonly tag: string;
  /** A currency, or `shares`, `pure`, … */
  readonly unit: string;
  /** The fact itself; called only for those that matter. */
  readonly read: () => unknown;
}

export interface FactHeader {
  entityName: string | null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Bytes between two pauses: a few milliseconds. */
const PIECE = 32 * 1024;
/** Keys are short, facts are small; longer ones are no company facts. */
const LONGEST = 64 * 1024;
const DEEPEST = 64;

/** Depth of a fact: root, facts, taxonomy, tag, units, the list of a unit. */
const FACT_DEPTH = 6;

/**
 * Calls `onFact` for every fact of `bytes` (UTF-8) in order. Throws `ReadError`
 * for what is no JSON of that form.
 */
export async function scanFacts(
  bytes: Uint8Array,
  control: Control,
  onFact: (fact: Fact) => void,
): Promise<FactHeader> {
  const scanner = new Scanner(bytes, onFact);
  while (!scanner.run(PIECE)) await breathe(control, scanner.at / bytes.length);
  if (!scanner.sawFacts) throw new ReadError('not-company-facts');
  return scanner.header;
}

interface Level {
  readonly isList: boolean;
  /** The key under which it stands; empty in a list. */
  readonly key: string;
}

class Scanner {
  at = 0;
  sawFacts = false;
  readonly header: FactHeader = { entityName: null };
  private readonly levels: Level[] = [];
  /** The last string, a key when a colon follows. */
  private last = '';
  private key = '';
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(
    private readonly bytes: Uint8Array,
    private readonly onFact: (fact: Fact) => void,
  ) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) this.at = 3;
  }

  /** Reads on for about `count` bytes; true at the end. */
  run(count: number): boolean {
    const stop = Math.min(this.bytes.length, this.at + count);
    while (this.at < stop) this.step();
    if (this.at < this.bytes.length) return false;
    if (this.levels.length > 0) throw new ReadError('bad-json');
    return true;
  }

  private step(): void {
    const byte = this.bytes[this.at];
    if (byte === QUOTE) this.string();
    else if (byte === 0x3a) this.colon();
    else if (byte === 0x7b) this.open(false);
    else if (byte === 0x5b) this.open(true);
    else if (byte === 0x7d || byte === 0x5d) this.close(byte === 0x5d);
    else this.at++;
  }

  private string(): void {
    const end = this.stringEnd(this.at);
    if (this.levels.length < FACT_DEPTH + 2 && end - this.at < LONGEST) {
      this.last = String(this.parse(this.at, end));
      if (this.levels.length === 1 && this.key === 'entityName') {
        this.header.entityName ??= this.last;
      }
    }
    this.at = end;
  }

  private colon(): void {
    this.key = this.last;
    if (this.levels.length === 1 && this.key === 'facts') this.sawFacts = true;
    this.at++;
  }

  private open(isList: boolean): void {
    if (!isList && this.levels.length === FACT_DEPTH && this.inFacts()) {
      this.fact();
      return;
    }
    if (this.levels.length >= DEEPEST) throw new ReadError('not-company-facts');
    const inList = this.levels.at(-1)?.isList === true;
    this.levels.push({ isList, key: inList ? '' : this.key });
    this.key = '';
    this.at++;
  }

  private close(isList: boolean): void {
    if (this.levels.pop()?.isList !== isList) throw new ReadError('bad-json');
    this.key = '';
    this.at++;
  }

  private inFacts(): boolean {
    const [, facts, , , units, list] = this.levels;
    return facts?.key === 'facts' && units?.key === 'units' && list?.isList === true;
  }

  /** A fact is flat: it ends with the next brace outside a string. */
  private fact(): void {
    const start = this.at;
    let end = start + 1;
    for (;;) {
      const byte = this.bytes[end];
      if (byte === undefined || byte === 0x7b || end - start > LONGEST) {
        throw new ReadError('bad-json');
      }
      end = byte === QUOTE ? this.stringEnd(end) : end + 1;
      if (byte === 0x7d) break;
    }
    this.at = end;
    const [, , taxonomy, tag, , unit] = this.levels;
    this.onFact({
      taxonomy: taxonomy?.key ?? '',
      tag: tag?.key ?? '',
      unit: unit?.key ?? '',
      read: () => this.parse(start, end),
    });
  }

  /** Just past the quote that closes the string at `start`. */
  private stringEnd(start: number): number {
    let at = start + 1;
    for (;;) {
      const byte = this.bytes[at];
      if (byte === undefined) throw new ReadError('bad-json');
      if (byte === QUOTE) return at + 1;
      at += byte === BACKSLASH ? 2 : 1;
    }
  }

  private parse(start: number, end: number): unknown {
    try {
      return JSON.parse(this.decoder.decode(this.bytes.subarray(start, end)));
    } catch {
      throw new ReadError('bad-json');
    }
  }
}
