/** The page of the maps: a click, or Enter, on a box leads to its line; the box of the caret's line is marked. */

import { langOf } from '../../render/components/pageHead';
import type { FromPage, MapState, ToPage } from '../../render/people/mapPage';
import { element } from '../dom';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
let marked: number | null = null;

function show({ language, title, maps, empty }: MapState): void {
  document.documentElement.lang = langOf(language);
  const focused = document.activeElement?.getAttribute('data-offset');
  const parts = maps.map((map) => {
    const drawing = element('div', { class: 'zhibi' });
    drawing.innerHTML = map.drawing;
    const said = element('p', {}, map.sentence);
    return element('section', {}, element('h2', {}, map.title), said, drawing);
  });
  const none = parts.length === 0 ? [element('p', {}, empty)] : [];
  document.body.replaceChildren(element('main', {}, element('h1', {}, title), ...none, ...parts));
  mark(marked, false);
  if (focused) markOf(Number(focused))?.focus();
}

function markOf(offset: number): SVGElement | null {
  return document.querySelector<SVGElement>(`[data-offset="${offset}"]`);
}

function mark(offset: number | null, moves: boolean): void {
  marked = offset;
  for (const old of document.querySelectorAll('.current')) {
    old.classList.remove('current');
    old.removeAttribute('aria-current');
  }
  const found = offset === null ? null : markOf(offset);
  found?.classList.add('current');
  found?.setAttribute('aria-current', 'true');
  if (moves) found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function go(target: EventTarget | null): boolean {
  const box = target instanceof Element ? target.closest('[data-offset]') : null;
  const offset = Number(box?.getAttribute('data-offset') ?? Number.NaN);
  if (!Number.isInteger(offset)) return false;
  editor.postMessage({ type: 'go', offset });
  return true;
}

document.addEventListener('click', ({ target }) => go(target));
document.addEventListener('keydown', (event) => {
  if ((event.key === 'Enter' || event.key === ' ') && go(event.target)) event.preventDefault();
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'state') show(data.state);
  else mark(data.offset, true);
});
editor.postMessage({ type: 'ready' });
