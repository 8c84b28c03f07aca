/** The commands of a writer, as the entry calls them: arguments come from lenses, quick fixes, keys. */
import type * as vscode from 'vscode';
import { fillIn as fill, goTo as go, openRule as open, setReview, next as step } from './next';

export { enter } from '../features/typing';
export { insert } from './insert';

type Given = readonly unknown[];

export const next = (...[uri]: Given) => step(uri);
export const fillIn = (...[uri, ...rest]: Given) => fill(uri as vscode.Uri, ...rest);
export const review = (...[uri]: Given) => setReview(uri as vscode.Uri);
export const goTo = (...[uri, offset]: Given) => go(uri as vscode.Uri, Number(offset));
export const openRule = (...[uri, address]: Given) => open(uri as vscode.Uri, String(address));
