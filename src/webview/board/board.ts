/** The page: drawings above, the table below, and the decisions that are being tried out. */
import {
  type BoardState,
  type BoardView,
  FIRST_VIEW,
  type FromPage,
  type ToPage,
} from '../../render/board/page';
import { langOf } from '../../render/components/pageHead';
import { say } from '../../words';
import { boardWords as w } from '../../words/shown/review/board';
import { button, element, labelled, select } from '../dom';
import { AccountTable } from './table';
import { WhyDialog } from './why';

/** The page of the accounts board; the host is told of every change of the view. */
export class BoardPage {
  #view: BoardView = FIRST_VIEW;
  #state: BoardState | null = null;
  /** The view that the state is of. */
  #answered: BoardView = FIRST_VIEW;
  readonly #table: AccountTable;
  readonly #why: WhyDialog;
  readonly #title = element('h1');
  readonly #day = element('p', { class: 'muted' });
  readonly #suggestion = element('div', { class: 'suggestion' });
  readonly #bar = element('div', { class: 'zhibi' });
  readonly #chart = element('div', { class: 'zhibi' });
  readonly #lines = element('div', { class: 'lines' });
  /** What is pursued comes to this now: told to a screen reader whenever it changes. */
  readonly #totals = element('p', { role: 'status', class: 'totals' });
  readonly #filters = element('div', { class: 'row' });
  readonly #shown = element('span', { class: 'muted' });
  readonly #footer = element('div', { class: 'actions' });
  readonly #message = element('p', { role: 'status', class: 'message' });

  constructor(
    root: HTMLElement,
    private readonly post: (message: FromPage) => void,
  ) {
    this.#table = new AccountTable({
      choose: (path, decision) => this.#choose(path, decision),
      sort: (key) => this.#sort(key),
      open: (path) => post({ type: 'open', path }),
    });
    this.#why = new WhyDialog((why) => post({ type: 'write', why }));
    this.#chart.addEventListener('click', (event) => this.#toRow(event));
    const top = element(
      'div',
      { class: 'columns' },
      element('div', { class: 'pictures' }, this.#bar, this.#chart),
      this.#lines,
    );
    root.replaceChildren(
      element(
        'main',
        {},
        element('header', {}, this.#title, this.#day),
        this.#suggestion,
        top,
        this.#filters,
        element('div', { class: 'scroll' }, this.#table.element),
        element('footer', { class: 'bottom' }, this.#totals, this.#footer),
      ),
      this.#why.element,
    );
  }

  receive(message: ToPage): void {
    if (message.type === 'state') this.#show(message.state, message.view);
    else {
      this.#message.textContent = message.message;
      if (message.ok) this.#why.close();
      else this.#why.fail(message.message);
    }
  }

  #show(state: BoardState, view: BoardView): void {
    const isFirst = this.#state === null;
    this.#state = state;
    // Drop decisions that were written; otherwise keep the page's view, which may be ahead of the host's.
    const tried = this.#stillTried(state);
    const isAhead = !isFirst && !isSame(tried, this.#view.tried);
    this.#view = isFirst ? view : { ...this.#view, tried };
    this.#answered = view;
    this.#draw();
    if (isAhead) this.post({ type: 'view', view: this.#view });
  }

  /** The tried decisions that the plans don't have yet. */
  #stillTried({ rows }: BoardState): BoardView['tried'] {
    const written = new Map(rows.map((row) => [row.path, row.written]));
    const tried = Object.entries(this.#view.tried);
    return Object.fromEntries(tried.filter(([path, decision]) => written.get(path) !== decision));
  }

  #draw(): void {
    const state = this.#state;
    if (!state) return;
    const { language } = state;
    document.documentElement.lang = langOf(language);
    this.#title.textContent = say(w.title, language);
    this.#day.textContent = state.all === 0 ? say(w.noneHere, language) : state.day;
    this.#bar.innerHTML = state.bar;
    this.#chart.innerHTML = state.chart;
    this.#drawSuggestion(state);
    this.#drawLines(state);
    if (this.#totals.textContent !== state.totals) this.#totals.textContent = state.totals;
    this.#drawFilters(state);
    this.#table.draw(state, this.#view);
    this.#drawFooter(state);
  }

  #drawSuggestion({ suggestion, suggested, language }: BoardState): void {
    this.#suggestion.hidden = suggestion === '';
    const tryIt = button(say(w.tryIt, language), () => {
      this.#change({ tried: { ...this.#view.tried, ...suggested } });
      this.#table.focus(Object.keys(suggested)[0] ?? '');
    });
    this.#suggestion.replaceChildren(element('p', {}, suggestion), tryIt);
  }

  #drawLines({ lines, problems, language }: BoardState): void {
    const list = (texts: readonly string[]) =>
      element('ul', {}, ...texts.map((text) => element('li', {}, text)));
    this.#lines.replaceChildren(
      ...(lines.length > 0 ? [list(lines)] : []),
      ...(problems.length > 0
        ? [element('h2', {}, say(w.problems, language)), list(problems)]
        : []),
    );
  }

  /** Drawn once, since drawing again would close an open list. */
  #drawFilters({ owners, stages, language, rows, all }: BoardState): void {
    const params = { shown: rows.length, all };
    this.#shown.textContent = say(rows.length < all ? w.someShown : w.allShown, language, params);
    const state = JSON.stringify([owners, stages, language]);
    if (this.#filters.dataset.state === state) return;
    this.#filters.dataset.state = state;
    const filter = (key: 'owner' | 'stage', choices: BoardState['owners']) => {
      const every = ['', say(w.all, language)] as const;
      const options = [every, ...choices.map(({ value, label }) => [value, label] as const)];
      const field = select(options, this.#view[key]);
      field.addEventListener('change', () => this.#change({ [key]: field.value }));
      return labelled(say(w[key], language), field);
    };
    this.#filters.replaceChildren(filter('owner', owners), filter('stage', stages), this.#shown);
  }

  #drawFooter({ language, changes }: BoardState): void {
    const n = changes.length;
    const hint = say(n > 0 ? w.tried : w.nothingTried, language, { n });
    const write = button(
      say(w.write, language),
      () => this.#why.open(changes, language),
      'primary',
    );
    const back = button(say(w.back, language), () => this.#change({ tried: {} }));
    // Until the host answers, the list of changes is outdated.
    write.disabled = n === 0 || !isSame(this.#view.tried, this.#answered.tried);
    back.disabled = Object.keys(this.#view.tried).length === 0;
    write.id = 'write';
    const had = document.activeElement === this.#footer.querySelector('#write');
    this.#footer.replaceChildren(
      write,
      back,
      element('span', { class: 'muted' }, hint),
      this.#message,
    );
    if (had) write.focus();
  }

  #choose(path: string, decision: string): void {
    const { [path]: _, ...others } = this.#view.tried;
    const row = this.#state?.rows.find((one) => one.path === path);
    const tried = row?.written === decision ? others : { ...others, [path]: decision };
    this.#message.textContent = '';
    this.#change({ tried });
  }

  #sort(key: string): void {
    const again = this.#view.sort === key;
    this.#change({ sort: key, descending: again ? !this.#view.descending : false });
  }

  #change(part: Partial<BoardView>): void {
    this.#view = { ...this.#view, ...part };
    this.#draw();
    this.post({ type: 'view', view: this.#view });
  }

  #toRow({ target }: Event): void {
    const mark = target instanceof Element ? target.closest('.zhibi-bubble') : null;
    const path = mark?.getAttribute('data-path');
    if (path) this.#table.focus(path);
  }
}

function isSame(one: BoardView['tried'], other: BoardView['tried']): boolean {
  const text = (tried: BoardView['tried']) => JSON.stringify(Object.entries(tried).sort());
  return text(one) === text(other);
}
