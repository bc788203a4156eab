/** What is kept in the site's etcd, by key. Superadmins only; secrets are masked as it is read, and so never leave this file. */
import { queryOptions } from '@tanstack/react-query';
import { rest } from '@/api/client';
import { fresh } from '@/api/fresh';
import { asObject, wordOf } from '@/api/json';
import { shownValue } from '@/lib/secrets';

/** `config/docker/image/auto_pull` → `digest`. In the order of the keys. */
export type SiteKeys = ReadonlyMap<string, string>;

/** A branch's own value stands under an empty name. */
function flat(tree: unknown, path: string, into: [string, string][]): void {
  if (typeof tree !== 'object' || tree === null) {
    into.push([path, shownValue(path, wordOf(tree))]);
    return;
  }
  for (const [name, value] of Object.entries(tree)) flat(value, [path, name].filter(Boolean).join('/'), into);
}

export function decodeKeys(answer: unknown): SiteKeys {
  const found: [string, string][] = [];
  flat(asObject(asObject(answer).result), '', found);
  return new Map(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const readKeys = fresh(({ post }) => post('/config/get', { key: '', prefix: true }, decodeKeys));

export const siteKeys = () =>
  queryOptions({ queryKey: ['site', 'keys'], queryFn: ({ signal }) => readKeys(signal), staleTime: 15_000 });

/** Writes one key, or takes it out: then the default holds. Everything is kept as text. */
export const writeKey = (key: string, value: string | null): Promise<void> =>
  value === null
    ? rest('POST', '/config/delete', { body: { key, prefix: false } })
    : rest('POST', '/config/set', { body: { key, value } });
