/** Who may use a resource group, and what refers to it. */
import { queryOptions } from '@tanstack/react-query';
import { mutate, query } from '@/api/client';
import { present } from '@/api/errors';
import { fresh } from '@/api/fresh';
import {
  AllowGroupForKeypairDocument,
  ForbidGroupForKeypairDocument,
  KeypairsOfUserDocument,
  ResourceGroupOwnersDocument,
  ResourceGroupsOfKeypairDocument,
  ResourceGroupSessionsOfDocument,
  ResourceGroupUseDocument,
} from '@/api/gen/group-use.legacy';
import {
  ResourceGroupAccessDocument,
  UpdateAllowedDomainsDocument,
  UpdateAllowedProjectsDocument,
} from '@/api/gen/group-access.v2';
import { NOT_ENDED } from '@/entities/sessions/statuses';
import { and, cond, toFilter } from '@/lib/minilang';

export type OwnerKind = 'domain' | 'project';

export interface Access {
  domains: string[];
  /** Ids. */
  projects: string[];
}

export const readAccess = (name: string) =>
  fresh(async (ask): Promise<Access> => {
    const data = await ask.query(ResourceGroupAccessDocument, { name });
    return {
      domains: present(data.adminAllowedDomainsForResourceGroupV2).items.toSorted(),
      projects: present(data.adminAllowedProjectsForResourceGroupV2).items.map(String),
    };
  });

export const groupAccess = (name: string) =>
  queryOptions({
    queryKey: ['resource-groups', 'access', name],
    queryFn: ({ signal }) => readAccess(name)(signal),
  });

const inGroup = (name: string) => cond('scaling_group', 'is', name);

export interface GroupUse {
  /** Whatever their status: one that is gone refers to its group still. */
  agents: number;
  /** Sessions that have not ended, and all there ever were. */
  live: number;
  sessions: number;
  services: number;
  presets: string[];
}

/** What refers to a resource group. */
export const readUse = (name: string) =>
  fresh(async (ask): Promise<GroupUse> => {
    const data = await ask.query(ResourceGroupUseDocument, {
      name,
      live: toFilter(and(inGroup(name), NOT_ENDED)) ?? '',
      all: toFilter(inGroup(name)) ?? '',
      services: toFilter(cond('resource_group', 'is', name)) ?? '',
    });
    return {
      agents: present(data.agent_list).total_count,
      live: present(data.live).total_count,
      sessions: present(data.all).total_count,
      services: present(data.endpoint_list).total_count,
      presets: present(data.resource_presets).flatMap((one) =>
        one?.scaling_group_name === name ? [one.name ?? ''] : [],
      ),
    };
  });

export const groupUse = (name: string) =>
  queryOptions({ queryKey: ['resource-groups', 'use', name], queryFn: ({ signal }) => readUse(name)(signal) });

export interface Owner {
  /** A domain's name, a project's id. */
  id: string;
  label: string;
  active: boolean;
}

/** All domains, and all projects that belong to no single person. */
export const owners = () =>
  queryOptions({
    queryKey: ['resource-groups', 'owners'],
    queryFn: async ({ signal }): Promise<Record<OwnerKind, Owner[]>> => {
      const data = await query(ResourceGroupOwnersDocument, {}, { signal });
      return {
        domain: present(data.domains).flatMap((one) =>
          one?.name ? [{ id: one.name, label: one.name, active: one.is_active === true }] : [],
        ),
        project: present(data.groups).flatMap((one) =>
          one?.id
            ? [{ id: String(one.id), label: `${one.domain_name} / ${one.name}`, active: one.is_active === true }]
            : [],
        ),
      };
    },
    staleTime: 60_000,
  });

/** Adding what is there, or removing what is not, does nothing: both are safe to send again. */
export async function updateAllowed(
  kind: OwnerKind,
  resourceGroupName: string,
  change: { add?: string[]; remove?: string[] },
): Promise<void> {
  const input = { resourceGroupName, ...change };
  await (kind === 'domain'
    ? mutate(UpdateAllowedDomainsDocument, { input })
    : mutate(UpdateAllowedProjectsDocument, { input }));
}

/** How many sessions of a domain or a project run or wait in a resource group now. */
export async function sessionsOf(kind: OwnerKind, owner: string, name: string): Promise<number> {
  const { compute_session_list } = await query(ResourceGroupSessionsOfDocument, {
    domain: kind === 'domain' ? owner : null,
    project: kind === 'project' ? owner : null,
    filter: toFilter(and(inGroup(name), NOT_ENDED)) ?? '',
  });
  return present(compute_session_list).total_count;
}

export interface KeypairAccess {
  key: string;
  active: boolean;
  allowed: boolean;
}

const isAllowed = (name: string, key: string) =>
  fresh(async (ask) =>
    present((await ask.query(ResourceGroupsOfKeypairDocument, { key })).scaling_groups_for_keypair).some(
      (group) => group?.name === name,
    ),
  );

/** The keypairs of a user, each with whether it may use the group by itself. The server tells it of one keypair at a time. */
export const keypairAccess = (name: string, email: string) =>
  queryOptions({
    queryKey: ['resource-groups', 'keypairs', name, email],
    queryFn: async ({ signal }): Promise<KeypairAccess[]> => {
      const { keypair_list } = await query(KeypairsOfUserDocument, { email }, { signal });
      const keys = present(keypair_list).items.flatMap((one) => (one?.access_key ? [one] : []));
      return Promise.all(
        keys.map(async ({ access_key: key, is_active }) => ({
          key: key ?? '',
          active: is_active === true,
          allowed: await isAllowed(name, key ?? '')(signal),
        })),
      );
    },
  });

export const keypairIsAllowed = (name: string, key: string): Promise<boolean> => isAllowed(name, key)();

export async function allowKeypair(name: string, key: string, allowed: boolean): Promise<void> {
  await (allowed
    ? mutate(AllowGroupForKeypairDocument, { name, key })
    : mutate(ForbidGroupForKeypairDocument, { name, key }));
}
