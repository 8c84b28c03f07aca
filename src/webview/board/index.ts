/** The accounts board: the extension has the sums, the page what is tried out. */
import type { FromPage, ToPage } from '../../render/board/page';
import { BoardPage } from './board';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const page = new BoardPage(document.body, (message) => editor.postMessage(message));
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data));
editor.postMessage({ type: 'ready' });
