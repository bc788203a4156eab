import { toAppError } from '@/api/errors';
import type { Read } from './Loaded';

/**
 * - `here`: there is something to show
 * - `waiting`, `failed`: nothing is known yet
 * - `gone`: the server has none of it
 * - `hidden`: the server has none of it that this account may see; whether there is one is not known
 */
export type Standing = 'here' | 'waiting' | 'failed' | 'gone' | 'hidden';

export interface EntityState<Row> {
  standing: Standing;
  /** What may be shown and acted on. */
  row: Row | undefined;
}

/**
 * How a thing stands by its own read, for which the row of the list stands in until it has answered. `seesAll`: whoever is
 * shown nothing may be sure that there is nothing.
 */
export function entityState<Row>(
  { data, error }: Pick<Read<Row | null | undefined>, 'data' | 'error'>,
  known: Row | undefined,
  seesAll: boolean,
): EntityState<Row> {
  const kind = error && toAppError(error).kind;
  if (data === null || kind === 'not-found') return { standing: seesAll ? 'gone' : 'hidden', row: undefined };
  // A read of one thing may be refused where the list with it is not.
  if (kind === 'not-allowed' && !known) return { standing: 'hidden', row: undefined };
  const row = data ?? known;
  if (row) return { standing: 'here', row };
  return { standing: error ? 'failed' : 'waiting', row: undefined };
}
