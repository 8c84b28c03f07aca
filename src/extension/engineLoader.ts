/** The engine, loaded on first use: a file of its own in both hosts. */
import type * as Engine from './engine';

type Load = () => Promise<typeof Engine>;

/** In Node a second file is required; the bundler keeps it outside. */
let load: Load = () => import('./engine');

/** Set by the web host's entry, which can require no second file. */
export function useEngineLoader(given: Load): void {
  load = given;
}

/** The engine; the first call loads it, the others get the same one. */
export function engine(): Promise<typeof Engine> {
  return load();
}
