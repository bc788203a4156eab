// Generated from src/features/audit-log/audit-log.legacy.graphql by `npm run gen`.
import type { TypedDocument } from '@/api/documents';

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AuditKindsQueryVariables = Exact<{ [key: string]: never; }>;

export type AuditKindsQuery = { audit_log_schema: { entity_type_variants: Array<string | null> | null } | null };

export const AuditKindsDocument: TypedDocument<AuditKindsQuery, AuditKindsQueryVariables> = {
  name: 'AuditKinds',
  kind: 'query',
  generation: 'legacy',
  text: "query AuditKinds{audit_log_schema{entity_type_variants}}",
};
