import type { Db } from '../../db/db.ts';
import { forbidden, insufficient, internal } from '../../errors.ts';
import type { Context } from '../../types.ts';
import { legacyList, relayList, type OffsetArgs, type RelayArgs } from '../../graphql/legacy-list.ts';
import { privileged, type Resolvers } from '../../graphql/resolvers.ts';
import { uuidText } from '../../graphql/values.ts';
import { USER_STATUSES, userColumns, userNodeColumns, type UserRow, type UserStatus } from './rows.ts';

interface Scope {
  domain_name?: string | null;
  group_id?: string | null;
  is_active?: boolean | null;
  status?: string | null;
}

/** What `User` shows of a row. */
export function shapeUser(user: UserRow, db: Db): object {
  const { password: _password, sign_in: _signIn, ...shown } = user;
  return {
    ...shown,
    id: user.uuid,
    is_active: user.status === 'active',
    groups: () => db.projectsOf(user.uuid).map(({ id, name }) => ({ id, name })),
  };
}

function wantedStatus({ status, is_active }: Scope): ((user: UserRow) => boolean) | null {
  if (typeof status === 'string') {
    const wanted = status.toLowerCase() as UserStatus;
    if (!USER_STATUSES.includes(wanted)) throw internal(`'${status}' is not a valid UserStatus`);
    return (user) => user.status === wanted;
  }
  return typeof is_active === 'boolean' ? (user) => (user.status === 'active') === is_active : null;
}

/** The users in reach of the caller, narrowed by the arguments. */
function inScope(args: Scope, { db, caller }: Context): UserRow[] {
  const { role, domain_name } = caller.user;
  if (role !== 'superadmin' && role !== 'admin') throw insufficient();
  if (role === 'admin' && typeof args.domain_name === 'string' && args.domain_name !== domain_name)
    throw insufficient();
  const domain = role === 'admin' ? domain_name : args.domain_name;
  const status = wantedStatus(args);
  return [...db.users.values()].filter(
    (user) =>
      (typeof domain !== 'string' || user.domain_name === domain) &&
      (typeof args.group_id !== 'string' || db.isMember(user.uuid, args.group_id)) &&
      (!status || status(user)),
  );
}

/** One user as seen by the caller: only oneself for plain users, only the own domain for domain admins. */
function single(user: UserRow | undefined, domain: string | null | undefined, { db, caller }: Context): object | null {
  const { role, domain_name, uuid } = caller.user;
  if (role !== 'superadmin' && typeof domain === 'string' && domain !== domain_name) throw forbidden();
  if (role !== 'superadmin' && role !== 'admin' && user?.uuid !== uuid) throw forbidden();
  if (!user || (typeof domain === 'string' && user.domain_name !== domain)) return null;
  return role === 'admin' && user.domain_name !== domain_name ? null : shapeUser(user, db);
}

function shapeNode(user: UserRow, db: Db): object {
  const { main_access_key: _key, ...shown } = shapeUser(user, db) as Record<string, unknown>;
  return { ...shown, id: undefined };
}

/** Who may not see others is told so before the id is read. */
function userOf(id: string | undefined, { db, caller }: Context): UserRow | undefined {
  if (typeof id !== 'string') return caller.user;
  const { role } = caller.user;
  if (role !== 'superadmin' && role !== 'admin' && id !== caller.user.uuid) throw forbidden();
  return db.users.get(uuidText(id));
}

export const userResolvers: Resolvers = {
  user: ({ email, domain_name }: { email?: string; domain_name?: string }, context) =>
    single(typeof email === 'string' ? context.db.userByEmail(email) : context.caller.user, domain_name, context),
  user_from_uuid: ({ user_id, domain_name }: { user_id?: string; domain_name?: string }, context) =>
    single(userOf(user_id, context), domain_name, context),
  users: (args: Scope, context) =>
    inScope(args, context)
      .slice(0, 100)
      .map((user) => shapeUser(user, context.db)),
  user_list: legacyList({
    rows: (args: Scope & OffsetArgs, context) => inScope(args, context),
    columns: userColumns,
    shape: (user, { db }) => shapeUser(user, db),
    order: '-created_at',
  }),
  user_nodes: privileged((args: RelayArgs, { db }) =>
    relayList([...db.users.values()], args, {
      columns: userNodeColumns(db),
      type: 'UserNode',
      id: (user) => user.uuid,
      shape: (user) => shapeNode(user, db),
    }),
  ),
  viewer: (_args: object, { caller, db }) => ({
    user_id: caller.user.uuid,
    encoded_user_role: btoa(caller.user.role),
    user: { ...shapeNode(caller.user, db), id: btoa(`UserNode:${caller.user.uuid}`) },
  }),
};
