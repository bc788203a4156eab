/**
 * From 26.9 on rights hang on roles, and the server gives roles to the users that it makes itself. Accounts that were loaded
 * into its database, the fixtures among them, have none: they keep what their kind of user may do, and little else.
 */
import { uuidOf, SPACE } from './db/random.ts';
import { Problem, ServerError } from './errors.ts';
import { isNewer, type Context } from './types.ts';

/** Everybody but superadmins needs roles from 26.9 on. */
export const needsRole = ({ release, caller }: Context): boolean =>
  isNewer(release) && caller.user.role !== 'superadmin';

export const lacksRole = (context: Context): boolean =>
  needsRole(context) && !context.db.granted.has(context.caller.user.uuid);

/** Some read or write of a REST route that no role of the caller allows. `on` names what it is about. */
export function notPermitted({ caller }: Context, on: string): Problem {
  const msg = `User ${caller.user.uuid} lacks permission <Permission.READ: 1> on ${on}`;
  const title = 'Insufficient permission to perform this operation.';
  return new Problem(403, 'not-enough-permission', title, { error_code: 'permission_access_forbidden', msg });
}

/** What has no id on this site, but has one in the refusals of the server. */
export const scopeId = (kind: 'Domain' | 'Project' | 'User' | 'GlobalEntity', id?: string): string =>
  `${kind}ID('${id ?? uuidOf(SPACE.scope, kind.length)}')`;

/** Reading a thing by its key without the right to: the same for keys that are there and for those that are not. */
export const cannotResolve = (what: string): ServerError =>
  new ServerError(`Bad request. (Cannot resolve the given ${what} key)`, 'backendai_generic_bad-request');

/** The common words of 26.9 for a row that is not there. */
export const noRow = (className: string, code: string): ServerError =>
  new ServerError(`Entity not found. (No ${className} matches the given key)`, code);

export const noDomainRow = (): ServerError => noRow('DomainRow', 'domain_read_not-found');
export const noGroupRow = (): ServerError => noRow('ResourceGroupRow', 'resource-group_read_not-found');
