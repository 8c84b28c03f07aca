import type { Rule } from '../rule';
import { partyMissing } from './partyMissing';

export const needsRules: readonly Rule[] = [partyMissing];
