import { useMutation } from '@tanstack/react-query';
import type { PolicyKind } from '@/lib/paths';
import { entityOf } from './api';

/** Runs a write; afterwards the policies of the kind are read again. */
export function useWrite(kind: PolicyKind) {
  const { mutateAsync } = useMutation({
    mutationFn: async (work: () => Promise<unknown>) => void (await work()),
    meta: { touches: [entityOf(kind)] },
  });
  return mutateAsync;
}
