/** Who has a folder beside its owner, or with a permission other than its project has. */
import { queryOptions } from '@tanstack/react-query';
import { fresh, type FreshRead } from '@/api/fresh';
import { asObject, asText } from '@/api/json';

export interface Share {
  /** UUID. */
  user: string;
  email: string;
  permission: string;
}

const shareOf = (one: unknown): Share => {
  const { shared_to, perm } = asObject(one);
  const { uuid, email } = asObject(shared_to);
  return { user: asText(uuid) ?? '', email: asText(email) ?? '', permission: asText(perm) ?? '' };
};

export const readShares = (id: string): FreshRead<Share[]> =>
  fresh((ask) =>
    ask.rest(`/folders/_/shared?vfolder_id=${encodeURIComponent(id)}`, (answer) => {
      const { shared } = asObject(answer);
      return (Array.isArray(shared) ? shared : []).map(shareOf).toSorted((a, b) => (a.email < b.email ? -1 : 1));
    }),
  );

export const folderShares = (id: string) =>
  queryOptions({ queryKey: ['folders', 'shares', id], queryFn: ({ signal }) => readShares(id)(signal) });
