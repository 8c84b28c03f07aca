import type { Rule } from '../rule';
import { sumMismatch } from './sumMismatch';

export const segmentsRules: readonly Rule[] = [sumMismatch];
