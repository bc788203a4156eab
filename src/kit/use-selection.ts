import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toAppError } from '@/api/errors';
import type { AllRows, Progress } from '@/lib/async';
import type { ListState } from '@/lib/list-state';
import { notify } from '@/ui/notify';
import { describeError } from './error-text';

/** Reads every row of a list as it is filtered now. */
export type ReadAll<Row> = (signal: AbortSignal, onProgress: Progress) => Promise<AllRows<Row>>;

/**
 * Chosen rows. Those that were ticked are kept by id over pages, filters and refreshes; `allMatching` stands for every row
 * of the search, filters and tab at which it was chosen, and ends with them.
 */
export interface Selection<Row> {
  count: number;
  allMatching: boolean;
  rows: ReadonlyMap<string, Row>;
  set: (pageIds: readonly string[], chosen: readonly Row[]) => void;
  chooseAllMatching: () => void;
  clear: () => void;
  /** The chosen rows, read if need be. Null where that failed, which is told, or was cancelled. */
  collect: <Read>(everything: ReadAll<Read>) => Promise<(Row | Read)[] | null>;
  /** How far that reading is. */
  reading: { done: number; total: number } | null;
  stopReading: () => void;
}

export const isChosen = ({ count, allMatching }: Pick<Selection<unknown>, 'count' | 'allMatching'>): boolean =>
  count > 0 || allMatching;

interface Chosen<Row> {
  rows: ReadonlyMap<string, Row>;
  /** The search and filters whose every match is chosen. */
  matching: string | null;
  tab: string | null;
}

type Matching = Pick<ListState, 'q' | 'filters' | 'tab'>;

const NO_ROWS: ReadonlyMap<string, never> = new Map<string, never>();
const nothing = (tab: string | null): Chosen<never> => ({ rows: NO_ROWS, matching: null, tab });

export function useSelection<Row>(idOf: (row: Row) => string, { q, filters, tab }: Matching): Selection<Row> {
  const { t } = useTranslation(['kit', 'errors']);
  const key = JSON.stringify([q, filters]);
  const [kept, setKept] = useState<Chosen<Row>>(() => nothing(tab));
  const [reading, setReading] = useState<Selection<Row>['reading']>(null);
  const abort = useRef<AbortController | null>(null);
  // What was chosen elsewhere counts no more from the first frame on; it is forgotten right after.
  const ended = kept.tab !== tab || (kept.matching !== null && kept.matching !== key);
  const { rows, matching } = ended ? nothing(tab) : kept;
  useEffect(() => {
    if (!ended) return;
    if (kept.matching !== null) notify.info(t('kit:choiceEnded'));
    abort.current?.abort();
    setKept(nothing(tab));
  }, [ended, kept, tab, t]);
  useEffect(() => () => abort.current?.abort(), []);

  const set = useCallback(
    (pageIds: readonly string[], chosen: readonly Row[]) =>
      setKept((now) => {
        const next = new Map<string, Row>(now.tab === tab ? now.rows : NO_ROWS);
        for (const id of pageIds) next.delete(id);
        for (const row of chosen) next.set(idOf(row), row);
        return { rows: next, matching: null, tab };
      }),
    [idOf, tab],
  );
  const clear = useCallback(() => setKept(nothing(tab)), [tab]);
  const chooseAllMatching = useCallback(() => setKept({ ...nothing(tab), matching: key }), [tab, key]);
  const stopReading = useCallback(() => abort.current?.abort(), []);
  const collect = useCallback(
    async <Read>(everything: ReadAll<Read>): Promise<(Row | Read)[] | null> => {
      if (matching === null) return [...rows.values()];
      abort.current?.abort();
      const { signal } = (abort.current = new AbortController());
      setReading({ done: 0, total: 0 });
      try {
        const all = await everything(signal, (done, total) => setReading({ done, total }));
        if (signal.aborted) return null;
        if (all.changed) notify.warning(t('kit:listChanged'));
        return all.rows;
      } catch (failure) {
        if (!signal.aborted) notify.error(describeError(t, toAppError(failure)).title);
        return null;
      } finally {
        setReading(null);
      }
    },
    [matching, rows, t],
  );
  return useMemo(
    () => ({
      count: rows.size,
      allMatching: matching !== null,
      rows,
      set,
      chooseAllMatching,
      clear,
      collect,
      reading,
      stopReading,
    }),
    [rows, matching, set, chooseAllMatching, clear, collect, reading, stopReading],
  );
}
