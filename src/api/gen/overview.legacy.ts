// Generated from src/features/overview/overview.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SessionTroubleQueryVariables = Exact<{
  failed: string;
  broken: string;
  vanished: string;
}>;

export type SessionTroubleQuery = { failed: { total_count: number } | null, broken: { total_count: number } | null, vanished: { total_count: number } | null };

export type DomainLimitsQueryVariables = Exact<{
  name: string;
}>;

export type DomainLimitsQuery = { domain: { total_resource_slots: string | null } | null };

export const SessionTroubleDocument: TypedDocument<SessionTroubleQuery, SessionTroubleQueryVariables> = {
  name: 'SessionTrouble',
  kind: 'query',
  generation: 'legacy',
  text: "query SessionTrouble($failed:String!$broken:String!$vanished:String!){failed:compute_session_list(limit:1 offset:0 filter:$failed){total_count}broken:compute_session_list(limit:1 offset:0 filter:$broken){total_count}vanished:compute_session_list(limit:1 offset:0 filter:$vanished){total_count}}",
};

export const DomainLimitsDocument: TypedDocument<DomainLimitsQuery, DomainLimitsQueryVariables> = {
  name: 'DomainLimits',
  kind: 'query',
  generation: 'legacy',
  text: "query DomainLimits($name:String!){domain(name:$name){total_resource_slots}}",
};
