export const COMMANDS = [
  'addSource',
  'addQuestion',
  'setReviewDate',
  'logMeeting',
  'brief',
  'health',
  'report',
  'importStatements',
] as const;

export type CommandName = (typeof COMMANDS)[number];
