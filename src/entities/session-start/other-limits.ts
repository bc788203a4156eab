/** What limits a person beside whether a session starts: how long it lives, folders, and the storage it may mount. */
import type { StartFactsQuery } from '@/api/gen/start-check.legacy';
import { readHosts } from '@/kit/hosts';
import { readBytes, parseSlots, type Limit, type Quantity } from '@/lib/units';
import type { Person } from './person';
import type { Source } from './types';

type Data = Partial<StartFactsQuery>;

/** Each null where it could not be read; 0 and unlimited as the server means them: no limit. */
export interface OtherLimits {
  /** Seconds. */
  lifetime: number | null;
  idle: number | null;
  folders: number | null;
  quota: Limit;
  /** Storage hosts with who allows them; any one of them is enough. */
  hosts: ReadonlyMap<string, readonly Source[]> | null;
  /** Those of them that may be mounted in sessions. */
  mounts: ReadonlySet<string> | null;
}

/** What else a keypair policy has that matters to its holder. */
export interface PolicyRest {
  lifetime: number | null;
  idle: number | null;
  hosts: string | null | undefined;
}

export interface Preset {
  name: string;
  slots: ReadonlyMap<string, Quantity>;
  /** Only there; null: in every resource group. */
  group: string | null;
}

/** The folders and the storage that a user's own policy allows. */
function userPolicyIn(data: Data, user: Person): Pick<OtherLimits, 'folders' | 'quota'> {
  const policy = data.user_resource_policies?.find((one) => one?.name === user.resource_policy);
  if (!policy) return { folders: null, quota: null };
  return { folders: policy.max_vfolder_count ?? null, quota: readBytes(policy.max_quota_scope_size) };
}

/** Hosts are allowed by the domain, the project or the keypair's policy: what any of them allows is allowed. */
function hostsIn(data: Data, ofPolicy: string | null | undefined): Pick<OtherLimits, 'hosts' | 'mounts'> {
  if (!data.domain || !data.group || !data.keypair_resource_policies) return { hosts: null, mounts: null };
  const found = new Map<string, Source[]>();
  const mounts = new Set<string>();
  const sources: [Source, string | null | undefined][] = [
    ['policy', ofPolicy],
    ['project', data.group.allowed_vfolder_hosts],
    ['domain', data.domain.allowed_vfolder_hosts],
  ];
  for (const [source, json] of sources)
    for (const [host, permissions] of Object.entries(readHosts(json))) {
      if (permissions.length > 0) found.set(host, [...(found.get(host) ?? []), source]);
      if (permissions.includes('mount-in-session')) mounts.add(host);
    }
  return { hosts: new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1))), mounts };
}

export const otherLimits = (data: Data, user: Person, policy: PolicyRest | null | undefined): OtherLimits => ({
  lifetime: policy?.lifetime ?? null,
  idle: policy?.idle ?? null,
  ...userPolicyIn(data, user),
  ...hostsIn(data, policy?.hosts),
});

/** The presets with amounts that can be read. */
export function presetsIn(data: Data): Preset[] | null {
  if (!data.resource_presets) return null;
  return data.resource_presets.flatMap((one) => {
    const slots = one && parseSlots(one.resource_slots);
    return one?.name && slots ? [{ name: one.name, slots, group: one.scaling_group_name }] : [];
  });
}
