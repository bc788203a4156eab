import { useRef } from 'react';

/** A row that the server names twice stays visible twice: the second one is told apart from the first. */
function uniqueIds<Row>(rows: readonly Row[], idOf: (row: Row) => string): string[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const id = idOf(row);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id} ${time}`;
  });
}

/**
 * A key for each row, in their order. Whoever is still there keeps its key, so that what has the focus stays the same row's. Whoever is
 * new takes over the place of one that is gone: turning pages, sorting and searching is then a matter of new texts.
 */
export function useRowKeys<Row>(rows: readonly Row[], idOf: (row: Row) => string): number[] {
  const last = useRef({ keys: new Map<string, number>(), next: 0 });
  const { keys: before } = last.current;
  let { next } = last.current;
  const ids = uniqueIds(rows, idOf);
  const stay = new Set(ids);
  const hasFocus = document.activeElement?.closest('tbody') != null;
  const free = hasFocus ? [] : [...before].filter(([id]) => !stay.has(id)).map(([, key]) => key);
  let taken = 0;
  const keys = ids.map((id) => before.get(id) ?? free[taken++] ?? next++);
  // An empty list in between (another page is on its way) leaves the places as they are.
  if (rows.length > 0) last.current = { keys: new Map(keys.map((key, at) => [ids[at] ?? '', key])), next };
  return keys;
}
