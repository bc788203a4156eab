import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { withoutFilter } from '@/lib/list-state';
import { applyList } from './client-list';
import type { ListView } from './use-list';

export type FacetList<Row> = Pick<ListView<Row>, 'fields' | 'state' | 'searched' | 'known'>;

interface FacetValues {
  values: readonly string[] | undefined;
  /** Rows of each under everything else that is asked; known where all rows are. */
  counts: ReadonlyMap<string, number> | undefined;
  failed: boolean;
}

/** How many rows have each value of a field, by everything that is asked but this field. */
export function countValues<Row>({ fields: set, state, searched, known }: FacetList<Row>, name: string) {
  const counts = new Map<string, number>();
  for (const row of applyList(known ?? [], set, searched, withoutFilter(state, name))) {
    const value = set.fields[name]?.value(row);
    for (const one of Array.isArray(value) ? (value as readonly string[]) : [value])
      if (one !== null && one !== undefined && one !== '') counts.set(String(one), (counts.get(String(one)) ?? 0) + 1);
  }
  return counts;
}

/** The values that a field is known to have: its options, what the cluster has, or what the rows of a whole list have. */
export function useFacetValues<Row>(list: FacetList<Row>, name: string | undefined): FacetValues {
  const { fields: set, state, searched, known } = list;
  const filter = name === undefined ? undefined : set.fields[name]?.filter;
  const { options, choices } = filter ?? {};
  const read = useQuery({
    queryKey: ['facet', set.feature, name],
    queryFn: async () => choices?.() ?? [],
    enabled: choices !== undefined && options === undefined,
    staleTime: 60_000,
  });
  const counts = useMemo(
    () =>
      known && name !== undefined && (filter?.kind === 'text' || filter?.kind === 'enum')
        ? countValues({ fields: set, state, searched, known }, name)
        : undefined,
    [set, state, searched, known, name, filter],
  );
  const values = options ?? (choices ? read.data : counts && [...counts.keys()].sort());
  return { values, counts, failed: read.isError };
}
