import type { Db } from '../../db/db.ts';
import { ServerError } from '../../errors.ts';
import { adminOnly, type Resolve, type Resolvers } from '../../graphql/resolvers.ts';
import { v2List, type List, type ListArgs } from '../../graphql/v2/connection.ts';
import { upper } from '../../graphql/v2/names.ts';
import { encodeId } from '../../graphql/values.ts';
import type { Context } from '../../types.ts';
import { isNewer } from '../../types.ts';
import { noGroupRow } from '../../rights.ts';
import { shapeProjectV2 } from '../projects/v2.ts';
import { groupId } from '../resource-groups/v2.ts';
import type { ResourceGroupRow } from '../resource-groups/rows.ts';
import { shapeUserV2 } from '../users/v2.ts';
import { capacityOf, daysOf, factorOf, normalizedOf, shareKey, specOf, usedOf, type ShareRow } from './rows.ts';

export interface Scope {
  resourceGroupName: string;
  domainName: string;
  projectId: string;
}

type Made = Pick<ShareRow, 'group' | 'domain' | 'project' | 'user'>;

const decimal = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));
const slots = (amounts: Record<string, number>, text: (value: number) => string): object => ({
  entries: Object.entries(amounts).map(([resourceType, quantity]) => ({ resourceType, quantity: text(quantity) })),
});
const dayOf = (stamp: string): string => stamp.slice(0, 10);
const daysBefore = (stamp: string, days: number): string =>
  dayOf(new Date(Date.parse(stamp) - days * 86_400_000).toISOString());

function weights(db: Db, group: string): object[] {
  const { resourceWeights, defaultWeight } = specOf(db, group);
  return Object.keys(capacityOf(db, group)).map((resourceType) => ({
    resourceType,
    weight: decimal(resourceWeights[resourceType] ?? defaultWeight),
    usesDefault: resourceWeights[resourceType] === undefined,
  }));
}

const perDay = (used: Record<string, number>, days: number): Record<string, number> =>
  Object.fromEntries(Object.entries(used).map(([name, amount]) => [name, amount / (days * 86_400)]));

function shapeSpec({ group }: Made, weight: number | null, db: Db): object {
  const spec = specOf(db, group);
  return {
    ...spec,
    weight: weight === null ? decimal(spec.defaultWeight) : weight.toFixed(4),
    usesDefault: weight === null,
    resourceWeights: weights(db, group),
  };
}

/** Of what is not stored the server makes up a share: untouched, of this moment. */
function shapeSnapshot({ group }: Made, row: ShareRow | undefined, now: string, db: Db): object {
  const spec = specOf(db, group);
  const none = Object.fromEntries(Object.keys(capacityOf(db, group)).map((name) => [name, 0]));
  const used = row?.used ?? none;
  const isNew = row && row.calculated_at === row.created_at;
  return {
    fairShareFactor: row ? factorOf(db, row).toFixed(6) : '1.0',
    normalizedUsage: row ? normalizedOf(db, row).toFixed(6) : '0.0',
    totalDecayedUsage: slots(used, decimal),
    averageDailyDecayedUsage: slots(perDay(used, daysOf(spec)), decimal),
    lookbackStart: isNew ? dayOf(now) : daysBefore(now, spec.lookbackDays),
    lookbackEnd: dayOf(now),
    lastCalculatedAt: now,
  };
}

export function shapeShare(made: Made, { db, stamp }: Context): object {
  const row = db.fairShares.get(shareKey(made));
  const now = row?.calculated_at ?? stamp();
  return {
    resourceGroupName: made.group,
    domainName: made.domain,
    projectId: made.project,
    userUuid: made.user,
    createdAt: row?.created_at ?? now,
    updatedAt: row?.created_at ?? now,
    spec: shapeSpec(made, row?.weight ?? null, db),
    calculationSnapshot: shapeSnapshot(made, row, now, db),
  };
}

function noGroup(name: string, { release }: Context): ServerError {
  return isNewer(release)
    ? noGroupRow()
    : new ServerError(`No such scaling group. (${name})`, 'scaling-group_read_not-found');
}

/** Each part of the scope has to be there; whether it belongs to the one above it is not looked at. */
export function checkScope({ resourceGroupName, domainName, projectId }: Partial<Scope>, context: Context): void {
  const { db } = context;
  if (resourceGroupName !== undefined && !db.resourceGroups.has(resourceGroupName))
    throw noGroup(resourceGroupName, context);
  if (domainName !== undefined && !db.domains.has(domainName))
    throw new ServerError(`No such domain. (${domainName})`, 'domain_read_not-found');
  if (projectId !== undefined && !db.projects.has(projectId))
    throw new ServerError(
      `Project not found. (${projectId})`,
      isNewer(context.release) ? 'project_read_not-found' : 'group_read_not-found',
    );
}

const most = ({ limit }: ListArgs): void => {
  if ((limit ?? 0) > 1000)
    throw new ServerError(
      'Schema validation failed. (Input should be less than or equal to 1000)',
      'backendai_parsing_invalid-parameters',
    );
};

/** Before 26.9 whoever is signed in may read the lists; now it takes a right that only superadmins have. */
function mayRead(context: Context): void {
  if (!isNewer(context.release) || context.caller.user.role === 'superadmin') return;
  throw new ServerError('Insufficient permission to perform this operation.', 'permission_access_forbidden');
}

interface Listed<Row> {
  rows: (scope: Scope, db: Db) => readonly Row[];
  of: (row: Row, scope: Scope) => Made;
  /** Its own filter and order fields. */
  getters: List<Row>['getters'];
  id: (row: Row) => string;
  more: (row: Row) => object;
}

const listed = <Row>({ rows, of, getters, id, more }: Listed<Row>): Resolve => {
  type Args = ListArgs & { scope: Scope };
  return (args: Args, context: Context, info) => {
    const { scope } = args;
    mayRead(context);
    checkScope(scope, context);
    most(args);
    const list: List<Row> = {
      getters,
      ranks: {
        fairShareFactor: (row) => stored(row)?.used.cpu ?? 0,
        createdAt: (row) => stored(row)?.created_at ?? '',
      },
      id,
      shape: (row) => ({ ...shapeShare(of(row, scope), context), ...more(row) }),
    };
    const stored = (row: Row) => context.db.fairShares.get(shareKey(of(row, scope)));
    const resolve = v2List<Row, Args>({ rows: () => rows(scope, context.db), list });
    return resolve(args as never, context, info);
  };
};

const groupList = (context: Context): List<ResourceGroupRow> => ({
  getters: {
    name: (g) => g.name,
    description: (g) => g.description,
    isActive: (g) => g.is_active,
    isPublic: (g) => g.is_public,
    isDefault: (g) => g.is_default === true,
    createdAt: (g) => g.created_at,
  },
  id: (g) => g.name,
  shape: (group) => shapeGroup(group, context),
});

export function shapeGroup(group: ResourceGroupRow, { db }: Context): object {
  const { name } = group;
  const spec = specOf(db, name);
  return {
    id: encodeId('ResourceGroup', name),
    entityId: groupId(name),
    name,
    status: { isActive: group.is_active, isPublic: group.is_public, isDefault: group.is_default === true },
    metadata: { description: group.description, createdAt: group.created_at },
    scheduler: { type: upper(group.scheduler) },
    fairShareSpec: { ...spec, defaultWeight: decimal(spec.defaultWeight), resourceWeights: weights(db, name) },
    resourceInfo: { capacity: slots(capacityOf(db, name), String), used: slots(usedOf(db, name), String) },
  };
}

export const fairShareV2: Resolvers = {
  adminResourceGroups: adminOnly(v2List({ table: 'resourceGroups', list: groupList })),
  rgDomainFairShares: listed({
    rows: (_scope, db) => [...db.domains.values()],
    of: ({ name }, { resourceGroupName: group }) => ({ group, domain: name, project: null, user: null }),
    getters: { domainName: ({ name }) => name },
    id: ({ name }) => name,
    more: ({ is_active }) => ({ domain: { lifecycle: { isActive: is_active } } }),
  }),
  rgProjectFairShares: listed({
    rows: ({ domainName }, db) => db.projectsIn(domainName),
    of: ({ id }, { resourceGroupName: group, domainName: domain }) => ({ group, domain, project: id, user: null }),
    getters: { projectId: ({ id }) => id, projectName: ({ name }) => name },
    id: ({ id }) => id,
    more: (project) => ({ project: shapeProjectV2(project) }),
  }),
  rgUserFairShares: listed({
    rows: ({ projectId }, db) => [...db.users.values()].filter(({ uuid }) => db.isMember(uuid, projectId)),
    of: ({ uuid }, { resourceGroupName: group, domainName: domain, projectId: project }) => ({
      group,
      domain,
      project,
      user: uuid,
    }),
    getters: {
      userUuid: ({ uuid }) => uuid,
      userEmail: ({ email }) => email,
      userUsername: ({ username }) => username,
    },
    id: ({ uuid }) => uuid,
    more: (user) => ({ user: shapeUserV2(user) }),
  }),
};
