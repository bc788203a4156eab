import type { Db } from '../../db/db.ts';
import type { FolderRow, SessionRow } from '../../db/rows.ts';
import { ServerError } from '../../errors.ts';
import type { Column, Columns, Kind } from '../../minilang/columns.ts';
import type { Context } from '../../types.ts';
import type { Resolvers } from '../resolvers.ts';
import { offsetList, type OffsetArgs } from './paging.ts';

/** What is in use: live sessions, folders, and the stored size of a quota scope. */

const column = <Row>(kind: Kind, get: Column<Row>['get']): Column<Row> => ({ kind, get });

const sessionColumns = ({ db }: Context): Columns<SessionRow> => ({
  id: column('uuid', (s) => s.id),
  name: column('text', (s) => s.name),
  access_key: column('text', (s) => s.access_key),
  domain_name: column('text', (s) => s.domain_name),
  user_email: column('text', (s) => db.users.get(s.user)?.email ?? null),
  cluster_size: column('number', (s) => s.cluster_size),
  created_at: column('time', (s) => s.created_at),
});

function shapeSession(session: SessionRow, { db }: Context): object {
  const waiting = session.status === 'PENDING';
  return {
    ...session,
    id: session.id,
    session_id: session.id,
    user_id: session.user,
    user_email: db.users.get(session.user)?.email ?? null,
    scaling_group: session.resource_group,
    starts_at: null,
    occupied_slots: waiting ? {} : session.slots,
    requested_slots: session.slots,
  };
}

const scopeOf = (folder: FolderRow): string => (folder.user ? `user:${folder.user}` : `project:${folder.project}`);

const folderColumns = ({ db }: Context): Columns<FolderRow> => ({
  id: column('uuid', (f) => f.id),
  name: column('text', (f) => f.name),
  host: column('text', (f) => f.host),
  status: column('text', (f) => f.status),
  ownership_type: column('text', (f) => f.ownership),
  quota_scope_id: column('text', scopeOf),
  user: column('uuid', (f) => f.user),
  group: column('uuid', (f) => f.project),
  user_email: column('text', (f) => db.users.get(f.user ?? '')?.email ?? null),
  domain_name: column('text', (f) => f.domain_name),
  created_at: column('time', (f) => f.created_at),
});

const shapeFolder = (folder: FolderRow, { db }: Context): object => ({
  ...folder,
  group: folder.project,
  group_name: db.projects.get(folder.project ?? '')?.name ?? null,
  user_email: db.users.get(folder.user ?? '')?.email ?? null,
  ownership_type: folder.ownership,
  quota_scope_id: scopeOf(folder),
});

/** Superadmins see all, domain admins their own domain, others what is theirs. */
function visible<Row extends { domain_name: string; user: string | null }>(
  rows: Iterable<Row>,
  context: Context,
): Row[] {
  const { role, uuid, domain_name } = context.caller.user;
  if (role === 'superadmin') return [...rows];
  return [...rows].filter((row) => (role === 'admin' ? row.domain_name === domain_name : row.user === uuid));
}

const stored = new WeakMap<Db, Map<string, number>>();

/** Bytes stored, by `<host> <quota scope>`; a place that is not in it cannot be read. */
export function storedBytes(db: Db): Map<string, number> {
  const found = stored.get(db) ?? new Map<string, number>();
  stored.set(db, found);
  return found;
}

interface Place {
  domain_name?: string | null;
  group_id?: string | null;
}

/** What lies in a project or a domain, where the caller asks for one. */
const inPlace =
  ({ domain_name, group_id }: Place) =>
  (row: { domain_name: string; project: string | null }): boolean =>
    (!group_id || row.project === group_id) && (!domain_name || row.domain_name === domain_name);

export const useResolvers: Resolvers = {
  compute_session_list: (
    args: OffsetArgs & Place & { status?: string | null; access_key?: string | null },
    context,
  ) => {
    const wanted = args.status?.split(',');
    const rows = visible(context.db.sessions.values(), context).filter(
      (row) =>
        inPlace(args)(row) &&
        (!wanted || wanted.includes(row.status)) &&
        (!args.access_key || row.access_key === args.access_key),
    );
    return offsetList(rows, args, sessionColumns(context), (row) => shapeSession(row, context), '-created_at');
  },
  vfolder_list: (args: OffsetArgs & Place, context) =>
    offsetList(
      visible(context.db.folders.values(), context).filter(inPlace(args)),
      args,
      folderColumns(context),
      (row) => shapeFolder(row, context),
      '-created_at',
    ),
  quota_scope: (args: { storage_host_name: string; quota_scope_id: string }, { db }) => {
    if (!db.volumes.has(args.storage_host_name)) {
      throw new ServerError('Missing or invalid API parameters.', 'api_generic_invalid-parameters');
    }
    const used = storedBytes(db).get(`${args.storage_host_name} ${args.quota_scope_id}`);
    return {
      quota_scope_id: args.quota_scope_id,
      storage_host_name: args.storage_host_name,
      details: { usage_bytes: used ?? null, usage_count: null, hard_limit_bytes: null },
    };
  },
};
