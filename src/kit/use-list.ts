import { useCallback, useMemo } from 'react';
import type { PageSize } from '@/lib/list-state';
import { startSpec, type FieldSet, type ListStart } from './fields';
import { useListParams, type UpdateList } from './use-list-params';
import { useTablePrefs } from './use-table-prefs';

/** What every list page begins with: its state in the address, and the person's table settings. The first tab is the default. */
export function useList<Row>(set: FieldSet<Row>, { sort, tabs, name = set.feature }: ListStart) {
  const [prefs, changePrefs] = useTablePrefs(name, set);
  const { size } = prefs;
  const spec = useMemo(
    () => startSpec(set, { sort, ...(tabs && { tabs }) }, size as PageSize),
    [set, sort, tabs, size],
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
  /** Milliseconds between automatic refreshes of the rows; they rest while something is being done. */
  const refreshEvery = (paused: boolean) => prefs.refresh > 0 && !paused && prefs.refresh * 1000;
  return { name, spec, state, update, prefs, changePrefs, refreshEvery };
}
