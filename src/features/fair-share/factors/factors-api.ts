import { queryOptions } from '@tanstack/react-query';
import { AppError, present } from '@/api/errors';
import { fresh, type Ask, type FreshRead } from '@/api/fresh';
import { listKey } from '@/api/query-client';
import type { TypedDocument } from '@/api/documents';
import {
  FactorRulesDocument,
  FactorsOfDomainsDocument,
  FactorsOfProjectsDocument,
  FactorsOfUsersDocument,
  type FactorsOfUsersQuery,
} from '@/api/gen/fair-share-factors.v2';
import { UsageOfDomainsDocument, UsageOfProjectsDocument, UsageOfUsersDocument } from '@/api/gen/fair-share-usage.v2';
import { serverClock } from '@/lib/clock';
import { dayBefore, type Amounts, type DayUsage } from '@/lib/fair-share';
import type { GroupFactors, Level, Member, UsageByKey } from '@/lib/fair-share-group';
import { memberKey } from '@/lib/fair-share-key';

type Maybe<T> = T | null | undefined;
interface Connection<Node> {
  count: number;
  edges: readonly { node: Node }[];
}

/** Rows in one request. */
const STRIDE = 1000;

/**
 * A whole connection, page after page. Pages follow the server's own order, which is total; its cursors lead nowhere in
 * the lists of factors. What grows or shrinks under the walk is a failure, not half an answer.
 */
async function walk<Result, Filter, Node>(
  { query }: Ask,
  document: TypedDocument<Result, { filter: Filter; limit: number; offset: number }>,
  filter: Filter,
  page: (result: Result) => Maybe<Connection<Node>>,
): Promise<Node[]> {
  const found: Node[] = [];
  for (;;) {
    const variables = { filter, limit: STRIDE, offset: found.length };
    // oxlint-disable-next-line no-await-in-loop -- one page at a time is as much as a server should be asked for
    const { edges, count }: Connection<Node> = present(page(await query(document, variables)));
    found.push(...edges.map(({ node }) => node));
    if (found.length >= count) return found;
    if (edges.length === 0) throw new AppError('broken-answer');
  }
}

type Entries = readonly { resourceType: string; quantity: unknown }[];
const amountsOf = ({ entries }: { entries: Entries }): Amounts =>
  Object.fromEntries(entries.map(({ resourceType, quantity }) => [resourceType, Number(quantity)]));

type UserNode = NonNullable<FactorsOfUsersQuery['adminUserFairShares']>['edges'][number]['node'];
type Facts = Pick<UserNode, 'createdAt' | 'spec' | 'calculationSnapshot'>;

const factsOf = ({ createdAt, spec, calculationSnapshot: snapshot }: Facts) => ({
  weight: Number(spec.weight),
  usesDefault: spec.usesDefault,
  slots: spec.resourceWeights.map((one) => ({
    slot: one.resourceType,
    weight: Number(one.weight),
    usesDefault: one.usesDefault,
  })),
  snapshot: {
    factor: Number(snapshot.fairShareFactor),
    normalized: Number(snapshot.normalizedUsage),
    decayed: amountsOf(snapshot.totalDecayedUsage),
    today: snapshot.lookbackEnd,
    at: snapshot.lastCalculatedAt,
    first: Date.parse(snapshot.lastCalculatedAt) === Date.parse(createdAt),
  },
});

/** Today for the database, which counts days by UTC. */
export const utcToday = (): string => new Date(serverClock()).toISOString().slice(0, 10);

/** A group with all of its factors; rejects with `gone` where there is no such group. */
export const readFactors = (group: string): FreshRead<GroupFactors> =>
  fresh(async (ask) => {
    const filter = { resourceGroup: { equals: group } };
    const [rules, domains, projects, users] = await Promise.all([
      ask.query(FactorRulesDocument, { group }),
      walk(ask, FactorsOfDomainsDocument, filter, (all) => all.adminDomainFairShares),
      walk(ask, FactorsOfProjectsDocument, filter, (all) => all.adminProjectFairShares),
      walk(ask, FactorsOfUsersDocument, filter, (all) => all.adminUserFairShares),
    ]);
    const node = present(rules.adminResourceGroups).edges[0]?.node;
    const spec = node?.fairShareSpec;
    if (!node || !spec) throw new AppError('not-found', { detail: group });
    const members: Member[] = [
      ...domains.map((one) => ({
        level: 'domain' as const,
        key: memberKey.domain(one.domainName),
        name: one.domainName,
        domain: one.domainName,
        ...factsOf(one),
      })),
      ...projects.map((one) => ({
        level: 'project' as const,
        key: memberKey.project(one.projectId),
        name: one.project?.basicInfo.name ?? null,
        domain: one.domainName,
        project: one.projectId,
        ...factsOf(one),
      })),
      ...users.map((one) => ({
        level: 'user' as const,
        key: memberKey.user(one.userUuid, one.projectId),
        name: one.user?.basicInfo.email ?? null,
        domain: one.domainName,
        project: one.projectId,
        user: one.userUuid,
        ...factsOf(one),
      })),
    ];
    return {
      group: node.name,
      scheduler: node.scheduler.type,
      rules: {
        halfLifeDays: spec.halfLifeDays,
        lookbackDays: spec.lookbackDays,
        capacity: node.resourceInfo ? amountsOf(node.resourceInfo.capacity) : {},
        today: utcToday(),
      },
      decayUnitDays: spec.decayUnitDays,
      defaultWeight: Number(spec.defaultWeight),
      members,
    };
  });

/** Whose usage: of all on a level, or of one. */
export interface UsageOf {
  level: Level;
  domain?: string | undefined;
  project?: string | undefined;
  user?: string | undefined;
}

interface Bucket {
  metadata: { periodStart: string };
  resourceUsage: { entries: Entries };
}

function byKey<B extends Bucket>(buckets: readonly B[], keyOf: (bucket: B) => string): UsageByKey {
  const found = new Map<string, DayUsage[]>();
  for (const bucket of buckets) {
    const day = { day: bucket.metadata.periodStart, usage: amountsOf(bucket.resourceUsage) };
    const key = keyOf(bucket);
    const days = found.get(key);
    if (days) days.push(day);
    else found.set(key, [day]);
  }
  return found;
}

/** Days of usage in a group, from a day to another, both included. */
export const readUsage = (group: string, of: UsageOf, from: string, to: string): FreshRead<UsageByKey> =>
  fresh(async (ask) => {
    // The server's bounds leave their own day out.
    const filter = {
      resourceGroup: { equals: group },
      periodStart: { after: dayBefore(from, 1), before: dayBefore(to, -1) },
      ...(of.domain !== undefined && { domainName: { equals: of.domain } }),
    };
    const inProject = { ...filter, ...(of.project !== undefined && { projectId: { equals: of.project } }) };
    if (of.level === 'domain')
      return byKey(await walk(ask, UsageOfDomainsDocument, filter, (all) => all.adminDomainUsageBuckets), (one) =>
        memberKey.domain(one.domainName),
      );
    if (of.level === 'project')
      return byKey(await walk(ask, UsageOfProjectsDocument, inProject, (all) => all.adminProjectUsageBuckets), (one) =>
        memberKey.project(one.projectId),
      );
    const ofUser = { ...inProject, ...(of.user !== undefined && { userUuid: { equals: of.user } }) };
    return byKey(await walk(ask, UsageOfUsersDocument, ofUser, (all) => all.adminUserUsageBuckets), (one) =>
      memberKey.user(one.userUuid, one.projectId),
    );
  });

/** The usage of all members over so many days before today. */
export const readAllUsage = (group: string, days: number): FreshRead<UsageByKey> =>
  fresh(async ({ read }) => {
    const [from, to] = [dayBefore(utcToday(), days), utcToday()];
    const levels = await Promise.all(
      (['domain', 'project', 'user'] as const).map((level) => read(readUsage(group, { level }, from, to))),
    );
    return new Map(levels.flatMap((usage) => [...usage]));
  });

export const factorsOf = (group: string) =>
  queryOptions({
    queryKey: listKey('fair-share', { factors: group }),
    queryFn: ({ signal }) => readFactors(group)(signal),
  });

export const usageOf = (group: string, of: UsageOf, from: string, to: string) =>
  queryOptions({
    queryKey: listKey('fair-share', { usage: group, of, from, to }),
    queryFn: ({ signal }) => readUsage(group, of, from, to)(signal),
  });

export const allUsageOf = (group: string, days: number) =>
  queryOptions({
    queryKey: listKey('fair-share', { usage: group, days }),
    queryFn: ({ signal }) => readAllUsage(group, days)(signal),
  });
