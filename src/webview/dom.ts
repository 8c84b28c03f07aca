/** Elements by name, with attributes and children; text is never read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A label with its field: a click on the words goes into the field. */
export function labelled(words: string, field: HTMLElement): HTMLLabelElement {
  return element('label', {}, element('span', {}, words), field);
}

/** A select with these choices, that value chosen. */
export function select(
  choices: readonly (readonly [value: string, words: string])[],
  value: string,
): HTMLSelectElement {
  const made = element('select');
  for (const [key, words] of choices) made.append(element('option', { value: key }, words));
  made.value = value;
  return made;
}

/** A button with its words and what a click does. */
export function button(words: string, action: () => void, className = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, words);
  made.addEventListener('click', action);
  return made;
}
