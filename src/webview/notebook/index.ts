/**
 * Draws the output of a block in the notebook: the still view, and above it
 * what can be tried out: other drivers, and the peers one by one.
 */
import { DRIVERS, type Driver, type Drivers } from '../../finance/compare/attribution';
import { pageStyles } from '../../render/charts';
import {
  analysisOf,
  type BlockView,
  baseDrivers,
  CONTROL_STYLES,
  controlsHtml,
  type RoeView,
  viewHtml,
  whatIfSvg,
} from '../../render/notebook';
import { formatMetric } from '../../render/roe/dupontNumbers';

interface OutputItem {
  readonly json: () => unknown;
}

/** Called by the editor, once a page. */
export const activate = () => ({
  renderOutputItem(item: OutputItem, element: HTMLElement): void {
    const view = item.json() as BlockView;
    const styles = document.createElement('style');
    styles.textContent = pageStyles() + CONTROL_STYLES;
    const body = document.createElement('div');
    // The views escape all text of the plan.
    body.innerHTML = viewHtml(view);
    element.replaceChildren(styles, body);
    if (view.kind === 'roe') new RoeControls(view, body).show();
  },
});

class RoeControls {
  readonly #base: Drivers | null;
  readonly #controls = document.createElement('div');
  readonly #without = new Set<string>();
  #drivers: Drivers | null;

  constructor(
    private readonly view: RoeView,
    private readonly body: HTMLElement,
  ) {
    this.#base = baseDrivers(view);
    this.#drivers = this.#base;
  }

  show(): void {
    this.#controls.className = 'zhibi-controls';
    this.#controls.innerHTML = controlsHtml(this.view, this.#base);
    for (const input of this.#sliders()) input.addEventListener('input', () => this.#move());
    this.#controls.querySelector('button')?.addEventListener('click', () => this.#reset());
    const names = (analysisOf(this.view).analysis?.peers ?? []).map(({ entity }) => entity);
    for (const box of this.#controls.querySelectorAll<HTMLInputElement>('[data-peer]')) {
      box.addEventListener('change', () => {
        const name = names[Number(box.dataset.peer)] ?? '';
        if (box.checked) this.#without.delete(name);
        else this.#without.add(name);
        this.#draw();
        box.focus();
      });
    }
    this.#place();
  }

  #sliders(): HTMLInputElement[] {
    return [...this.#controls.querySelectorAll<HTMLInputElement>('[data-driver]')];
  }

  /** Behind the tree, which moves with them. */
  #place(): void {
    const tree = this.body.querySelector('svg');
    if (tree) tree.after(this.#controls);
    else this.body.append(this.#controls);
  }

  #draw(): void {
    this.body.innerHTML = viewHtml(this.view, this.#without);
    this.#place();
    this.#drawTree();
  }

  #drawTree(): void {
    const tree = this.body.querySelector('svg');
    if (!tree || !this.#base || !this.#drivers || this.#drivers === this.#base) return;
    tree.outerHTML = whatIfSvg(this.view, this.#base, this.#drivers);
  }

  #move(): void {
    if (!this.#base) return;
    const drivers: Record<Driver, number> = { ...this.#base };
    for (const input of this.#sliders()) {
      const driver = DRIVERS.find((name) => name === input.dataset.driver);
      if (!driver) continue;
      // A slider stands on a step near the value until it is moved.
      const moved = input.value !== input.defaultValue;
      if (moved) drivers[driver] = input.valueAsNumber;
      const shown = input.nextElementSibling;
      if (shown) shown.textContent = formatMetric(drivers[driver], driver, this.view.language);
    }
    this.#drivers = drivers;
    this.#drawTree();
  }

  #reset(): void {
    for (const input of this.#sliders()) input.value = input.defaultValue;
    this.#move();
    this.#drivers = this.#base;
    const { activeElement } = document;
    this.#draw();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
