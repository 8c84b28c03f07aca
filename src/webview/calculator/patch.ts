/** Redraws without disturbing the user: focus, caret, a dragged slider and a half-done click stay. */

/** Makes `shown` look like `fresh`; elements that are the same stay, so that they keep what they have. */
export function patch(shown: Element, fresh: Element): void {
  if (!isSame(shown, fresh)) {
    shown.replaceWith(fresh);
    return;
  }
  const typed = isTypedIn(shown) ? shown.value : null;
  for (const { name } of [...shown.attributes]) {
    if (!fresh.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  if (shown instanceof HTMLInputElement && fresh instanceof HTMLInputElement) {
    shown.value = typed ?? fresh.value;
    shown.checked = fresh.checked;
  }
  patchChildren(shown, fresh);
}

function patchChildren(shown: Element, fresh: Element): void {
  const [old, now] = [[...shown.childNodes], [...fresh.childNodes]];
  if (old.length !== now.length) {
    shown.replaceChildren(...now);
    return;
  }
  now.forEach((node, i) => {
    const there = old[i];
    if (there instanceof Element && node instanceof Element) patch(there, node);
    else if (there instanceof Text && node instanceof Text) {
      if (there.data !== node.data) there.data = node.data;
    } else there?.replaceWith(node);
  });
}

function isSame(a: Element, b: Element): boolean {
  const name = (element: Element) => (element instanceof HTMLElement ? element.dataset.cell : '');
  return a.nodeName === b.nodeName && a.id === b.id && name(a) === name(b);
}

/** A cell that is being typed in and was not left yet. */
export function isTypedIn(element: unknown): element is HTMLInputElement {
  return (
    element instanceof HTMLInputElement &&
    element === document.activeElement &&
    element.dataset.cell !== undefined &&
    element.value !== element.defaultValue
  );
}

/** Draws by `draw`; the focus, and what is half typed there, stay though the element may be another one. */
export function keepingFocus(draw: () => void): void {
  const active = document.activeElement;
  const selector = selectorOf(active);
  const typed = isTypedIn(active) ? active : null;
  draw();
  if (!selector || active === document.activeElement) return;
  const again = document.querySelector<HTMLElement>(selector);
  again?.focus();
  if (!typed || !(again instanceof HTMLInputElement)) return;
  again.value = typed.value;
  again.setSelectionRange(typed.selectionStart, typed.selectionEnd);
}

/** A selector that finds the focused control again after everything was drawn anew. */
function selectorOf(active: Element | null): string | null {
  if (!(active instanceof HTMLElement)) return null;
  for (const name of ['cell', 'driver', 'peer'] as const) {
    const value = active.dataset[name];
    if (value !== undefined) return `[data-${name}="${CSS.escape(value)}"]`;
  }
  return active.id ? `#${CSS.escape(active.id)}` : null;
}
