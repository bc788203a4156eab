/** What is done to folders by REST. Rights and refusals as 26.4.16 has them. */
import type { Db } from '../db/db.ts';
import { VOLUME } from '../db/site.ts';
import { Problem } from '../errors.ts';
import { admin, type RestCall, type Route } from '../rest/call.ts';
import { isNewer, type Context } from '../types.ts';
import { scopeOf, type FolderRow } from './folder-rows.ts';
import type { ProjectRow } from './projects/rows.ts';
import { hasEnded } from './sessions/rows.ts';

/** A permission that somebody has of their own on a folder; by `<folder> <user>`. */
export interface FolderShareRow {
  folder: string;
  user: string;
  permission: string;
}

declare module '../db/db.ts' {
  interface Tables {
    folderShares: Map<string, FolderShareRow>;
  }
}

const shareKey = (folder: string, user: string): string => `${folder} ${user}`;
const hex = (id: string): string => id.replaceAll('-', '');
const uuid = (id: string): string =>
  id.replace(/^([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})$/i, '$1-$2-$3-$4-$5');

const notFound = (id?: string): Problem =>
  new Problem(404, 'object-not-found', 'No such virtual folder.', {
    error_code: 'vfolder_read_not-found',
    ...(id !== undefined && { data: id }),
  });
const noUser = (msg?: string, title = 'No such user.'): Problem =>
  new Problem(404, 'object-not-found', title, { error_code: 'backendai_read_not-found', ...(msg && { msg }) });
const schema = (model: string, field: string, said: string, value: string): Problem =>
  new Problem(400, 'generic-bad-request', 'Invalid or Missing API Parameters.', {
    error_code: 'api_parsing_invalid-parameters',
    msg: `<BackendAISchemaValidationFailed(400): Schema validation failed. (1 validation error for ${model}\n${field}\n  Assertion failed, ${said} [type=assertion_error, input_value='${value}', input_type=str]\n    For further information visit https://errors.pydantic.dev/2.11/v/assertion_error)>`,
  });
const invalidFolder = (msg: string): Problem =>
  new Problem(400, 'vfolder-invalid-parameter', 'Invalid parameter for virtual folder operation.', {
    error_code: 'vfolder_access_invalid-parameters',
    msg,
  });
const badParameter = (msg: string): Problem =>
  new Problem(400, 'invalid-api-params', 'Missing or invalid API parameters.', {
    error_code: 'api_generic_invalid-parameters',
    msg,
  });

const RESERVED = new Set(['.ssh', '.jupyter', '.tmux.conf', '.terminfo', '/bin', '/etc', '/home/work']);
const PATTERN = /^\.(?:[a-z0-9]+rc|.*_profile)$/;

function checkName(name: string, model: string, field: string): void {
  if (RESERVED.has(name))
    throw schema(model, field, `VFolder name '${name}' is reserved for internal operations`, name);
  if (PATTERN.test(name))
    throw schema(model, field, `VFolder name '${name}' matches a reserved pattern (pattern: ${PATTERN.source})`, name);
  if (name.length > 64)
    throw schema(model, field, `The length of VFolder name should be shorter than 64. (len: ${name.length})`, name);
}

/** Whoever rules over a folder: superadmins, the domain's admins, its owner. */
const rules = ({ caller: { user } }: Context, folder: FolderRow): boolean =>
  user.role === 'superadmin' ||
  (user.role === 'admin' && folder.domain_name === user.domain_name) ||
  folder.user === user.uuid;

function ruled(id: string, context: Context): FolderRow {
  const folder = context.db.folders.get(uuid(id));
  if (!folder || !rules(context, folder)) throw notFound(uuid(id));
  return folder;
}

const pathId = ({ path }: RestCall): string => path.split('/')[2] ?? '';
const bodyOf = async <T>({ request }: RestCall): Promise<T> => (await request.json()) as T;

const item = (folder: FolderRow, own: boolean): object => ({
  id: hex(folder.id),
  name: folder.name,
  quota_scope_id: scopeOf(folder),
  host: folder.host,
  usage_mode: folder.usage_mode,
  created_at: '',
  permission: folder.permission,
  creator: folder.creator,
  ownership_type: folder.ownership,
  user: folder.user,
  group: folder.project,
  cloneable: folder.cloneable,
  status: folder.status,
  is_owner: own,
  max_size: 0,
  user_email: '',
  group_name: '',
  type: '',
  max_files: 0,
  cur_size: 0,
});

const inUse = ({ status }: FolderRow): boolean => !status.startsWith('delete-');

const isTaken = (db: Db, name: string, of: Pick<FolderRow, 'user' | 'project'>): boolean =>
  [...db.folders.values()].some(
    (one) => inUse(one) && one.name === name && one.user === of.user && one.project === of.project,
  );

interface Wanted {
  name: string;
  host?: string | null;
  usage_mode?: string;
  permission?: string;
  cloneable?: boolean;
  group?: string;
}

function make(db: Db, context: Context, more: Partial<FolderRow> & { name: string }): FolderRow {
  const { user } = context.caller;
  const folder: FolderRow = {
    id: db.newId(),
    host: VOLUME,
    status: 'ready',
    usage_mode: 'general',
    permission: 'rw',
    ownership: 'user',
    user: user.uuid,
    project: null,
    creator: user.email,
    domain_name: user.domain_name,
    created_at: context.stamp(),
    last_used: null,
    cloneable: false,
    ...more,
  };
  db.folders.set(folder.id, folder);
  return folder;
}

const json201 = (body: object | null): Response =>
  new Response(JSON.stringify(body), { status: 201, headers: { 'content-type': 'application/json; charset=utf-8' } });

/** Refuses what may not be made for a project. */
function checkProject({ name, group, usage_mode }: Wanted, { db, caller: { user } }: Context): ProjectRow | undefined {
  if (!group) return undefined;
  const project = db.projects.get(group);
  if (project?.domain_name !== user.domain_name)
    throw new Problem(404, 'project-not-found', 'Project not found.', {
      error_code: 'group_read_not-found',
      msg: `Project with ${group} not found.`,
    });
  if (user.role === 'user')
    throw new Problem(403, 'generic-forbidden', 'Forbidden operation.', {
      error_code: 'backendai_generic_forbidden',
      msg: 'no permission',
    });
  const invalid = 'Invalid parameter for virtual folder operation.';
  if (name.startsWith('.')) throw badParameter(`${invalid} (dot-prefixed vfolders cannot be a group folder.)`);
  if (project.type === 'MODEL_STORE' && usage_mode !== 'model')
    throw badParameter(`${invalid} (Only Model VFolder can be created under the model store project)`);
  return project;
}

function checkVolume(volume: string, db: Db): void {
  if (db.volumes.has(volume)) return;
  throw new Problem(400, 'storage-permission-not-allowed', 'The specified storage permission is not allowed.', {
    error_code: 'storage_access_forbidden',
    msg: `\`create-vfolder\` Not allowed in vfolder host(\`${volume}\`)`,
  });
}

const create: Route = async (call, context) => {
  const { db, caller } = context;
  const wanted = await bodyOf<Wanted>(call);
  const { name, host, usage_mode = 'general', permission = 'rw', cloneable = false } = wanted;
  checkName(name, 'VFolderCreateReq', 'name');
  const project = checkProject(wanted, context);
  const volume = host ?? VOLUME;
  checkVolume(volume, db);
  const of = { user: project ? null : caller.user.uuid, project: project?.id ?? null };
  if (isTaken(db, name, of))
    throw badParameter(
      `The virtual folder already exists with the same name. (VFolder with the given name already exists. (${name}))`,
    );
  const more = { name, host: volume, usage_mode, cloneable, ...of };
  const kept = project?.type === 'MODEL_STORE' ? 'ro' : permission;
  const made = make(db, context, { ...more, permission: kept, ownership: project ? 'group' : 'user' });
  // From 26.9 on the answer says what was asked for.
  return json201(item(isNewer(context.release) ? { ...made, permission } : made, true));
};

const rename: Route = async (call, context) => {
  const { new_name: name } = await bodyOf<{ new_name: string }>(call);
  const folder = ruled(pathId(call), context);
  checkName(name, 'RenameVFolderReq', 'new_name');
  if (folder.name !== name && isTaken(context.db, name, folder))
    throw invalidFolder('One of your accessible vfolders already has the name you requested.');
  folder.name = name;
  return { msg: '' };
};

const options: Route = async (call, context) => {
  const folder = ruled(pathId(call), context);
  const { cloneable, permission } = await bodyOf<{ cloneable?: boolean; permission?: string }>(call);
  if (cloneable !== undefined) folder.cloneable = cloneable;
  if (permission !== undefined) folder.permission = permission;
  return { msg: '' };
};

/** Nothing, called JSON. */
const nothing = (): Response => new Response(null, { status: 204, headers: { 'content-type': 'application/json' } });

/** Refused while a session has it mounted. */
function checkMounts(folder: FolderRow, db: Db): void {
  const sessions = [...db.sessions.values()].filter((one) => !hasEnded(one) && one.mounts?.includes(folder.name));
  if (sessions.length > 0)
    throw new Problem(400, 'vfolder-deletion-not-allowed', 'Cannot delete the vfolder.', {
      error_code: 'vfolder_delete_bad-request',
      msg: `Cannot delete the vfolder. The vfolder(id: ${folder.id}) is mounted on sessions(ids: [${sessions.map(({ id }) => `'${id}'`).join(', ')}])`,
    });
}

const trash: Route = async (call, context) => {
  const { vfolderId } = await bodyOf<{ vfolderId: string }>(call);
  const folder = context.db.folders.get(uuid(vfolderId));
  if (!folder || !rules(context, folder)) throw notFound();
  checkMounts(folder, context.db);
  folder.status = 'delete-pending';
  return nothing();
};

/** Whatever its status is: a folder that is gone comes back as a record without files, one in use is deleted. */
const turn =
  (status: string): Route =>
  async (call, context) => {
    const { id } = await bodyOf<{ id: string }>(call);
    const folder = context.db.folders.get(uuid(id));
    if (!folder || !rules(context, folder)) throw notFound();
    folder.status = status;
    return nothing();
  };

const membersIn = (folder: FolderRow, emails: readonly string[], db: Db) =>
  emails.map((email) => db.userByEmail(email)).filter((user) => user && db.isMember(user.uuid, folder.project ?? ''));

const ofProject = (id: string, context: Context, word: 'sharable' | 'unsharable'): FolderRow => {
  const folder = ruled(id, context);
  if (folder.ownership === 'group') return folder;
  throw new Problem(404, 'object-not-found', 'No such virtual folder.', {
    error_code: 'vfolder_read_not-found',
    msg: `Only project folders are directly ${word}.`,
  });
};

const share: Route = async (call, context) => {
  const { db } = context;
  const folder = ofProject(pathId(call), context, 'sharable');
  const { emails, permission } = await bodyOf<{ emails: string[]; permission: string }>(call);
  const found = membersIn(folder, emails, db).filter((one) => one !== undefined);
  if (found.length === 0) throw noUser();
  if (found.length < emails.length) {
    const others = emails.filter((email) => !found.some((one) => one.email === email));
    throw noUser(`Some users do not belong to folder's group: ${others.join(',')}`);
  }
  for (const { uuid: user } of found)
    db.folderShares.set(shareKey(folder.id, user), { folder: folder.id, user, permission });
  return json201({ shared_emails: found.map(({ email }) => email) });
};

const unshare: Route = async (call, context) => {
  const { db } = context;
  const folder = ofProject(pathId(call), context, 'unsharable');
  const { emails } = await bodyOf<{ emails: string[] }>(call);
  const found = emails.flatMap((email) => db.userByEmail(email) ?? []);
  if (found.length === 0) throw noUser(undefined, 'No such user(s)..');
  for (const user of found) db.folderShares.delete(shareKey(folder.id, user.uuid));
  return { unshared_emails: found.map(({ email }) => email) };
};

const shared: Route = ({ url }, { db }) => {
  const wanted = url.searchParams.get('vfolder_id');
  const rows = [...db.folderShares.values()].filter((one) => !wanted || one.folder === uuid(wanted));
  return {
    shared: rows.flatMap(({ folder: id, user, permission }) => {
      const folder = db.folders.get(id);
      if (!folder) return [];
      return {
        vfolder_id: id,
        vfolder_name: folder.name,
        status: folder.status,
        owner: folder.user ?? folder.project,
        type: folder.ownership === 'group' ? 'project' : 'user',
        shared_to: { uuid: user, email: db.users.get(user)?.email ?? '' },
        perm: permission,
      };
    }),
  };
};

const sharing: Route = async (call, { db }) => {
  type Sent = { vfolder_id: string; user_perm_list: { user_id: string; perm: string | null }[] };
  const { vfolder_id, user_perm_list } = await bodyOf<Sent>(call);
  for (const { user_id, perm } of user_perm_list) {
    const row = db.folderShares.get(shareKey(uuid(vfolder_id), user_id));
    if (perm === null) db.folderShares.delete(shareKey(uuid(vfolder_id), user_id));
    else if (row) row.permission = perm;
  }
  return json201(null);
};

const clone: Route = async (call, context) => {
  const { db, caller } = context;
  const folder = context.db.folders.get(uuid(pathId(call)));
  const reaches = folder && (folder.ownership === 'group' ? rules(context, folder) : folder.user === caller.user.uuid);
  if (!folder || !reaches) throw invalidFolder('No such vfolder.');
  if (!folder.cloneable)
    throw new Problem(403, 'forbidden', 'Forbidden operation.', {
      error_code: 'vfolder_access_forbidden',
      msg: 'The source vfolder is not permitted to be cloned.',
    });
  type Sent = { target_name: string; target_host: string; usage_mode: string; permission: string; cloneable: boolean };
  const { target_name: name, target_host: host, usage_mode, permission, cloneable } = await bodyOf<Sent>(call);
  checkName(name, 'CloneVFolderReq', 'target_name');
  if (isTaken(db, name, { user: caller.user.uuid, project: null }))
    throw new Problem(409, 'vfolder-already-exists', 'The virtual folder already exists with the same name.', {
      error_code: 'vfolder_create_already-exists',
      msg: `VFolder with the given name already exists. (${name})`,
    });
  const made = make(db, context, { name, host, usage_mode, permission, cloneable });
  const bgtask_id = call.tasks.start(db, { says: [], ending: 'done', message: 'Task completed successfully' });
  const { creator, ownership, user, project } = made;
  return json201({
    id: hex(made.id),
    name,
    host,
    usage_mode,
    permission,
    creator,
    ownership_type: ownership,
    user,
    group: project,
    cloneable,
    bgtask_id,
  });
};

/** A project folder has no owner to take it from; the refusal speaks of something else. */
const changeOwner = admin(async (call, { db }) => {
  const { vfolder, user_email } = await bodyOf<{ vfolder: string; user_email: string }>(call);
  const [folder, owner] = [db.folders.get(uuid(vfolder)), db.userByEmail(user_email)];
  if (!owner) throw noUser();
  if (!folder || folder.ownership === 'group')
    throw new Problem(400, 'vfolder-operation-failed', 'Virtual folder operation has failed.', {
      error_code: 'vfolder_generic_internal-error',
      msg: 'User to migrate vfolder needs an access to the storage host.',
    });
  folder.user = owner.uuid;
  return { msg: '' };
});

export const folderRoutes: Record<string, Route> = {
  'POST /folders': create,
  'DELETE /folders': trash,
  'POST /folders/restore-from-trash-bin': turn('ready'),
  'POST /folders/delete-from-trash-bin': turn('delete-complete'),
  'POST /folders/*/rename': rename,
  'POST /folders/*/update-options': options,
  'POST /folders/*/share': share,
  'POST /folders/*/unshare': unshare,
  'POST /folders/*/clone': clone,
  'GET /folders/_/shared': shared,
  'POST /folders/_/sharing': sharing,
  'POST /folders/_/change-ownership': changeOwner,
};
