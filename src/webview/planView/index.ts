/** The page of Plan View: shows the parts that it is sent, tells what was pressed, follows the caret. */
import type { FromPage, ToPage } from '../../render/planViewPage';
import { PlanViewPage } from './page';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const page = new PlanViewPage(document.body, (offset) =>
  editor.postMessage({ type: 'go', offset }),
);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'plan') page.show(data);
  else if (data.type === 'caret') page.follow(data.offset);
});
editor.postMessage({ type: 'ready' });
