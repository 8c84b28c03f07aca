/** What an item of the menu is written with. */

import type { SourceDraft } from '../../edit/things/sources/source';
import type { Plan, SectionId } from '../../plan/model';
import type { Language } from '../../words';

/** What was asked for before an item is written. */
export interface Asked {
  /** The source that it cites: one of the plan, or a new one. */
  readonly cite?: { readonly known: string } | { readonly draft: SourceDraft };
  /** What an opportunity rests on: starts of what the plan says. */
  readonly because?: readonly number[];
}

/** What an item is written with: the plan, where the caret stands, and what was asked for. */
export interface InsertContext extends Asked {
  readonly plan: Plan;
  readonly written: Language;
  readonly day: string;
  readonly section: SectionId;
  readonly caret: number | null;
}
