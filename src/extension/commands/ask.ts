/** Questions to the user, one after the other; Escape at any of them ends the command. */
import * as vscode from 'vscode';
import { parseDate, parseDay } from '../../plan/text/dates';
import { type Language, say, type Word } from '../../words';
import { commandWords as w } from '../../words/editor/commands';

/** The user pressed Escape. */
export class Cancelled extends Error {}

/** An entry of a list, with the value that it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A choice with its icon, and below it what comes of it. */
export function choice<T>(
  icon: string,
  label: Word,
  detail: Word,
  value: T,
  language: Language,
): Choice<T> {
  return { label: `$(${icon}) ${say(label, language)}`, detail: say(detail, language), value };
}

/** A heading among the choices. */
export function heading(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Names come from strangers: `$(…)` in them is no icon. */
export function asText(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

/**
 * A file that is chosen in the dialog.
 *
 * @throws Cancelled
 */
export async function askFile(options: vscode.OpenDialogOptions): Promise<vscode.Uri> {
  const [file] = (await vscode.window.showOpenDialog(options)) ?? [];
  if (!file) throw new Cancelled();
  return file;
}

/** Entries of a list and headings between them. */
export type Choices<T> = readonly (Choice<T> | vscode.QuickPickItem)[];

interface TextOptions {
  readonly value?: string;
  /** Empty is an answer, too. */
  readonly optional?: boolean;
  /** What is wrong with a text, or undefined. */
  readonly check?: (text: string) => Word | undefined;
}

/** The user wants to change the answer before. */
class Back extends Error {}

/** Answers given before Escape, kept to continue with while the plan is unchanged. */
interface Draft {
  /** The text of the plan: answers may hold places of it. */
  readonly state: string;
  readonly answers: readonly unknown[];
}

/** By the title of the wizard; in this window alone. */
const drafts = new Map<string, Draft>();

export interface WizardOptions {
  /** How many questions there usually are. */
  readonly total: number;
  /** What the answers refer to; a draft is forgotten with any other. */
  readonly state: string;
}

/**
 * Asks several questions with a way back. `body` is run again with the answers
 * so far: it does nothing but ask. Escape keeps them as a draft.
 *
 * @throws Cancelled
 */
export async function wizard<T>(
  title: Word,
  language: Language,
  { total, state }: WizardOptions,
  body: (ask: Ask) => Promise<T>,
): Promise<T> {
  const kept = drafts.get(title.en);
  drafts.delete(title.en);
  let answers: unknown[] = [];
  if (kept && kept.state === state && (await goesOn(title, language))) answers = [...kept.answers];
  for (;;) {
    const ask = new Ask(title, language, total, answers);
    try {
      return await body(ask);
    } catch (error) {
      answers = [...ask.answers];
      if (error instanceof Back) {
        answers.pop();
        continue;
      }
      if (error instanceof Cancelled && answers.length > 1)
        drafts.set(title.en, { state, answers });
      throw error;
    }
  }
}

/** Asks whether to continue a draft or to start again. */
async function goesOn(title: Word, language: Language): Promise<boolean> {
  const items = [w.goOn, w.startAgain].map((word) => ({ label: say(word, language), word }));
  const options = { title: say(title, language), ignoreFocusOut: true };
  const picked = await vscode.window.showQuickPick(items, options);
  if (!picked) throw new Cancelled();
  return picked.word === w.goOn;
}

/** Asks in one language under one title, counting its steps. */
export class Ask {
  #step = 0;
  readonly #answers: unknown[] = [];
  readonly #known: unknown[];

  /** @param known answers that are given already, in order: `wizard` asks with them */
  constructor(
    private readonly title: Word,
    readonly language: Language,
    private readonly total = 0,
    known: readonly unknown[] = [],
  ) {
    this.#known = [...known];
  }

  get answers(): readonly unknown[] {
    return this.#answers;
  }

  /**
   * A line of text, without blanks around it.
   *
   * @throws Cancelled
   */
  async text(prompt: Word, options: TextOptions = {}): Promise<string> {
    const { value = '', optional = false, check } = options;
    return this.#answered(async () => {
      const box = vscode.window.createInputBox();
      box.prompt = say(prompt, this.language);
      box.value = value;
      const wrongIn = (typed: string) => {
        const wrong = typed.trim() === '' ? undefined : check?.(typed.trim());
        return wrong && say(wrong, this.language);
      };
      box.onDidChangeValue((typed) => {
        box.validationMessage = wrongIn(typed);
      });
      return this.#shown(box, () => {
        const text = box.value.trim();
        if (wrongIn(text)) return undefined;
        if (text !== '' || optional) return { answer: text };
        // Shown only now: an error before anything is typed would hide the question.
        box.placeholder = say(w.needed, this.language);
        return undefined;
      });
    });
  }

  /** A whole day, ISO. */
  async day(prompt: Word, value: string): Promise<string> {
    const text = await this.text(prompt, {
      value,
      check: (typed) => (isDate(parseDay(typed)) ? undefined : w.noDay),
    });
    return parseDay(text) ?? text;
  }

  /** A date as precise as known, ISO. */
  async date(prompt: Word, value: string): Promise<string> {
    const text = await this.text(prompt, {
      value,
      check: (typed) => (isDate(parseDate(typed)) ? undefined : w.noDate),
    });
    return parseDate(text) ?? text;
  }

  /** One of the choices; the list shows that it waits while they are being found. */
  async pick<T>(prompt: Word, choices: Choices<T> | Promise<Choices<T>>): Promise<T> {
    return this.#answered(async () => {
      const list = this.#list(prompt, choices);
      const shown = this.#shown(list, () => {
        const [picked] = list.selectedItems;
        return picked && 'value' in picked ? { answer: picked.value as T } : undefined;
      });
      // Rejects where the choices do, so that the command ends with their error; else it never settles, and what is picked counts.
      const failed = Promise.resolve(choices).then(() => new Promise<never>(() => undefined));
      return Promise.race([shown, failed]);
    });
  }

  /** Any number of the choices, also none. */
  async pickMany<T>(prompt: Word, choices: Choices<T>): Promise<T[]> {
    return this.#answered(async () => {
      const list = this.#list(prompt, choices);
      list.canSelectMany = true;
      return this.#shown(list, () => ({
        answer: list.selectedItems.flatMap((item) => ('value' in item ? [item.value as T] : [])),
      }));
    });
  }

  #list<T>(prompt: Word, choices: Choices<T> | Promise<Choices<T>>) {
    const list = vscode.window.createQuickPick<Choice<T> | vscode.QuickPickItem>();
    list.placeholder = say(prompt, this.language);
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    list.busy = true;
    void Promise.resolve(choices).then(
      (items) => {
        list.items = items;
        list.busy = false;
      },
      () => list.hide(),
    );
    return list;
  }

  /** The answer that is known, else the one that is given now; each is kept in order. */
  async #answered<T>(asks: () => Promise<T>): Promise<T> {
    this.#step += 1;
    const answer = this.#known.length > 0 ? (this.#known.shift() as T) : await asks();
    this.#answers.push(answer);
    return answer;
  }

  #shown<T>(
    input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
    accepted: () => { readonly answer: T } | undefined,
  ): Promise<T> {
    input.title = this.#heading();
    input.ignoreFocusOut = true;
    if (this.#step <= this.total) {
      input.step = this.#step;
      input.totalSteps = this.total;
    }
    if (this.total > 0 && this.#step > 1) input.buttons = [vscode.QuickInputButtons.Back];
    return new Promise<T>((resolve, reject) => {
      input.onDidAccept(() => {
        const given = accepted();
        if (!given) return;
        resolve(given.answer);
        input.hide();
      });
      input.onDidTriggerButton(() => {
        reject(new Back());
        input.hide();
      });
      input.onDidHide(() => {
        reject(new Cancelled());
        input.dispose();
      });
      input.show();
    });
  }

  #heading(): string {
    const title = say(this.title, this.language);
    // No step count for the first question: often it is the only one.
    if (this.#step === 1 || this.#step <= this.total) return title;
    return say(w.step, this.language, { title, n: this.#step });
  }
}

function isDate(read: string | null): boolean {
  return read !== null && read !== 'impossible';
}
