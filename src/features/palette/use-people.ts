import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query } from '@/api/client';
import { PaletteUsersDocument } from '@/api/gen/palette.legacy';
import { useDebounced } from '@/kit/use-debounced';
import { search, toFilter } from '@/lib/minilang';

const LIMIT = 8;
const PAUSE = 250;

export interface Person {
  uuid: string;
  email: string;
  /** Full name, else the domain. */
  name: string;
}

/** Users whose e-mail or name holds the text; asked for after a pause in typing, from two characters on. */
export function usePeople(typed: string, allowed: boolean): { items: Person[]; busy: boolean; failed: boolean } {
  const text = useDebounced(typed.trim(), PAUSE);

  const wanted = allowed && text.length > 1;
  const { data, isFetching, isError } = useQuery({
    queryKey: ['users', 'palette', text],
    enabled: wanted,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    queryFn: ({ signal }) =>
      query(
        PaletteUsersDocument,
        { filter: toFilter(search(['email', 'username', 'full_name'], text)) ?? '', limit: LIMIT },
        { signal },
      ),
  });
  const items = (wanted && typed.trim().length > 1 ? (data?.user_list?.items ?? []) : []).flatMap((user) =>
    user?.uuid && user.email
      ? [{ uuid: user.uuid, email: user.email, name: user.full_name || user.domain_name || '' }]
      : [],
  );
  return { items, busy: wanted && isFetching, failed: wanted && isError };
}
