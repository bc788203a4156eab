import { isNewer, type Context } from '../../types.ts';
import { Problem } from '../../errors.ts';
import { needsRole, notPermitted, scopeId } from '../../rights.ts';
import type { Subject } from '../subject.ts';
import { resourceGroupResolvers, resourceGroupWrites } from './legacy.ts';
import { resourceGroupsV2 } from './v2.ts';
import { addDefaultGroup, addGroups } from './rows.ts';

function allowed(context: Context): object {
  const { user } = context.caller;
  const scopes = [scopeId('Domain'), scopeId('Project'), scopeId('User', user.uuid)];
  if (needsRole(context)) throw notPermitted(context, `resource_group at scopes [${scopes.join(', ')}]`);
  return { scaling_groups: context.db.linked('domain', user.domain_name).map(({ name }) => ({ name })) };
}

/** Of a group that the caller may use; without an address the manager relays by itself. The site has no app proxy. */
function proxyVersion(name: string, { db, caller, release }: Context): object {
  const usable = [...db.linked('domain', caller.user.domain_name), ...db.linked('keypair', caller.key.access_key)];
  const group = usable.find((one) => one.name === name);
  if (!group) {
    const [what, error_code] = isNewer(release)
      ? ['resource', 'resource-group_read_not-found']
      : ['scaling', 'backendai_read_not-found'];
    throw new Problem(404, 'object-not-found', `No such ${what} group.`, { error_code });
  }
  if (!group.wsproxy_addr) return { wsproxy_version: 'v1' };
  throw new Problem(500, 'appproxy-connection-error', 'Failed to connect to AppProxy.', {
    error_code: 'appproxy_request_unavailable',
    msg: `Failed to connect to AppProxy at ${group.wsproxy_addr}`,
  });
}

export const resourceGroups: Subject = {
  tables: ['resourceGroups'],
  fixtures: addDefaultGroup,
  seed: addGroups,
  legacy: { ...resourceGroupResolvers, ...resourceGroupWrites },
  v2: resourceGroupsV2,
  rest: {
    'GET /scaling-groups': (_call, context) => allowed(context),
    'GET /scaling-groups/*/wsproxy-version': ({ path }, context) =>
      proxyVersion(decodeURIComponent(path.split('/')[2] ?? ''), context),
  },
};
