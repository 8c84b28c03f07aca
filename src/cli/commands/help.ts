/** The texts of `--help`, made from the tables of commands and options. */

import { displayWidth } from '../../plan/text/displayWidth';
import { pad } from '../../review/formats/quote';
import { type Language, marks, say, type Word } from '../../words';
import { commandWords, helpWords, optionWords } from '../../words/cli/cliHelp';
import type { CommandName } from '../commands';

interface OptionHelp {
  readonly name: keyof typeof optionWords;
  readonly value?: string;
  /** The command in which it means something of its own. */
  readonly of?: string;
}

const PLAN: readonly OptionHelp[] = [
  { name: 'locale', value: 'en|zh-cn' },
  { name: 'stdin-path', value: 'NAME' },
  { name: 'ignore-unknown' },
  { name: 'help' },
];

const COMMANDS: Readonly<Record<CommandName, { usage: string; options: readonly OptionHelp[] }>> = {
  lint: {
    usage: '[PATH…|-]',
    options: [
      { name: 'format', value: 'text|json|github|sarif|gitlab|junit|rdjson|markdown' },
      { name: 'since', value: 'REF' },
      { name: 'staged' },
      { name: 'policy', value: 'REF' },
      { name: 'shard', value: 'I/N' },
      { name: 'baseline', value: 'FILE' },
      { name: 'update-baseline' },
      { name: 'fix' },
      { name: 'cache' },
      { name: 'no-proof' },
      { name: 'max-warnings', value: 'N' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  proof: {
    usage: '[PATH…|-]',
    options: [
      { name: 'format', value: 'text|json|markdown' },
      { name: 'max-warnings', value: 'N' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  model: { usage: 'PATH…', options: PLAN },
  roe: { usage: 'PATH…', options: [{ name: 'format', value: 'text|json' }, ...PLAN] },
  import: {
    usage: 'FILE [--into PLAN]',
    options: [
      { name: 'into', value: 'PLAN' },
      { name: 'entity', value: 'NAME' },
      { name: 'periods', value: 'FY2021,FY2022' },
      { name: 'list' },
      { name: 'industry', value: 'NAME' },
      { name: 'people' },
      { name: 'unit', value: 'UNIT' },
      { name: 'currency', value: 'CODE' },
      { name: 'current', value: 'PERIOD' },
      { name: 'decimal', value: 'comma|point' },
      { name: 'dates', value: 'dmy|mdy' },
      { name: 'same' },
      { name: 'interim' },
      { name: 'as-first-reported' },
      { name: 'segments', value: 'business|product|region' },
      { name: 'places' },
      { name: 'dry-run' },
      { name: 'format', value: 'text|json' },
      { name: 'locale', value: 'en|zh-cn' },
      { name: 'help' },
    ],
  },
  notes: {
    usage: 'FILE --into PLAN',
    options: [
      { name: 'into', value: 'PLAN', of: 'notes' },
      { name: 'who', value: 'NAME' },
      { name: 'date', value: 'YYYY-MM-DD' },
      { name: 'kind', value: 'meeting|call|visit' },
      { name: 'dry-run' },
      { name: 'format', value: 'text|json' },
      { name: 'today', value: 'YYYY-MM-DD' },
      { name: 'locale', value: 'en|zh-cn' },
      { name: 'help' },
    ],
  },
  screen: {
    usage: '[FILE] [--plan] [NAME…]',
    options: [
      { name: 'into', value: 'LIST', of: 'screen' },
      { name: 'industry', value: 'TEXT', of: 'screen' },
      { name: 'top', value: 'N' },
      { name: 'sort', value: 'roe|growth|name' },
      { name: 'update' },
      { name: 'plan' },
      { name: 'from', value: 'FILE' },
      { name: 'owner', value: 'NAME' },
      { name: 'stage', value: 'pre-sale|in-sale|after-sale' },
      { name: 'unit', value: 'UNIT' },
      { name: 'currency', value: 'CODE' },
      { name: 'decimal', value: 'comma|point' },
      { name: 'dates', value: 'dmy|mdy' },
      { name: 'dry-run', of: 'screen' },
      { name: 'today', value: 'YYYY-MM-DD' },
      { name: 'locale', value: 'en|zh-cn' },
      { name: 'help' },
    ],
  },
  portfolio: {
    usage: '[PATH…|-]',
    options: [
      { name: 'format', value: 'text|json|html' },
      { name: 'check' },
      { name: 'policy', value: 'REF' },
      { name: 'no-proof' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  calibrate: {
    usage: '[FOLDER]',
    options: [
      { name: 'format', value: 'text|json' },
      { name: 'by', value: 'owner' },
      { name: 'locale', value: 'en|zh-cn' },
      { name: 'help' },
    ],
  },
  export: {
    usage: '[PATH…|-]',
    options: [
      { name: 'format', value: 'ndjson|csv' },
      { name: 'table', value: 'accounts|people|opportunities' },
      { name: 'history' },
      { name: 'no-proof' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  todo: {
    usage: '[PATH…|-]',
    options: [
      { name: 'format', value: 'text|json|ics' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  init: {
    usage: '[FOLDER]',
    options: [
      { name: 'forge', value: 'github|gitlab|both' },
      { name: 'overwrite' },
      { name: 'locale', value: 'en|zh-cn' },
      { name: 'help' },
    ],
  },
  comment: {
    usage: '[PATH…]',
    options: [{ name: 'base', value: 'REF' }, { name: 'today', value: 'YYYY-MM-DD' }, ...PLAN],
  },
  diff: {
    usage: 'BASE [HEAD]|A..B|A...B [-- PATH…]',
    options: [
      { name: 'format', value: 'text|markdown|json' },
      { name: 'files' },
      { name: 'locale', value: 'en|zh-cn' },
      { name: 'help' },
    ],
  },
  cells: { usage: 'PATH…', options: [{ name: 'format', value: 'text|json' }, ...PLAN] },
  health: {
    usage: '[PATH…|-]',
    options: [
      { name: 'format', value: 'text|json' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  report: {
    usage: 'PATH',
    options: [
      { name: 'output', value: 'FILE' },
      { name: 'format', value: 'html|pdf|docx|pptx' },
      { name: 'summary' },
      { name: 'internal' },
      { name: 'mutual' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
  brief: {
    usage: 'PATH… --for NAME',
    options: [
      { name: 'for', value: 'NAME' },
      { name: 'format', value: 'text|markdown|html' },
      { name: 'today', value: 'YYYY-MM-DD' },
      ...PLAN,
    ],
  },
};

/** Help on the whole command line. */
export function mainHelp(language: Language): string {
  const commands = Object.entries(COMMANDS).map(
    ([name, { usage }]) => [`zhibi ${name} ${usage}`, commandWords[name as CommandName]] as const,
  );
  const options = [optionRow({ name: 'help' }), optionRow({ name: 'version' })];
  return [
    say(helpWords.about, language),
    section(helpWords.commands, commands, language),
    section(helpWords.options, options, language),
    say(helpWords.paths, language),
    `${say(helpWords.more, language)}\n`,
  ].join('\n\n');
}

/** Help on one command. */
export function commandHelp(command: CommandName, language: Language): string {
  const { usage, options } = COMMANDS[command];
  const exit = command === 'lint' || command === 'proof' ? helpWords.exit : helpWords.exitPlain;
  return [
    `${say(helpWords.usage, language)}${say(marks.colon, language)}zhibi ${command} ${usage}\n  ${say(commandWords[command], language)}`,
    section(helpWords.options, options.map(optionRow), language),
    say(helpWords.paths, language),
    `${say(exit, language)}\n`,
  ].join('\n\n');
}

function optionRow({ name, value, of }: OptionHelp): readonly [string, Word] {
  const own = `${name}%${of}`;
  const words: Word = isOptionWord(own) ? optionWords[own] : optionWords[name];
  return [value ? `--${name} ${value}` : `--${name}`, words];
}

function isOptionWord(name: string): name is keyof typeof optionWords {
  return Object.hasOwn(optionWords, name);
}

function section(
  title: Word,
  rows: readonly (readonly [string, Word])[],
  language: Language,
): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left)));
  const lines = rows.map(([left, word]) => `  ${pad(left, width)}  ${say(word, language)}`);
  return [`${say(title, language)}${say(marks.colon, language).trim()}`, ...lines].join('\n');
}
