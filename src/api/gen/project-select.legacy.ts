// Generated from src/entities/projects/project-select.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PickProjectsQueryVariables = Exact<{
  domain?: string | null | undefined;
}>;

export type PickProjectsQuery = { groups: Array<{ id: string | null, name: string | null, domain_name: string | null, is_active: boolean | null } | null> | null };

export const PickProjectsDocument: TypedDocument<PickProjectsQuery, PickProjectsQueryVariables> = {
  name: 'PickProjects',
  kind: 'query',
  generation: 'legacy',
  text: "query PickProjects($domain:String){groups(domain_name:$domain){id name domain_name is_active}}",
};
