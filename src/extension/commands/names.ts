export const COMMANDS = [
  'addSource',
  'addQuestion',
  'setReviewDate',
  'logMeeting',
  'notes',
  'brief',
  'health',
  'report',
  'mutual',
  'importStatements',
  'citePassage',
  'addSourceFromFile',
] as const;

/** The commands that work on an open plan. */
export type PlanCommand = (typeof COMMANDS)[number];
