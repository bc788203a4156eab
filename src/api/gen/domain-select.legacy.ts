// Generated from src/entities/domains/domain-select.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type PickDomainsQueryVariables = Exact<{ [key: string]: never; }>;

export type PickDomainsQuery = { domains: Array<{ name: string | null, is_active: boolean | null } | null> | null };

export const PickDomainsDocument: TypedDocument<PickDomainsQuery, PickDomainsQueryVariables> = {
  name: 'PickDomains',
  kind: 'query',
  generation: 'legacy',
  text: "query PickDomains{domains{name is_active}}",
};
