// The clock of the looks at links and codes, and the idle time in which they are taken; short, as the script has little room.

/** Milliseconds since the document was opened. */
export const now = (): number => performance.now();

const LATEST = 2000; // ms that idle time is waited for

export const whenIdle = (look: IdleRequestCallback): unknown =>
  requestIdleCallback(look, { timeout: LATEST });

/** Only of the page in front a picture is taken. */
export const isTop = (): boolean => top === self;
