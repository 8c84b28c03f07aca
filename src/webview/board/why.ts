/** Asks for a reason for each decision before it is written. */
import type { DecisionChange, DecisionWhy } from '../../render/board/page';
import { type Language, say } from '../../words';
import { boardWords as w } from '../../words/shown/review/board';
import { button, element, labelled } from '../dom';

/** The dialog that asks for reasons and what would bring us back, before decisions are written. */
export class WhyDialog {
  readonly element = element('dialog', { 'aria-labelledby': 'why-title' });
  readonly #message = element('p', { role: 'alert', class: 'message' });
  /** Keeps what was typed before a cancel. */
  readonly #typed = new Map<string, DecisionWhy>();

  constructor(private readonly write: (why: Readonly<Record<string, DecisionWhy>>) => void) {}

  open(changes: readonly DecisionChange[], language: Language): void {
    const fields = changes.map((change) => this.#fieldsOf(change, language));
    this.#message.textContent = '';
    const form = element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'why-title' }, say(w.whyTitle, language)),
      element('p', { class: 'muted' }, say(w.whyHint, language)),
      ...fields,
      this.#message,
      element(
        'div',
        { class: 'actions' },
        element('button', { type: 'submit', class: 'primary' }, say(w.writeNow, language)),
        button(say(w.cancel, language), () => this.close()),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const why = changes.map(({ path }) => [path, this.#typed.get(path) ?? NOTHING] as const);
      this.write(Object.fromEntries(why));
    });
    this.element.replaceChildren(form);
    this.element.showModal();
    form.querySelector('textarea')?.focus();
  }

  close(): void {
    if (this.element.open) this.element.close();
  }

  fail(message: string): void {
    this.#message.textContent = message;
  }

  #fieldsOf(change: DecisionChange, language: Language): HTMLElement {
    const { path, name, from, to, isDrop, reason, revisit } = change;
    const area = (key: keyof DecisionWhy, now: string) => {
      const field = element('textarea', { rows: '2', maxlength: '500' });
      field.value = this.#typed.get(path)?.[key] ?? (key === 'revisit' ? now : '');
      const keep = () => {
        this.#typed.set(path, { ...(this.#typed.get(path) ?? NOTHING), [key]: field.value });
      };
      keep();
      field.addEventListener('input', keep);
      return field;
    };
    const why = area('reason', reason);
    why.required = true;
    return element(
      'fieldset',
      {},
      element('legend', {}, say(w.change, language, { name, from, to })),
      ...(reason === ''
        ? []
        : [element('p', { class: 'muted' }, say(w.until, language, { text: reason }))]),
      labelled(say(w.reason, language), why),
      ...(isDrop ? [labelled(say(w.revisit, language), area('revisit', revisit))] : []),
    );
  }
}

const NOTHING: DecisionWhy = { reason: '', revisit: '' };
