/** The inverse of what was done, where there is one. */
export interface Undo {
  /** Whether the server still has what was written: read from it anew, for what others wrote since is not ours to undo. */
  isOurs: (signal: AbortSignal) => Promise<boolean>;
  run: (signal: AbortSignal) => Promise<unknown>;
  /** Of an edit that is not ours any more: the fields that differ from what was written, by their labels. */
  differing?: (signal: AbortSignal) => Promise<string[]>;
}

/**
 * How something is taken back after a reload. What a page that is gone knew stands here as plain data: the kind of change, of
 * which thing, what was there, what was sent. The feature that made it knows by the kind how to put it back (`inverses.ts`).
 */
export interface Inverse {
  /** `<feature>/<change>`, e.g. `users/edit`. */
  kind: string;
  /** The thing's id. */
  of: string;
  /** The fields that it changed, as they were and as they were sent, and their labels. Never a secret. */
  was?: Record<string, unknown>;
  sent?: Record<string, unknown>;
  labels?: Record<string, string>;
}

type Find = (inverse: Inverse) => Promise<Undo | undefined>;
let find: Find | undefined;

/** Says who knows how the features put things back. */
export const undoBy = (finder: Find): void => void (find = finder);

/** How it is put back; undefined: nobody knows. */
export const findUndo = async (inverse: Inverse): Promise<Undo | undefined> => find?.(inverse);
