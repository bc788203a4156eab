import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readAgain, runWrite, type Entity } from '@/api/query-client';

export interface Writes {
  /** Runs a write; all that shows the thing has been read again when it is over. */
  write: (work: () => Promise<unknown>) => Promise<void>;
  /** Only reads again, after writes that were run elsewhere. */
  refresh: () => Promise<void>;
}

/** How a feature writes one kind of thing. */
export function useWrites(entity: Entity): Writes {
  const client = useQueryClient();
  return useMemo(
    () => ({ write: (work) => runWrite(client, entity, work), refresh: () => readAgain(client, entity) }),
    [client, entity],
  );
}
