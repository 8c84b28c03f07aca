/** The commands. Each is loaded on use, but for `lint`, the most frequent one. */

import { lintCommand } from './commands/lint/lint';
import type { Io } from './io';

export type Command = (argv: readonly string[], io: Io) => Promise<number>;

export const COMMAND_NAMES = [
  'lint',
  'proof',
  'model',
  'roe',
  'health',
  'brief',
  'report',
  'cells',
  'import',
  'notes',
  'diff',
  'comment',
  'screen',
  'portfolio',
  'export',
  'calibrate',
  'todo',
  'init',
] as const;
/** The commands of the command line. */
export type CommandName = (typeof COMMAND_NAMES)[number];

const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  lint: async () => lintCommand,
  proof: async () => (await import('./commands/review/proof')).proofCommand,
  model: async () => (await import('./commands/model')).modelCommand,
  roe: async () => (await import('./commands/roe')).roeCommand,
  health: async () => (await import('./commands/review/health')).healthCommand,
  brief: async () => (await import('./commands/pages/brief')).briefCommand,
  report: async () => (await import('./commands/pages/report')).reportCommand,
  import: async () => (await import('./commands/import/import')).importCommand,
  notes: async () => (await import('./commands/talks/notes')).notesCommand,
  screen: async () => (await import('./commands/screen')).screenCommand,
  portfolio: async () => (await import('./commands/review/portfolio')).portfolioCommand,
  calibrate: async () => (await import('./commands/review/calibrate')).calibrateCommand,
  export: async () => (await import('./commands/pages/export')).exportCommand,
  todo: async () => (await import('./commands/review/todo')).todoCommand,
  init: async () => (await import('./commands/init')).initCommand,
  diff: async () => (await import('./commands/review/diff')).diffCommand,
  comment: async () => (await import('./commands/review/comment')).commentCommand,
  cells: async () => (await import('./commands/cells')).cellsCommand,
};

/** Whether a word of the command line names a command. */
export function isCommand(name: string): name is CommandName {
  return (COMMAND_NAMES as readonly string[]).includes(name);
}

/** The function that runs a command, with all that it needs loaded first. */
export function loadCommand(name: CommandName): Promise<Command> {
  return LOADERS[name]();
}
