/** Plain data that the features give; the editor's adapter turns offsets into positions. */
import type { SnippetEdit } from '../edit/snippet';
import type { Range, TextEdit } from '../plan/model';

/** A line of text over a range; `command` runs when it is clicked. */
export interface Lens {
  readonly range: Range;
  readonly title: string;
  readonly command?: CommandCall;
}

/** A command of the editor with its arguments. */
export interface CommandCall {
  readonly id: string;
  readonly args: readonly unknown[];
}

/** Markdown in which everything from the plan is escaped. */
export interface Hover {
  readonly range: Range;
  readonly markdown: string;
}

/** A quick fix. */
export interface Fix {
  readonly title: string;
  /** Safe edits, or snippets with placeholders for the writer to fill, or a command that asks. */
  readonly edits?: readonly TextEdit[];
  readonly snippets?: readonly SnippetEdit[];
  readonly command?: CommandCall;
  /** The one to take without looking. */
  readonly preferred?: boolean;
}

/** An inlay hint at an offset of the plan. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
  /** An offset in the plan that a click on the hint goes to. */
  readonly target?: number;
}

/** An entry of the outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind:
    | 'claim'
    | 'source'
    | 'person'
    | 'question'
    | 'hypothesis'
    | 'opportunity'
    | 'action'
    | 'block';
  readonly range: Range;
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

/** A link inside the plan. */
export interface DocumentLink {
  readonly range: Range;
  /** An offset in the same plan. */
  readonly target: number;
  readonly tooltip: string;
}

/** What a completion stands for; the editor's icon follows from it. */
export type CompletionKind =
  | 'key'
  | 'value'
  | 'heading'
  | 'source'
  | 'person'
  | 'reference'
  | 'figure'
  | 'snippet'
  | 'question';

/** One entry of a completion list. */
export interface Completion {
  readonly label: string;
  /** Beside the label: `阿里巴巴集团2022财年20-F · 2022-07-26 · A1`. */
  readonly description?: string;
  /** Markdown, escaped. */
  readonly documentation?: string;
  readonly kind: CompletionKind;
  /** What is replaced. */
  readonly range: Range;
  readonly insert: string;
  /** `insert` is a snippet. */
  readonly snippet?: boolean;
  /** What typing is matched against, where it isn't the label. */
  readonly filter?: string;
  readonly sort?: string;
  /** Written elsewhere with it: an id behind the statement that is chosen. */
  readonly more?: readonly TextEdit[];
  /** Runs when it is chosen; the document's address goes before its arguments. */
  readonly command?: CommandCall;
}
