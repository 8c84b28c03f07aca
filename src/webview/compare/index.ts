/** The page of a comparison: shows what it is sent, tells what was pressed. */
import type { FromPage, ToPage } from '../../render/comparePage';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const page = document.body.appendChild(document.createElement('main'));
const buttons = () => [...page.querySelectorAll('button')];

/** Shows another body; the keyboard stays at the button where it was. */
function show(html: string): void {
  const { activeElement } = document;
  const focused =
    activeElement instanceof HTMLButtonElement ? buttons().indexOf(activeElement) : -1;
  page.innerHTML = html;
  if (focused >= 0) buttons()[focused]?.focus();
}

function press({ action, text, side, line, column }: DOMStringMap): void {
  if (action === 'copy' && text) editor.postMessage({ type: 'copy', text });
  if (action === 'textDiff' || action === 'another') editor.postMessage({ type: action });
  if (side !== 'before' && side !== 'after') return;
  const place = { side, line: Number(line), column: Number(column) } as const;
  editor.postMessage({ type: 'go', place });
}

page.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button) press(button.dataset);
});
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'body') show(data.html);
});
editor.postMessage({ type: 'ready' });
