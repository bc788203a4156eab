// Generated from src/features/configuration/configuration.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type GroupSchedulersQueryVariables = Exact<{ [key: string]: never; }>;

export type GroupSchedulersQuery = { scaling_groups: Array<{ name: string | null, scheduler: string | null, scheduler_opts: string | null } | null> | null };

export const GroupSchedulersDocument: TypedDocument<GroupSchedulersQuery, GroupSchedulersQueryVariables> = {
  name: 'GroupSchedulers',
  kind: 'query',
  generation: 'legacy',
  text: "query GroupSchedulers{scaling_groups{name scheduler scheduler_opts}}",
};
