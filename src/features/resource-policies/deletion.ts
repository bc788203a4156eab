import type { QueryClient } from '@tanstack/react-query';
import { AppError } from '@/api/errors';
import { runBulk } from '@/kit/bulk';
import type { PolicyKind } from '@/lib/paths';
import { entityOf, removePolicy } from './api';
import { move, type Dependent } from './who';

/** What else is read again after a move. */
export const MOVED: Record<PolicyKind, string> = { keypair: 'keypairs', user: 'users', project: 'projects' };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Spec {
  kind: PolicyKind;
  name: string;
  successor: string;
  dependents: readonly Dependent[];
  client: QueryClient;
  /** Words of the task and of its last step. */
  title: string;
  lastStep: string;
}

/**
 * Moves all that follow a policy to another one, a few at a time, then deletes it: one task with a result for each. The
 * deletion is its last item; it waits for the others and is not tried while one of them is left, so that running the
 * failed ones again ends with the deletion. After a reload the flow starts over with those that are left.
 */
export function moveAndDelete({ kind, name, successor, dependents, client, title, lastStep }: Spec) {
  const left = new Set(dependents);
  let moving = 0;
  return runBulk<Dependent | null>({
    title,
    items: [...dependents, null],
    label: (item) => (item ? `${item.label}${item.label === item.about ? '' : ` (${item.about})`}` : lastStep),
    run: async (item, signal) => {
      if (item) {
        moving += 1;
        try {
          await move(kind, item, successor);
          left.delete(item);
        } finally {
          moving -= 1;
        }
        return;
      }
      while (moving > 0 && !signal.aborted) await pause(50);
      if (left.size > 0) throw new AppError('in-use');
      await removePolicy(kind, name);
    },
    after: () =>
      Promise.all([entityOf(kind), MOVED[kind]].map((entity) => client.invalidateQueries({ queryKey: [entity] }))),
  });
}

/** Deletes policies that nothing follows, with a result for each. */
export const deleteMany = (kind: PolicyKind, names: readonly string[], title: string, client: QueryClient) =>
  runBulk<string>({
    title,
    items: names,
    label: (name) => name,
    run: async (name) => void (await removePolicy(kind, name)),
    after: () => client.invalidateQueries({ queryKey: [entityOf(kind)] }),
  });
