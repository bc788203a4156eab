import { internal, ServerError } from '../../errors.ts';
import type { Resolvers } from '../../graphql/resolvers.ts';
import { isNewer, type Context } from '../../types.ts';
import { visible } from '../places.ts';
import { hasEnded } from './rows.ts';

interface Input {
  id: string;
  name?: string | null;
  priority?: number | null;
}

const rawId = (id: string): string => (/^[\da-f-]{36}$/i.test(id) ? id : (atob(id).split(':')[1] ?? ''));

/** What a domain admin is told of a session that is not there, or not of the domain. */
function notAllowed(id: string, { release, caller }: Context): ServerError {
  const lacks = isNewer(release)
    ? `<Permission.UPDATE: 2> on session ${id}`
    : `update on RBACElementRef(element_type=<RBACElementType.SESSION: 'session'>, element_id='${id}')`;
  return new ServerError(
    `Insufficient permission to perform this operation. (User ${caller.user.uuid} lacks permission ${lacks})`,
    isNewer(release) ? 'permission_access_forbidden' : 'role_create_forbidden',
  );
}

function modify({ input }: { input: Input }, context: Context): object {
  const { name, priority } = input;
  const id = rawId(input.id);
  if (context.caller.user.role === 'user') throw new ServerError('Permission Denied.', 'api_auth_forbidden');
  if (typeof priority === 'number' && (priority < 0 || priority > 100))
    throw internal(`The priority value ${priority} is out of range: [0, 100].`);
  const session = visible(context.db.sessions.values(), context).find((one) => one.id === id);
  if (!session && context.caller.user.role === 'admin') throw notAllowed(id, context);
  if (!session) throw new ServerError(`No such session. (Session not found (id:${id}))`, 'session_read_not-found');
  // Seen on 26.9.6, whatever is to change.
  if (isNewer(context.release)) throw internal('greenlet_spawn has not been called');
  // An empty name is taken.
  if (name && !/^\w[\w.-]{2,62}\w$/.test(name)) throw internal(`Not allowed session name (n:${name})`);
  const same = [...context.db.sessions.values()].find(
    (one) => name && one.id !== id && one.name === name && one.user === session.user && !hasEnded(one),
  );
  if (same)
    throw new ServerError(
      `The session already exists but you requested not to reuse existing one. (Duplicate session name. Session(id:${same.id}) already has the name)`,
      'session_create_already-exists',
    );
  if (typeof name === 'string') session.name = name;
  if (typeof priority === 'number') session.priority = priority;
  return { item: { row_id: id, name: session.name, priority: session.priority } };
}

export const writes: Resolvers = { modify_compute_session: modify };
