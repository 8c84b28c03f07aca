/** The page: first the notes as one text, then the cards. Keyboard first; the host reads and writes. */
import type { Talk } from '../../edit/notes/model';
import { EMPTY, type FromPage, type NotesDraft, type ToPage } from '../../edit/notes/write/page';
import { type Language, say } from '../../words';
import { notesWords as w } from '../../words/shown/notes';
import { button, element, labelled, select } from '../dom';
import { Card } from './card';

const GRADES = ['A1', 'A2', 'B2', 'B3', 'C3', 'D4', 'F6'];

/** The notes page: one form, then cards that are accepted or left one by one. */
export class NotesPage {
  #language: Language = 'en';
  #draft: NotesDraft = EMPTY;
  #talk: Talk | null = null;
  #cards: Card[] = [];
  #current = 0;
  #canSuggest = false;
  #busy = false;
  readonly #status = element('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  #write: HTMLButtonElement | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly send: (message: FromPage) => void,
  ) {
    root.addEventListener('keydown', (event) => this.#key(event));
  }

  receive(message: ToPage): void {
    if (message.type === 'state') {
      this.#language = message.language;
      this.#canSuggest = message.canSuggest;
      this.#draft = message.draft ?? EMPTY;
      this.#showForm(message.account, message.today);
    } else if (message.type === 'proposals') {
      this.#talk = message.talk;
      this.#cards = message.proposals.map((one) => this.#card(one));
      this.#showCards(message.dated ? '' : this.#say('tookDate', { date: message.talk.date }));
    } else if (message.type === 'more') {
      this.#busy = false;
      const first = this.#cards.length;
      this.#cards.push(...message.proposals.map((one) => this.#card(one)));
      this.#showCards(
        this.#say('more', { count: message.proposals.length, refused: message.refused }),
      );
      if (message.proposals.length > 0) this.#go(first);
    } else if (message.type === 'failed') {
      this.#busy = false;
      this.#status.textContent = this.#say('noAnswer', { why: message.why });
    } else {
      this.#busy = false;
      this.#status.textContent = this.#say(message.ok ? 'done' : 'notDone');
      if (message.ok) this.#write?.setAttribute('disabled', '');
    }
  }

  #say(key: keyof typeof w, params: Record<string, string | number> = {}): string {
    return say(w[key], this.#language, params);
  }

  #title = '';
  #today = '';

  #showForm(account: string, today: string): void {
    this.#title = account;
    this.#today = today;
    const notes = element('textarea', {
      id: 'notes',
      rows: '16',
      spellcheck: 'false',
      'aria-label': this.#say('notes'),
    });
    notes.value = this.#draft.notes;
    const who = element('input', { type: 'text', placeholder: this.#say('whoHint') });
    who.value = this.#draft.who;
    const date = element('input', { type: 'date' });
    date.value = this.#draft.date;
    const kinds = (['meeting', 'call', 'visit'] as const).map(
      (kind) => [kind, this.#say(kind)] as const,
    );
    const kind = select([['', this.#say('byNotes')], ...kinds], this.#draft.kind);
    const grade = select(
      [['', this.#say('noGrade')], ...GRADES.map((one) => [one, one] as const)],
      this.#draft.grade,
    );
    const keep = () => {
      this.#draft = {
        notes: notes.value,
        who: who.value,
        date: date.value,
        kind: kind.value as NotesDraft['kind'],
        grade: grade.value,
      };
      this.send({ type: 'draft', draft: this.#draft });
    };
    for (const field of [notes, who, date, kind, grade]) field.addEventListener('input', keep);
    this.#write = null;
    this.#status.textContent = '';
    this.root.replaceChildren(
      element('h1', {}, this.#say('pageFor', { account })),
      element('p', { class: 'hint' }, this.#say('intro')),
      notes,
      element(
        'div',
        { class: 'talk' },
        labelled(this.#say('who'), who),
        labelled(this.#say('when'), date),
        labelled(this.#say('how'), kind),
        labelled(this.#say('grade'), grade),
      ),
      this.#status,
      element(
        'div',
        { class: 'actions' },
        button(this.#say('review'), () => this.#review(), 'primary'),
      ),
    );
    notes.focus();
  }

  #review(): void {
    if (this.#draft.notes.trim() === '') {
      this.root.querySelector<HTMLElement>('#notes')?.focus();
      return;
    }
    this.send({ type: 'review', draft: this.#draft });
  }

  #card(proposal: ConstructorParameters<typeof Card>[0]): Card {
    const card = new Card(proposal, this.#language, () => this.#count());
    card.element.addEventListener('focusin', () => this.#mark(this.#cards.indexOf(card)));
    return card;
  }

  #showCards(note: string): void {
    const write = button('', () => this.#send(), 'primary');
    this.#write = write;
    const suggest = button(this.#say('suggest'), () => this.#suggest());
    suggest.title = this.#say('suggestHint');
    this.root.replaceChildren(
      element('h1', {}, this.#say('pageFor', { account: this.#title })),
      element(
        'p',
        { class: 'hint' },
        this.#cards.length === 0 ? this.#say('empty') : this.#say('keys'),
      ),
      ...(note === '' ? [] : [element('p', { class: 'note', role: 'status' }, note)]),
      element('div', { class: 'cards' }, ...this.#cards.map((card) => card.element)),
      element(
        'div',
        { class: 'actions' },
        write,
        button(this.#say('acceptAll'), () => this.#acceptAll()),
        ...(this.#canSuggest ? [suggest] : []),
        button(this.#say('back'), () => this.#showForm(this.#title, this.#today)),
        this.#status,
      ),
    );
    this.#count();
    this.#go(0);
  }

  #acceptAll(): void {
    for (const card of this.#cards) if (card.verdict === 'open') card.decide('accepted');
  }

  #suggest(): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#status.textContent = this.#say('suggesting');
    this.send({ type: 'suggest', draft: this.#draft });
  }

  #count(): void {
    const of = (verdict: string) => this.#cards.filter((card) => card.verdict === verdict).length;
    const [accepted, refused, open] = [of('accepted'), of('refused'), of('open')];
    if (this.#write) {
      this.#write.textContent =
        accepted === 0 ? this.#say('writeSource') : this.#say('write', { n: accepted });
    }
    this.#status.textContent = this.#say('counted', { accepted, refused, open });
  }

  #send(): void {
    if (this.#busy || !this.#talk || this.#write?.hasAttribute('disabled')) return;
    this.#busy = true;
    const accepted = this.#cards
      .filter((card) => card.verdict === 'accepted')
      .map((card) => card.proposal);
    this.send({ type: 'write', draft: this.#draft, talk: this.#talk, accepted });
  }

  #go(at: number): void {
    const card = this.#cards[Math.max(0, Math.min(at, this.#cards.length - 1))];
    if (!card) {
      this.#write?.focus();
      return;
    }
    card.element.focus();
    card.element.scrollIntoView({ block: 'nearest' });
  }

  #mark(at: number): void {
    this.#current = at;
    for (const [i, card] of this.#cards.entries())
      card.element.classList.toggle('current', i === at);
  }

  #key(event: KeyboardEvent): void {
    const inField =
      event.target instanceof HTMLElement &&
      /^(?:TEXTAREA|INPUT|SELECT)$/.test(event.target.tagName);
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      if (this.#write) this.#send();
      else this.#review();
      return;
    }
    if (!this.#write || event.ctrlKey || event.metaKey || event.altKey) return;
    if (inField) {
      if (event.key === 'Escape' && !event.isComposing) this.#cards[this.#current]?.element.focus();
      return;
    }
    // A button is pressed by its own Enter.
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
    const act = this.#action(event.key);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  #action(key: string): (() => void) | undefined {
    const card = this.#cards[this.#current];
    const decide = (verdict: 'accepted' | 'refused') => () => {
      card?.decide(verdict);
      if (card?.verdict !== 'open') this.#go(this.#current + 1);
    };
    const actions: Readonly<Record<string, () => void>> = {
      j: () => this.#go(this.#current + 1),
      ArrowDown: () => this.#go(this.#current + 1),
      k: () => this.#go(this.#current - 1),
      ArrowUp: () => this.#go(this.#current - 1),
      a: decide('accepted'),
      r: decide('refused'),
      // Keys that every input method leaves alone.
      Enter: decide('accepted'),
      Delete: decide('refused'),
      e: () => card?.edit(),
    };
    return Object.hasOwn(actions, key) ? actions[key] : undefined;
  }
}
