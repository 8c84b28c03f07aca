/**
 * The calculator: the block as a grid beside its tree. Nothing is written until
 * the user says so; the host does the writing.
 */

import {
  type CalculatorState,
  columnsOf,
  type Writing,
  withChanges,
} from '../../edit/calculator/state';
import { entityAnalysis } from '../../finance/analyse';
import type { Drivers } from '../../finance/compare/attribution';
import { isRowKey } from '../../finance/statements/statements';
import { langOf } from '../../render/components/pageHead';
import { analysisOf, controlsHtml, type RoeView } from '../../render/notebook';
import { newestPeriod } from '../../render/roe/dupont';
import { driversOf } from '../../render/roe/dupontTree';
import { type Language, say, type Word } from '../../words';
import { dupontWords } from '../../words/shown/dupont';
import { renderWords as words } from '../../words/shown/render';
import { Adding } from './adding';
import { Drafts, isReadable } from './drafts';
import { drawGrid } from './grid';
import { buildPage, fill, type Parts } from './page';
import { isTypedIn, keepingFocus, patch } from './patch';
import { rowGroups } from './rowGroups';
import { drawSliders, driversBy, isSlider } from './sliders';
import { drawLeads, drawViews, METHODS, type Method } from './views';

/** The calculator's page: grid, tree, sliders and views of one block. */
export class Calculator {
  readonly #parts: Parts;
  readonly #adding: Adding;
  readonly #drafts = new Drafts();
  #state: CalculatorState | null = null;
  #language: Language = 'en';
  #locked = false;
  #period: string | null = null;
  #method: Method = 'chain';
  /** A slider is being moved; all of it counts as one step. */
  #sliding = false;

  constructor(
    root: HTMLElement,
    write: (writing: Writing) => void,
    lead: (index: number) => void = () => undefined,
  ) {
    this.#adding = new Adding({
      row: (path) => this.#addRow(path),
      period: () => this.#addPeriod(),
      peer: (entity) => this.#addPeer(entity),
    });
    this.#parts = buildPage(root, this.#adding.elements());
    this.#listenToButtons(write, lead);
    this.#listenToControls();
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // A cell that is being typed in has its own undo.
      if (isTypedIn(event.target) || !this.#drafts.canUndo) return;
      event.preventDefault();
      this.#undo();
    });
  }

  #listenToButtons(write: (writing: Writing) => void, lead: (index: number) => void): void {
    const { undo, discard, writeBack, leads } = this.#parts;
    leads.addEventListener('click', ({ target }) => {
      const index = target instanceof HTMLButtonElement ? target.dataset.lead : undefined;
      if (index !== undefined) lead(Number(index));
    });
    undo.addEventListener('click', () => this.#undo());
    discard.addEventListener('click', () => this.#step(() => this.#drafts.discard()));
    writeBack.addEventListener('click', () => {
      const { changes, periods, peers } = this.#drafts.current;
      write({ changes, periods, peers });
    });
  }

  #listenToControls(): void {
    const { period, controls, method } = this.#parts;
    period.addEventListener('change', () => {
      this.#period = period.value;
      this.#step(() => this.#drafts.change({ drivers: null }));
    });
    controls.addEventListener('input', ({ target }) => {
      if (isSlider(target)) this.#slide();
    });
    controls.addEventListener('change', ({ target }) => {
      if (isSlider(target)) this.#sliding = false;
      else if (target instanceof HTMLInputElement) this.#choosePeer(target);
    });
    controls.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      this.#step(() => this.#drafts.change({ drivers: null }));
    });
    method.addEventListener('change', () => {
      this.#method = METHODS[method.selectedIndex] ?? 'chain';
      this.#draw();
    });
  }

  /**
   * Shows the block as the text has it now; `null` when there is none to show.
   * Where the text is locked, figures can be tried and not written.
   */
  show(state: CalculatorState | null, language: Language, locked = false): void {
    this.#state = state;
    this.#language = language;
    this.#locked = locked;
    this.#drafts.follow(state);
    document.documentElement.lang = langOf(language);
    keepingFocus(() => this.#drawAll());
  }

  /** What the figures of the plan could open; none where the host can't write one. */
  showLeads(sentences: readonly string[]): void {
    keepingFocus(() => drawLeads(this.#parts.leads, sentences, this.#language));
  }

  /** What came of a writing. */
  written(ok: boolean): void {
    this.#say(ok ? words.written : words.notWritten);
  }

  #undo(): void {
    this.#step(() => this.#drafts.undo());
  }

  #step(change: () => void): void {
    change();
    this.#parts.message.textContent = '';
    keepingFocus(() => this.#drawAll());
  }

  #addRow(path: string): void {
    if (path === '') return;
    const { added } = this.#drafts.current;
    this.#step(() => this.#drafts.change({ added: [...added, path] }));
    this.#goTo(`${path}#0`);
  }

  #addPeriod(): void {
    const state = this.#state;
    if (!state) return;
    const { periods } = this.#drafts.current;
    this.#step(() => this.#drafts.change({ periods: periods + 1 }));
    const row = state.rows.find(({ path }) => isRowKey(path));
    this.#goTo(`${row?.path}#${state.statements.periods.length + periods}`);
  }

  #addPeer(entity: string): boolean {
    const state = this.#state;
    if (!state) return false;
    const { peers } = this.#drafts.current;
    const names = [state.statements, ...state.statements.peers, ...state.others];
    const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
    const there = [...names.map((one) => one.entity), ...peers];
    if (there.some((name) => plain(name) === plain(entity))) {
      this.#say(words.peerThere, { entity });
      return false;
    }
    this.#step(() => this.#drafts.change({ peers: [...peers, entity] }));
    const row = state.rows.find(({ path }) => isRowKey(path));
    this.#goTo(`+${entity}.${row?.path}#0`);
    return true;
  }

  #goTo(cell: string): void {
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(cell)}"]`)?.focus();
  }

  #say(word: Word, params: Readonly<Record<string, string>> = {}): void {
    this.#parts.message.textContent = say(word, this.#language, params);
  }

  /** Words, grid, controls and views. */
  #drawAll(): void {
    const { page, empty, table, title, figures, hint } = this.#parts;
    const state = this.#state;
    page.hidden = state === null;
    empty.hidden = state !== null;
    empty.textContent = say(words.noBlock, this.#language);
    if (!state) return;
    title.textContent = say(words.calculatorOf, this.#language, {
      entity: state.statements.entity,
    });
    // A figure without its unit is none.
    const heading = [say(words.figures, this.#language), state.money].filter(Boolean);
    figures.textContent = heading.join(' · ');
    hint.textContent = say(this.#locked ? words.locked : words.figuresHint, this.#language);
    const { statements, language } = state;
    const { changes } = this.#drafts.current;
    const columns = columnsOf(statements.periods, this.#drafts.current);
    const groups = rowGroups(state, this.#drafts.current);
    drawGrid(table, { language, unit: statements.unit, columns, groups, changes }, (change) =>
      this.#step(() => this.#drafts.setCell(change)),
    );
    this.#adding.draw(state, this.#drafts.current, this.#language);
    this.#drawControls(state);
    this.#draw();
  }

  /** The figures with all changes, as the views are made of them. */
  #view(state: CalculatorState): RoeView {
    const { changes } = this.#drafts.current;
    const statements = withChanges(state, changes, this.#drafts.current);
    return { kind: 'roe', language: this.#language, statements, others: state.others };
  }

  #periodIndex(view: RoeView): number {
    const found = view.statements.periods.findIndex(({ label }) => label === this.#period);
    return found >= 0 ? found : newestPeriod(entityAnalysis(view.statements, null));
  }

  #baseDrivers(view: RoeView): Drivers | null {
    return driversOf(entityAnalysis(view.statements, null).periods[this.#periodIndex(view)]);
  }

  #drawControls(state: CalculatorState): void {
    const { controls, period, method } = this.#parts;
    const view = this.#view(state);
    const { without } = this.#drafts.current;
    const fresh = controls.cloneNode() as HTMLElement;
    fresh.innerHTML = controlsHtml(view, this.#baseDrivers(view));
    const peers = peersIn(view);
    for (const box of fresh.querySelectorAll<HTMLInputElement>('[data-peer]')) {
      box.checked = !without.has(peers[Number(box.dataset.peer)] ?? '');
    }
    patch(controls, fresh);
    fill(
      period,
      view.statements.periods.map(({ label }) => ({ value: label, label })),
    );
    period.selectedIndex = this.#periodIndex(view);
    period.setAttribute('aria-label', say(words.periodShown, this.#language));
    method.setAttribute('aria-label', say(words.method, this.#language));
    fill(
      method,
      [say(words.chainShort, this.#language), say(dupontWords.lmdi, this.#language), 'Shapley'].map(
        (label) => ({ value: label, label }),
      ),
    );
    method.selectedIndex = METHODS.indexOf(this.#method);
  }

  #choosePeer(box: HTMLInputElement): void {
    const peer = this.#state && peersIn(this.#view(this.#state))[Number(box.dataset.peer)];
    if (peer == null) return;
    const without = new Set(this.#drafts.current.without);
    if (box.checked) without.delete(peer);
    else without.add(peer);
    this.#step(() => this.#drafts.change({ without }));
  }

  #slide(): void {
    const base = this.#state && this.#baseDrivers(this.#view(this.#state));
    if (!base) return;
    const drivers = driversBy(this.#parts.controls, this.#drafts.current.drivers ?? base);
    this.#drafts.change({ drivers }, this.#sliding);
    this.#sliding = true;
    this.#draw();
  }

  /** Draws views and buttons only, so that a slider isn't lost while dragged. */
  #draw(): void {
    const state = this.#state;
    if (!state) return;
    const view = this.#view(state);
    const { drivers, without } = this.#drafts.current;
    const base = this.#baseDrivers(view);
    const period = this.#periodIndex(view);
    drawViews(this.#parts, { view, period, method: this.#method, base, drivers, without });
    drawSliders(this.#parts.controls, base, drivers, {
      language: this.#language,
      moving: this.#sliding,
    });
    this.#drawButtons(state);
  }

  #drawButtons({ statements }: CalculatorState): void {
    const { undo, discard, writeBack } = this.#parts;
    const { changes, added, drivers } = this.#drafts.current;
    const n = this.#drafts.count;
    undo.textContent = say(words.undo, this.#language);
    undo.disabled = !this.#drafts.canUndo;
    discard.textContent = say(words.discard, this.#language);
    discard.disabled = n === 0 && added.length === 0 && drivers === null;
    writeBack.textContent = say(n === 0 ? words.write : words.writeCount, this.#language, { n });
    const readable = changes.every((change) => isReadable(change, statements.unit));
    writeBack.disabled = this.#locked || n === 0 || !readable;
  }
}

/** Names of the peers, in the order of their boxes. */
function peersIn(view: RoeView): string[] {
  return (analysisOf(view).analysis?.peers ?? []).map(({ entity }) => entity);
}
