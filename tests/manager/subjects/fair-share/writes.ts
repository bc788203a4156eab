import { ServerError } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { isNewer, type Context } from '../../types.ts';
import { capacityOf, shareKey, specOf, type ShareRow, type SpecRow } from './rows.ts';
import { checkScope, shapeGroup } from './v2.ts';

type Weight = { weight?: string | number | null };
interface Weights {
  resourceGroupName: string;
  inputs: (Weight & { domainName: string; projectId?: string; userUuid?: string })[];
}

/** Nothing is looked up before 26.9: weights of what is not there are stored and counted as well. */
function upsert({ input: { resourceGroupName: group, inputs } }: { input: Weights }, context: Context): object {
  const { db, stamp } = context;
  for (const { domainName: domain, projectId: project = null, userUuid: user = null, weight } of inputs) {
    const key = shareKey({ group, domain, project, user });
    const now = stamp();
    const used = Object.fromEntries(Object.keys(capacityOf(db, group)).map((name) => [name, 0]));
    const fresh: ShareRow = { group, domain, project, user, weight: null, used, created_at: now, calculated_at: now };
    db.fairShares.set(key, { ...(db.fairShares.get(key) ?? fresh), weight: weight == null ? null : Number(weight) });
  }
  return { upsertedCount: inputs.length };
}

type SpecInput = Partial<Omit<SpecRow, 'resourceWeights' | 'defaultWeight'>> & {
  resourceGroupName: string;
  defaultWeight?: string | null;
  resourceWeights?: (Weight & { resourceType: string })[] | null;
};

const isThere = ([, value]: [string, unknown]): boolean => value !== null && value !== undefined;

/** What is not given stays; a resource without a weight goes back to the default. */
function updateSpec({ input }: { input: SpecInput }, context: Context): object {
  const { db } = context;
  const { resourceGroupName: name, resourceWeights, defaultWeight, ...days } = input;
  checkScope({ resourceGroupName: name }, context);
  const group = db.resourceGroups.get(name);
  const spec = specOf(db, name);
  const own = { ...spec.resourceWeights };
  const capacity = capacityOf(db, name);
  const unknown = (resourceWeights ?? []).map(({ resourceType }) => resourceType).filter((one) => !(one in capacity));
  if (unknown.length > 0)
    throw new ServerError(
      `Invalid resource weight configuration. (Resource types not available in capacity: ${unknown.join(', ')})`,
      `${isNewer(context.release) ? 'resource' : 'scaling'}-group_update_invalid-parameters`,
    );
  for (const { resourceType, weight } of resourceWeights ?? []) {
    if (weight == null) delete own[resourceType];
    else own[resourceType] = Number(weight);
  }
  db.fairShareSpecs.set(name, {
    ...spec,
    ...Object.fromEntries(Object.entries(days).filter(isThere)),
    ...(defaultWeight != null && { defaultWeight: Number(defaultWeight) }),
    resourceWeights: own,
  });
  return { resourceGroup: group && shapeGroup(group, context) };
}

interface GroupInput {
  resourceGroupName: string;
  schedulerType?: string | null;
  isDefault?: boolean | null;
}

/** The console changes the scheduler and the mark of the default by it. */
function updateGroup({ input }: { input: GroupInput }, context: Context): object {
  const { resourceGroupName: name, schedulerType, isDefault } = input;
  checkScope({ resourceGroupName: name }, context);
  const group = context.db.resourceGroups.get(name);
  const others = [...context.db.resourceGroups.values()].filter((one) => one !== group);
  if (isDefault && others.some((one) => one.is_default))
    throw new ServerError(
      'Another resource group is already the default. (Another resource group is already the default, clear it first)',
      'resource-group_update_invalid-parameters',
    );
  if (group && typeof isDefault === 'boolean') group.is_default = isDefault;
  if (group && schedulerType) group.scheduler = schedulerType.toLowerCase().replaceAll('_', '-');
  return { resourceGroup: group && shapeGroup(group, context) };
}

export const fairShareWrites: Resolvers = {
  adminBulkUpsertDomainFairShareWeight: adminOnly(upsert),
  adminBulkUpsertProjectFairShareWeight: adminOnly(upsert),
  adminBulkUpsertUserFairShareWeight: adminOnly(upsert),
  adminUpdateResourceGroupFairShareSpec: adminOnly(updateSpec),
  adminUpdateResourceGroup: adminOnly(updateGroup),
};
