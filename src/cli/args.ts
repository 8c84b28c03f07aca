/** Options of the commands: read by `util.parseArgs`, checked here, wrong ones said in one sentence. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Language, languageOf } from '../words';
import { cliWords } from '../words/cli/cli';
import { UsageError } from './errors';
import { meant } from './meant';

/** `true` takes a value, `false` is a switch. */
export type OptionTable = Readonly<Record<string, boolean>>;

/** What was typed behind a command: options by name (`true` for a switch), and paths. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | true | undefined>>;
  readonly paths: readonly string[];
}

/** Options that every command takes. */
export const COMMON: OptionTable = { locale: true, help: false };

/** Options that have a letter of their own. */
const SHORT: Readonly<Record<string, string>> = { help: 'h', output: 'o' };

/** Reads `argv` against the table; `-h` is help, `-o` the output, `-` stands among the paths. */
export function readArguments(
  command: string,
  argv: readonly string[],
  table: OptionTable,
): Arguments {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string }> = {};
  for (const [name, takesValue] of Object.entries(table)) {
    options[name] = { type: takesValue ? 'string' : 'boolean' };
    const short = SHORT[name];
    if (short) options[name].short = short;
  }
  const config = {
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  } satisfies ParseArgsConfig;
  const { tokens } = parseArgs(config);
  const values: Record<string, string | true> = {};
  const paths: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const takesValue = Object.hasOwn(table, token.name) ? table[token.name] : undefined;
    if (takesValue === undefined) throw unknownOption(command, token.rawName, table);
    values[token.name] = optionValue(token, takesValue);
  }
  return { values, paths };
}

function optionValue(
  token: { rawName: string; value?: string; inlineValue?: boolean },
  takesValue: boolean,
): string | true {
  const { rawName: name, value } = token;
  if (!takesValue) {
    if (value !== undefined) throw new UsageError(cliWords.takesNoValue, { name });
    return true;
  }
  // `--format --fix`: the value is missing.
  if (!value || (!token.inlineValue && /^--?[a-z]/.test(value))) {
    throw new UsageError(cliWords.needsValue, { name });
  }
  return value;
}

function unknownOption(command: string, name: string, table: OptionTable): UsageError {
  const names = Object.keys(table).map((option) => `--${option}`);
  return new UsageError(
    cliWords.unknownOption,
    { name, command: `zhibi ${command}` },
    meant(name, names),
  );
}

/** `--format`, one of `formats`, the first by default. */
export function formatOf<F extends string>(args: Arguments, formats: readonly [F, ...F[]]): F {
  return oneOf(args, 'format', formats);
}

/** An option that takes one of `list`, the first by default. */
export function oneOf<V extends string>(
  { values }: Arguments,
  option: string,
  list: readonly [V, ...V[]],
): V {
  const value = values[option];
  if (value === undefined) return list[0];
  const found = list.find((candidate) => candidate === value);
  if (found === undefined) throw notOneOf(`--${option}`, String(value), list);
  return found;
}

function notOneOf(name: string, value: string, list: readonly string[]): UsageError {
  const params = { name, value, list: list.join(', ') };
  return new UsageError(cliWords.notOneOf, params, meant(value, list));
}

/** `--locale`; undefined when it isn't given. */
export function localeOf({ values }: Arguments): Language | undefined {
  if (values.locale === undefined) return undefined;
  const language = languageOf(String(values.locale));
  if (!language) throw notOneOf('--locale', String(values.locale), ['en', 'zh-cn']);
  return language;
}

/** `--today`, a real day, else `otherwise`. */
export function todayOf({ values }: Arguments, otherwise: string): string {
  if (values.today === undefined) return otherwise;
  const value = String(values.today);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new UsageError(cliWords.notADay, { value });
  }
  return value;
}

/** A whole number ≥ 0; null when it isn't given. */
export function countOf({ values }: Arguments, option: string): number | null {
  const value = values[option];
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(String(value))) {
    throw new UsageError(cliWords.notANumber, { name: `--${option}`, value: String(value) });
  }
  return Number(value);
}
