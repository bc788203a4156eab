import { useCallback, useMemo } from 'react';
import type { PageSize } from '@/lib/list-state';
import { listSpec, type FieldSet } from './fields';
import { useListParams, type UpdateList } from './use-list-params';
import { useTablePrefs } from './use-table-prefs';

interface Options {
  /** As in the address: `name` or `-name`. */
  sort: string;
  tabs?: readonly string[];
  /** The list's own name for saved settings, where a feature has several lists. */
  name?: string;
}

/** What every list page begins with: its state in the address, and the person's table settings. The first tab is the default. */
export function useList<Row>(set: FieldSet<Row>, { sort, tabs, name = set.feature }: Options) {
  const [prefs, changePrefs] = useTablePrefs(name, set);
  const first = tabs?.[0];
  const spec = useMemo(
    () =>
      listSpec(set, {
        ...(tabs && { tabs }),
        defaults: { sort, size: prefs.size as PageSize, ...(first && { tab: first }) },
      }),
    [set, sort, tabs, first, prefs.size],
  );
  const [state, write] = useListParams(spec);
  // A page size that was chosen is the next visit's default too.
  const update = useCallback<UpdateList>(
    (change, how) => {
      const size = typeof change === 'function' ? undefined : change.size;
      if (size) changePrefs({ size });
      write(change, how);
    },
    [write, changePrefs],
  );
  return { name, spec, state, update, prefs, changePrefs };
}
