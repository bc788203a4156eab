import { queryOptions } from '@tanstack/react-query';
import { query, queryPartial } from '@/api/client';
import { present } from '@/api/errors';
import {
  StartAgentsDocument,
  StartFactsDocument,
  StartUseDocument,
  type StartFactsQuery,
} from '@/api/gen/start-check.legacy';
import { HOLDING, NOT_ENDED } from '@/entities/sessions/statuses';
import { asObject } from '@/api/json';
import { texts } from '@/entities/images/listed';
import { pages } from '@/lib/async';
import { toFilter } from '@/lib/minilang';
import { parseSlots, UNLIMITED, type Decimal } from '@/lib/units';
import type { Person } from './person';
import { heldBy, readLimits } from './checks';
import type { Facts } from './types';
import { otherLimits, presetsIn, type OtherLimits, type PolicyRest, type Preset } from './other-limits';

/** More sessions or agents are not looked at: what they hold is then not known. */
const MOST = 20_000;

/** A resource group that the person may use in the project. */
export interface Group {
  name: string;
  active: boolean;
  types: readonly string[];
}

/** What holds wherever the session would run; `facts` still lacks the resource group and its agents. */
export interface Standing {
  facts: Omit<Facts, 'group' | 'agents' | 'queueLimits'>;
  /** null: could not be read. */
  groups: readonly Group[] | null;
  policyName: string;
  project: { id: string; name: string };
  other: OtherLimits;
  /** The sizes that people choose from; null: could not be read. */
  presets: readonly Preset[] | null;
}

/** `{"allowed_session_types": [...]}` of the scheduler's options; none named: all are allowed. */
function typesOf(options: string | null | undefined): string[] {
  try {
    const { allowed_session_types: types } = asObject(JSON.parse(options ?? '{}'));
    return Array.isArray(types) ? types.map(String) : [];
  } catch {
    return [];
  }
}

function groupsIn({ ofDomain, ofProject, ofKey }: Partial<StartFactsQuery>): Group[] | null {
  // One list that could not be read might hold the group that is looked for.
  if (!ofDomain || !ofProject || !ofKey) return null;
  const found = [...ofDomain, ...ofProject, ...ofKey].filter((group) => group !== null && group !== undefined);
  return [...new Map(found.map((group) => [group.name ?? '', group])).values()]
    .map(({ name, is_active, scheduler_opts }) => ({
      name: name ?? '',
      active: is_active === true,
      types: typesOf(scheduler_opts),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
}

/** What sessions of a project or domain hold now; null where that could not be read, or keeps changing. */
async function heldIn(
  at: { domain?: string; project?: string },
  signal: AbortSignal,
): Promise<Map<string, Decimal> | null> {
  const holding = toFilter(HOLDING) ?? '';
  try {
    const found = await pages(
      async (limit, offset) => {
        const variables = { domain: at.domain ?? null, project: at.project ?? null, limit, offset, holding };
        const list = present((await query(StartUseDocument, variables, { signal })).compute_session_list);
        return { rows: list.items.filter((one) => one !== null), total: list.total_count };
      },
      { idOf: ({ session_id }) => session_id ?? '', most: MOST },
    );
    return found.cut ? null : heldBy(found.rows);
  } catch (failure) {
    if (signal.aborted) throw failure;
    return null;
  }
}

type Own = NonNullable<StartFactsQuery['own']>;
const liveOf = ({ items, total_count }: Own) => ({
  // Transfers of files have a limit of their own.
  all: total_count - items.filter((one) => one?.type?.toLowerCase() === 'system').length,
  waiting: items.filter((one) => one?.status === 'PENDING').length,
});

export type Data = Partial<StartFactsQuery>;

const keypairOf = (data: Data, user: Person) =>
  data.keypair_list?.items.find((one) => one?.access_key === user.main_access_key);

function policyIn(
  data: Data,
  user: Person,
): (Standing['facts']['policy'] & PolicyRest & { name: string | null | undefined }) | null | undefined {
  if (!data.keypair_resource_policies || !data.keypair_list) return null;
  const name = keypairOf(data, user)?.resource_policy;
  const policy = data.keypair_resource_policies.find((one) => one?.name === name);
  if (!policy) return undefined;
  return {
    name,
    sessions: policy.max_concurrent_sessions ?? 0,
    containers: policy.max_containers_per_session ?? 0,
    waiting: policy.max_pending_session_count ?? null,
    lifetime: policy.max_session_lifetime ?? null,
    idle: policy.idle_timeout === null ? null : Number(policy.idle_timeout),
    hosts: policy.allowed_vfolder_hosts,
    limits: readLimits(policy.total_resource_slots),
    rest: policy.default_for_unspecified === 'UNLIMITED' ? UNLIMITED : '0',
    used: data.own?.items.length === data.own?.total_count && data.own ? heldBy(data.own.items) : null,
  };
}

interface Limited {
  is_active?: boolean | null;
  total_resource_slots?: string | null;
}

/** A project or domain with its limits; what it holds is asked only where there is one. */
async function holderIn(
  row: Limited | null | undefined,
  at: { domain?: string; project?: string },
  signal: AbortSignal,
) {
  if (!row) return null;
  const limits = readLimits(row.total_resource_slots);
  const used = limits.size > 0 ? await heldIn(at, signal) : new Map<string, Decimal>();
  return { active: row.is_active === true, limits, rest: UNLIMITED, used } as const;
}

async function domainIn({ domain: row }: Data, domain: string, signal: AbortSignal): Promise<Facts['domain']> {
  const holder = await holderIn(row, { domain }, signal);
  return holder && { ...holder, registries: texts(row?.allowed_docker_registries) };
}

async function readStanding(user: Person, project: string, signal: AbortSignal): Promise<Standing> {
  const domain = user.domain_name ?? '';
  const variables = {
    email: user.email ?? '',
    key: user.main_access_key ?? '',
    domain,
    project,
    projectText: project,
    live: toFilter(NOT_ENDED) ?? '',
  };
  const { data } = await queryPartial(StartFactsDocument, variables, { signal });
  const [ofProject, ofDomain] = await Promise.all([
    holderIn(data.group, { project }, signal),
    domainIn(data, domain, signal),
  ]);
  const key = keypairOf(data, user);
  const policy = policyIn(data, user);
  const member = user.groups?.some((one) => one?.id === project) === true;
  return {
    policyName: policy?.name ?? '',
    project: { id: project, name: data.group?.name ?? '' },
    presets: presetsIn(data),
    other: otherLimits(data, user, policy),
    groups: groupsIn(data),
    facts: {
      userActive: user.status === 'active',
      keypair: data.keypair_list ? key && { active: key.is_active === true } : null,
      policy,
      live: data.own ? liveOf(data.own) : null,
      project: ofProject && { member, ...ofProject },
      domain: ofDomain,
    },
  };
}

/** Everything about a person and a project that decides whether a session starts; read anew each time it is looked at. */
export const standing = (user: Person, project: string) =>
  queryOptions({
    queryKey: ['users', 'start', String(user.uuid), user.modified_at, project],
    queryFn: ({ signal }) => readStanding(user, project, signal),
    staleTime: 0,
    enabled: project !== '',
  });

/** The agents of a resource group that are alive. */
export const groupAgents = (group: string) =>
  queryOptions({
    queryKey: ['agents', 'of-group', group],
    queryFn: async ({ signal }) => {
      const found = await pages(
        async (limit, offset) => {
          const list = present((await query(StartAgentsDocument, { group, limit, offset }, { signal })).agent_list);
          return { rows: list.items.filter((one) => one !== null), total: list.total_count };
        },
        { idOf: ({ id }) => id ?? '', most: MOST },
      );
      return found.rows.map(({ id, architecture, schedulable, available_slots, occupied_slots }) => ({
        id: id ?? '',
        architecture: architecture ?? '',
        schedulable: schedulable === true,
        has: parseSlots(available_slots) ?? new Map(),
        used: parseSlots(occupied_slots) ?? new Map(),
      }));
    },
    staleTime: 0,
    enabled: group !== '',
  });
