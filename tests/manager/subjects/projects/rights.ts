import { ServerError } from '../../errors.ts';
import { guarded, type Resolvers } from '../../graphql/resolvers.ts';
import { scopeId } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';

/** The permissions as 26.9 calls them. */
const NEWER: Record<string, string> = {
  create: 'CREATE: 4',
  update: 'UPDATE: 2',
  'soft-delete': 'SOFT_DELETE: 8',
  'hard-delete': 'HARD_DELETE: 16',
};

/** A domain admin passes the old role check and is then stopped by the new one. */
function lacking(permission: string, gid: string | undefined, { caller, release }: Context): ServerError {
  const who = `User ${caller.user.uuid} lacks permission ${permission}`;
  if (isNewer(release)) {
    const target = gid ?? `at scopes [${scopeId('Domain')}]`;
    return new ServerError(
      `Insufficient permission to perform this operation. (User ${caller.user.uuid} lacks permission <Permission.${NEWER[permission]}> on project ${target})`,
      'permission_access_forbidden',
    );
  }
  if (gid === undefined)
    return new ServerError(
      "RBAC type conversion failed. (<EntityType.GROUP: 'group'> has no corresponding RBACElementType)",
      'permission_generic_internal-error',
    );
  const target = `RBACElementRef(element_type=<RBACElementType.PROJECT: 'project'>, element_id='${gid}')`;
  return new ServerError(
    `Insufficient permission to perform this operation. (${who} on ${target})`,
    'role_create_forbidden',
  );
}

/** A write for superadmins, which domain admins may try. */
export function write(permission: string, run: (args: never, context: Context) => object): Resolvers[string] {
  return guarded(
    (args: { gid?: string; props?: { domain_name?: string } }, context) => {
      const { role, domain_name } = context.caller.user;
      if (role !== 'admin') return run(args as never, context);
      const elsewhere =
        args.gid === undefined ? args.props?.domain_name : context.db.projects.get(args.gid)?.domain_name;
      if (elsewhere !== undefined && elsewhere !== domain_name)
        return { ok: false, msg: 'no permission to execute None' };
      throw lacking(permission, args.gid, context);
    },
    ['superadmin', 'admin'],
  );
}
