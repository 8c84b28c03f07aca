/** The commands, each loaded when it is asked for, but for the one that is asked for most. */
import type { Io } from './io';
import { lintCommand } from './lint';

export type Command = (argv: readonly string[], io: Io) => Promise<number>;

export const COMMAND_NAMES = [
  'lint',
  'model',
  'roe',
  'health',
  'brief',
  'report',
  'cells',
  'import',
  'diff',
  'portfolio',
  'init',
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

const LOADERS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  lint: async () => lintCommand,
  model: async () => (await import('./model')).modelCommand,
  roe: async () => (await import('./roe')).roeCommand,
  health: async () => (await import('./health')).healthCommand,
  brief: async () => (await import('./brief')).briefCommand,
  report: async () => (await import('./report')).reportCommand,
  import: async () => (await import('./import')).importCommand,
  portfolio: async () => (await import('./portfolio')).portfolioCommand,
  init: async () => (await import('./init')).initCommand,
  diff: async () => (await import('./diff')).diffCommand,
  cells: async () => (await import('./cells')).cellsCommand,
};

export function isCommand(name: string): name is CommandName {
  return (COMMAND_NAMES as readonly string[]).includes(name);
}

export function loadCommand(name: CommandName): Promise<Command> {
  return LOADERS[name]();
}
