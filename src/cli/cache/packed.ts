/**
 * Findings as the cache keeps them. Most say what many others say, of another
 * place: what is said is kept once, and each finding is the number of that and
 * its place, which is read several times faster than whole findings.
 */
import type { Reported } from '../../review/formats/plan/report';
import type { Position } from '../../review/positions';
import { ruleUrl } from '../../rules/shared/url';

/** A finding without its place; the link to its rule's page follows from the rule. */
export type Said = Omit<Reported, 'url' | 'range' | 'position' | 'edits'>;

type Place = readonly [
  start: number,
  end: number,
  line: number,
  column: number,
  endLine: number,
  endColumn: number,
];
type PackedEdit = readonly [text: string, place: Place];
export type PackedFinding = readonly [said: number, ...Place, edits?: readonly PackedEdit[]];

/** All that is said, each once, by the number that findings know it by. */
export class SaidTable {
  readonly #list: Said[];
  readonly #numbers: Map<string, number>;

  constructor(list: readonly Said[]) {
    this.#list = [...list];
    this.#numbers = new Map();
  }

  get list(): readonly Said[] {
    return this.#list;
  }

  pack(finding: Reported): PackedFinding {
    const { rule, severity, message, code, params, timed, fixable } = finding;
    const { range, position, edits } = finding;
    const said = { rule, severity, message, code, params, timed, fixable };
    const packed = [this.#numberOf(said), ...placeOf(range, position)] as const;
    if (edits.length === 0) return packed;
    return [...packed, edits.map((edit) => [edit.text, placeOf(edit.range, edit.position)])];
  }

  unpack(packed: PackedFinding): Reported {
    const said = this.#list[packed[0]];
    if (!said) throw new RangeError(`${packed[0]}`);
    return new Unpacked(said, packed);
  }

  #numberOf(said: Said): number {
    if (this.#numbers.size < this.#list.length) {
      this.#list.forEach((one, number) => {
        this.#numbers.set(JSON.stringify(one), number);
      });
    }
    const text = JSON.stringify(said);
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#list.length);
    return this.#list.push(said) - 1;
  }
}

function placeOf({ start, end }: Reported['range'], position: Position): Place {
  return [start, end, position.line, position.column, position.endLine, position.endColumn];
}

function unpackEdit([text, place]: PackedEdit): Reported['edits'][number] {
  const [start, end, line, column, endLine, endColumn] = place;
  return { text, range: { start, end }, position: { line, column, endLine, endColumn } };
}

/**
 * A finding that looks up what it is asked for: there are very many, and most of
 * a finding is never asked for. Spreading one would lose all of it.
 */
class Unpacked implements Reported {
  constructor(
    private readonly said: Said,
    private readonly packed: PackedFinding,
  ) {}

  get rule() {
    return this.said.rule;
  }

  get severity() {
    return this.said.severity;
  }

  get message() {
    return this.said.message;
  }

  get url() {
    return ruleUrl(this.said.rule);
  }

  get code() {
    return this.said.code;
  }

  get params() {
    return this.said.params;
  }

  get timed() {
    return this.said.timed;
  }

  get fixable() {
    return this.said.fixable;
  }

  get range() {
    return { start: this.packed[1], end: this.packed[2] };
  }

  get position() {
    const { 3: line, 4: column, 5: endLine, 6: endColumn } = this.packed;
    return { line, column, endLine, endColumn };
  }

  get edits() {
    return (this.packed[7] ?? []).map(unpackEdit);
  }
}
