/** Which resource groups a domain, a project or a keypair may use. */
import type { LinkKind } from '../../db/db.ts';
import { duplicate, missingReference, ServerError } from '../../errors.ts';
import { SUCCESS, type Resolvers } from '../../graphql/resolvers.ts';
import { noDomainRow, noGroupRow } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';

interface LinkTable {
  kind: LinkKind;
  table: string;
  unique: string;
  column: string;
  shown: string;
  other: string;
  exists: (owner: string, context: Context) => boolean;
  /** What 26.9 says of an owner that is not there, when it is not the foreign key. */
  unknown?: () => ServerError;
}

const noKeypair = (): ServerError =>
  new ServerError('Field row not found. (No field row matches the given key)', 'user-keypair_read_not-found');

const TABLES: Record<LinkKind, LinkTable> = {
  domain: {
    kind: 'domain',
    table: 'sgroups_for_domains',
    unique: 'uq_sgroup_domain',
    column: 'domain',
    shown: 'domain',
    other: 'domains',
    exists: (owner, { db }) => db.domains.has(owner),
    unknown: noDomainRow,
  },
  group: {
    kind: 'group',
    table: 'sgroups_for_groups',
    unique: 'uq_sgroup_ugroup',
    column: 'group',
    shown: '"group"',
    other: 'groups',
    exists: (owner, { db }) => db.projects.has(owner),
  },
  keypair: {
    kind: 'keypair',
    table: 'sgroups_for_keypairs',
    unique: 'uq_sgroup_akey',
    column: 'access_key',
    shown: 'access_key',
    other: 'keypairs',
    exists: (owner, { db }) => db.keypairs.has(owner),
    unknown: noKeypair,
  },
};

/** All or nothing, as one statement would be. */
function associate(link: LinkTable, owner: string, names: string[], context: Context): object {
  const { db } = context;
  for (const name of names) {
    const missing = (column: string, value: string, other: string): ServerError =>
      missingReference(link.table, `fk_${link.table}_${column}_${other}`, column, value, other);
    const newer = isNewer(context.release);
    // From 26.9 on a link that is there is as good as a new one.
    if (db.links[link.kind].get(owner)?.has(name) && !newer)
      throw duplicate(link.unique, `scaling_group, ${link.shown}`, `${name}, ${owner}`);
    if (!db.resourceGroups.has(name)) throw newer ? noGroupRow() : missing('scaling_group', name, 'scaling_groups');
    if (!link.exists(owner, context)) throw (newer && link.unknown?.()) || missing(link.column, owner, link.other);
  }
  for (const name of names) db.link(link.kind, owner, name);
  return SUCCESS;
}

function disassociate(link: LinkTable, owner: string, names: string[] | null, { db }: Context): object {
  if (names === null) db.links[link.kind].delete(owner);
  else for (const name of names) db.links[link.kind].get(owner)?.delete(name);
  return SUCCESS;
}

type LinkArgs = { scaling_group?: string; scaling_groups?: string[] } & Record<string, unknown>;

function writesOf(name: string, argument: string, link: LinkTable): Resolvers {
  const owner = (args: LinkArgs): string => String(args[argument]);
  const names = (args: LinkArgs): string[] => args.scaling_groups ?? [String(args.scaling_group)];
  const on = (args: LinkArgs, context: Context): object => associate(link, owner(args), names(args), context);
  const off = (args: LinkArgs, context: Context): object => disassociate(link, owner(args), names(args), context);
  return {
    [`associate_scaling_group_with_${name}`]: on,
    [`associate_scaling_groups_with_${name}`]: on,
    [`disassociate_scaling_group_with_${name}`]: off,
    [`disassociate_scaling_groups_with_${name}`]: off,
    [`disassociate_all_scaling_groups_with_${name === 'user_group' ? 'group' : name}`]: (args: LinkArgs, context) =>
      disassociate(link, owner(args), null, context),
  };
}

export const linkWrites: Resolvers = {
  ...writesOf('domain', 'domain', TABLES.domain),
  ...writesOf('user_group', 'user_group', TABLES.group),
  ...writesOf('keypair', 'access_key', TABLES.keypair),
};
