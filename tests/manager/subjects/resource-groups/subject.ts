import type { Context } from '../../types.ts';
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

export const resourceGroups: Subject = {
  tables: ['resourceGroups'],
  fixtures: addDefaultGroup,
  seed: addGroups,
  legacy: { ...resourceGroupResolvers, ...resourceGroupWrites },
  v2: resourceGroupsV2,
  rest: { 'GET /scaling-groups': (_call, context) => allowed(context) },
};
