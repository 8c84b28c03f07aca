/** What the accounts board's page and its host tell each other. */
import type { Language } from '../../words';

/** What the page shows of the accounts, and which decisions are tried. */
export interface BoardView {
  /** Decisions being tried out, by path. */
  readonly tried: Readonly<Record<string, string>>;
  /** Empty for all. */
  readonly owner: string;
  readonly stage: string;
  /** A column's key; empty for the order of the portfolio. */
  readonly sort: string;
  readonly descending: boolean;
}

export const FIRST_VIEW: BoardView = {
  tried: {},
  owner: '',
  stage: '',
  sort: '',
  descending: false,
};

/** An entry of a list. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A column of the table. */
export interface BoardColumn {
  readonly key: string;
  readonly label: string;
  /** Words; the other columns hold figures. */
  readonly isWords: boolean;
}

/** An account in the table. */
export interface BoardRow {
  readonly path: string;
  readonly name: string;
  /** Term of the decision that the plan has. */
  readonly written: string;
  /** The cells behind the name and the decision, as the columns. */
  readonly cells: readonly string[];
}

/** A decision to write, with what is asked for it. */
export interface DecisionChange {
  readonly path: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** What would bring us back is asked, too. */
  readonly isDrop: boolean;
  /** As the plan has it now. */
  readonly reason: string;
  readonly revisit: string;
}

/** Everything as text or SVG, ready to be shown: the page has no words of its own. */
export interface BoardState {
  readonly language: Language;
  readonly day: string;
  /** What the days could do, and the decisions that it would take. */
  readonly suggestion: string;
  readonly suggested: Readonly<Record<string, string>>;
  /** SVG. */
  readonly bar: string;
  readonly chart: string;
  /** Days and value of what is pursued: what a decision changes. */
  readonly totals: string;
  readonly lines: readonly string[];
  readonly problems: readonly string[];
  readonly columns: readonly BoardColumn[];
  readonly rows: readonly BoardRow[];
  readonly all: number;
  readonly decisions: readonly FilterChoice[];
  readonly owners: readonly FilterChoice[];
  readonly stages: readonly FilterChoice[];
  readonly changes: readonly DecisionChange[];
}

/** Why a decision is taken, and what would bring us back. */
export interface DecisionWhy {
  readonly reason: string;
  readonly revisit: string;
}

/** The page to the editor. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'view'; readonly view: BoardView }
  | { readonly type: 'open'; readonly path: string }
  | { readonly type: 'write'; readonly why: Readonly<Record<string, DecisionWhy>> };

/** The editor to the page. */
export type ToPage =
  | { readonly type: 'state'; readonly state: BoardState; readonly view: BoardView }
  /** `message`: why nothing was written. */
  | { readonly type: 'written'; readonly ok: boolean; readonly message: string };
