/** What a configuration file is called, and how much of one is read; no parser comes with it. */

export const CONFIG_NAME = '.zhibi.yaml';

/** Bytes; policies come from strangers, too. */
export const CONFIG_LIMIT = 256 * 1024;
