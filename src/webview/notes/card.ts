/** One proposal as a card: what it is, what can be changed in it, the words of the notes. */

import type { Proposal } from '../../edit/notes/model';
import { labelOf } from '../../edit/notes/read/labels';
import { type Language, say } from '../../words';
import { notesWords as w } from '../../words/shown/notes';
import { button, element, labelled, select } from '../dom';

export type CardVerdict = 'open' | 'accepted' | 'refused';

/** The card of one proposal, with the writer's verdict on it. */
export class Card {
  readonly element: HTMLElement;
  #proposal: Proposal;
  #verdict: CardVerdict = 'open';
  readonly #quote = element('blockquote');
  readonly #buttons: readonly [HTMLButtonElement, HTMLButtonElement];

  constructor(
    proposal: Proposal,
    private readonly language: Language,
    private readonly changed: (card: Card) => void,
  ) {
    this.#proposal = proposal;
    const accept = button(say(w.accept, language), () => this.decide('accepted'), 'accept');
    const refuse = button(say(w.refuse, language), () => this.decide('refused'), 'refuse');
    this.#buttons = [accept, refuse];
    const label = labelOf(proposal, language);
    const said = proposal.from.text;
    this.element = element(
      'article',
      { class: `card ${proposal.kind}`, tabindex: '-1', 'aria-label': `${label}: ${said}` },
      element(
        'header',
        {},
        element('h2', {}, label),
        ...(proposal.suggested
          ? [element('span', { class: 'tag' }, say(w.suggested, language))]
          : []),
        element('span', { class: 'buttons' }, accept, refuse),
      ),
      ...this.#fields(),
      this.#quote,
    );
    this.#quote.textContent = said;
    this.#quote.title = say(w.from, language);
    this.#show();
  }

  get proposal(): Proposal {
    return this.#proposal;
  }

  get verdict(): CardVerdict {
    return this.#verdict;
  }

  /** The same key again takes it back. */
  decide(verdict: CardVerdict): void {
    this.#verdict = this.#verdict === verdict ? 'open' : verdict;
    this.#show();
    this.changed(this);
  }

  /** Goes into its first field. */
  edit(): void {
    this.element.querySelector<HTMLElement>(':is(textarea,input,select)')?.focus();
  }

  #show(): void {
    this.element.dataset.verdict = this.#verdict;
    const said = this.#proposal.from.text;
    // Hide the quotation where the field holds the same words.
    this.#quote.hidden =
      this.#verdict !== 'refused' && 'text' in this.#proposal && this.#proposal.text === said;
    const [accept, refuse] = this.#buttons;
    accept.setAttribute('aria-pressed', String(this.#verdict === 'accepted'));
    refuse.setAttribute('aria-pressed', String(this.#verdict === 'refused'));
  }

  #fields(): HTMLElement[] {
    const { language } = this;
    const proposal = this.#proposal;
    const words = (key: keyof typeof w) => say(w[key], language);
    switch (proposal.kind) {
      case 'seen':
        return [element('p', { class: 'said' }, proposal.name)];
      case 'person':
        return [
          this.#row(this.#input('name', words('name')), this.#input('title', words('jobTitle'))),
        ];
      case 'answer':
        return [element('p', { class: 'about' }, proposal.question.text), this.#text()];
      case 'tested':
        return [
          element('p', { class: 'about' }, proposal.hypothesis),
          this.#text(),
          this.#row(this.#conclusion()),
        ];
      case 'pain':
        return [
          this.#text(),
          this.#row(
            this.#level('importance', words('importance')),
            this.#level('hiddenness', words('hiddenness')),
          ),
        ];
      case 'action':
        return [
          this.#text(),
          this.#row(this.#input('due', words('due'), 'date'), this.#input('owner', words('owner'))),
        ];
      default:
        return [this.#text()];
    }
  }

  #row(...fields: readonly HTMLElement[]): HTMLElement {
    return element('div', { class: 'row' }, ...fields);
  }

  #text(): HTMLElement {
    const value = 'text' in this.#proposal ? this.#proposal.text : '';
    const field = element('textarea', {
      rows: value.length > 90 ? '3' : '1',
      'aria-label': say(w.words, this.language),
    });
    field.value = value;
    field.addEventListener('input', () => this.#change('text', field.value));
    return field;
  }

  #input(key: 'name' | 'title' | 'due' | 'owner', words: string, type = 'text'): HTMLElement {
    const field = element('input', { type });
    field.value = String((this.#proposal as unknown as Record<string, unknown>)[key] ?? '');
    field.addEventListener('input', () => this.#change(key, field.value));
    return labelled(words, field);
  }

  #level(key: 'importance' | 'hiddenness', words: string): HTMLElement {
    const choices = (['high', 'medium', 'low'] as const).map(
      (level) => [level, say(w[level], this.language)] as const,
    );
    const field = select(choices, this.#proposal.kind === 'pain' ? this.#proposal[key] : 'medium');
    field.addEventListener('change', () => this.#change(key, field.value));
    return labelled(words, field);
  }

  /** Open, unless the writer says otherwise. */
  #conclusion(): HTMLElement {
    const words = (key: 'undecided' | 'confirmed' | 'refuted') => say(w[key], this.language);
    const field = select(
      [
        ['', words('undecided')],
        ['confirmed', words('confirmed')],
        ['refuted', words('refuted')],
      ],
      '',
    );
    field.addEventListener('change', () => this.#change('verdict', field.value));
    return labelled(say(w.conclusion, this.language), field);
  }

  /** Changing a field accepts the card. */
  #change(key: string, value: string): void {
    this.#proposal = { ...this.#proposal, [key]: value } as Proposal;
    if (this.#verdict !== 'accepted') this.decide('accepted');
    else this.#show();
  }
}
