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

export type CommandName = (typeof COMMANDS)[number];
