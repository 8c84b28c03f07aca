import type { SectionId } from '../../model';

/** The sections in the order in which a plan has them. */
export const SECTION_ORDER: readonly SectionId[] = [
  'fit',
  'people',
  'look',
  'listen',
  'buying',
  'ask',
  'feel',
  'needs',
  'hypotheses',
  'opportunities',
  'whitespace',
  'proposal',
  'rivals',
  'risks',
  'actions',
];
