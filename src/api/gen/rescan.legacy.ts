// Generated from src/entities/registries/rescan.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type RescanRegistryMutationVariables = Exact<{
  registry: string;
  project?: string | null | undefined;
}>;

export type RescanRegistryMutation = { rescan_images: { ok: boolean | null, msg: string | null, task_id: string | null } | null };

export const RescanRegistryDocument: TypedDocument<RescanRegistryMutation, RescanRegistryMutationVariables> = {
  name: 'RescanRegistry',
  kind: 'mutation',
  generation: 'legacy',
  text: "mutation RescanRegistry($registry:String!$project:String){rescan_images(registry:$registry project:$project){ok msg task_id}}",
};
