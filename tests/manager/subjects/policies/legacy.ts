import {
  duplicate,
  internal,
  nullified,
  ServerError,
  sqlError,
  stillUsed,
  stillUsedRaw,
  tooLong,
} from '../../errors.ts';
import { guardAll, type Resolvers } from '../../graphql/resolvers.ts';
import { policyHostsOf, slotsOf } from '../../graphql/values.ts';
import { cannotResolve, lacksRole, noRow } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';
import type { KeypairPolicyRow, ProjectPolicyRow, UserPolicyRow } from './rows.ts';

type Props = Record<string, unknown>;
type Row = KeypairPolicyRow | UserPolicyRow | ProjectPolicyRow;

interface Kind {
  name: 'keypair' | 'user' | 'project';
  table: string;
  title: string;
  className: string;
  rows: (context: Context) => Map<string, Row>;
  /** The policy of the caller. */
  own: (context: Context) => string;
  fresh: (name: string, created_at: string, props: Props) => Row;
  /** Fields that no longer exist in the table. */
  gone: string[];
  nullable: string[];
}

const number = (value: unknown, fallback: number): number => (typeof value === 'number' ? value : fallback);

function unspecified(value: unknown): 'LIMITED' | 'UNLIMITED' {
  if (value !== 'LIMITED' && value !== 'UNLIMITED') throw internal(`'${String(value)}'`);
  return value;
}

const KINDS: Kind[] = [
  {
    name: 'keypair',
    table: 'keypair_resource_policies',
    title: 'Keypair',
    className: 'KeyPairResourcePolicyRow',
    rows: ({ db }) => db.keypairPolicies,
    own: ({ caller }) => caller.key.resource_policy,
    fresh: (name, created_at, props) => ({
      name,
      created_at,
      default_for_unspecified: unspecified(props.default_for_unspecified),
      total_resource_slots: slotsOf(props.total_resource_slots ?? {}),
      max_session_lifetime: number(props.max_session_lifetime, 0),
      max_concurrent_sessions: number(props.max_concurrent_sessions, 0),
      max_concurrent_sftp_sessions: number(props.max_concurrent_sftp_sessions, 1),
      max_containers_per_session: number(props.max_containers_per_session, 0),
      max_pending_session_count:
        typeof props.max_pending_session_count === 'number' ? props.max_pending_session_count : null,
      max_pending_session_resource_slots: props.max_pending_session_resource_slots
        ? slotsOf(props.max_pending_session_resource_slots)
        : null,
      idle_timeout: number(props.idle_timeout, 0),
      allowed_vfolder_hosts: policyHostsOf(props.allowed_vfolder_hosts ?? {}),
    }),
    gone: ['max_vfolder_count', 'max_vfolder_size', 'max_quota_scope_size'],
    nullable: ['max_pending_session_count', 'max_pending_session_resource_slots'],
  },
  {
    name: 'user',
    table: 'user_resource_policies',
    title: 'User',
    className: 'UserResourcePolicyRow',
    rows: ({ db }) => db.userPolicies,
    own: ({ caller }) => caller.user.resource_policy,
    fresh: (name, created_at, props) => ({
      name,
      created_at,
      max_vfolder_count: number(props.max_vfolder_count, 0),
      max_quota_scope_size: number(props.max_quota_scope_size, 0),
      max_session_count_per_model_session: number(props.max_session_count_per_model_session, 0),
      max_customized_image_count: number(props.max_customized_image_count, 3),
    }),
    gone: ['max_vfolder_size'],
    nullable: [],
  },
  {
    name: 'project',
    table: 'project_resource_policies',
    title: 'Project',
    className: 'ProjectResourcePolicyRow',
    rows: ({ db }) => db.projectPolicies,
    own: () => 'default',
    fresh: (name, created_at, props) => ({
      name,
      created_at,
      max_vfolder_count: number(props.max_vfolder_count, 0),
      max_quota_scope_size: number(props.max_quota_scope_size, 0),
      max_network_count: number(props.max_network_count, 0),
    }),
    gone: ['max_vfolder_size'],
    nullable: [],
  },
];

function notFound(kind: Kind, name: string, context: Context): ServerError {
  const named = `${kind.name}-resource-policy_read_not-found`;
  if (isNewer(context.release)) return noRow(kind.className, named);
  const code = kind.name === 'project' ? 'backendai_read_not-found' : named;
  const detail = `${kind.title} resource policy with name ${name} not found.`;
  return new ServerError(
    kind.name === 'project' ? `No such object. (${detail})` : `${kind.title} Resource Policy Not Found (${detail})`,
    code,
  );
}

/** Shown form; only user and project policies have an `id`, and it is plain text. */
function shape(kind: Kind, row: Row): object {
  return { ...row, id: `${kind.title}ResourcePolicy:${row.name}` };
}

/** A plain user sees the own policy, once for each keypair; and no project policies at all. */
function list(kind: Kind, context: Context): object[] {
  const { caller, db } = context;
  const { role, uuid } = caller.user;
  const rows = kind.rows(context);
  if (role === 'superadmin' || role === 'admin') return [...rows.values()].map((row) => shape(kind, row));
  if (kind.name === 'project') {
    throw new ServerError('Missing or invalid API parameters. (Unknown client role)', 'api_generic_invalid-parameters');
  }
  const names = kind.name === 'keypair' ? db.keysOf(uuid).map((key) => key.resource_policy) : [kind.own(context)];
  return names.flatMap((name) => rows.get(name) ?? []).map((row) => shape(kind, row));
}

function modify(kind: Kind, name: string, props: Props, context: Context): object {
  const gone = kind.gone.find((field) => props[field] !== undefined);
  if (gone) throw internal(`Unconsumed column names: ${gone}`);
  for (const [field, value] of Object.entries(props)) {
    if (value === null && !kind.nullable.includes(field)) throw nullified();
  }
  const changes: Props = { ...props };
  if ('default_for_unspecified' in props) changes.default_for_unspecified = unspecified(props.default_for_unspecified);
  for (const field of ['total_resource_slots', 'max_pending_session_resource_slots']) {
    if (props[field]) changes[field] = slotsOf(props[field]);
  }
  const row = kind.rows(context).get(name);
  if (!row) throw notFound(kind, name, context);
  if (props.allowed_vfolder_hosts) changes.allowed_vfolder_hosts = policyHostsOf(props.allowed_vfolder_hosts);
  Object.assign(row, changes);
  return { ok: true, msg: '' };
}

/** Who still uses a policy: table and constraint of the reference. */
function userOf(kind: Kind, name: string, { db }: Context): [table: string, constraint: string] | undefined {
  const uses = (row: { resource_policy: string }): boolean => row.resource_policy === name;
  if (kind.name === 'keypair')
    return [...db.keypairs.values()].some(uses)
      ? ['keypairs', 'fk_keypairs_resource_policy_keypair_resource_policies']
      : undefined;
  if (kind.name === 'user')
    return [...db.users.values()].some(uses) ? ['users', 'fk_users_resource_policy_user_resource_policies'] : undefined;
  return [...db.projects.values()].some(uses)
    ? ['groups', 'fk_groups_resource_policy_project_resource_policies']
    : undefined;
}

function remove(kind: Kind, name: string, context: Context): object {
  if (!kind.rows(context).has(name)) throw notFound(kind, name, context);
  const used = userOf(kind, name, context);
  if (used) {
    const [table, constraint] = used;
    if (isNewer(context.release)) throw stillUsed(kind.table, constraint, table, name);
    if (kind.name !== 'project') throw stillUsedRaw(kind.table, constraint, table, name);
    throw sqlError(
      'sqlalchemy.dialects.postgresql.asyncpg.IntegrityError',
      `<class 'asyncpg.exceptions.NotNullViolationError'>: null value in column "resource_policy" of relation "groups" violates not-null constraint\nDETAIL:  Failing row contains (…).`,
      'UPDATE groups SET resource_policy=$1::VARCHAR WHERE groups.id = $2::UUID',
    );
  }
  kind.rows(context).delete(name);
  return { ok: true, msg: '' };
}

function create(kind: Kind, name: string, props: Props, context: Context): object {
  const row = kind.fresh(name, context.stamp(), props);
  const gone = kind.gone.find((field) => props[field] !== undefined && props[field] !== null);
  if (gone) throw internal(`Unconsumed column names: ${gone}`);
  if (name.length > 256) throw tooLong(256, `INSERT INTO ${kind.table} (…) VALUES (…)`);
  if (kind.rows(context).has(name)) throw duplicate(`pk_${kind.table}`, 'name', name);
  kind.rows(context).set(name, row);
  return { ok: true, msg: '', resource_policy: null };
}

type NameArgs = { name: string; props: Props };

function queriesOf(kind: Kind): Resolvers {
  return {
    [`${kind.name}_resource_policy`]: ({ name }: { name?: string | null }, context) => {
      if (typeof name === 'string' && lacksRole(context)) throw cannotResolve(`${kind.name}_resource_policy`);
      const row = kind.rows(context).get(name ?? kind.own(context));
      if (!row && isNewer(context.release)) throw notFound(kind, name ?? '', context);
      return row ? shape(kind, row) : null;
    },
    [`${kind.table}`]: (_args: object, context) => list(kind, context),
  };
}

function writesOf(kind: Kind): Resolvers {
  return guardAll({
    [`create_${kind.name}_resource_policy`]: ({ name, props }: NameArgs, context) => create(kind, name, props, context),
    [`modify_${kind.name}_resource_policy`]: ({ name, props }: NameArgs, context) => modify(kind, name, props, context),
    [`delete_${kind.name}_resource_policy`]: ({ name }: NameArgs, context) => remove(kind, name, context),
  });
}

export const policyResolvers: Resolvers = Object.assign({}, ...KINDS.map(queriesOf)) as Resolvers;
export const policyWrites: Resolvers = Object.assign({}, ...KINDS.map(writesOf)) as Resolvers;
