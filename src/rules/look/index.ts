import type { Rule } from '../rule';
import { noCash } from './noCash';
import { noPeers } from './noPeers';
import { noRevenueMix } from './noRevenueMix';
import { noStatements } from './noStatements';
import { singlePeriod } from './singlePeriod';

export const lookRules: readonly Rule[] = [
  noStatements,
  singlePeriod,
  noPeers,
  noCash,
  noRevenueMix,
];
