/** Faults that change nothing that anyone could see, and why: no test can find them. */
export const EQUIVALENT = [];
