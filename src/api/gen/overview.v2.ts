// Generated from src/features/overview/overview.v2.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DomainUseQueryVariables = Exact<{
  name: string;
}>;

export type DomainUseQuery = { domainV2: { activeResourceOverview: { sessionCount: number, slots: { entries: Array<{ resourceType: string, quantity: string }> } } | null } | null };

export const DomainUseDocument: TypedDocument<DomainUseQuery, DomainUseQueryVariables> = {
  name: 'DomainUse',
  kind: 'query',
  generation: 'v2',
  text: "query DomainUse($name:String!){domainV2(domainName:$name){activeResourceOverview{sessionCount slots{entries{resourceType quantity}}}}}",
};
