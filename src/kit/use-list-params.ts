import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { onSignOut } from '@/api/session';
import { parseListState, writeListState, type ListSpec, type ListState } from '@/lib/list-state';
import { useLocation, useSearchParams } from './router';

const remembered = new Map<string, string>();
// What one person looked for is not for the next.
onSignOut(() => remembered.clear());

/** The list's last address in this tab, so that coming back to it by the menu finds it as it was left. */
export const rememberedSearch = (path: string): string => remembered.get(path) ?? '';

export type UpdateList = (
  change: Partial<ListState> | ((now: ListState) => ListState),
  how?: 'push' | 'replace',
) => void;

/**
 * The state of a list, kept in the address and nowhere else: shareable, Back works, wrong values are dropped.
 * An update pushes a history entry unless told to replace (typing in the search box).
 */
export function useListParams(spec: ListSpec): [ListState, UpdateList] {
  const [params, setParams] = useSearchParams();
  const { pathname, search } = useLocation();
  const state = useMemo(() => parseListState(params, spec), [params, spec]);
  // Several updates may come before the next render: each builds on the one before.
  const latest = useRef({ params, state });
  latest.current = { params, state };
  // Another one for each address, where what waits to be sent needs one that stays.
  const set = useRef(setParams);
  set.current = setParams;

  useEffect(() => {
    remembered.set(pathname, search);
  }, [pathname, search]);

  const update = useCallback<UpdateList>(
    (change, how = 'push') => {
      const now = latest.current.state;
      const next = typeof change === 'function' ? change(now) : { ...now, ...change };
      const nextParams = writeListState(next, spec, latest.current.params);
      latest.current = { params: nextParams, state: next };
      // What was pressed is answered in one go; what is typed gives way to the next letter.
      set.current(nextParams, { replace: how === 'replace', preventScrollReset: true, flushSync: how === 'push' });
    },
    [spec],
  );
  return [state, update];
}

/** The state of a list that has no address of its own. */
export function useListState(spec: ListSpec): [ListState, UpdateList] {
  const [state, setState] = useState(() => parseListState(new URLSearchParams(), spec));
  const update = useCallback<UpdateList>(
    (change) => setState((now) => (typeof change === 'function' ? change(now) : { ...now, ...change })),
    [],
  );
  return [state, update];
}
