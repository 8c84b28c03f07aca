/** All of the outside world that a command may use; `main` passes it in, so that commands read nothing themselves. */
import { visible } from '../review/formats/quote';
import { type Language, type Params, say, type Word } from '../words';

/** The outside world of a command: folder, environment, day and streams. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day of the machine's clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** Standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Standard output and error, from where no text starts a workflow command. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Shows one line on a terminal until anything else is written; nothing elsewhere. */
  readonly progress: (text: string) => void;
  /** Standard output for workflow commands of our own. */
  readonly command: (text: string) => void;
  /** At most `limit` bytes of standard input; one more when there is more. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>;
}

/** Sentences on standard error; remembers that something could not be read. */
export class Complaints {
  #failed = false;

  constructor(
    private readonly io: Io,
    private readonly language: Language,
  ) {}

  get failed(): boolean {
    return this.#failed;
  }

  /** Something could not be read: the run goes on and ends with 2. */
  fail(word: Word, params: Params, language = this.language): void {
    this.#failed = true;
    this.note(word, params, language);
  }

  /** What another thread could not read, and has said. */
  markFailed(): void {
    this.#failed = true;
  }

  /** Something worth saying that is no failure; of one plan, in its language. */
  note(word: Word, params: Params, language = this.language): void {
    this.io.err(`zhibi: ${visible(say(word, language, params))}\n`);
  }
}
