import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import { present } from '@/api/errors';
import {
  MoveKeypairDocument,
  MoveUserDocument,
  PolicyKeypairsDocument,
  PolicyProjectsDocument,
  PolicyUsersDocument,
} from '@/api/gen/policy-impact.legacy';
import { modifyProject } from '@/entities/projects/modify-project';
import { chunks, pages, type AllRows, type Progress } from '@/lib/async';
import { joinValues } from '@/lib/list-state';
import { and, cond, not, toFilter, type Expr } from '@/lib/minilang';
import { paths, type PolicyKind } from '@/lib/paths';

/** Somebody or something that follows a policy. */
export interface Dependent {
  /** What the write that moves it wants: access key, e-mail, project id. */
  id: string;
  /** As sessions and folders name it: access key, user id, project id. */
  key: string;
  label: string;
  active: boolean;
  /** Whose it is, or where. */
  about: string;
  link: string;
}

export interface Holders {
  total: number;
  inactive: number;
  first: Dependent[];
}

const FIRST = 20;
/** Ids in one filter. */
const CHUNK = 100;

const follows = (name: string): Expr => cond('resource_policy', 'is', name) as Expr;
const filterOf = (...parts: (Expr | undefined)[]): string => toFilter(and(...parts)) ?? '';

interface Part {
  rows: Dependent[];
  total: number;
  inactive: number;
}
type Ask = { filter: string; inactive: string; limit: number; offset: number; counts: boolean };
const there = <T>(list: readonly (T | null)[] | null | undefined): T[] => (list ?? []).filter((one) => one !== null);

const ASK: Record<PolicyKind, (ask: Ask, signal?: AbortSignal) => Promise<Part>> = {
  keypair: async ({ filter, limit, offset, counts }, signal) => {
    const ask = { filter, limit, offset, counts };
    const { all, inactive } = await query(PolicyKeypairsDocument, ask, { signal });
    const rows = there(all?.items).map((key) => ({
      id: key.access_key ?? '',
      key: key.access_key ?? '',
      label: key.access_key ?? '',
      active: key.is_active === true,
      about: key.user_id ?? '',
      link: paths.credentials({ open: key.access_key, tab: key.is_active ? null : 'inactive' }),
    }));
    return { rows, total: present(all).total_count, inactive: inactive?.total_count ?? 0 };
  },
  user: async (ask, signal) => {
    const { all, inactive } = await query(PolicyUsersDocument, ask, { signal });
    const rows = there(all?.items).map((user) => ({
      id: user.email ?? '',
      key: user.uuid ?? '',
      label: user.email ?? '',
      active: user.status === 'active',
      about: user.domain_name ?? '',
      link: paths.users({ open: user.uuid, tab: user.status === 'active' ? null : 'inactive' }),
    }));
    return { rows, total: present(all).total_count, inactive: inactive?.total_count ?? 0 };
  },
  project: async (ask, signal) => {
    const { all, inactive } = await query(PolicyProjectsDocument, ask, { signal });
    const rows = there(all?.edges).flatMap(({ node }) =>
      node
        ? [
            {
              id: node.row_id ?? '',
              key: node.row_id ?? '',
              label: node.name ?? '',
              active: node.is_active === true,
              about: node.domain_name ?? '',
              link: paths.projects({ open: node.row_id }),
            },
          ]
        : [],
    );
    return { rows, total: all?.count ?? 0, inactive: inactive?.count ?? 0 };
  },
};

const INACTIVE: Record<PolicyKind, Expr | undefined> = {
  keypair: undefined,
  user: not(cond('status', 'is', 'active', 'enum')),
  project: cond('is_active', 'is', 'false', 'bool'),
};

function ask(kind: PolicyKind, name: string, at: Pick<Ask, 'limit' | 'offset' | 'counts'>, only?: Expr): Ask {
  const filter = filterOf(follows(name), only);
  return { ...at, filter, inactive: filterOf(follows(name), only, INACTIVE[kind]) };
}

/** How many follow a policy, how many of those are inactive, and the first of them: one request. */
export async function fetchHolders(kind: PolicyKind, name: string, signal?: AbortSignal): Promise<Holders> {
  const { rows, total, inactive } = await ASK[kind](ask(kind, name, { limit: FIRST, offset: 0, counts: true }), signal);
  return { total, inactive, first: rows };
}

export const holdersQuery = (kind: PolicyKind, name: string) =>
  queryOptions({
    queryKey: [`${kind}-policies`, 'holders', name],
    queryFn: ({ signal }) => fetchHolders(kind, name, signal),
    // A decision hangs on it: always as it is now.
    staleTime: 0,
  });

/** All that follow a policy, inactive ones too. */
export const fetchEveryone = (
  kind: PolicyKind,
  name: string,
  signal: AbortSignal,
  onProgress?: Progress,
): Promise<AllRows<Dependent>> =>
  pages((limit, offset) => ASK[kind](ask(kind, name, { limit, offset, counts: false }), signal), {
    idOf: ({ id }) => id,
    onProgress,
  });

/** Columns by which those that follow a policy are named in sessions and folders. */
const IDS: Record<PolicyKind, string> = { keypair: 'access_key', user: 'uuid', project: 'id' };

/** Which of these ids follow the policy: asked in chunks, whatever the size of the cluster. */
export async function fetchAmong(
  kind: PolicyKind,
  name: string,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Dependent[]> {
  const found: Dependent[] = [];
  for (const some of chunks(ids, CHUNK)) {
    const chunk = cond(IDS[kind], 'in', joinValues(some));
    found.push(...(await ASK[kind](ask(kind, name, { limit: CHUNK, offset: 0, counts: false }, chunk), signal)).rows);
  }
  return found;
}

/** Gives one of them another policy. */
export async function move(kind: PolicyKind, { id }: Pick<Dependent, 'id'>, policy: string): Promise<void> {
  if (kind === 'keypair') await mutate(MoveKeypairDocument, { key: id, policy });
  else if (kind === 'user') await mutate(MoveUserDocument, { email: id, policy });
  else await modifyProject(id, { resource_policy: policy });
}
