/** Values that the rows of several subjects hold. Rows are snake_case like the server's columns. */

/** Slot name → decimal text. */
export type Slots = Record<string, string>;
/** `<proxy>:<volume>` → permissions. */
export type Hosts = Record<string, string[]>;
