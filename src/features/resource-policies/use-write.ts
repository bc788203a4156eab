import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { runWrite } from '@/api/query-client';
import type { PolicyKind } from '@/lib/paths';
import { entityOf } from './api';

/** Runs a write; afterwards the policies of the kind are read again. */
export function useWrite(kind: PolicyKind) {
  const client = useQueryClient();
  return useCallback((work: () => Promise<unknown>) => runWrite(client, [entityOf(kind)], work), [client, kind]);
}
