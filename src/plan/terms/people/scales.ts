/** Degrees in their order, which the lexicon's words don't tell. */

/** How well we know somebody, from not at all. */
export const COVERAGE: readonly string[] = ['none', 'brief', 'multiple', 'in-depth'];

/** How somebody stands towards us, from against to for. */
export const SUPPORT: readonly string[] = [
  'opponent',
  'non-supporter',
  'neutral',
  'supporter',
  'strong-supporter',
];
