// Generated from src/entities/storages/hosts.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type HostPermissionsQueryVariables = Exact<{ [key: string]: never; }>;

export type HostPermissionsQuery = { vfolder_host_permissions: { vfolder_host_permission_list: Array<string | null> | null } | null };

export const HostPermissionsDocument: TypedDocument<HostPermissionsQuery, HostPermissionsQueryVariables> = {
  name: 'HostPermissions',
  kind: 'query',
  generation: 'legacy',
  text: "query HostPermissions{vfolder_host_permissions{vfolder_host_permission_list}}",
};
