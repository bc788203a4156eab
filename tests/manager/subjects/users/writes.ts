import type { Db } from '../../db/db.ts';
import { internal, missingReference, ServerError, tooLong } from '../../errors.ts';
import { noDomainRow } from '../../rights.ts';
import { isNewer, type Context, type ReleaseName } from '../../types.ts';
import { guardAll, SUCCESS, type Resolvers } from '../../graphql/resolvers.ts';
import { uuidText } from '../../graphql/values.ts';
import { shapeKeypair } from '../keypairs/legacy.ts';
import { makeKeypair, type KeypairRow } from '../keypairs/rows.ts';
import { addPersonalProject } from '../projects/rows.ts';
import { cidrsOf } from './addresses.ts';
import { shapeUser } from './legacy.ts';
import { makeUser, USER_ROLES, USER_STATUSES, type UserRole, type UserRow, type UserStatus } from './rows.ts';

interface UserProps extends Partial<Omit<UserRow, 'role' | 'status'>> {
  role?: string | null;
  status?: string | null;
  is_active?: boolean | null;
  group_ids?: (string | null)[] | null;
}

const noUser = (email: string): ServerError =>
  new ServerError(`The user does not exist. (User with email ${email} not found.)`, 'user_read_not-found');

const badUpdate = (detail: string): ServerError =>
  new ServerError(`Failed to modify user due to bad request. (${detail})`, 'user_update_bad-request');

function member<T extends string>(values: string[], name: string, value: string): T {
  const found = values.find((one) => one === value.toLowerCase());
  if (found === undefined) throw internal(`'${value}' is not a valid ${name}`);
  return found as T;
}

/** What is refused before the database is asked. */
function checkValues(props: UserProps): void {
  const ids = [props.container_uid, props.container_main_gid, ...(props.container_gids ?? [])];
  if (ids.some((id) => typeof id === 'number' && id < 0)) throw internal('UID and GID must be non-negative integers.');
  if (typeof props.role === 'string') member(USER_ROLES, 'UserRole', props.role);
  if (typeof props.status === 'string') member(USER_STATUSES, 'UserStatus', props.status);
}

const LENGTHS: [keyof UserRow, number][] = [
  ['username', 64],
  ['email', 64],
  ['full_name', 64],
  ['description', 500],
];

function checkLengths(values: Partial<UserRow>, statement: string): void {
  for (const [name, limit] of LENGTHS) {
    const value = values[name];
    if (typeof value === 'string' && [...value].length > limit) throw tooLong(limit, statement);
  }
}

const isAdmin = (role: UserRole): boolean => role === 'admin' || role === 'superadmin';

function modelStores(db: Db, domain: string): string[] {
  return db.projectsIn(domain).flatMap((project) => (project.type === 'MODEL_STORE' ? project.id : []));
}

/** Projects of the domain out of what was sent; foreign and unknown ones fall away without a word. */
function ownProjects(db: Db, domain: string, ids: (string | null)[]): string[] {
  return ids.map(uuidText).filter((id) => db.projects.get(id)?.domain_name === domain);
}

/** Refuses what clashes with rows that are there. */
function checkNewUser(email: string, username: string, domain: string, { db, release }: Context): void {
  if (db.userByEmail(email) || db.userByName(username)) {
    const detail = `User with email ${email} or username ${username} already exists.`;
    throw new ServerError(`The user already exists. (${detail})`, 'user_create_conflict');
  }
  if (db.domains.has(domain)) return;
  const bad = (detail: string): ServerError =>
    new ServerError(`Failed to create user due to bad request. (${detail})`, 'user_create_bad-request');
  throw isNewer(release) ? noDomainRow() : bad(`Domain '${domain}' does not exist.`);
}

function createUser({ email, props }: { email: string; props: UserProps }, context: Context): object {
  const { db, release, stamp } = context;
  checkValues(props);
  const {
    role,
    status,
    group_ids,
    is_active: _ignored,
    username = '',
    domain_name: domain = 'default',
    ...rest
  } = props;
  checkNewUser(email, username, domain, context);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const user = makeUser({
    ...given,
    uuid: db.newId(),
    email,
    username,
    password: rest.password ?? '',
    full_name: rest.full_name === undefined ? '' : rest.full_name,
    description: rest.description === undefined ? '' : rest.description,
    role: member<UserRole>(USER_ROLES, 'UserRole', role ?? 'user'),
    status: member<UserStatus>(USER_STATUSES, 'UserStatus', status ?? 'active'),
    status_info: null,
    domain_name: domain,
    created_at: stamp(),
    allowed_client_ip: cidrsOf(rest.allowed_client_ip ?? null),
  });
  checkLengths(user, 'INSERT INTO users (…) VALUES (…)');
  if (!db.userPolicies.has(user.resource_policy)) {
    throw missingReference(
      'users',
      'fk_users_resource_policy_user_resource_policies',
      'resource_policy',
      user.resource_policy,
      'user_resource_policies',
    );
  }
  const projects = ownProjects(db, domain, group_ids ?? []);
  const { access_key, secret_key } = db.newKey();
  user.main_access_key = access_key;
  db.addUser(user);
  const key = makeKeypair(user, access_key, secret_key, { rate_limit: 10000 });
  db.addKeypair(key);
  for (const id of [...projects, ...modelStores(db, domain)]) db.join(user.uuid, id);
  if (isNewer(release)) {
    addPersonalProject(db, user, db.newId());
    db.granted.add(user.uuid);
  }
  const echoed = { ...shapeUser(user, db), allowed_client_ip: props.allowed_client_ip ?? null };
  return { ...SUCCESS, user: echoed, keypair: { ...shapeKeypair(key, db), user_id: null } };
}

/** 26.9 speaks of a default key, and refuses one that is switched off. */
function checkMainKey(db: Db, user: UserRow, accessKey: string, release: ReleaseName): void {
  const newer = isNewer(release);
  const key = db.keypairs.get(accessKey);
  const refusal = (title: string, which: string, end: string): ServerError =>
    new ServerError(
      `The key pair ${title}. (Cannot set ${which} as the ${newer ? 'default' : 'main'} access key.)`,
      `${newer ? 'user-keypair' : 'keypair'}_read_${end}`,
    );
  if (!key)
    throw refusal('does not exist', newer ? 'a non-existing access key' : 'non-existing access key', 'not-found');
  const refused = 'is not allowed to be used';
  if (key.user !== user.uuid) throw refusal(refused, "another user's access key", 'forbidden');
  if (newer && key.is_active !== true) throw refusal(refused, 'an inactive keypair', 'forbidden');
}

/** 26.9 wants the model stores of the domain named among the projects. */
function checkProjects(db: Db, domain: string, ids: (string | null)[]): void {
  const left = modelStores(db, domain).find((id) => !ids.includes(id));
  if (left === undefined) return;
  const text = 'Model-store project keeps every user of its domain';
  throw new ServerError(`${text}. (${text}: ${left})`, 'project_update_conflict');
}

/** Replaces the memberships; the domain's model store (and a personal project) stays whatever was sent. */
function setProjects(db: Db, user: UserRow, ids: (string | null)[]): void {
  const stores = modelStores(db, user.domain_name);
  const wanted = new Set([...ownProjects(db, user.domain_name, ids), ...stores]);
  for (const project of db.projectsOf(user.uuid)) {
    if (!wanted.has(project.id) && project.type !== 'PERSONAL') db.leave(user.uuid, project.id);
  }
  for (const id of wanted) db.join(user.uuid, id);
}

/** The values of the call as the row would take them: `null` clears some fields and is passed over in others. */
function changesOf(props: UserProps): Partial<UserRow> {
  const { role, status, group_ids: _groups, is_active: _active, main_access_key: _key, ...rest } = props;
  const clearable = new Set([
    'full_name',
    'description',
    'allowed_client_ip',
    'container_uid',
    'container_main_gid',
    'container_gids',
  ]);
  const changes: Partial<UserRow> = Object.fromEntries(
    Object.entries(rest).filter(([name, value]) => value !== undefined && (value !== null || clearable.has(name))),
  );
  if (role) changes.role = member<UserRole>(USER_ROLES, 'UserRole', role);
  if (status) {
    changes.status = member<UserStatus>(USER_STATUSES, 'UserStatus', status);
    changes.status_info = 'admin-requested';
  }
  if ('allowed_client_ip' in props) changes.allowed_client_ip = cidrsOf(props.allowed_client_ip ?? null);
  return changes;
}

/** What of a change clashes with rows that are there, or are not. */
function checkReferences(user: UserRow, props: UserProps, db: Db): void {
  const { username, domain_name: domain, resource_policy: policy } = props;
  const other = typeof username === 'string' ? db.userByName(username) : undefined;
  if (other && other.uuid !== user.uuid) throw badUpdate(`Username '${username}' is already taken by another user.`);
  if (domain && !db.domains.has(domain)) throw badUpdate(`Domain '${domain}' does not exist.`);
  if (policy && !db.userPolicies.has(policy)) throw badUpdate(`Resource policy '${policy}' does not exist.`);
}

function modifyUser({ email, props }: { email: string; props: UserProps }, context: Context): object {
  const { db, release, stamp } = context;
  checkValues(props);
  const user = db.userByEmail(email);
  if (!user) throw noUser(email);
  checkReferences(user, props, db);
  if (props.is_active !== undefined) throw internal('Unconsumed column names: is_active');
  const changes = changesOf(props);
  checkLengths(changes, 'UPDATE users SET … WHERE users.email = $2::VARCHAR');
  if (props.main_access_key) checkMainKey(db, user, props.main_access_key, release);
  if (props.group_ids && isNewer(release)) checkProjects(db, changes.domain_name ?? user.domain_name, props.group_ids);
  if (props.main_access_key) changes.main_access_key = props.main_access_key;
  Object.assign(user, changes, { modified_at: stamp() });
  if (changes.role) for (const key of db.keysOf(user.uuid)) key.is_admin = isAdmin(changes.role);
  if (props.group_ids) setProjects(db, user, props.group_ids);
  return { ...SUCCESS, user: shapeUser(user, db) };
}

/** A soft delete. 26.4.16 also switches the keys off and does not mind an unknown address. */
function deleteUser({ email }: { email: string }, { db, release, stamp }: Context): object {
  const user = db.userByEmail(email);
  if (!user && isNewer(release)) throw noUser(email);
  if (!user) return SUCCESS;
  Object.assign(user, { status: 'deleted', status_info: 'admin-requested', modified_at: stamp() });
  const off: Partial<KeypairRow> = { is_active: false };
  if (!isNewer(release)) for (const key of db.keysOf(user.uuid)) Object.assign(key, off);
  return SUCCESS;
}

/** The personal project of 26.9 stays behind. */
function purgeUser({ email }: { email: string }, { db }: Context): object {
  const user = db.userByEmail(email);
  if (!user) throw noUser(email);
  db.removeUser(user.uuid);
  return SUCCESS;
}

export const userWrites: Resolvers = guardAll({
  create_user: createUser,
  modify_user: modifyUser,
  delete_user: deleteUser,
  purge_user: purgeUser,
});
