import type { Rule } from '../rule';
import { copyChanged, copyMissing, copyUnreadable, noCopy } from './copies';
import { figureNotFound } from './figureNotFound';
import { quoteNotFound } from './quoteNotFound';
import { rowNotFound } from './rowNotFound';
import { wrongPage } from './wrongPage';

export const proofRules: readonly Rule[] = [
  quoteNotFound,
  figureNotFound,
  rowNotFound,
  wrongPage,
  copyMissing,
  copyUnreadable,
  copyChanged,
  noCopy,
];
