// Generated from src/entities/storages/volumes.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type VolumeFactsFragment = { id: string | null, proxy: string | null, name: string | null, backend: string | null, path: string | null, fsprefix: string | null, capabilities: Array<string | null> | null, usage: string | null, hardware_metadata: string | null };

export type VolumeListQueryVariables = Exact<{
  limit: number;
}>;

export type VolumeListQuery = { storage_volume_list: { total_count: number, items: Array<{ id: string | null, proxy: string | null, name: string | null, backend: string | null, path: string | null, fsprefix: string | null, capabilities: Array<string | null> | null, usage: string | null, hardware_metadata: string | null } | null> } | null, domains: Array<{ name: string | null, allowed_vfolder_hosts: string | null } | null> | null };

export type OneVolumeQueryVariables = Exact<{
  id: string;
}>;

export type OneVolumeQuery = { storage_volume: { id: string | null, proxy: string | null, name: string | null, backend: string | null, path: string | null, fsprefix: string | null, capabilities: Array<string | null> | null, usage: string | null, hardware_metadata: string | null } | null };

export const VolumeListDocument: TypedDocument<VolumeListQuery, VolumeListQueryVariables> = {
  name: 'VolumeList',
  kind: 'query',
  generation: 'legacy',
  text: "query VolumeList($limit:Int!){storage_volume_list(limit:$limit offset:0){items{...VolumeFacts}total_count}domains{name allowed_vfolder_hosts}}fragment VolumeFacts on StorageVolume{id proxy name backend path fsprefix capabilities usage hardware_metadata}",
};

export const OneVolumeDocument: TypedDocument<OneVolumeQuery, OneVolumeQueryVariables> = {
  name: 'OneVolume',
  kind: 'query',
  generation: 'legacy',
  text: "query OneVolume($id:String!){storage_volume(id:$id){...VolumeFacts}}fragment VolumeFacts on StorageVolume{id proxy name backend path fsprefix capabilities usage hardware_metadata}",
};
