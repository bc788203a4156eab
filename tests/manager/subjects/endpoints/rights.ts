/** Who may do what to a service, and what others are told. */
import { Problem, ServerError } from '../../errors.ts';
import { isNewer, type Context } from '../../types.ts';
import { visible } from '../places.ts';
import type { EndpointRow } from './rows.ts';

export const seen = (id: string, context: Context): EndpointRow | undefined =>
  visible(context.db.endpoints.values(), context).find((one) => one.id === id);

/** `endpoint_read_not-found`, which 26.9 has for deployments. */
export const codeOf = (what: string, { release }: Context): string =>
  `${isNewer(release) ? 'deployment' : what}_read_not-found`;

export type Permission = 'UPDATE: 2' | 'CREATE: 4' | 'SOFT_DELETE: 8';

const lacks = (id: string, permission: Permission, { caller }: Context): string =>
  `User ${caller.user.uuid} lacks permission <Permission.${permission}> on deployment ${id}`;

const TITLE = 'Insufficient permission to perform this operation.';

/** From 26.9 on a role has to give the right; the accounts of the site but superadmins have it for what is theirs. */
const mayWrite = (row: EndpointRow, { caller }: Context): boolean =>
  caller.user.role === 'superadmin' || row.user === caller.user.uuid;

export function mayChange(row: EndpointRow, permission: Permission, context: Context): void {
  if (isNewer(context.release) && !mayWrite(row, context))
    throw new ServerError(`${TITLE} (${lacks(row.id, permission, context)})`, 'permission_access_forbidden');
}

const idOf = (path: string): string => path.split('/')[2] ?? '';

const notPermitted = (code: string, msg: string): Problem =>
  new Problem(403, 'not-enough-permission', TITLE, { error_code: code, msg });

/** The service that a path names, for its owner alone. */
export function ownIn(path: string, permission: Permission, context: Context, slug = 'object-not-found'): EndpointRow {
  const row = context.db.endpoints.get(idOf(path));
  const newer = isNewer(context.release);
  if (!row)
    throw newer || slug === 'object-not-found'
      ? new Problem(404, 'object-not-found', 'No such model service.', { error_code: codeOf('model-service', context) })
      : new Problem(404, slug, 'Model service not found.', { error_code: codeOf('model-service', context) });
  if (newer && !mayWrite(row, context))
    throw notPermitted('permission_access_forbidden', lacks(row.id, permission, context));
  if (!newer && row.user !== context.caller.user.uuid)
    throw new Problem(403, 'generic-forbidden', 'Access to this endpoint is forbidden.', {
      error_code: 'endpoint_access_forbidden',
    });
  return row;
}

/** The service that is to be deleted: before 26.9 admins may delete those of their domain. */
export function endableIn(path: string, context: Context): EndpointRow {
  const id = idOf(path);
  const { caller, db, release } = context;
  const row = db.endpoints.get(id);
  if (!row)
    throw new Problem(404, 'object-not-found', 'No such endpoint.', {
      error_code: codeOf('endpoint', context),
      msg: `Endpoint ${id} not found`,
    });
  if (isNewer(release) ? mayWrite(row, context) : seen(id, context)) return row;
  if (isNewer(release)) throw notPermitted('permission_access_forbidden', lacks(id, 'SOFT_DELETE: 8', context));
  const element = `RBACElementRef(element_type=<RBACElementType.MODEL_DEPLOYMENT: 'model_deployment'>, element_id='${id}')`;
  throw notPermitted('role_create_forbidden', `User ${caller.user.uuid} lacks permission soft-delete on ${element}`);
}
