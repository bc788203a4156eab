/** The server's clock, as its answers tell it: what it has dated is compared with that one, not with the reader's. */
const SKEW_WORTH_NOTING = 60_000;
let off = 0;

/** Takes what an answer says of its time (ms since the epoch). */
export function noteServerTime(time: number): void {
  if (!Number.isNaN(time)) off = time - Date.now();
}

/** To a second or two (ms since the epoch). */
export const serverClock = (): number => Date.now() + off;

/** The same where the clocks are far apart; where they are not, the client's own, which does not jump. */
export const serverNow = (): number => (Math.abs(off) > SKEW_WORTH_NOTING ? serverClock() : Date.now());
