import { queryOptions } from '@tanstack/react-query';
import { query } from '@/api/client';
import { present } from '@/api/errors';
import { AuditLogInOrderDocument, AuditOriginDocument } from '@/api/gen/audit-log.v2';
import { detailKey } from '@/api/query-client';
import { has, type Release } from '@/lib/releases';
import { readActionId, type Action } from './audit';

/** An action with where it came from, which older releases do not write down. */
export interface ActionDetail extends Action {
  origin?: { address: string | null; as: string | null } | undefined;
}

/** More are never written within two milliseconds. */
const MOST = 100;

async function readAction(text: string, release: Release, signal: AbortSignal): Promise<ActionDetail | null> {
  const wanted = readActionId(text);
  if (!wanted) return null;
  const [after, before] = [wanted.at - 1, wanted.at + 2].map((ms) => new Date(ms).toISOString());
  const filter = { AND: [{ createdAt: { after } }, { createdAt: { before } }] };
  const [list, origins] = await Promise.all([
    query(AuditLogInOrderDocument, { limit: MOST, offset: 0, filter, orderBy: [] }, { signal }),
    has(release, 'audit.origin') ? query(AuditOriginDocument, { filter }, { signal }) : undefined,
  ]);
  const found = present(list.adminAuditLogsV2).edges.find(({ node }) => wanted.isIt(node))?.node;
  const from = origins?.adminAuditLogsV2?.edges.find(({ node }) => wanted.isIt(node))?.node;
  if (!found) return null;
  return { ...found, origin: from && { address: from.clientIp, as: from.actor?.basicInfo.email ?? from.actedAs } };
}

export const actionDetail = (id: string, release: Release) =>
  queryOptions({
    queryKey: detailKey('audit-log', id),
    queryFn: ({ signal }) => readAction(id, release, signal),
    // What was written down stays as it is.
    staleTime: Infinity,
  });
