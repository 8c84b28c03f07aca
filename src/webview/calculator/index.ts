/** The calculator panel beside the text: the extension reads and writes the plan. */
import type { FromPage, ToPage } from '../../edit/calculator/state';
import { Calculator } from './calculator';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const calculator = new Calculator(
  document.body,
  (writing) => editor.postMessage({ type: 'write', writing }),
  (index) => editor.postMessage({ type: 'lead', index }),
);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'state') {
    calculator.show(data.state, data.language);
    calculator.showLeads(data.leads ?? []);
  }
  if (data.type === 'written') calculator.written(data.ok);
});
editor.postMessage({ type: 'ready' });
