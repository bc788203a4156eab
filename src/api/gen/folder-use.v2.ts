// Generated from src/features/folders/folder-use.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type VFolderMountPermission =
  | 'NONE'
  | 'READ_ONLY'
  | 'READ_WRITE'
  | 'RW_DELETE';

export type FolderAccessQueryVariables = Exact<{
  id: string;
}>;

export type FolderAccessQuery = { vfolderV2: { accessControl: { permission: VFolderMountPermission } } | null };

export type FolderUseQueryVariables = Exact<{
  id: string;
}>;

export type FolderUseQuery = { vfolderV2: { usage: { numFiles: number, usedBytes: { display: string } } | null } | null };

export const FolderAccessDocument: TypedDocument<FolderAccessQuery, FolderAccessQueryVariables> = {
  name: 'FolderAccess',
  kind: 'query',
  generation: 'v2',
  text: "query FolderAccess($id:UUID!){vfolderV2(vfolderId:$id){accessControl{permission}}}",
};

export const FolderUseDocument: TypedDocument<FolderUseQuery, FolderUseQueryVariables> = {
  name: 'FolderUse',
  kind: 'query',
  generation: 'v2',
  text: "query FolderUse($id:UUID!){vfolderV2(vfolderId:$id){usage{numFiles usedBytes{display}}}}",
};
