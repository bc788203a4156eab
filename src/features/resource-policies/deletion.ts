import { runBulk } from '@/kit/bulk';
import { outcomeOf, type Outcome } from '@/kit/lost-answer';
import type { PolicyKind } from '@/lib/paths';
import { policyNames } from './api';
import { removePolicy } from './changes';
import { fetchAmong, move, type Dependent } from './holders';

interface Spec {
  kind: PolicyKind;
  name: string;
  successor: string;
  dependents: readonly Dependent[];
  refresh: () => Promise<void>;
  /** Words of the task and of its last step. */
  title: string;
  lastStep: string;
  done: string;
}

/** Whether the server has these policies no more. */
const areGone = async (kind: PolicyKind, names: readonly string[]): Promise<Outcome[]> => {
  const there = await policyNames(kind);
  return names.map((name) => outcomeOf(!there.has(name)));
};

/**
 * Moves all that follow a policy to another one, a few at a time, then deletes it: one task with a result for each. The
 * deletion is its last stage, not tried while one of them is left, so that going on with the rest ends with the deletion.
 * After a reload the flow starts over with those that are left.
 */
export const moveAndDelete = ({ kind, name, successor, dependents, refresh, title, lastStep, done }: Spec) =>
  runBulk<Dependent | null>({
    title,
    items: [...dependents, null],
    label: (item) => (item ? `${item.label}${item.label === item.about ? '' : ` (${item.about})`}` : lastStep),
    stage: (item) => (item ? 0 : 1),
    run: async (item) => void (await (item ? move(kind, item, successor) : removePolicy(kind, name))),
    readBack: async (items) => {
      const keys = items.flatMap((item) => (item ? [item.key] : []));
      const moved = new Set((await fetchAmong(kind, successor, keys)).map(({ key }) => key));
      const [gone = 'unknown'] = items.includes(null) ? await areGone(kind, [name]) : [];
      return items.map((item) => (item ? outcomeOf(moved.has(item.key)) : gone));
    },
    after: refresh,
    done,
  });

interface ManySpec {
  kind: PolicyKind;
  names: readonly string[];
  refresh: () => Promise<void>;
  title: string;
}

/** Deletes policies that nothing follows, with a result for each. */
export const deleteMany = ({ kind, names, refresh, title }: ManySpec) =>
  runBulk<string>({
    title,
    items: names,
    label: (name) => name,
    run: async (name) => void (await removePolicy(kind, name)),
    readBack: (some) => areGone(kind, some),
    after: refresh,
  });
