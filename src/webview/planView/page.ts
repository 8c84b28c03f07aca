/** Parts of a plan in a page: only those that changed are made anew; arrow keys go from line to line. */
import type { PagePart, PageWords } from '../../render/planViewPage';

/** What leads to a place in the text. */
const PLACED = '[data-at]';
/** Of these the arrow keys up and down stop at; chips and names in them are reached by left and right. */
const SMALL = 'a, .zb-reference, .zb-sentence, .zb-matrix [data-at], svg [data-at]';

/** The page of Plan View: keeps the parts that didn't change, and the focus in them. */
export class PlanViewPage {
  readonly #main: HTMLElement;
  readonly #nav: HTMLElement;
  readonly #hint: HTMLElement;
  readonly #parts = new Map<string, HTMLElement>();
  readonly #starts = new WeakMap<Element, number>();
  /** The one element that Tab reaches. */
  #focus: Element | null = null;

  constructor(
    body: HTMLElement,
    private readonly go: (offset: number) => void,
  ) {
    this.#nav = body.appendChild(document.createElement('nav'));
    this.#hint = body.appendChild(document.createElement('p'));
    this.#hint.className = 'spoken';
    this.#hint.id = 'hint';
    this.#main = body.appendChild(document.createElement('main'));
    this.#main.setAttribute('aria-describedby', 'hint');
    this.#main.addEventListener('click', (event) => this.#click(event));
    this.#main.addEventListener('keydown', (event) => this.#key(event));
  }

  show({ parts, words }: { readonly parts: readonly PagePart[]; readonly words: PageWords }): void {
    document.documentElement.lang = words.lang;
    this.#hint.textContent = words.hint;
    this.#nav.setAttribute('aria-label', words.sections);
    const kept = new Set(parts.map(({ key }) => key));
    for (const [key, element] of this.#parts) {
      if (kept.has(key)) continue;
      element.remove();
      this.#parts.delete(key);
    }
    let before: Element | null = null;
    for (const part of parts) {
      const element = this.#partOf(part);
      const next: Element | null = before
        ? before.nextElementSibling
        : this.#main.firstElementChild;
      if (next !== element) this.#main.insertBefore(element, next);
      before = element;
    }
    this.#list(parts);
    this.#reach(this.#focus?.isConnected ? this.#focus : this.#main.querySelector(PLACED));
  }

  /** Marks and shows what stands at the caret. */
  follow(offset: number): void {
    const part = this.#partAt(offset);
    // Before the first place of a part, use the part itself.
    let found = part?.querySelector(PLACED) ?? null;
    let at = -1;
    for (const element of part?.querySelectorAll(PLACED) ?? []) {
      // A word that refers to another place isn't that place.
      if (element.matches(SMALL)) continue;
      const own = this.#offsetOf(element);
      if (own <= offset && own > at) [found, at] = [element, own];
    }
    for (const old of this.#main.querySelectorAll('.here')) old.classList.remove('here');
    if (!found) return;
    found.classList.add('here');
    const { top, bottom } = found.getBoundingClientRect();
    const margin = this.#nav.offsetHeight;
    if (top < margin || bottom > window.innerHeight) found.scrollIntoView({ block: 'center' });
  }

  /** The part that holds a place: the last that begins before it. */
  #partAt(offset: number): Element | undefined {
    const startOf = (part: Element) => this.#starts.get(part) ?? 0;
    return [...this.#parts.values()]
      .filter((part) => startOf(part) <= offset)
      .sort((a, b) => startOf(a) - startOf(b))
      .at(-1);
  }

  #partOf({ key, title, start, html }: PagePart): HTMLElement {
    const known = this.#parts.get(key);
    const element = known ?? document.createElement(key === 'head-1' ? 'header' : 'section');
    if (!known) {
      element.className = 'zb';
      this.#parts.set(key, element);
    }
    this.#starts.set(element, start);
    if (title !== '') element.setAttribute('aria-label', title);
    if (html !== undefined) {
      const had = this.#focus && element.contains(this.#focus) ? this.#indexIn(element) : -1;
      // All text of the plan in it is escaped.
      element.innerHTML = html;
      for (const one of element.querySelectorAll(PLACED)) {
        if (!one.getAttribute('tabindex')) one.setAttribute('tabindex', '-1');
      }
      if (had >= 0) {
        const again = element.querySelectorAll(PLACED)[had] ?? null;
        const focused = document.activeElement === document.body || !this.#focus?.isConnected;
        this.#focus = again;
        if (again && focused && document.hasFocus())
          (again as HTMLElement).focus({ preventScroll: true });
      }
    }
    return element;
  }

  #indexIn(element: Element): number {
    return [...element.querySelectorAll(PLACED)].indexOf(this.#focus as Element);
  }

  #list(parts: readonly PagePart[]): void {
    const links = parts
      .filter(({ title }) => title !== '')
      .map(({ key, title }) => {
        const link = document.createElement('button');
        link.type = 'button';
        link.textContent = title;
        link.addEventListener('click', () => {
          this.#parts.get(key)?.scrollIntoView();
          const first = this.#parts.get(key)?.querySelector<HTMLElement>(PLACED);
          if (first) this.#reach(first);
          first?.focus({ preventScroll: true });
        });
        return link;
      });
    const same =
      links.length === this.#nav.children.length &&
      links.every(({ textContent }, at) => textContent === this.#nav.children[at]?.textContent);
    // The keyboard stays where it is.
    if (!same) this.#nav.replaceChildren(...links);
  }

  #offsetOf(element: Element): number {
    const at = element.getAttribute('data-at') ?? '';
    // The number of a source stands for its row.
    const row = at.startsWith('#') ? document.getElementById(`zhibi-source-${at.slice(1)}`) : null;
    if (row) return this.#offsetOf(row);
    const part = element.closest('.zb');
    const start = part ? (this.#starts.get(part) ?? 0) : 0;
    return start + Number(at);
  }

  #click(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    // An address leads out of the editor, which asks first.
    if (!target || target.closest('a[rel]')) return;
    if (String(window.getSelection()) !== '') return;
    const element = target.closest(PLACED);
    if (!element) return;
    event.preventDefault();
    this.#reach(element);
    this.go(this.#offsetOf(element));
  }

  #key(event: KeyboardEvent): void {
    const element = event.target instanceof Element ? event.target.closest(PLACED) : null;
    if (!element || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      if (element.matches('a[rel]')) return;
      event.preventDefault();
      this.go(this.#offsetOf(element));
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const large = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    const all = [...this.#main.querySelectorAll<HTMLElement>(PLACED)].filter(
      (one) => one === element || !large || !one.matches(SMALL),
    );
    const next = all[all.indexOf(element as HTMLElement) + step];
    if (!next) return;
    event.preventDefault();
    this.#reach(next);
    next.focus();
  }

  /** Tab reaches this one element of the page and no other. */
  #reach(element: Element | null): void {
    this.#focus?.setAttribute('tabindex', '-1');
    this.#focus = element;
    element?.setAttribute('tabindex', '0');
  }
}
