import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { runWrite, type Entity } from '@/api/query-client';

/** `const useWrite = writesTo('users', 'keypairs')`: a hook that runs a write, and has these read again after it. */
export const writesTo = (...touches: Entity[]) =>
  function useWrite(): (work: () => Promise<unknown>) => Promise<void> {
    const client = useQueryClient();
    return useCallback((work) => runWrite(client, touches, work), [client]);
  };
