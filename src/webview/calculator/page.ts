/** The fixed parts of the calculator's page. */
import { element } from '../dom';

/** The elements of the page that are drawn into. */
export interface Parts {
  readonly page: HTMLElement;
  readonly empty: HTMLElement;
  readonly title: HTMLElement;
  /** What ROE is now, announced when it changes. */
  readonly line: HTMLElement;
  readonly figures: HTMLElement;
  readonly hint: HTMLElement;
  readonly table: HTMLTableElement;
  readonly undo: HTMLButtonElement;
  readonly discard: HTMLButtonElement;
  readonly writeBack: HTMLButtonElement;
  readonly message: HTMLElement;
  readonly period: HTMLSelectElement;
  readonly tree: HTMLElement;
  readonly controls: HTMLElement;
  readonly method: HTMLSelectElement;
  readonly why: HTMLElement;
  readonly peers: HTMLElement;
  readonly tables: HTMLElement;
  readonly leads: HTMLElement;
}

/** Builds the page into `root`; `adding` stands below the grid. */
export function buildPage(root: HTMLElement, adding: readonly HTMLElement[]): Parts {
  const parts: Parts = {
    page: element('main'),
    empty: element('p'),
    title: element('h1'),
    line: element('p'),
    figures: element('h2'),
    hint: element('p'),
    table: element('table'),
    undo: button('undo'),
    discard: button('discard'),
    writeBack: button('write'),
    message: element('p'),
    period: select('period'),
    tree: element('div'),
    controls: element('div'),
    method: select('method'),
    why: element('div'),
    peers: element('div'),
    tables: element('div'),
    leads: element('section'),
  };
  for (const live of [parts.line, parts.message]) live.setAttribute('role', 'status');
  parts.line.className = 'line';
  parts.hint.className = 'hint';
  parts.hint.id = 'hint';
  parts.writeBack.setAttribute('aria-describedby', 'hint');
  parts.message.className = 'message';
  parts.controls.className = 'zhibi-controls';
  parts.writeBack.className = 'primary';
  parts.figures.id = 'figures';
  parts.table.setAttribute('aria-labelledby', 'figures');
  parts.leads.className = 'leads';
  parts.leads.hidden = true;
  parts.page.append(parts.title, parts.line, columnsOf(parts, adding));
  root.replaceChildren(parts.page, parts.empty);
  return parts;
}

/** The grid, beside it the tree and what explains it, the tables below. */
function columnsOf(parts: Parts, adding: readonly HTMLElement[]): HTMLElement {
  const buttons = element('div', { class: 'buttons' }, parts.writeBack, parts.undo, parts.discard);
  const scroll = element('div', { class: 'scroll' }, parts.table);
  const writing = element('div', { class: 'writing' }, buttons, parts.message);
  const left = element(
    'section',
    { class: 'grid' },
    parts.figures,
    parts.hint,
    scroll,
    ...adding,
    writing,
  );
  const tree = element('section', { class: 'zhibi' }, parts.period, parts.tree);
  tree.classList.add('tree');
  const rest = element(
    'section',
    { class: 'zhibi' },
    parts.controls,
    parts.method,
    parts.why,
    parts.peers,
    parts.leads,
  );
  const below = element('section', { class: 'zhibi' }, parts.tables);
  below.classList.add('below');
  return element(
    'div',
    { class: 'columns' },
    left,
    element('div', { class: 'views' }, tree, rest),
    below,
  );
}

/** A button with that id; its words come later. */
export function button(id: string): HTMLButtonElement {
  return element('button', { type: 'button', id });
}

/** An empty select with that id. */
export function select(id: string): HTMLSelectElement {
  return element('select', { id });
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Puts choices into a select. */
export function fill(select: HTMLSelectElement, choices: readonly Choice[]): void {
  select.replaceChildren(...choices.map(({ value, label }) => element('option', { value }, label)));
}
