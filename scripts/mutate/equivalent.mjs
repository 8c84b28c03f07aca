/** Faults that change nothing that anyone could see, by their keys: no test can find them. */
export const EQUIVALENT = new Map([]);
