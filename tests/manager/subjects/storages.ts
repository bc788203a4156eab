import type { Db } from '../db/db.ts';
import { ALL_PERMISSIONS, VOLUME } from '../db/site.ts';
import { internal, ServerError } from '../errors.ts';
import { checkPage } from '../graphql/legacy-list.ts';
import { privileged, type Resolvers } from '../graphql/resolvers.ts';
import { admin } from '../rest/call.ts';
import { lacksRole, notPermitted, scopeId } from '../rights.ts';
import type { Context } from '../types.ts';
import type { Subject } from './subject.ts';

export interface VolumeRow {
  id: string;
  backend: string;
  path: string;
  capabilities: string[];
  capacity_bytes: number;
  used_bytes: number;
}

declare module '../db/db.ts' {
  interface Tables {
    volumes: Map<string, VolumeRow>;
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
    usage: { capacity_bytes: volume.capacity_bytes, used_bytes: volume.used_bytes },
    hardware_metadata: { status: 'healthy', status_info: null, metadata: {} },
    // A plain volume has no meter: this one field fails and the others stand.
    performance_metric: () => {
      const text = 'Virtual folder operation has failed due to bad request. (Bad request to storage proxy)';
      throw new ServerError(text, 'vfolder_generic_bad-request');
    },
  };
}

const stored = new WeakMap<Db, Map<string, number>>();

/** Bytes stored, by `<host> <quota scope>`; a place that is not in it cannot be read. */
export function storedBytes(db: Db): Map<string, number> {
  const found = stored.get(db) ?? new Map<string, number>();
  stored.set(db, found);
  return found;
}

const legacy: Resolvers = {
  storage_volume_list: privileged(({ limit, offset }: { limit: number; offset: number }, { db }) => {
    checkPage({ limit, offset });
    const volumes = [...db.volumes.values()];
    return { items: volumes.slice(offset, offset + limit).map(shapeVolume), total_count: volumes.length };
  }),
  storage_volume: privileged(({ id }: { id?: string }, { db }) => {
    const volume = db.volumes.get(id ?? '');
    if (!volume) throw internal(`no such storage proxy: '${(id ?? '').split(':')[0]}'`);
    return shapeVolume(volume);
  }),
  vfolder_host_permissions: () => ({ vfolder_host_permission_list: ALL_PERMISSIONS }),
  quota_scope: (args: { storage_host_name: string; quota_scope_id: string }, { db }) => {
    if (!db.volumes.has(args.storage_host_name)) {
      throw new ServerError('Missing or invalid API parameters.', 'api_generic_invalid-parameters');
    }
    const used = storedBytes(db).get(`${args.storage_host_name} ${args.quota_scope_id}`);
    return {
      quota_scope_id: args.quota_scope_id,
      storage_host_name: args.storage_host_name,
      details: { usage_bytes: used ?? null, usage_count: null, hard_limit_bytes: null },
    };
  },
};

function hosts(context: Context): object {
  const { db, caller } = context;
  if (lacksRole(context)) throw notPermitted(context, `vfolder at scopes [${scopeId('User', caller.user.uuid)}]`);
  const allowed = [...db.volumes.keys()];
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

export const storages: Subject = {
  tables: ['volumes'],
  fixtures: addVolume,
  legacy,
  rest: {
    'GET /folders/_/all-hosts': admin((_call, { db }) => ({ default: VOLUME, allowed: [...db.volumes.keys()] })),
    'GET /folders/_/hosts': (_call, context) => hosts(context),
  },
};
