import type { Config } from './model';

/** What holds where there is no `.zhibi.yaml`. */
export const emptyConfig: Config = {
  locale: null,
  rules: [],
  freshness: new Map(),
  kinds: new Map(),
  parties: new Map(),
  terms: new Map(),
  ignore: [],
  locked: new Set(),
  pursue: null,
  sources: null,
  copies: new Set(),
  capacity: null,
  fit: new Map(),
  certainty: new Map(),
  fx: new Map(),
};
