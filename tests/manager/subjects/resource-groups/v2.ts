/** Who may use a resource group, seen from the group. */
import type { LinkKind } from '../../db/db.ts';
import { SPACE, uuidOf } from '../../db/random.ts';
import { missingLink, missingReference, ServerError } from '../../errors.ts';
import { noDomainRow, noGroupRow } from '../../rights.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import { isNewer, type Context } from '../../types.ts';

interface Change {
  resourceGroupName: string;
  add?: string[] | null;
  remove?: string[] | null;
}

const ownersOf = (kind: LinkKind, name: string, { db }: Context): string[] =>
  [...db.links[kind]].filter(([, groups]) => groups.has(name)).map(([owner]) => owner);

const KINDS = {
  Domains: { kind: 'domain', table: 'sgroups_for_domains', column: 'domain', other: 'domains' },
  Projects: { kind: 'group', table: 'sgroups_for_groups', column: 'group', other: 'groups' },
} as const;

type Kind = (typeof KINDS)[keyof typeof KINDS];

/** What each release says of an owner, or a group, that there is none of. */
function checkAdded({ kind, table, column, other }: Kind, owner: string, name: string, { db, release }: Context): void {
  const newer = isNewer(release);
  if (!(kind === 'domain' ? db.domains : db.projects).has(owner)) {
    if (newer && kind === 'domain') throw noDomainRow();
    if (newer) throw missingReference(table, `fk_${table}_${column}_${other}`, column, owner, other);
    throw missingLink(table, column, owner, other);
  }
  if (!db.resourceGroups.has(name)) throw missingLink(table, 'scaling_group', name, 'scaling_groups');
}

/** Adding what is there and removing what is not does nothing. */
function update(what: keyof typeof KINDS, { resourceGroupName: name, add, remove }: Change, context: Context): object {
  const { kind } = KINDS[what];
  const { db } = context;
  const newer = isNewer(context.release);
  if (newer && !db.resourceGroups.has(name)) throw noGroupRow();
  for (const owner of add ?? []) {
    checkAdded(KINDS[what], owner, name, context);
    db.link(kind, owner, name);
  }
  // A domain to be taken off has to be there as well, from 26.9 on.
  if (newer && kind === 'domain' && remove?.some((owner) => !db.domains.has(owner))) throw noDomainRow();
  for (const owner of remove ?? []) db.links[kind].get(owner)?.delete(name);
  return { items: ownersOf(kind, name, context) };
}

/** Before 26.9 a group that there is none of is allowed to nobody. */
const read = (kind: LinkKind) =>
  adminOnly(({ resourceGroupName: name }: Change, context) => {
    if (isNewer(context.release) && !context.db.resourceGroups.has(name)) throw noGroupRow();
    return { items: ownersOf(kind, name, context) };
  });

/** The groups have no ids of their own in the site. */
export const groupId = (name: string): string =>
  uuidOf(SPACE.made, 900_000_000 + ([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) % 90_000_000));

interface Move {
  input: { agentId: string; resourceGroupId: string; force?: boolean };
}

const ENDED = new Set(['TERMINATED', 'CANCELLED', 'PENDING']);

/** Refused while sessions run there, even when it is there already; what it would do by force the console never asks for. */
const moveAgent = adminOnly(({ input: { agentId, resourceGroupId } }: Move, { db }) => {
  const group = [...db.resourceGroups.keys()].find((name) => groupId(name) === resourceGroupId);
  if (!group) throw new ServerError(`No such resource group. (${resourceGroupId})`, 'resource-group_read_not-found');
  const agent = db.agents.get(agentId);
  if (!agent) throw new ServerError(`No such agent. (Agent with id ${agentId} not found)`, 'agent_read_not-found');
  const running = [...db.sessions.values()].filter((one) => one.agent === agentId && !ENDED.has(one.status)).length;
  if (running > 0)
    throw new ServerError(
      `Agent has sessions conflicting with its resource group. (Agent ${agentId} has ${running} session(s) conflicting with its resource group; drain them or retry with force.)`,
      'agent_update_conflict',
    );
  agent.scaling_group = group;
  return { agentId, resourceGroupId, policy: 'TERMINATE', conflictingSessionIds: [], terminatingSessionIds: [] };
});
const write = (what: keyof typeof KINDS) =>
  adminOnly(({ input }: { input: Change }, context) => update(what, input, context));

export const resourceGroupsV2: Resolvers = {
  adminUpdateAgentResourceGroup: moveAgent,
  adminAllowedDomainsForResourceGroupV2: read('domain'),
  adminAllowedProjectsForResourceGroupV2: read('group'),
  adminUpdateAllowedDomainsForResourceGroupV2: write('Domains'),
  adminUpdateAllowedProjectsForResourceGroupV2: write('Projects'),
};
