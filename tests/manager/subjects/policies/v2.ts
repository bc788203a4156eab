import type { Slots } from '../../db/rows.ts';
import { ServerError } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List } from '../../graphql/v2/connection.ts';
import { hostEntries } from '../../graphql/v2/names.ts';
import { encodeId } from '../../graphql/values.ts';
import type { Context } from '../../types.ts';
import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from './rows.ts';

function slotEntries(slots: Slots | null): object[] | null {
  if (!slots) return null;
  return Object.entries(slots).map(([resourceType, quantity]) => {
    const unlimited = quantity === 'Infinity';
    return { resourceType, quantity: unlimited ? null : quantity, unlimited };
  });
}

const size = (bytes: number): object => ({ value: bytes, display: String(bytes) });

function shapeKeypairPolicy(row: KeypairPolicyRow): object {
  return {
    id: encodeId('KeypairResourcePolicyV2', row.name),
    name: row.name,
    createdAt: row.created_at,
    defaultForUnspecified: row.default_for_unspecified,
    totalResourceSlots: slotEntries(row.total_resource_slots),
    maxSessionLifetime: row.max_session_lifetime,
    maxConcurrentSessions: row.max_concurrent_sessions,
    maxPendingSessionCount: row.max_pending_session_count,
    maxPendingSessionResourceSlots: slotEntries(row.max_pending_session_resource_slots),
    maxConcurrentSftpSessions: row.max_concurrent_sftp_sessions,
    maxContainersPerSession: row.max_containers_per_session,
    idleTimeout: row.idle_timeout,
    allowedVfolderHosts: hostEntries(row.allowed_vfolder_hosts),
  };
}

export function shapeUserPolicy(row: UserPolicyRow): object {
  return {
    id: encodeId('UserResourcePolicyV2', row.name),
    name: row.name,
    createdAt: row.created_at,
    maxVfolderCount: row.max_vfolder_count,
    maxConcurrentLogins: row.max_concurrent_logins ?? null,
    maxQuotaScopeSize: size(row.max_quota_scope_size),
    maxSessionCountPerModelSession: row.max_session_count_per_model_session,
    maxCustomizedImageCount: row.max_customized_image_count,
  };
}

function shapeProjectPolicy(row: ProjectPolicyRow): object {
  return {
    id: encodeId('ProjectResourcePolicyV2', row.name),
    name: row.name,
    createdAt: row.created_at,
    maxVfolderCount: row.max_vfolder_count,
    maxQuotaScopeSize: size(row.max_quota_scope_size),
    maxNetworkCount: row.max_network_count,
  };
}

function listOf<Row extends { name: string; created_at: string }>(shape: (row: Row) => object): List<Row> {
  return { getters: { name: (row) => row.name, createdAt: (row) => row.created_at }, id: (row) => row.name, shape };
}

interface Kind<Row extends { name: string; created_at: string }> {
  title: string;
  rows: (context: Context) => Map<string, Row>;
  shape: (row: Row) => object;
}

function resolversOf<Row extends { name: string; created_at: string }>(kind: Kind<Row>): Resolvers {
  const list = listOf(kind.shape);
  return {
    [`admin${kind.title}ResourcePoliciesV2`]: adminOnly(
      v2List({ rows: (_args, context) => [...kind.rows(context).values()], list }),
    ),
    [`admin${kind.title}ResourcePolicyV2`]: adminOnly(({ name }: { name: string }, context) => {
      const row = kind.rows(context).get(name);
      if (row) return kind.shape(row);
      const detail = `${kind.title} resource policy with name ${name} not found.`;
      throw new ServerError(`No such object. (${detail})`, 'backendai_read_not-found');
    }),
  };
}

export const policyV2: Resolvers = {
  ...resolversOf<KeypairPolicyRow>({
    title: 'Keypair',
    rows: ({ db }) => db.keypairPolicies,
    shape: shapeKeypairPolicy,
  }),
  ...resolversOf<UserPolicyRow>({ title: 'User', rows: ({ db }) => db.userPolicies, shape: shapeUserPolicy }),
  ...resolversOf<ProjectPolicyRow>({
    title: 'Project',
    rows: ({ db }) => db.projectPolicies,
    shape: shapeProjectPolicy,
  }),
};
