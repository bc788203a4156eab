// Generated from src/features/audit-log/audit-log.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AuditActorsQueryVariables = Exact<{
  filter?: string | null | undefined;
  limit: number;
}>;

export type AuditActorsQuery = { user_list: { total_count: number, items: Array<{ uuid: string | null } | null> } | null };

export type AuditKindsQueryVariables = Exact<{ [key: string]: never; }>;

export type AuditKindsQuery = { audit_log_schema: { entity_type_variants: Array<string | null> | null } | null };

export const AuditActorsDocument: TypedDocument<AuditActorsQuery, AuditActorsQueryVariables> = {
  name: 'AuditActors',
  kind: 'query',
  generation: 'legacy',
  text: "query AuditActors($filter:String$limit:Int!){user_list(limit:$limit offset:0 filter:$filter order:\"+uuid\"){total_count items{uuid}}}",
};

export const AuditKindsDocument: TypedDocument<AuditKindsQuery, AuditKindsQueryVariables> = {
  name: 'AuditKinds',
  kind: 'query',
  generation: 'legacy',
  text: "query AuditKinds{audit_log_schema{entity_type_variants}}",
};
