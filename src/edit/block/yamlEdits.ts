/** Edits of single cells and lines of a block's YAML, which leave the rest of it as it stands. */
import type { Range, TextEdit } from '../../plan/model';
import type { Cell } from '../../plan/read/yaml/blocks/blockRows';
import type { YamlValue } from '../../plan/read/yaml/yamlValue';
import { eolOf, lineEnd } from '../../plan/text/text';

/** A cell of a row after the edit: one of before, or a new one. */
export interface MergedCell {
  /** Its index before, `null` for a new cell. */
  readonly old: number | null;
  /** `null` keeps what is there; a new cell is then missing. */
  readonly text: string | null;
}

const MISSING = '--';

/** Collects edits of a block's YAML; `all` gives them in the order of the text. */
export class BlockEdits {
  private readonly edits: TextEdit[] = [];
  /** Lines to come behind an offset, in order. */
  private readonly lines = new Map<number, string[]>();
  private readonly eol: string;
  private readonly indent: string;

  /** `firstKey` is where the first key of the block stands, which tells the indent. */
  constructor(
    private readonly text: string,
    firstKey: number,
  ) {
    this.eol = eolOf(text);
    this.indent = this.lead(firstKey);
  }

  get isEmpty(): boolean {
    return this.edits.length === 0 && this.lines.size === 0;
  }

  /** In the order of the text. */
  all(): TextEdit[] {
    const added = [...this.lines].map(([at, lines]) => ({
      range: { start: at, end: at },
      text: lines.map((line) => this.eol + this.indent + line).join(''),
    }));
    return [...this.edits, ...added].sort((a, b) => a.range.start - b.range.start);
  }

  replace(range: Range, text: string): void {
    this.edits.push({ range, text });
  }

  insert(at: number, text: string): void {
    this.edits.push({ range: { start: at, end: at }, text });
  }

  /** Adds an item behind the one that ends at `at`; on a line of its own behind that one's comment. */
  append(at: number, separator: string, text: string): void {
    const end = /[\r\n]/.test(separator) ? lineEnd(this.text, at) : at;
    this.insert(end, separator + text);
  }

  /** Adds a line below the one that `range` ends on, behind its comment. */
  behind(range: Range, line: string): void {
    const at = lineEnd(this.text, this.trimmedEnd(range));
    this.lines.set(at, [...(this.lines.get(at) ?? []), line]);
  }

  /** Puts texts into the cells of a row. A number beside bars keeps the width of the one before. */
  cells(cells: readonly Cell[], merged: readonly MergedCell[], separator: string): void {
    let last = -1;
    let leading = '';
    for (const { old, text } of merged) {
      const cell = old === null ? undefined : cells[old];
      if (cell) {
        last = cell.range.end;
        if (leading !== '') this.insert(cell.range.start, leading);
        leading = '';
        const width = separator.includes('|') ? cell.text.length : 0;
        if (text !== null) this.replace(cell.range, text.padStart(width));
      } else if (last < 0) leading += `${text ?? MISSING}${separator}`;
      else this.append(last, separator, text ?? MISSING);
    }
  }

  /** What stands between the cells of a row. */
  separatorOf(value: YamlValue): string {
    if (value.kind !== 'list') return ' | ';
    return this.separator(value.flow, value.items[0]?.range.start ?? value.range.start);
  }

  /** What stands between the items of a collection whose first one begins at `first`. */
  separator(isFlow: boolean, first: number): string {
    return isFlow ? ', ' : this.eol + this.lead(first);
  }

  /** The end without blanks: YAML lets a block collection end on the next line. */
  trimmedEnd({ start, end }: Range): number {
    return start + this.text.slice(start, end).trimEnd().length;
  }

  /** What stands before `at` on its line. */
  private lead(at: number): string {
    const before = this.text.slice(0, at);
    return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  }
}
