/**
 * The calculator: the block as a grid beside its tree. Nothing is written until
 * the user says so; the host does the writing.
 */
import { entityAnalysis } from '../../finance/analyse';
import { type Change, DRIVERS, type Drivers } from '../../finance/attribution';
import { attributionSvg } from '../../render/attribution';
import {
  type CalculatorRow,
  type CalculatorState,
  type CellChange,
  withChanges,
} from '../../render/calculator';
import { dupontLine, newestPeriod } from '../../render/dupont';
import { formatMetric } from '../../render/dupontNumbers';
import { dupontSvg } from '../../render/dupontSvg';
import { faultNotes, peerTable, ratioTable } from '../../render/dupontTable';
import { changeTo, driversOf, dupontTree, whatIfTree } from '../../render/dupontTree';
import { analysisOf, controlsHtml, type RoeView } from '../../render/notebook';
import { peersSvg } from '../../render/peersSvg';
import { htmlTable } from '../../render/tables';
import { type Language, say, type Word } from '../../words';
import { dupontWords } from '../../words/dupont';
import { renderWords as words } from '../../words/render';
import { Drafts, isReadable } from './drafts';
import { drawGrid, element } from './grid';
import { buildPage, fill, type Parts } from './page';
import { isTypedIn, keepingFocus, patch } from './patch';

const METHODS = ['chain', 'lmdi', 'shapley'] as const;

export class Calculator {
  readonly #parts: Parts;
  readonly #drafts = new Drafts();
  readonly #write: (changes: readonly CellChange[]) => void;
  #state: CalculatorState | null = null;
  #language: Language = 'en';
  #locked = false;
  #period: string | null = null;
  #method: (typeof METHODS)[number] = 'chain';
  /** A slider is being moved: one step. */
  #sliding = false;

  constructor(root: HTMLElement, write: (changes: readonly CellChange[]) => void) {
    this.#write = write;
    this.#parts = buildPage(root);
    const { undo, discard, writeBack, addRow, period, controls, method } = this.#parts;
    addRow.addEventListener('click', () => this.#addRow());
    undo.addEventListener('click', () => this.#undo());
    discard.addEventListener('click', () => this.#step(() => this.#drafts.discard()));
    writeBack.addEventListener('click', () => this.#write(this.#drafts.current.changes));
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
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      // A cell that is being typed in has its own undo.
      if (isTypedIn(event.target) || !this.#drafts.canUndo) return;
      event.preventDefault();
      this.#undo();
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
    document.documentElement.lang = language === 'zh-cn' ? 'zh-CN' : 'en';
    keepingFocus(() => this.#drawAll());
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

  /** The rows that were added, still empty. */
  #addedRows({ addable, statements }: CalculatorState): CalculatorRow[] {
    const { added } = this.#drafts.current;
    return addable
      .filter(({ path }) => added.includes(path))
      .map((row) => ({ ...row, cells: statements.periods.map(() => '') }));
  }

  #addRow(): void {
    const { added } = this.#drafts.current;
    const path = this.#parts.newRow.value;
    if (path === '') return;
    this.#step(() => this.#drafts.change({ added: [...added, path] }));
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(path)}#0"]`)?.focus();
  }

  #drawAdding({ addable }: CalculatorState): void {
    const { newRow, addRow } = this.#parts;
    const { added } = this.#drafts.current;
    const left = addable.filter(({ path }) => !added.includes(path));
    const chosen = newRow.value;
    fill(
      newRow,
      left.map(({ path, name }) => ({ value: path, label: name })),
    );
    if (left.some(({ path }) => path === chosen)) newRow.value = chosen;
    newRow.setAttribute('aria-label', say(words.newRow, this.#language));
    addRow.textContent = say(words.addRow, this.#language);
    newRow.hidden = addRow.hidden = left.length === 0;
  }

  #say(word: Word): void {
    this.#parts.message.textContent = say(word, this.#language);
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
    figures.textContent = say(words.figures, this.#language);
    hint.textContent = say(this.#locked ? words.locked : words.figuresHint, this.#language);
    const rows = [...state.rows, ...this.#addedRows(state)];
    drawGrid(table, { ...state, rows }, this.#drafts.current.changes, (change) =>
      this.#step(() => this.#drafts.setCell(change)),
    );
    this.#drawAdding(state);
    this.#drawControls(state);
    this.#draw();
  }

  /** The figures with all changes, as the views are made of them. */
  #view(state: CalculatorState): RoeView {
    const statements = withChanges(state, this.#drafts.current.changes);
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

  #sliders(): HTMLInputElement[] {
    return [...this.#parts.controls.querySelectorAll<HTMLInputElement>('[data-driver]')];
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
    const drivers = { ...(this.#drafts.current.drivers ?? base) };
    for (const slider of this.#sliders()) {
      const driver = DRIVERS.find((name) => name === slider.dataset.driver);
      // A slider stands on a step near the value until it is moved.
      if (driver && slider.value !== slider.defaultValue) drivers[driver] = slider.valueAsNumber;
    }
    this.#drafts.change({ drivers }, this.#sliding);
    this.#sliding = true;
    this.#draw();
  }

  /** The views and buttons alone: sliders keep their hold. */
  #draw(): void {
    const state = this.#state;
    if (!state) return;
    const view = this.#view(state);
    const { drivers, without } = this.#drafts.current;
    const { entity, analysis } = analysisOf(view, without);
    const base = this.#baseDrivers(view);
    const { line, tree, why, peers, tables } = this.#parts;
    const plain = dupontTree(entity, this.#language, this.#periodIndex(view));
    const shown =
      plain && base && drivers ? whatIfTree(plain, base, drivers, this.#language) : plain;
    tree.innerHTML = shown ? dupontSvg(shown, 'page') : '';
    line.textContent =
      shown && drivers ? spoken(shown.roe) : dupontLine(view.statements, this.#language);
    const change = plain && changeTo(entity, plain.period);
    this.#parts.method.hidden = !change || drivers !== null;
    why.innerHTML = change && !drivers ? this.#whyHtml(change) : '';
    peers.innerHTML = analysis ? peersSvg(analysis, this.#language, 'page') : '';
    tables.innerHTML = [
      htmlTable(ratioTable(entity, this.#language), say(words.allRatios, this.#language)),
      analysis ? htmlTable(peerTable(analysis, this.#language)) : '',
    ].join('');
    const notes = faultNotes(entity, this.#language).map((note) => {
      const paragraph = element('p');
      paragraph.textContent = note;
      return paragraph;
    });
    tables.append(...notes);
    this.#drawSliders(base, drivers);
    this.#drawButtons(state);
  }

  #whyHtml(change: Change): string {
    const parts = change[this.#method];
    // Where LMDI is undefined, Shapley serves, and its name says so.
    if (parts) return attributionSvg(change, parts, this.#language, 'page');
    const name = element('p');
    name.textContent = say(dupontWords.shapley, this.#language);
    return name.outerHTML + attributionSvg(change, change.shapley, this.#language, 'page');
  }

  #drawSliders(base: Drivers | null, drivers: Drivers | null): void {
    for (const slider of this.#sliders()) {
      const driver = DRIVERS.find((name) => name === slider.dataset.driver);
      if (!driver || !base) continue;
      const value = (drivers ?? base)[driver];
      if (!this.#sliding && drivers) slider.value = String(value);
      const text = formatMetric(value, driver, this.#language);
      slider.setAttribute('aria-valuetext', text);
      if (slider.nextElementSibling) slider.nextElementSibling.textContent = text;
    }
  }

  #drawButtons({ statements }: CalculatorState): void {
    const { undo, discard, writeBack } = this.#parts;
    const { changes } = this.#drafts.current;
    const n = changes.length;
    undo.textContent = say(words.undo, this.#language);
    undo.disabled = !this.#drafts.canUndo;
    discard.textContent = say(words.discard, this.#language);
    const { added, drivers } = this.#drafts.current;
    discard.disabled = n === 0 && added.length === 0 && drivers === null;
    writeBack.textContent = say(n === 0 ? words.write : words.writeCount, this.#language, { n });
    const readable = changes.every((change) => isReadable(change, statements.unit));
    writeBack.disabled = this.#locked || n === 0 || !readable;
  }
}

function spoken({ value, before }: { readonly value: string; readonly before: string | null }) {
  return `ROE ${value}${before === null ? '' : ` (${before})`}`;
}

function isSlider(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.dataset.driver !== undefined;
}

/** Names of the peers, in the order of their boxes. */
function peersIn(view: RoeView): string[] {
  return (analysisOf(view).analysis?.peers ?? []).map(({ entity }) => entity);
}
