/** What can be written into a plan, by section: one menu for `/`, the palette and the lens of a section. */

import type { SectionId } from '../../plan/model';
import type { Word } from '../../words';
import { insertWords as w } from '../../words/editor/insert';

/** The items of the menu. */
export type InsertId =
  | 'fit'
  | 'person'
  | 'fact'
  | 'newFact'
  | 'inference'
  | 'shift'
  | 'open'
  | 'against'
  | 'roe'
  | 'import'
  | 'peers'
  | 'segments'
  | 'heard'
  | 'buying'
  | 'question'
  | 'ownQuestion'
  | 'pain'
  | 'meeting'
  | 'seen'
  | 'need'
  | 'hypothesis'
  | 'opportunity'
  | 'rival'
  | 'risk'
  | 'action'
  | 'source';

/** An item of the menu with its words and its sections. */
export interface InsertItem {
  readonly id: InsertId;
  readonly word: Word;
  /** Where it belongs; the first is where it goes when the caret stands in none of them. */
  readonly sections: readonly SectionId[];
  /** A command that asks, in place of text. */
  readonly command?: string;
}

const CLAIMS: readonly SectionId[] = ['look', 'listen', 'buying', 'feel', 'rivals', 'risks'];

/** In the order of a plan. */
export const INSERT_ITEMS: readonly InsertItem[] = [
  { id: 'fit', word: w.fit, sections: ['fit'] },
  { id: 'person', word: w.person, sections: ['people'] },
  { id: 'fact', word: w.fact, sections: CLAIMS },
  { id: 'newFact', word: w.newFact, sections: CLAIMS },
  { id: 'inference', word: w.inference, sections: CLAIMS },
  { id: 'shift', word: w.shift, sections: CLAIMS },
  { id: 'open', word: w.open, sections: CLAIMS },
  { id: 'against', word: w.against, sections: [...CLAIMS, 'fit', 'hypotheses'] },
  { id: 'roe', word: w.roe, sections: ['look'] },
  { id: 'import', word: w.import, sections: ['look'], command: 'zhibi.importStatements' },
  { id: 'peers', word: w.peers, sections: ['look'] },
  { id: 'segments', word: w.segments, sections: ['look'] },
  { id: 'heard', word: w.heard, sections: ['listen'] },
  { id: 'buying', word: w.buying, sections: ['buying'] },
  { id: 'question', word: w.question, sections: ['ask'], command: 'zhibi.addQuestion' },
  { id: 'ownQuestion', word: w.ownQuestion, sections: ['ask'] },
  { id: 'pain', word: w.pain, sections: ['ask'] },
  { id: 'meeting', word: w.meeting, sections: ['ask'], command: 'zhibi.logMeeting' },
  { id: 'seen', word: w.seen, sections: ['feel'] },
  { id: 'need', word: w.need, sections: ['needs'] },
  { id: 'hypothesis', word: w.hypothesis, sections: ['hypotheses'] },
  { id: 'opportunity', word: w.opportunity, sections: ['opportunities'] },
  { id: 'rival', word: w.rival, sections: ['rivals'] },
  { id: 'risk', word: w.risk, sections: ['risks'] },
  { id: 'action', word: w.action, sections: ['actions'] },
  { id: 'source', word: w.source, sections: [], command: 'zhibi.addSource' },
];

/** Those that belong into a section first, then all others; each once. */
export function itemsFor(section: SectionId | undefined): readonly InsertItem[] {
  const here = (item: InsertItem) => section !== undefined && item.sections.includes(section);
  return [...INSERT_ITEMS.filter(here), ...INSERT_ITEMS.filter((item) => !here(item))];
}

/** The item of the menu with that id; undefined for any other value. */
export function insertItem(id: unknown): InsertItem | undefined {
  return INSERT_ITEMS.find((item) => item.id === id);
}
