import type { LinkKind } from '../../db/db.ts';
import { SCHEDULER_DEFAULTS } from '../../db/fixtures.ts';
import type { ResourceGroupRow } from '../../db/rows.ts';
import { duplicate, internal, missingReference, nullified, ServerError, stillUsed, tooLong } from '../../errors.ts';
import { isNewer, type Context } from '../../types.ts';
import { guardAll, privileged, SUCCESS, type Resolvers } from '../resolvers.ts';
import { textOr } from '../values.ts';

type Props = Record<string, unknown>;

/** The one agent of the embedded site serves `default`. */
const AGENT = { available_slots: { cpu: '63', mem: '498920849408' }, occupied_slots: { cpu: '0', mem: '0' } };
const hasAgents = (name: string): boolean => name === 'default';

function shape(group: ResourceGroupRow): object {
  const alive = ({ status }: { status: string }): boolean => hasAgents(group.name) && status === 'ALIVE';
  return {
    ...group,
    accelerator_quantum_size: null,
    agent_count_by_status: (args: { status: string }) => (alive(args) ? 1 : 0),
    agent_total_resource_slots_by_status: (args: { status: string }) =>
      alive(args) ? AGENT : { occupied_slots: {}, available_slots: {} },
  };
}

/** Users see the name of a group, hardly more. */
function shapePublic({ name, is_active, is_public }: ResourceGroupRow): object {
  return { name, is_active, is_public };
}

const active =
  (is_active: boolean | null | undefined) =>
  (group: ResourceGroupRow): boolean =>
    typeof is_active !== 'boolean' || group.is_active === is_active;

type ActiveArgs = { is_active?: boolean | null };

function linked(kind: LinkKind, owner: string, { is_active }: ActiveArgs, { db }: Context): object[] {
  return db.linked(kind, owner).filter(active(is_active)).map(shape);
}

export const resourceGroupResolvers: Resolvers = {
  scaling_groups: privileged(({ name, is_active }: ActiveArgs & { name?: string }, { db }) => {
    if (name !== undefined) throw internal("Query.resolve_scaling_groups() got an unexpected keyword argument 'name'");
    return [...db.resourceGroups.values()].filter(active(is_active)).map(shape);
  }),
  scaling_group: privileged(({ name }: { name?: string }, { db }) => {
    const group = db.resourceGroups.get(name ?? '');
    return group ? shape(group) : null;
  }),
  scaling_groups_for_domain: privileged((args: ActiveArgs & { domain: string }, context) =>
    linked('domain', args.domain, args, context),
  ),
  scaling_groups_for_user_group: privileged((args: ActiveArgs & { user_group: string }, context) =>
    linked('group', args.user_group, args, context),
  ),
  scaling_groups_for_keypair: privileged((args: ActiveArgs & { access_key: string }, context) =>
    linked('keypair', args.access_key, args, context),
  ),
  accessible_scaling_groups: ({ project_id }: { project_id: string }, { db, caller }) => {
    const groups = [
      ...db.linked('domain', caller.user.domain_name),
      ...db.linked('group', project_id),
      ...db.linked('keypair', caller.key.access_key),
    ];
    return [...new Set(groups)].map(shapePublic);
  },
};

const SCHEDULERS = ['fifo', 'lifo', 'drf', 'fair-share'];

function checkChoice(field: string, place: string, value: unknown, choices: string[]): void {
  if (choices.includes(String(value))) return;
  const names = choices.map((choice) => `'${choice}'`);
  const should = `Input should be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const text = `1 validation error for ScalingGroupOpts\n${field}\n  ${should} [type=enum, input_value='${String(value)}', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.11/v/enum`;
  const extra = `{'errors': [{'type': 'enum', 'loc': (${place}), 'msg': "${should}", 'url': 'https://errors.pydantic.dev/2.11/v/enum'}]}`;
  throw new ServerError(
    `Schema validation failed. (${text})\n -> extra_data: ${extra}`,
    'backendai_parsing_invalid-parameters',
  );
}

/** Always the whole set of options: what is left out goes back to the default, what is unknown disappears. */
function optionsOf(input: unknown): Record<string, unknown> {
  const given = (input ?? {}) as Record<string, unknown>;
  const options: Record<string, unknown> = structuredClone(SCHEDULER_DEFAULTS);
  for (const name of Object.keys(options)) if (name in given) options[name] = given[name];
  (options.allowed_session_types as unknown[]).forEach(
    (type, index) =>
    checkChoice(`allowed_session_types.${index}`, `'allowed_session_types', ${index}`, type, ['interactive', 'batch', 'inference', 'system']), // prettier-ignore
  );
  const strategy = options.agent_selection_strategy;
  checkChoice('agent_selection_strategy', "'agent_selection_strategy',", strategy, ['dispersed', 'concentrated', 'roundrobin', 'legacy']); // prettier-ignore
  return options;
}

function checkGroup(name: string, props: Props): void {
  if (typeof props.scheduler === 'string' && !SCHEDULERS.includes(props.scheduler)) {
    throw internal(`'${props.scheduler}' is not a valid SchedulerType`);
  }
  const statement = 'INSERT INTO scaling_groups (…) VALUES (…)';
  if (name.length > 64) throw tooLong(64, statement);
  if (typeof props.description === 'string' && props.description.length > 512) throw tooLong(512, statement);
}

const words = ({ release }: Context): string => (isNewer(release) ? 'resource group' : 'scaling group');

function create({ name, props }: { name: string; props: Props }, context: Context): object {
  const { db, stamp } = context;
  const scheduler_opts = optionsOf(props.scheduler_opts);
  checkGroup(name, props);
  if (db.resourceGroups.has(name)) {
    const title = isNewer(context.release) ? 'Duplicate Resource Group' : 'Duplicate Scaling Group';
    throw new ServerError(`${title} (Duplicate ${words(context)} name: ${name})`, 'scaling-group_generic_conflict');
  }
  const group: ResourceGroupRow = {
    name,
    description: textOr(props.description, ''),
    is_active: props.is_active !== false,
    is_public: props.is_public !== false,
    created_at: stamp(),
    wsproxy_addr: (props.wsproxy_addr ?? null) as string | null,
    wsproxy_api_token: (props.wsproxy_api_token ?? null) as string | null,
    driver: String(props.driver),
    driver_opts: (props.driver_opts ?? {}) as Record<string, unknown>,
    scheduler: String(props.scheduler),
    scheduler_opts,
    use_host_network: props.use_host_network === true,
  };
  db.resourceGroups.set(name, group);
  // The answer shows what was sent, with nothing for what was left out.
  const echo = { wsproxy_addr: group.wsproxy_addr ?? '', wsproxy_api_token: group.wsproxy_api_token ?? '' };
  return { ...SUCCESS, scaling_group: { ...shape(group), ...echo } };
}

const notFound = (name: string): ServerError =>
  new ServerError(`No such scaling group. (Scaling group not found (name:${name}))`, 'scaling-group_read_not-found');

/** `null` clears these; in the options it means "as before"; elsewhere it is refused. */
const CLEARABLE = new Set(['description', 'wsproxy_addr', 'wsproxy_api_token']);

function modify({ name, props }: { name: string; props: Props }, { db }: Context): object {
  const changes: Props = {};
  for (const [field, value] of Object.entries(props)) {
    if (value === null && field.endsWith('_opts')) continue;
    if (value === null && !CLEARABLE.has(field)) throw nullified();
    changes[field] = field === 'scheduler_opts' ? optionsOf(value) : value;
  }
  checkGroup(name, props);
  const group = db.resourceGroups.get(name);
  if (!group) throw notFound(name);
  Object.assign(group, changes);
  return SUCCESS;
}

function remove({ name }: { name: string }, { db }: Context): object {
  if (!db.resourceGroups.has(name)) throw notFound(name);
  if (hasAgents(name)) throw stillUsed('scaling_groups', 'fk_agents_scaling_group_scaling_groups', 'agents', name);
  db.resourceGroups.delete(name);
  for (const links of Object.values(db.links)) for (const names of links.values()) names.delete(name);
  return SUCCESS;
}

interface LinkTable {
  kind: LinkKind;
  table: string;
  unique: string;
  column: string;
  shown: string;
  other: string;
  exists: (owner: string, context: Context) => boolean;
}

const TABLES: Record<LinkKind, LinkTable> = {
  domain: { kind: 'domain', table: 'sgroups_for_domains', unique: 'uq_sgroup_domain', column: 'domain', shown: 'domain', other: 'domains', exists: (owner, { db }) => db.domains.has(owner) }, // prettier-ignore
  group: { kind: 'group', table: 'sgroups_for_groups', unique: 'uq_sgroup_ugroup', column: 'group', shown: '"group"', other: 'groups', exists: (owner, { db }) => db.projects.has(owner) }, // prettier-ignore
  keypair: { kind: 'keypair', table: 'sgroups_for_keypairs', unique: 'uq_sgroup_akey', column: 'access_key', shown: 'access_key', other: 'keypairs', exists: (owner, { db }) => db.keypairs.has(owner) }, // prettier-ignore
};

/** All or nothing, as one statement would be. */
function associate(link: LinkTable, owner: string, names: string[], context: Context): object {
  const { db } = context;
  for (const name of names) {
    const missing = (column: string, value: string, other: string): ServerError => missingReference(link.table, `fk_${link.table}_${column}_${other}`, column, value, other); // prettier-ignore
    if (db.links[link.kind].get(owner)?.has(name)) throw duplicate(link.unique, `scaling_group, ${link.shown}`, `${name}, ${owner}`); // prettier-ignore
    if (!db.resourceGroups.has(name)) throw missing('scaling_group', name, 'scaling_groups');
    if (!link.exists(owner, context)) throw missing(link.column, owner, link.other);
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

function linkWrites(name: string, argument: string, link: LinkTable): Resolvers {
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

export const resourceGroupWrites: Resolvers = guardAll({
  create_scaling_group: create,
  modify_scaling_group: modify,
  delete_scaling_group: remove,
  ...linkWrites('domain', 'domain', TABLES.domain),
  ...linkWrites('user_group', 'user_group', TABLES.group),
  ...linkWrites('keypair', 'access_key', TABLES.keypair),
});
