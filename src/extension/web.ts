/**
 * The web host's one file. It holds the engine as well, so that the Node build
 * needs no second copy: dist/engine.js takes it from here on first use.
 */
import type * as Engine from './engine';

export { activate } from './extension';

/** The engine, read only when asked for: the bundler leaves `require` lazy. */
export const engine = (): typeof Engine => require('./engine');
