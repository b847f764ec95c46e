// The clock of a frame, by which its scripts measure out what they cost.

/** Milliseconds, which no page and no person sets back. */
export const now = (): number => performance.now();
