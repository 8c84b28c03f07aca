/** Questions to the user, one after the other; Escape at any of them ends the command. */
import * as vscode from 'vscode';
import { parseDate, parseDay } from '../../plan/text/dates';
import { type Language, say, type Word } from '../../words';
import { commandWords as w } from '../../words/editor/commands';

/** The user pressed Escape. */
export class Cancelled extends Error {}

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** A heading among the choices. */
export function heading(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Names come from strangers: `$(…)` in them is no icon. */
export function asText(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}

export type Choices<T> = readonly (Choice<T> | vscode.QuickPickItem)[];

interface TextOptions {
  readonly value?: string;
  /** Empty is an answer, too. */
  readonly optional?: boolean;
  /** What is wrong with a text, or undefined. */
  readonly check?: (text: string) => Word | undefined;
}

/** Asks in one language under one title, counting its steps. */
export class Ask {
  #step = 0;

  constructor(
    private readonly title: Word,
    readonly language: Language,
  ) {}

  /**
   * A line of text, without blanks around it.
   *
   * @throws Cancelled
   */
  async text(prompt: Word, options: TextOptions = {}): Promise<string> {
    const { value = '', optional = false, check } = options;
    const box: vscode.InputBoxOptions = {
      title: this.#next(),
      prompt: say(prompt, this.language),
      value,
      ignoreFocusOut: true,
      validateInput: (typed) => {
        const wrong = typed.trim() === '' ? undefined : check?.(typed.trim());
        return wrong && say(wrong, this.language);
      },
    };
    for (;;) {
      const text = await vscode.window.showInputBox(box);
      if (text === undefined) throw new Cancelled();
      if (text.trim() !== '' || optional) return text.trim();
      // An error before a letter is typed would hide the question: it says so only now.
      box.placeHolder = say(w.needed, this.language);
    }
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
    const picked = await vscode.window.showQuickPick(choices, this.#pickOptions(prompt));
    if (!picked || !('value' in picked)) throw new Cancelled();
    return picked.value;
  }

  /** Any number of the choices, also none. */
  async pickMany<T>(prompt: Word, choices: Choices<T>): Promise<T[]> {
    const options = { ...this.#pickOptions(prompt), canPickMany: true as const };
    const picked = await vscode.window.showQuickPick(choices, options);
    if (!picked) throw new Cancelled();
    return picked.flatMap((item) => ('value' in item ? [item.value] : []));
  }

  #pickOptions(prompt: Word): vscode.QuickPickOptions {
    return {
      title: this.#next(),
      placeHolder: say(prompt, this.language),
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    };
  }

  #next(): string {
    this.#step += 1;
    const title = say(this.title, this.language);
    // Many ask one thing only, and none knows at first how many there will be.
    return this.#step === 1 ? title : say(w.step, this.language, { title, n: this.#step });
  }
}

function isDate(read: string | null): boolean {
  return read !== null && read !== 'impossible';
}
