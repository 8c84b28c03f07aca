/** The notes page beside the text: the extension reads the notes and writes the plan. */
import type { FromPage, ToPage } from '../../edit/notes/write/page';
import { NotesPage } from './notes';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const page = new NotesPage(document.body, (message) => editor.postMessage(message));
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => page.receive(data));
editor.postMessage({ type: 'ready' });
