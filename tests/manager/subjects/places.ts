/** What sessions and folders have in common: whose they are, and where. */
import type { Context } from '../types.ts';

/** Who has one of each from the start. */
export const OWNERS = ['admin@lablup.com', 'user@lablup.com'];

/** Superadmins see all, domain admins their own domain, others what is theirs. */
export function visible<Row extends { domain_name: string; user: string | null }>(
  rows: Iterable<Row>,
  context: Context,
): Row[] {
  const { role, uuid, domain_name } = context.caller.user;
  if (role === 'superadmin') return [...rows];
  return [...rows].filter((row) => (role === 'admin' ? row.domain_name === domain_name : row.user === uuid));
}

export interface Place {
  domain_name?: string | null;
  group_id?: string | null;
}

/** What lies in a project or a domain, where the caller asks for one. */
export const inPlace =
  ({ domain_name, group_id }: Place) =>
  (row: { domain_name: string; project: string | null }): boolean =>
    (!group_id || row.project === group_id) && (!domain_name || row.domain_name === domain_name);
