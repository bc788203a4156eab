import { query } from '@/api/client';
import { AppError, present } from '@/api/errors';
import { DomainUsageDocument, ProjectUsageDocument, UserUsageDocument } from '@/api/gen/usage.v2';
import { UsageProjectsDocument, UsageUsersDocument } from '@/api/gen/usage.legacy';
import { domainNames } from '@/entities/domains/domain-names';
import { resourceGroupNames } from '@/entities/resource-groups/group-names';
import { chunks, pool } from '@/lib/async';
import { dayStart, dayText, dayAfter } from '@/lib/dates';
import { splitValues, type Condition } from '@/lib/list-state';
import { dayBefore, daysOf, nextDay, type Range } from './range';
import { hoursOf, rowsOf, type By, type Held, type Named, type UsageRow } from './usage';

/** What is asked for: who, when, and where. */
export interface Question {
  by: By;
  range: Range;
  group: Condition | null;
  domain: Condition | null;
  /** By name. */
  project: Condition | null;
}

/** Buckets in one answer; there is no order in which they could be paged. */
const MOST = 5000;
/** Users in one look-up of their names. */
const NAMES = 100;

interface Node {
  resourceGroupName: string;
  domainName: string;
  projectId?: string;
  userUuid?: string;
  metadata: { periodStart: string };
  resourceUsage: { entries: readonly { resourceType: string; quantity: string }[] };
}

type Filter = NonNullable<Parameters<typeof domainBuckets>[0]>;
type Ask = { signal: AbortSignal };

const domainBuckets = async (filter: object, limit: number, ask: Ask) =>
  present((await query(DomainUsageDocument, { filter, limit }, ask)).adminDomainUsageBuckets);

/** The coarsest buckets that tell apart what is asked for. */
const BUCKETS: Record<
  By,
  (filter: Filter, limit: number, ask: Ask) => Promise<{ count: number; edges: readonly { node: Node }[] }>
> = {
  group: domainBuckets,
  domain: domainBuckets,
  project: async (filter, limit, ask) =>
    present((await query(ProjectUsageDocument, { filter, limit }, ask)).adminProjectUsageBuckets),
  user: async (filter, limit, ask) =>
    present((await query(UserUsageDocument, { filter, limit }, ask)).adminUserUsageBuckets),
};

/** Where some projects alone count, theirs have to be told apart. */
const bucketsFor = ({ by, project }: Question): By => (project && by !== 'user' ? 'project' : by);

const oneOf = (condition: Condition | null) =>
  condition && { [condition.op === 'not' ? 'notIn' : 'in']: splitValues(condition.value) };

/** `after` and `before` leave out the day itself, and of two in one object the server looks at the last alone. */
function filterOf({ group, domain }: Question, { from, until }: Range): object {
  return {
    AND: [
      { periodStart: { after: dayBefore(from) } },
      { periodStart: { before: nextDay(until) } },
      ...(group ? [{ resourceGroup: oneOf(group) }] : []),
      ...(domain ? [{ domainName: oneOf(domain) }] : []),
    ],
  };
}

/** All buckets of a range: of both its halves where they are too many for one answer. */
async function nodesOf(question: Question, range: Range, ask: Ask): Promise<Node[]> {
  const { count, edges } = await BUCKETS[bucketsFor(question)](filterOf(question, range), MOST, ask);
  if (count <= edges.length) return edges.map(({ node }) => node);
  const days = daysOf(range);
  const start = dayStart(range.from);
  if (days.length < 2 || !start) throw new AppError('broken-answer');
  const middle = dayText(dayAfter(start, Math.floor(days.length / 2) - 1));
  const halves = [
    { from: range.from, until: middle },
    { from: nextDay(middle), until: range.until },
  ];
  return (await pool(halves, 1, (half) => nodesOf(question, half, ask))).flat();
}

const heldOf = (node: Node): Held => ({
  day: node.metadata.periodStart,
  group: node.resourceGroupName,
  domain: node.domainName,
  project: node.projectId,
  user: node.userUuid,
  hours: new Map(
    node.resourceUsage.entries.map(({ resourceType, quantity }) => [resourceType, hoursOf(resourceType, quantity)]),
  ),
});

async function projects(signal: AbortSignal): Promise<Named[]> {
  const { groups } = await query(UsageProjectsDocument, {}, { signal });
  return present(groups).flatMap((one) =>
    one?.id ? [{ id: String(one.id), name: one.name ?? '', domain: one.domain_name ?? '' }] : [],
  );
}

/** Names of users that held something: nobody looks through all others for those who did not. */
async function users(ids: readonly string[], signal: AbortSignal): Promise<Named[]> {
  const parts = await pool(chunks(ids, NAMES), 2, async (part) => {
    const filter = `uuid in [${part.map((id) => JSON.stringify(id)).join(', ')}]`;
    return present((await query(UsageUsersDocument, { filter, limit: part.length }, { signal })).user_list).items;
  });
  return parts.flat().flatMap((one) => (one?.uuid ? [{ id: String(one.uuid), name: one.email ?? '' }] : []));
}

const bare = (names: readonly string[]): Named[] => names.map((name) => ({ id: name, name }));
const sameDomain = (names: readonly string[]): Named[] => names.map((name) => ({ id: name, name, domain: name }));

/** Who has a row even without use; of users nobody. */
async function known(by: By, projects: readonly Named[]): Promise<readonly Named[]> {
  if (by === 'group') return bare(await resourceGroupNames());
  if (by === 'domain') return sameDomain(await domainNames());
  return by === 'project' ? projects : [];
}

const lets = (condition: Condition | null, name: string): boolean =>
  !condition || splitValues(condition.value).includes(name) === (condition.op !== 'not');

/** The usage that is asked for, a row for each; superadmins only. */
export async function readUsage(question: Question, signal: AbortSignal): Promise<UsageRow[]> {
  const { by, range, project } = question;
  const named = bucketsFor(question) === 'project' || by === 'user' ? projects(signal) : Promise.resolve([]);
  const [nodes, places, all] = await Promise.all([
    nodesOf(question, range, { signal }),
    named,
    named.then((found) => known(by, found)),
  ]);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const held = nodes.map(heldOf).filter((one) => lets(project, nameOf(one.project ?? '')));
  const ids = [...new Set(held.map(({ user }) => user ?? ''))];
  return rowsOf(by, held, by === 'user' ? await users(ids, signal) : all, range, nameOf);
}

/** For a filter. */
export const projectNames = async (): Promise<string[]> =>
  [...new Set((await projects(new AbortController().signal)).map(({ name }) => name))].toSorted();
