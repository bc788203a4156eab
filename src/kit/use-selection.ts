import { useCallback, useMemo, useState } from 'react';

/** Chosen rows, kept by id over pages, filters and refreshes. `allMatching` stands for every row of the current filter. */
export interface Selection<Row> {
  count: number;
  allMatching: boolean;
  rows: ReadonlyMap<string, Row>;
  set: (pageIds: readonly string[], chosen: readonly Row[]) => void;
  chooseAllMatching: () => void;
  clear: () => void;
}

export function useSelection<Row>(idOf: (row: Row) => string): Selection<Row> {
  const [rows, setRows] = useState<ReadonlyMap<string, Row>>(() => new Map());
  const [allMatching, setAllMatching] = useState(false);
  const set = useCallback(
    (pageIds: readonly string[], chosen: readonly Row[]) => {
      setAllMatching(false);
      setRows((now) => {
        const next = new Map(now);
        for (const id of pageIds) next.delete(id);
        for (const row of chosen) next.set(idOf(row), row);
        return next;
      });
    },
    [idOf],
  );
  const clear = useCallback(() => {
    setAllMatching(false);
    setRows(new Map());
  }, []);
  return useMemo(
    () => ({ count: rows.size, allMatching, rows, set, chooseAllMatching: () => setAllMatching(true), clear }),
    [rows, allMatching, set, clear],
  );
}
