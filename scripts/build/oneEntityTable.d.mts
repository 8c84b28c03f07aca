import type { Plugin } from 'esbuild';

export const oneEntityTable: Plugin;
