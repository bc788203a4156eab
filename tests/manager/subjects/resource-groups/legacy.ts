import type { LinkKind } from '../../db/db.ts';
import { internal, nullified, ServerError, stillUsed, tooLong } from '../../errors.ts';
import { guardAll, privileged, SUCCESS, type Resolvers } from '../../graphql/resolvers.ts';
import { textOr } from '../../graphql/values.ts';
import { cannotResolve, lacksRole, noGroupRow } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';
import type { Slots } from '../../db/rows.ts';
import { occupied, type AgentRow } from '../agents.ts';
import { linkWrites } from './links.ts';
import { schedulerDefaults, type ResourceGroupRow } from './rows.ts';

type Props = Record<string, unknown>;

const agentsOf = (name: string, { db }: Context): AgentRow[] =>
  [...db.agents.values()].filter((agent) => agent.scaling_group === name);

/** Slots of several agents, added up. */
function sum(slots: readonly Slots[]): Slots {
  const names = new Set(slots.flatMap((one) => Object.keys(one)));
  const of = (name: string) => slots.reduce((total, one) => total + BigInt(one[name] ?? 0), 0n);
  return Object.fromEntries([...names].map((name) => [name, String(of(name))]));
}

const shape =
  (context: Context) =>
  (group: ResourceGroupRow): object => {
    const found = ({ status }: { status: string }) =>
      agentsOf(group.name, context).filter((agent) => agent.status === status);
    return {
      ...group,
      accelerator_quantum_size: null,
      agent_count_by_status: (args: { status: string }) => found(args).length,
      agent_total_resource_slots_by_status: (args: { status: string }) => ({
        occupied_slots: sum(found(args).map((agent) => occupied(agent, context.db))),
        available_slots: sum(found(args).map(({ available_slots }) => available_slots)),
      }),
    };
  };

/** Users see the name of a group, hardly more. */
function shapePublic({ name, is_active, is_public }: ResourceGroupRow): object {
  return { name, is_active, is_public };
}

const active =
  (is_active: boolean | null | undefined) =>
  (group: ResourceGroupRow): boolean =>
    typeof is_active !== 'boolean' || group.is_active === is_active;

type ActiveArgs = { is_active?: boolean | null };

function linked(kind: LinkKind, owner: string, { is_active }: ActiveArgs, context: Context): object[] {
  return context.db.linked(kind, owner).filter(active(is_active)).map(shape(context));
}

export const resourceGroupResolvers: Resolvers = {
  scaling_groups: privileged(({ name, is_active }: ActiveArgs & { name?: string }, context) => {
    if (name !== undefined) throw internal("Query.resolve_scaling_groups() got an unexpected keyword argument 'name'");
    return [...context.db.resourceGroups.values()].filter(active(is_active)).map(shape(context));
  }),
  scaling_group: privileged(({ name }: { name?: string }, context) => {
    const group = context.db.resourceGroups.get(name ?? '');
    return group ? shape(context)(group) : null;
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
  accessible_scaling_groups: ({ project_id }: { project_id: string }, context) => {
    const { db, caller } = context;
    if (lacksRole(context)) throw cannotResolve('user');
    const groups = [
      ...db.linked('domain', caller.user.domain_name),
      ...db.linked('group', project_id),
      ...db.linked('keypair', caller.key.access_key),
    ];
    return [...new Set(groups)].map(shapePublic);
  },
};

const SCHEDULERS = ['fifo', 'lifo', 'drf', 'fair-share'];

function checkChoice(model: string, field: string, place: string, value: unknown, choices: string[]): void {
  if (choices.includes(String(value))) return;
  const names = choices.map((choice) => `'${choice}'`);
  const should = `Input should be ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  const text = `1 validation error for ${model}\n${field}\n  ${should} [type=enum, input_value='${String(value)}', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.11/v/enum`;
  const extra = `{'errors': [{'type': 'enum', 'loc': (${place}), 'msg': "${should}", 'url': 'https://errors.pydantic.dev/2.11/v/enum'}]}`;
  throw new ServerError(
    `Schema validation failed. (${text})\n -> extra_data: ${extra}`,
    'backendai_parsing_invalid-parameters',
  );
}

/** Always the whole set of options: what is left out goes back to the default, what is unknown disappears. */
function optionsOf(input: unknown, { release }: Context): Record<string, unknown> {
  const model = isNewer(release) ? 'ResourceGroupOpts' : 'ScalingGroupOpts';
  const given = (input ?? {}) as Record<string, unknown>;
  const options = schedulerDefaults(release);
  for (const name of Object.keys(options)) if (name in given) options[name] = given[name];
  (options.allowed_session_types as unknown[]).forEach((type, index) =>
    checkChoice(model, `allowed_session_types.${index}`, `'allowed_session_types', ${index}`, type, [
      'interactive',
      'batch',
      'inference',
      'system',
    ]),
  );
  const strategy = options.agent_selection_strategy;
  checkChoice(model, 'agent_selection_strategy', "'agent_selection_strategy',", strategy, [
    'dispersed',
    'concentrated',
    'roundrobin',
    'legacy',
  ]);
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

function create({ name, props }: { name: string; props: Props }, context: Context): object {
  const { db, stamp } = context;
  const scheduler_opts = optionsOf(props.scheduler_opts, context);
  checkGroup(name, props);
  if (db.resourceGroups.has(name)) {
    const what = isNewer(context.release) ? 'resource group' : 'scaling group';
    throw new ServerError(
      `Duplicate Scaling Group (Duplicate ${what} name: ${name})`,
      'scaling-group_generic_conflict',
    );
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
  // The answer shows what was sent, with nothing for what was left out; 26.9 leaves one option out of it.
  const { enforce_spreading_endpoint_replica: spread, ...options } = scheduler_opts;
  const shown = isNewer(context.release) ? options : { ...options, enforce_spreading_endpoint_replica: spread };
  const echo = { wsproxy_addr: group.wsproxy_addr ?? '', wsproxy_api_token: group.wsproxy_api_token ?? '' };
  return { ...SUCCESS, scaling_group: { ...shape(context)(group), ...echo, scheduler_opts: shown } };
}

export const notFound = (name: string, { release }: Context): ServerError =>
  isNewer(release)
    ? noGroupRow()
    : new ServerError(
        `No such scaling group. (Scaling group not found (name:${name}))`,
        'scaling-group_read_not-found',
      );

/** `null` clears these; in the options it means "as before"; elsewhere it is refused. */
const CLEARABLE = new Set(['description', 'wsproxy_addr', 'wsproxy_api_token']);

function modify({ name, props }: { name: string; props: Props }, context: Context): object {
  const changes: Props = {};
  for (const [field, value] of Object.entries(props)) {
    if (value === null && field.endsWith('_opts')) continue;
    if (value === null && !CLEARABLE.has(field)) throw nullified();
    changes[field] = field === 'scheduler_opts' ? optionsOf(value, context) : value;
  }
  checkGroup(name, props);
  const group = context.db.resourceGroups.get(name);
  if (!group) throw notFound(name, context);
  Object.assign(group, changes);
  return SUCCESS;
}

function remove({ name }: { name: string }, context: Context): object {
  const { db } = context;
  if (!db.resourceGroups.has(name)) throw notFound(name, context);
  if (agentsOf(name, context).length > 0)
    throw stillUsed('scaling_groups', 'fk_agents_scaling_group_scaling_groups', 'agents', name);
  // One that has ended long ago refers to its group as well.
  if ([...db.sessions.values()].some((session) => session.resource_group === name))
    throw stillUsed('scaling_groups', 'fk_sessions_scaling_group_name_scaling_groups', 'sessions', name);
  db.resourceGroups.delete(name);
  for (const links of Object.values(db.links)) for (const names of links.values()) names.delete(name);
  return SUCCESS;
}

export const resourceGroupWrites: Resolvers = guardAll({
  create_scaling_group: create,
  modify_scaling_group: modify,
  delete_scaling_group: remove,
  ...linkWrites,
});
