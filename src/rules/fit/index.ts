import type { Rule } from '../rule';
import { noReturn } from './noReturn';
import { noScores } from './noScores';
import { undecided } from './undecided';
import { weakPursue } from './weakPursue';

export const fitRules: readonly Rule[] = [noScores, weakPursue, noReturn, undecided];
