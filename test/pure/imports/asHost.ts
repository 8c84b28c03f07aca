/** Reads copies as the hosts do, with the CMaps of the package. */
import { readCopy } from '../../../src/copies';
import { cmap } from '../copies/cmaps';

export const asHost = (bytes: Uint8Array, name: string) => readCopy(bytes, name, { cmap });

export const withoutCmaps = (bytes: Uint8Array, name: string) => readCopy(bytes, name, {});
