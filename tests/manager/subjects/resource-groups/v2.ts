/** Who may use a resource group, seen from the group. */
import type { LinkKind } from '../../db/db.ts';
import { missingLink } from '../../errors.ts';
import { adminOnly, type Resolvers } from '../../graphql/resolvers.ts';
import type { Context } from '../../types.ts';

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

/** Adding what is there and removing what is not does nothing. */
function update(what: keyof typeof KINDS, { resourceGroupName: name, add, remove }: Change, context: Context): object {
  const { kind, table, column, other } = KINDS[what];
  const { db } = context;
  const known = kind === 'domain' ? db.domains : db.projects;
  for (const owner of add ?? []) {
    if (!known.has(owner)) throw missingLink(table, column, owner, other);
    if (!db.resourceGroups.has(name)) throw missingLink(table, 'scaling_group', name, 'scaling_groups');
    db.link(kind, owner, name);
  }
  for (const owner of remove ?? []) db.links[kind].get(owner)?.delete(name);
  return { items: ownersOf(kind, name, context) };
}

/** A group that there is none of is allowed to nobody. */
const read = (kind: LinkKind) =>
  adminOnly(({ resourceGroupName }: Change, context) => ({ items: ownersOf(kind, resourceGroupName, context) }));
const write = (what: keyof typeof KINDS) =>
  adminOnly(({ input }: { input: Change }, context) => update(what, input, context));

export const resourceGroupsV2: Resolvers = {
  adminAllowedDomainsForResourceGroupV2: read('domain'),
  adminAllowedProjectsForResourceGroupV2: read('group'),
  adminUpdateAllowedDomainsForResourceGroupV2: write('Domains'),
  adminUpdateAllowedProjectsForResourceGroupV2: write('Projects'),
};
