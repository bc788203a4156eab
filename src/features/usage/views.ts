/** The other view of the page, as in `?view=`. */
export const IDLE = 'idle';
