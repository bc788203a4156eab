// Generated from src/features/explorer/folder.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FolderOfFilesQueryVariables = Exact<{
  id: string;
}>;

export type FolderOfFilesQuery = { vfolder_node: { row_id: string | null, name: string | null, host: string | null, status: string | null, permission: string | null, ownership_type: string | null, user_email: string | null, group_name: string | null } | null };

export const FolderOfFilesDocument: TypedDocument<FolderOfFilesQuery, FolderOfFilesQueryVariables> = {
  name: 'FolderOfFiles',
  kind: 'query',
  generation: 'legacy',
  text: "query FolderOfFiles($id:String!){vfolder_node(id:$id){row_id name host status permission ownership_type user_email group_name}}",
};
