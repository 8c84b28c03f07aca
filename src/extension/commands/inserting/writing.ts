/** The commands of a writer, as the entry calls them: arguments come from lenses, quick fixes, keys. */
import type * as vscode from 'vscode';
import * as own from '../next';
import * as sample from '../starting/sample';

export { enter } from '../../features/writing/typing';
export { insert } from './insert';

type Given = readonly unknown[];

export const next = (...[uri]: Given) => own.next(uri);
export const fillIn = (...[uri, ...rest]: Given) => own.fillIn(uri as vscode.Uri, ...rest);
export const review = (...[uri]: Given) => own.setReview(uri as vscode.Uri);
export const goTo = (...[uri, offset]: Given) => own.goTo(uri as vscode.Uri, Number(offset));
export const openRule = (...[uri, address]: Given) =>
  own.openRule(uri as vscode.Uri, String(address));
export const pasteInto = (...[uri, offset]: Given) =>
  own.pasteInto(uri as vscode.Uri, Number(offset));
export const example = (extension: vscode.Uri, ...[uri, section]: Given) =>
  sample.example(extension, uri as vscode.Uri, String(section));
export const openSample = (extension: vscode.Uri) => sample.openSample(extension);
