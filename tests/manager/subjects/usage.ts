import { pick, SPACE, uuidOf } from '../db/random.ts';
import type { Db } from '../db/db.ts';
import { DEFAULT_PROJECT, GIB } from '../db/site.ts';
import { adminOnly, type Resolvers } from '../graphql/resolvers.ts';
import { v2List, type List, type ListArgs } from '../graphql/v2/connection.ts';
import { encodeId } from '../graphql/values.ts';
import type { Context } from '../types.ts';
import { OWNERS } from './places.ts';
import type { Subject } from './subject.ts';

/** What was held on one day in one resource group, in resource-seconds. */
export interface UsageBucket {
  id: string;
  day: string;
  group: string;
  domain: string;
  project: string | null;
  user: string | null;
  usage: Record<string, number>;
}

declare module '../db/db.ts' {
  interface Tables {
    /** Made anew for the day on which they are first asked for; tests may put their own ones here. */
    usage: Map<string, UsageBucket>;
  }
}

const DAYS = 28;
const DAY = 86_400_000;

/** Who worked in the last weeks: not everybody on every day. */
function makeUsage(db: Db, now: Date): void {
  const people = [...OWNERS.flatMap((email) => db.userByEmail(email) ?? []), ...[...db.users.values()].slice(20, 30)];
  const projects = [DEFAULT_PROJECT, ...[...db.projects.keys()].filter((id) => id !== DEFAULT_PROJECT).slice(0, 4)];
  for (const [at, user] of people.entries())
    for (let back = 0; back < DAYS; back += 1) {
      const index = at * DAYS + back;
      const load = pick(SPACE.usage, index, 10);
      if (load < 4) continue;
      const project = projects[at % projects.length] ?? DEFAULT_PROJECT;
      const usage = {
        cpu: load * 3600 * (1 + (at % 4)),
        mem: load * 3600 * GIB * 2,
        ...(at % 3 === 0 && { 'cuda.device': load * 1800 }),
      };
      const id = uuidOf(SPACE.usage, index);
      const day = new Date(now.getTime() - back * DAY).toISOString().slice(0, 10);
      const domain = db.projects.get(project)?.domain_name ?? 'default';
      const group = at % 3 === 0 && db.resourceGroups.has('rg-02') ? 'rg-02' : 'default';
      db.usage.set(id, { id, day, group, domain, project, user: user.uuid, usage });
    }
}

function bucketsOf({ db, stamp }: Context): UsageBucket[] {
  if (db.usage.size === 0) makeUsage(db, new Date(stamp()));
  return [...db.usage.values()];
}

/** Buckets of domains and projects are kept beside those of users, with the same sums. */
function together(rows: readonly UsageBucket[], part: 'project' | 'domain'): UsageBucket[] {
  const sums = new Map<string, UsageBucket>();
  for (const row of rows) {
    const key = JSON.stringify([row.day, row.group, row.domain, part === 'project' ? row.project : null]);
    const sum = sums.get(key) ?? { ...row, user: null, project: part === 'project' ? row.project : null, usage: {} };
    for (const [slot, amount] of Object.entries(row.usage)) sum.usage[slot] = (sum.usage[slot] ?? 0) + amount;
    sums.set(key, sum);
  }
  return [...sums.values()];
}

const list = (type: string): List<UsageBucket> => ({
  getters: {
    id: (b) => b.id,
    periodStart: (b) => b.day,
    periodEnd: (b) => b.day,
    resourceGroup: (b) => b.group,
    domainName: (b) => b.domain,
    projectId: (b) => b.project,
    userUuid: (b) => b.user,
    createdAt: (b) => b.day,
  },
  id: (b) => b.id,
  shape: ({ id, day, group, domain, project, user, usage }) => ({
    id: encodeId(type, id),
    resourceGroupName: group,
    domainName: domain,
    projectId: project,
    userUuid: user,
    metadata: { periodStart: day, periodEnd: day, decayUnitDays: 1, createdAt: day, updatedAt: day },
    resourceUsage: entries(usage),
    capacitySnapshot: { entries: [] },
    averageDailyUsage: entries(
      Object.fromEntries(Object.entries(usage).map(([slot, amount]) => [slot, (amount * 1000) / DAY])),
    ),
    usageCapacityRatio: { entries: [] },
  }),
});

const entries = (amounts: Record<string, number>): object => ({
  entries: Object.entries(amounts).map(([resourceType, amount]) => ({ resourceType, quantity: String(amount) })),
});

const v2: Resolvers = {
  adminUserUsageBuckets: adminOnly(
    v2List({ rows: (_args: ListArgs, context) => bucketsOf(context), list: list('UserUsageBucket') }),
  ),
  adminProjectUsageBuckets: adminOnly(
    v2List({
      rows: (_args: ListArgs, context) => together(bucketsOf(context), 'project'),
      list: list('ProjectUsageBucket'),
    }),
  ),
  adminDomainUsageBuckets: adminOnly(
    v2List({
      rows: (_args: ListArgs, context) => together(bucketsOf(context), 'domain'),
      list: list('DomainUsageBucket'),
    }),
  ),
};

export const usage: Subject = { tables: ['usage'], v2 };
