import {
  badParameters,
  duplicate,
  insufficient,
  internal,
  missingReference,
  nullified,
  ServerError,
  sqlError,
} from '../../errors.ts';
import { relayList, type RelayArgs } from '../../graphql/legacy-list.ts';
import { SUCCESS, type Resolvers } from '../../graphql/resolvers.ts';
import { hostsOf, slotsOf, textOr, uuidText } from '../../graphql/values.ts';
import { noDomainRow } from '../../rights.ts';
import { isNewer, type Context } from '../../types.ts';
import { write } from './rights.ts';
import { makeProject, projectColumns, type ProjectRow, type ProjectType } from './rows.ts';

interface ListArgs {
  domain_name?: string | null;
  is_active?: boolean | null;
  type?: (string | null)[] | null;
}

type Props = Record<string, unknown>;

/** @throws ServerError for a stored permission that there is not, which makes a list fail as a whole */
function shape(project: ProjectRow, { db }: Context): object {
  hostsOf(project.allowed_vfolder_hosts);
  return { ...project, scaling_groups: () => db.linked('group', project.id).map((group) => group.name) };
}

function typesOf(args: ListArgs, { release }: Context): string[] {
  const known = isNewer(release) ? ['GENERAL', 'MODEL_STORE', 'PERSONAL'] : ['GENERAL', 'MODEL_STORE'];
  const wanted = (args.type ?? ['GENERAL']).map(String);
  const bad = wanted.find((type) => !known.includes(type));
  if (bad !== undefined) throw internal(`'${bad}' is not a valid ProjectType`);
  return wanted;
}

function list(args: ListArgs, context: Context): object[] {
  const { role, domain_name, uuid } = context.caller.user;
  const active = (project: ProjectRow): boolean =>
    typeof args.is_active !== 'boolean' || project.is_active === args.is_active;
  if (role !== 'superadmin' && role !== 'admin') {
    const own = context.db.projectsOf(uuid).filter((project) => project.type === 'GENERAL' && active(project));
    return own.map((project) => shape(project, context));
  }
  if (role === 'admin' && typeof args.domain_name === 'string' && args.domain_name !== domain_name)
    throw insufficient();
  const types = typesOf(args, context);
  const domain = role === 'admin' ? domain_name : args.domain_name;
  return [...context.db.projects.values()]
    .filter((p) => types.includes(p.type) && active(p) && (typeof domain !== 'string' || p.domain_name === domain))
    .map((project) => shape(project, context));
}

/** Domain admins see the own domain, plain users what they belong to. */
function visible({ caller, db }: Context): ProjectRow[] {
  const { role, domain_name, uuid } = caller.user;
  if (role === 'superadmin') return [...db.projects.values()];
  return role === 'admin' ? db.projectsIn(domain_name) : db.projectsOf(uuid);
}

export const projectResolvers: Resolvers = {
  groups: list,
  group: ({ id }: { id: string }, context) => {
    const project = context.db.projects.get(id);
    const { role, uuid, domain_name } = context.caller.user;
    if (role === 'superadmin') return project ? shape(project, context) : null;
    if (role === 'admin') return project?.domain_name === domain_name ? shape(project, context) : null;
    if (!project && !isNewer(context.release)) throw internal("'NoneType' object has no attribute 'id'");
    if (!project || !context.db.isMember(uuid, project.id)) throw insufficient();
    return shape(project, context);
  },
  groups_by_name: ({ name, domain_name }: { name: string; domain_name?: string }, context) =>
    visible(context)
      .filter((project) => project.name === name && (!domain_name || project.domain_name === domain_name))
      .map((project) => shape(project, context)),
  group_nodes: (args: RelayArgs, context) =>
    relayList(visible(context), args, {
      columns: projectColumns,
      type: 'GroupNode',
      id: (project) => project.id,
      shape: (project) => ({ ...shape(project, context), row_id: project.id }),
    }),
};

/** The column refuses what is not a slug, with its statement in the text. */
export function checkSlug(name: string, table: string): void {
  const refuse = (text: string): ServerError =>
    sqlError('builtins.ValueError', `('${text}', '${name}')`, `INSERT INTO ${table} (…)`);
  if (name.length > 64) throw refuse('value is too long (max length 64)');
  if (/^[_-]/.test(name)) throw refuse('value should not begin with non-word characters.');
  if (/[._-]$/.test(name)) throw refuse('value should not end with non-word characters.');
  if (/[._-]{2}/.test(name)) throw refuse('value should contain consecutive non-word characters.');
  if (!/^[\p{L}\p{N}._-]+$/u.test(name)) throw refuse('value must be a valid slug.');
}

/** The clear refusals of a new project. */
function checkNewGroup(name: string, domain: string, policy: string, { db, release }: Context): void {
  if (name.trim() === '' || name.length > 64) {
    throw badParameters('Group name cannot be empty or whitespace and must not exceed 64 characters.');
  }
  if (!db.domains.has(domain)) {
    if (isNewer(release)) throw noDomainRow();
    throw badParameters(`Cannot create group: Domain '${domain}' does not exist`);
  }
  if (!db.projectPolicies.has(policy))
    throw badParameters(`Cannot create group: Resource policy '${policy}' does not exist`);
  if (db.projectsIn(domain).some((project) => project.name === name)) {
    throw badParameters(`Group with name '${name}' already exists in domain '${domain}'`);
  }
  checkSlug(name, 'groups');
}

function typeOf(value: unknown): ProjectType {
  const given = textOr(value, 'GENERAL');
  const type = given.toUpperCase();
  if (type !== 'GENERAL' && type !== 'MODEL_STORE') throw internal(`'${given}'`);
  return type;
}

function createGroup({ name, props }: { name: string; props: Props }, context: Context): object {
  const domain_name = textOr(props.domain_name, '');
  const total_resource_slots = slotsOf(props.total_resource_slots ?? {});
  const allowed_vfolder_hosts = hostsOf(props.allowed_vfolder_hosts ?? {});
  const type = typeOf(props.type);
  const resource_policy = textOr(props.resource_policy, 'default');
  checkNewGroup(name, domain_name, resource_policy, context);
  const project = makeProject({
    id: context.db.newId(),
    name,
    domain_name,
    type,
    description: textOr(props.description, ''),
    is_active: props.is_active !== false,
    resource_policy,
    total_resource_slots,
    allowed_vfolder_hosts,
    container_registry: (props.container_registry ?? {}) as ProjectRow['container_registry'],
    integration_id: textOr(props.integration_id, ''),
    created_at: context.stamp(),
  });
  context.db.projects.set(project.id, project);
  return echo(project, context);
}

/** The answer of a write: 26.9 has null in it for an empty registry, where a read has an empty object. */
function echo(project: ProjectRow, context: Context): object {
  const empty = Object.keys(project.container_registry ?? {}).length === 0;
  const shown = shape(project, context);
  return { ...SUCCESS, group: empty && isNewer(context.release) ? { ...shown, container_registry: null } : shown };
}

const CLEARABLE = new Set(['description', 'integration_id', 'container_registry']);

function changesOf(props: Props): Props {
  const { user_update_mode: _mode, user_uuids: _users, ...rest } = props;
  for (const [name, value] of Object.entries(rest)) if (value === null && !CLEARABLE.has(name)) throw nullified();
  const changes: Props = { ...rest };
  if (rest.total_resource_slots) changes.total_resource_slots = slotsOf(rest.total_resource_slots);
  if (rest.allowed_vfolder_hosts) changes.allowed_vfolder_hosts = hostsOf(rest.allowed_vfolder_hosts);
  // The schema's default text resets it whenever it is left out.
  changes.container_registry = rest.container_registry ?? {};
  return changes;
}

function updateMembers(project: ProjectRow, props: Props, { db }: Context): void {
  const { user_update_mode: mode, user_uuids: uuids } = props as { user_update_mode?: string; user_uuids?: string[] };
  if (!mode || !uuids) return;
  // Those of another domain are passed over.
  const users = uuids.map(uuidText).filter((uuid) => db.users.get(uuid)?.domain_name === project.domain_name);
  for (const uuid of users) {
    if (mode === 'add') db.join(uuid, project.id);
    else db.leave(uuid, project.id);
  }
}

/** What the database refuses when a project changes. */
function checkChanges(project: ProjectRow, changes: Partial<ProjectRow>, { db }: Context): void {
  const { name, domain_name, resource_policy } = changes;
  if (name !== undefined) checkSlug(name, 'groups');
  if (domain_name !== undefined && !db.domains.has(domain_name))
    throw missingReference('groups', 'fk_groups_domain_name_domains', 'domain_name', domain_name, 'domains');
  if (resource_policy !== undefined && !db.projectPolicies.has(resource_policy))
    throw missingReference(
      'groups',
      'fk_groups_resource_policy_project_resource_policies',
      'resource_policy',
      resource_policy,
      'project_resource_policies',
    );
  const next = { ...project, ...changes };
  const clash = db.projectsIn(next.domain_name).some((other) => other.id !== project.id && other.name === next.name);
  if (clash) throw duplicate('uq_groups_name_domain_name', 'name, domain_name', `${next.name}, ${next.domain_name}`);
}

function modifyGroup({ gid, props }: { gid: string; props: Props }, context: Context): object {
  const { db, release, stamp } = context;
  const mode = props.user_update_mode;
  for (const uuid of (props.user_uuids as string[] | null | undefined) ?? []) uuidText(uuid);
  if (typeof mode === 'string' && mode !== 'add' && mode !== 'remove') {
    throw new ServerError('Invalid user update mode. (invalid user_update_mode)', 'group_update_invalid-parameters');
  }
  const changes = changesOf(props);
  const project = db.projects.get(gid);
  if (!project && isNewer(release)) return { ...SUCCESS, group: null };
  if (!project) throw noProject(gid);
  checkChanges(project, changes, context);
  Object.assign(project, changes, { modified_at: stamp() });
  updateMembers(project, props, context);
  return echo(project, context);
}

const personal = (detail: string): ServerError =>
  new ServerError(`Personal project is removed with its user, not on its own. (${detail})`, 'project_purge_conflict');

const noProject = (gid: string): ServerError =>
  new ServerError(`Project not found. (Group not found: ${gid})`, 'group_read_not-found');

function deleteGroup({ gid }: { gid: string }, { db, stamp, release }: Context): object {
  const project = db.projects.get(gid);
  if (!project && isNewer(release))
    throw new ServerError(`Entity not found. (ProjectRow ${gid} not found)`, 'project_update_not-found');
  if (!project) throw noProject(gid);
  if (project.type === 'PERSONAL') throw personal(`Project ${gid} is a personal project.`);
  const integration_id = isNewer(release) ? project.integration_id : null;
  Object.assign(project, { is_active: false, integration_id, modified_at: stamp() });
  return SUCCESS;
}

function purgeGroup({ gid }: { gid: string }, { db, release }: Context): object {
  const project = db.projects.get(gid);
  if (!project)
    throw new ServerError(
      'Project not found. (project not found)',
      isNewer(release) ? 'project_read_not-found' : 'group_read_not-found',
    );
  if (project.type === 'PERSONAL') throw personal(`Personal project is purged with its user: ${gid}`);
  if ([...db.sessions.values()].some((session) => session.project === gid && session.terminated_at === null)) {
    const text = `Project has active kernels. (error on deleting project ${gid} with active kernels)`;
    throw new ServerError(text, 'group_purge_conflict');
  }
  db.removeProject(gid);
  return SUCCESS;
}

export const projectWrites: Resolvers = {
  create_group: write('create', createGroup),
  modify_group: write('update', modifyGroup),
  delete_group: write('soft-delete', deleteGroup),
  purge_group: write('hard-delete', purgeGroup),
};
