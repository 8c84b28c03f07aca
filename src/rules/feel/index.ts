import type { Rule } from '../rule';
import { noFirstHand } from './noFirstHand';

export const feelRules: readonly Rule[] = [noFirstHand];
