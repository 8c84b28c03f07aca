import type { Rule } from '../rule';
import { contradicts } from './contradicts';
import { direction } from './direction';
import { disagrees } from './disagrees';
import { stale } from './stale';
import { unknown } from './unknown';

export const figureRules: readonly Rule[] = [unknown, stale, contradicts, direction, disagrees];
