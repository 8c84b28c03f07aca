/** One call of the command line, without the process around it. */
import { version } from '../../package.json';
import { visible } from '../review/formats/quote';
import { type Language, languageOf, say } from '../words';
import { cliWords } from '../words/cli/cli';
import { COMMAND_NAMES, isCommand, loadCommand } from './commands';
import { Refusal, UsageError } from './errors';
import type { Io } from './io';
import { meant } from './meant';
import { ownLanguage } from './ownLanguage';

/** Runs `argv`; the exit code. A wrong call is one sentence on standard error and 2. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const language = ownLanguage(localeIn(argv), io.env);
  try {
    return await dispatch(argv, io, language);
  } catch (error) {
    io.err(`zhibi: ${sentence(error, language, argv[0])}\n`);
    return 2;
  }
}

async function dispatch(argv: readonly string[], io: Io, language: Language): Promise<number> {
  const [first = '', ...rest] = argv;
  if (first === '--version' || first === '-v') {
    io.out(`${version}\n`);
    return 0;
  }
  const help = rest.includes('--help') || rest.includes('-h');
  if (isCommand(first) && !help) return (await loadCommand(first))(rest, io);
  const { commandHelp, mainHelp } = await import('./commands/help');
  if (isCommand(first)) {
    io.out(commandHelp(first, language));
    return 0;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    io.out(mainHelp(language));
    return 0;
  }
  if (first === '') {
    io.err(mainHelp(language));
    return 2;
  }
  throw new UsageError(cliWords.unknownCommand, { name: first }, meant(first, COMMAND_NAMES));
}

/** The `--locale` of a call that may be wrong elsewhere. */
function localeIn(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((argument) => /^--locale(=|$)/.test(argument));
  if (at < 0) return undefined;
  return languageOf(argv[at]?.split('=')[1] ?? argv[at + 1]);
}

function sentence(error: unknown, language: Language, first = ''): string {
  if (error instanceof Refusal) return visible(say(error.word, language, error.params));
  if (!(error instanceof UsageError)) {
    return visible(say(cliWords.internal, language, { path: 'zhibi', message: String(error) }));
  }
  const hint =
    error.hint === null
      ? say(cliWords.seeHelp, language, { call: isCommand(first) ? `zhibi ${first}` : 'zhibi' })
      : say(cliWords.didYouMean, language, { name: error.hint });
  return visible(say(error.word, language, error.params) + hint);
}
