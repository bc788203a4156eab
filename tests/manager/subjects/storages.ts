import type { Db } from '../db/db.ts';
import { ALL_PERMISSIONS, GIB, VOLUME } from '../db/site.ts';
import { internal, Problem, ServerError } from '../errors.ts';
import { checkPage } from '../graphql/legacy-list.ts';
import { privileged, type Resolvers } from '../graphql/resolvers.ts';
import { admin } from '../rest/call.ts';
import { lacksRole, notPermitted, scopeId } from '../rights.ts';
import type { Context } from '../types.ts';
import type { ProjectRow } from './projects/rows.ts';
import type { Subject } from './subject.ts';
import type { UserRow } from './users/rows.ts';

export interface VolumeRow {
  id: string;
  backend: string;
  path: string;
  capabilities: string[];
  capacity_bytes: number;
  used_bytes: number;
  /** What is wrong: its storage proxy does not answer, or its folder is gone. */
  trouble?: 'proxy' | 'path';
}

/** What a volume holds of one user or project, from the first folder or limit on. */
export interface ScopeRow {
  used: number;
  /** 0: none. */
  limit: number;
}

declare module '../db/db.ts' {
  interface Tables {
    volumes: Map<string, VolumeRow>;
    /** By `<host> <quota scope>`. */
    scopes: Map<string, ScopeRow>;
  }
}

function addVolume(db: Db): void {
  db.volumes.set(VOLUME, {
    id: VOLUME,
    backend: 'vfs',
    path: '/srv/vfroot/local',
    capabilities: ['vfolder'],
    capacity_bytes: 270_553_174_016,
    used_bytes: 190_383_685_632,
  });
}

/** Volumes with quotas: one whose limits cannot be unset, and one where they can. */
function addQuotaVolumes(db: Db): void {
  const capabilities = ['quota', 'vfolder'];
  const more: [string, string, number][] = [
    ['xfs1', 'xfs', 3 * GIB],
    ['exa1', 'exascaler', GIB],
  ];
  for (const [name, backend, capacity_bytes] of more) {
    const row = { id: `local:${name}`, backend, path: `/srv/vfroot/${name}`, capabilities, capacity_bytes };
    db.volumes.set(row.id, { ...row, used_bytes: 13_631_488 });
  }
}

const BROKEN =
  'Forwarded Error from Downstream Service (Failed to parse error response from storage proxy. Original response: 500 Internal Server Error\n\nServer got itself in trouble)';

function shapeVolume(volume: VolumeRow): object {
  const [proxy = '', name = ''] = volume.id.split(':');
  return {
    id: volume.id,
    proxy,
    name,
    backend: volume.backend,
    fsprefix: '.',
    path: volume.path,
    capabilities: volume.capabilities,
    usage: () => {
      if (volume.trouble) throw new ServerError(BROKEN, 'storage-proxy_request_content-type-mismatch');
      return { capacity_bytes: volume.capacity_bytes, used_bytes: volume.used_bytes };
    },
    hardware_metadata: { status: 'healthy', status_info: null, metadata: {} },
    // A plain volume has no meter: this one field fails and the others stand.
    performance_metric: () => {
      if (volume.capabilities.includes('metric'))
        return {
          iops_read: 12,
          iops_write: 3,
          io_bytes_read: GIB,
          io_bytes_write: 4096,
          io_usec_read: 7,
          io_usec_write: 9,
        };
      const text = 'Virtual folder operation has failed due to bad request. (Bad request to storage proxy)';
      throw new ServerError(text, 'vfolder_generic_bad-request');
    },
  };
}

const noProxy = (): ServerError =>
  new ServerError(
    'Failed to connect to storage proxy. (Failed to connect to storage proxy)',
    'storage-proxy_request_unavailable',
  );

/** Whoever asks all proxies gets nothing where one of them is away. */
function allVolumes(db: Db): VolumeRow[] {
  const volumes = [...db.volumes.values()];
  if (volumes.some(({ trouble }) => trouble === 'proxy')) throw noProxy();
  return volumes;
}

const invalid = (): ServerError =>
  new ServerError('Missing or invalid API parameters.', 'api_generic_invalid-parameters');

interface ScopeArgs {
  storage_host_name: string;
  quota_scope_id: string;
}

/** The owner, if there is one, and the caller may see what it has. */
function ownerOf(scope: string, { db, caller: { user } }: Context): UserRow | ProjectRow {
  const [kind = '', id = ''] = scope.split(':');
  if (kind !== 'user' && kind !== 'project') throw internal(`Invalid quota scope type: '${scope}'`);
  const owner: UserRow | ProjectRow | undefined = kind === 'user' ? db.users.get(id) : db.projects.get(id);
  const own = kind === 'user' ? id === user.uuid : db.projectsOf(user.uuid).some((one) => one.id === id);
  const ruled = user.role === 'superadmin' || (user.role === 'admin' && owner?.domain_name === user.domain_name);
  if (!owner || !(ruled || own)) throw invalid();
  return owner;
}

/** The policy's amount is shown where the volume has nothing of the scope, or no limit that it counts by. */
function details({ storage_host_name: host, quota_scope_id: scope }: ScopeArgs, context: Context): object {
  const { db } = context;
  const found = db.scopes.get(`${host} ${scope}`);
  const backend = db.volumes.get(host)?.backend;
  if (found && backend !== 'vfs' && (backend === 'xfs' || found.limit > 0))
    return { usage_bytes: found.used, usage_count: null, hard_limit_bytes: found.limit || null };
  const owner = ownerOf(scope, context);
  const policies = scope.startsWith('user:') ? db.userPolicies : db.projectPolicies;
  const most = policies.get(owner.resource_policy)?.max_quota_scope_size ?? -1;
  return { usage_bytes: null, usage_count: null, hard_limit_bytes: most < 0 ? null : most };
}

const shapeScope = (args: ScopeArgs, context: Context): object => ({
  ...args,
  id: `QuotaScope:${args.storage_host_name}/${args.quota_scope_id}`,
  details: () => details(args, context),
});

const writing =
  (write: (args: ScopeArgs & { bytes: number }, db: Db, volume: VolumeRow) => void): Resolvers[string] =>
  (args: ScopeArgs & { props?: { hard_limit_bytes?: string | number | null } }, context) => {
    if (context.caller.user.role === 'user') throw new ServerError('Permission Denied.', 'api_auth_forbidden');
    ownerOf(args.quota_scope_id, context);
    const volume = context.db.volumes.get(args.storage_host_name);
    if (!volume || volume.trouble === 'proxy') throw noProxy();
    write({ ...args, bytes: Number(args.props?.hard_limit_bytes ?? 0) }, context.db, volume);
    return { quota_scope: shapeScope(args, context) };
  };

const keyOf = ({ storage_host_name: host, quota_scope_id: scope }: ScopeArgs): string => `${host} ${scope}`;

const legacy: Resolvers = {
  storage_volume_list: privileged(({ limit, offset }: { limit: number; offset: number }, { db }) => {
    checkPage({ limit, offset });
    const volumes = allVolumes(db);
    return { items: volumes.slice(offset, offset + limit).map(shapeVolume), total_count: volumes.length };
  }),
  storage_volume: privileged(({ id }: { id?: string }, { db }) => {
    const volume = db.volumes.get(id ?? '');
    const [proxy = ''] = (id ?? '').split(':');
    if (!volume) throw internal(`no such storage proxy: '${proxy}'`);
    if (volume.trouble === 'proxy') throw internal(`Cannot connect to host ${proxy}`);
    return shapeVolume(volume);
  }),
  vfolder_host_permissions: () => ({ vfolder_host_permission_list: ALL_PERMISSIONS }),
  quota_scope: (args: ScopeArgs, context) => {
    const { storage_host_name: host, quota_scope_id: scope } = args;
    if (!/^(user|project):/.test(scope)) throw internal(`Invalid quota scope type: '${scope}'`);
    if (!allVolumes(context.db).some(({ id }) => id === host)) throw internal(`storage volume ${host} does not exist`);
    ownerOf(scope, context);
    return shapeScope(args, context);
  },
  set_quota_scope: writing(({ bytes, ...args }, { scopes }) => {
    // Whole KiB are kept.
    const limit = bytes - (bytes % 1024);
    scopes.set(keyOf(args), { used: scopes.get(keyOf(args))?.used ?? 0, limit });
  }),
  unset_quota_scope: writing((args, { scopes }, { backend }) => {
    const found = scopes.get(keyOf(args));
    if (!found || (backend !== 'xfs' && found.limit === 0))
      throw new ServerError('No such quota scope. (Requested quota scope not found)', 'quota-scope_read_not-found');
    if (backend === 'xfs')
      throw new ServerError(
        'Unexpected response from storage proxy. (Unexpected error 400 from storage proxy)',
        'storage-proxy_request_unreachable',
      );
    scopes.set(keyOf(args), { ...found, limit: 0 });
  }),
};

function hosts(context: Context): object {
  const { db, caller } = context;
  if (lacksRole(context)) throw notPermitted(context, `vfolder at scopes [${scopeId('User', caller.user.uuid)}]`);
  const allowed = [...db.volumes.keys()].toSorted();
  const info = [...db.volumes.values()].map((volume) => [
    volume.id,
    {
      backend: volume.backend,
      capabilities: volume.capabilities,
      usage: { percentage: (volume.used_bytes / volume.capacity_bytes) * 100 },
      sftp_scaling_groups: [],
    },
  ]);
  return { default: VOLUME, allowed, volume_info: Object.fromEntries(info) };
}

/** Asks the storage proxy of that volume alone, and knows of no policy. */
function oneScope(path: string, db: Db): object {
  const [storage_host_name = '', quota_scope_id = ''] = path.split('/').slice(-2).map(decodeURIComponent);
  const volume = db.volumes.get(storage_host_name);
  const found = db.scopes.get(`${storage_host_name} ${quota_scope_id}`);
  if (!volume || volume.trouble === 'proxy')
    throw new Problem(503, 'storage-proxy-connection-error', 'Failed to connect to storage proxy.', {
      error_code: 'storage-proxy_request_unavailable',
      msg: 'Failed to connect to storage proxy',
    });
  if (!found || (volume.backend !== 'xfs' && found.limit === 0))
    throw new Problem(404, 'object-not-found', 'No such quota scope.', {
      error_code: 'quota-scope_read_not-found',
      msg: 'Requested quota scope not found',
    });
  const amounts = { usage_bytes: found.used, usage_count: null, hard_limit_bytes: found.limit || null };
  return { quota_scope: { quota_scope_id, storage_host_name, ...amounts } };
}

export const storages: Subject = {
  tables: ['volumes', 'scopes'],
  fixtures: addVolume,
  seed: addQuotaVolumes,
  legacy,
  rest: {
    'GET /folders/_/all-hosts': admin((_call, { db }) => ({
      default: VOLUME,
      allowed: [...db.volumes.keys()].toSorted(),
    })),
    'GET /folders/_/hosts': (_call, context) => hosts(context),
    'GET /admin/quota-scopes/*/*': admin(({ path }, { db }) => oneScope(path, db)),
  },
};
