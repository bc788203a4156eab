// Generated from src/features/pending/dry-run.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type ArchitectureOfGroupQueryVariables = Exact<{
  group: string;
}>;

export type ArchitectureOfGroupQuery = { agent_list: { items: Array<{ architecture: string | null } | null> } | null };

export const ArchitectureOfGroupDocument: TypedDocument<ArchitectureOfGroupQuery, ArchitectureOfGroupQueryVariables> = {
  name: 'ArchitectureOfGroup',
  kind: 'query',
  generation: 'legacy',
  text: "query ArchitectureOfGroup($group:String!){agent_list(scaling_group:$group limit:1 offset:0 status:\"ALIVE\"){items{architecture}}}",
};
