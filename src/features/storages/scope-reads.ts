import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '@/kit/define-list';
import type { ListView } from '@/kit/use-list';
import { chunks } from '@/lib/async';
import type { Scope } from './scopes';
import { AT_ONCE, figures, readFigures, type ScopeKey } from './figures-api';

/** Thousands of answers must not mean thousands of renders (ms). */
const SHOW_EVERY = 700;

const withFigures = (row: Scope): Scope => {
  const now = figures.get(row.id);
  return now && now !== row.figures ? { ...row, figures: now } : row;
};

/** Puts what was read into the lists that show it; how old a list is stays as it was. */
export function showFigures(client: QueryClient): void {
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: ['quotas', 'list'] }))
    client.setQueryData<Answer<Scope>>(queryKey, (now) => now && { ...now, rows: now.rows.map(withFigures) }, {
      updatedAt: state.dataUpdatedAt,
    });
}

async function readInto(keys: readonly ScopeKey[], signal?: AbortSignal): Promise<void> {
  for (const [id, one] of await readFigures(keys, signal)) figures.set(id, one);
}

/** Reads some scopes again, after they were written. */
export function useFiguresAgain(): (scopes: readonly ScopeKey[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    async (scopes) => {
      for (const part of chunks(scopes, AT_ONCE)) await readInto(part);
      showFigures(client);
      await client.invalidateQueries({ queryKey: ['quotas', 'one'] });
    },
    [client],
  );
}

export interface ScopeReads {
  done: number;
  total: number;
  state: 'running' | 'stopped' | 'done';
  stop: () => void;
  goOn: () => void;
}

/**
 * Reads the figures of the scopes of a list: of all that have folders; of the others those that are seen, until all are asked for.
 * Eight at a time; the list can be worked with meanwhile.
 */
export function useScopeReads(list: ListView<Scope>, all: boolean): ScopeReads {
  const client = useQueryClient();
  const { known = [], rows, updatedAt, state } = list;
  const wanted = all || state.tab === 'used' ? known : rows;
  const [stopped, setStopped] = useState(false);
  const [running, setRunning] = useState(false);
  const isOpen = (row: Scope) => (figures.get(row.id)?.at ?? 0) < updatedAt;
  const open = wanted.filter(isOpen);
  const latest = useRef({ open, wanted });
  latest.current = { open, wanted };
  // What is read does not change what there is to read: only another list, or another part of it.
  const which = `${updatedAt} ${state.tab} ${wanted === rows ? rows.map(({ id }) => id).join() : 'all'}`;
  useEffect(() => {
    if (stopped || updatedAt === 0) return undefined;
    const quit = new AbortController();
    const run = async () => {
      const todo = chunks(latest.current.open, AT_ONCE);
      if (todo.length === 0) return;
      setRunning(true);
      let shown = 0;
      for (const part of todo) {
        await readInto(part, quit.signal);
        if (Date.now() - shown < SHOW_EVERY && part !== todo.at(-1)) continue;
        shown = Date.now();
        showFigures(client);
      }
    };
    run().then(
      () => setRunning(false),
      () => undefined,
    );
    return () => quit.abort();
  }, [client, which, updatedAt, stopped]);
  return {
    done: wanted.length - open.length,
    total: wanted.length,
    state: open.length === 0 ? 'done' : stopped || !running ? 'stopped' : 'running',
    stop: () => setStopped(true),
    goOn: () => setStopped(false),
  };
}
