import { ALL_PERMISSIONS } from '../../db/fixtures.ts';
import type { RegistryRow, VolumeRow } from '../../db/rows.ts';
import { internal, ServerError } from '../../errors.ts';
import { registryColumns } from '../../minilang/columns.ts';
import { privileged, type Resolvers } from '../resolvers.ts';
import { checkPage, relayList, type RelayArgs } from './paging.ts';

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

function shapeRegistry(row: RegistryRow): object {
  return { ...row, row_id: row.id, password: row.password ? '*****' : null, extra: null }; // prettier-ignore
}

export const storageResolvers: Resolvers = {
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
  container_registry_nodes: privileged((args: RelayArgs, { db }) =>
    relayList([...db.registries.values()], args, {
      columns: registryColumns,
      type: 'ContainerRegistryNode',
      id: (row) => row.id,
      shape: shapeRegistry,
    }),
  ),
};
