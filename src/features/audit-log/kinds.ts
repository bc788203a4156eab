import { query } from '@/api/client';
import { AuditKindsDocument } from '@/api/gen/audit-log.legacy';

/** Every kind of thing that this server's log may name. */
export async function entityKinds(): Promise<readonly string[]> {
  const { audit_log_schema: schema } = await query(AuditKindsDocument, {});
  return (schema?.entity_type_variants ?? []).flatMap((kind) => kind ?? []).toSorted();
}
