import { keepPreviousData, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { query, queryPartial } from '@/api/client';
import { PaletteKeypairsDocument, PaletteNamesDocument, PaletteUsersDocument } from '@/api/gen/palette.legacy';
import type { NamedRow } from '@/kit/named-rows';
import { useDebounced } from '@/kit/use-debounced';
import { and, cond, search, toFilter } from '@/lib/minilang';
import { pathTo } from '@/lib/paths';
import { matching } from './matching';
import { isId, isKey, keypairsOf, namedOf, usersOf, type Thing } from './things';

const LIMIT = 8;
/** Of each kind that is looked through in the browser. */
const SHOWN = 5;
const PAUSE = 250;
const FRESH = { staleTime: 60_000 };

/** A page whose list says what of it holds a text. */
export interface Findable {
  /** The page's. */
  key: string;
  path: string;
  find: (text: string, most: number, signal: AbortSignal) => Promise<readonly NamedRow[]>;
}

const thingOf =
  ({ key, path }: Findable) =>
  ({ id, name, tab }: NamedRow): Thing => ({
    kind: key,
    id,
    name,
    to: pathTo(path, { q: name, tab: tab ?? null, open: id }),
  });

const together = (found: readonly UseQueryResult<Thing[]>[]) => ({
  items: found.flatMap(({ data }) => data ?? []),
  isFetching: found.some(({ isFetching }) => isFetching),
  isError: found.some(({ isError }) => isError),
});

/** Things of the pages that only their own lists know. */
function useListed(lists: readonly Findable[], text: string, wanted: boolean) {
  return useQueries({
    queries: lists.map((list) => ({
      ...FRESH,
      queryKey: ['palette', list.key, text],
      enabled: wanted,
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await list.find(text, SHOWN, signal)).map(thingOf(list)),
    })),
    combine: together,
  });
}

/** Things of the cluster whose name, id or key holds what was typed; asked for after a pause, from two characters on. */
export function useThings(
  typed: string,
  allowed: boolean,
  lists: readonly Findable[],
): { items: Thing[]; busy: boolean; failed: boolean } {
  const text = useDebounced(typed.trim(), PAUSE);
  const wanted = allowed && text.length > 1;
  const users = useQuery({
    ...FRESH,
    queryKey: ['users', 'palette', text],
    enabled: wanted,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const which = isId(text) ? and(cond('uuid', 'is', text)) : search(['email', 'username', 'full_name'], text);
      return usersOf(await query(PaletteUsersDocument, { filter: toFilter(which) ?? '', limit: LIMIT }, { signal }));
    },
  });
  const keys = useQuery({
    ...FRESH,
    queryKey: ['credentials', 'palette', text],
    enabled: wanted && isKey(text),
    queryFn: async ({ signal }) => {
      const filter = toFilter(search(['access_key'], text)) ?? '';
      return keypairsOf(await query(PaletteKeypairsDocument, { filter, limit: LIMIT }, { signal }));
    },
  });
  const names = useQuery({
    ...FRESH,
    queryKey: ['palette', 'names'],
    enabled: allowed && typed.trim().length > 1,
    queryFn: async ({ signal }) => namedOf((await queryPartial(PaletteNamesDocument, {}, { signal })).data),
  });
  const listed = useListed(lists, text, wanted);
  const items = useMemo(() => {
    if (typed.trim().length < 2) return [];
    const named = matching(
      (names.data ?? []).map((thing) => ({ ...thing, title: thing.name })),
      typed,
    );
    const few = [...Map.groupBy(named, ({ kind }) => kind).values()].flatMap((own) => own.slice(0, SHOWN));
    return [...(keys.data ?? []), ...(users.data ?? []), ...few, ...listed.items];
  }, [typed, names.data, keys.data, users.data, listed.items]);
  const all = [users, keys, names, listed];
  return { items, busy: all.some(({ isFetching }) => isFetching), failed: all.some(({ isError }) => isError) };
}
