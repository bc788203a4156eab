/** What the server takes and refuses of registries, and what a rescan says. */
import { internal, ServerError } from '../../errors.ts';
import type { Resolve, Resolvers } from '../../graphql/resolvers.ts';
import { isNewer, type Context } from '../../types.ts';
import type { Plan } from '../../rest/tasks.ts';
import { shape, type RegistryRow } from './rows.ts';

type Props = Record<string, unknown> & { allowed_groups?: Groups | null };
interface Groups {
  add?: string[] | null;
  remove?: string[] | null;
}

const badRequest = (why: string): ServerError =>
  new ServerError(`General Backend API Error. (${why})`, 'container-registry_create_bad-request');

const allowed =
  (resolve: Resolve): Resolve =>
  (args, context, info) => {
    if (context.caller.user.role !== 'superadmin') throw new ServerError('Permission Denied.', 'api_auth_forbidden');
    return resolve(args, context, info);
  };

/** Type and project are looked at, and of the address whether there is any; neither name nor a second one of it. */
function check(row: RegistryRow, given: Props): void {
  if (row.url === '') throw badRequest('Invalid URL format: ');
  if (row.type !== 'harbor' && row.type !== 'harbor2') return;
  if (row.id === '' && given.project === undefined) throw internal("object of type 'UndefinedType' has no len()");
  if (!row.project) throw badRequest('Project name is required for Harbor.');
  if (!/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/.test(row.project)) throw badRequest('Invalid project name format.');
}

const COLUMNS = ['url', 'type', 'registry_name', 'is_global', 'project', 'username', 'password', 'ssl_verify', 'extra'];

const taken = (props: Props): Partial<RegistryRow> =>
  Object.fromEntries(COLUMNS.filter((name) => props[name] !== undefined).map((name) => [name, props[name]]));

function create({ props }: { props: Props }, { db }: Context): object {
  const fresh: RegistryRow = {
    id: '',
    url: '',
    registry_name: '',
    type: 'docker',
    project: null,
    username: null,
    password: null,
    ssl_verify: true,
    is_global: true,
    extra: null,
    allowed: [],
    images: 0,
    ...taken(props),
  };
  check(fresh, props);
  const row = { ...fresh, id: db.newId() };
  db.registries.set(row.id, row);
  return { container_registry: shape(row) };
}

function find(id: string, { db }: Context): RegistryRow {
  const raw = /^[0-9a-f-]{36}$/.test(id) ? id : (atobOr(id).split(':')[1] ?? '');
  if (!/^[0-9a-f-]{36}$/.test(raw))
    throw new ServerError(`Missing or invalid API parameters. (Invalid id: ${id})`, 'api_generic_invalid-parameters');
  const row = db.registries.get(raw);
  if (!row)
    throw new ServerError(
      `No such container_registry. (Container registry not found (id:${raw}))`,
      'container-registry_read_not-found',
    );
  return row;
}

function atobOr(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}

/** One that is there already makes 26.4 refuse, one that is not there both. A project that does not exist is taken. */
function changeGroups(row: RegistryRow, { add, remove }: Groups, context: Context): void {
  const twice = (add ?? []).find((id) => row.allowed.includes(id));
  if (twice && !isNewer(context.release))
    throw new ServerError(
      `Container registry groups already associated. (Already associated groups for registry_id: ${row.id}, group_id: ${twice})`,
      'container-registry_update_already-exists',
    );
  const absent = (remove ?? []).filter((id) => !row.allowed.includes(id));
  if (absent.length > 0)
    throw new ServerError(
      `No such association of container_registry and group. (Tried to remove non-existing associations for registry_id: ${row.id}, group_ids: [${absent.map((id) => `'${id}'`).join(', ')}])`,
      'container-registry_read_not-found',
    );
  row.allowed = [...new Set([...row.allowed, ...(add ?? [])])].filter((id) => !remove?.includes(id));
}

function modify({ id, props }: { id: string; props: Props }, context: Context): object {
  const row = find(id, context);
  const next = { ...row, ...taken(props) };
  check(next, props);
  Object.assign(row, taken(props));
  if (props.allowed_groups) changeGroups(row, props.allowed_groups, context);
  return { container_registry: shape(row) };
}

function remove({ id }: { id: string }, context: Context): object {
  const row = find(id, context);
  if (row.images > 0)
    throw new ServerError(
      `Foreign key constraint violated. (<class 'asyncpg.exceptions.ForeignKeyViolationError'>: update or delete on table "container_registries" violates foreign key constraint "fk_images_registry_id_container_registries" on table "images"\nDETAIL:  Key (id)=(${row.id}) is still referenced from table "images".)`,
      'database_generic_not-found',
    );
  context.db.registries.delete(row.id);
  return { container_registry: shape(row) };
}

/** What a scan says of some tags; an address that ends in `.invalid` is not there, a password that is `wrong` is refused. */
function planOf(rows: readonly RegistryRow[], newId: () => string): Plan {
  const says: string[] = [];
  const made: string[] = [];
  for (const row of rows) {
    const host = row.url.replace(/^\w+:\/\//, '');
    if (/\.invalid(:|\/|$)/.test(host))
      return {
        says,
        ending: 'failed',
        message: `ClientConnectorError(ConnectionKey(host='${host}', port=443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None, server_hostname=None), ConnectionRefusedError(111, "Connect call failed ('${host}', 443)"))`,
      };
    if (row.password === 'wrong')
      return {
        says,
        ending: 'failed',
        message: `RuntimeError('authentication for docker registry ${row.url} failed')`,
      };
    const tag = (name: string) => `${row.project ?? 'library'}/${name}/x86_64`;
    says.push(
      `Updated ${tag('python:3.12-ubuntu24.04')} (sha256:a2483e9b3457aaec)`,
      `Skipped ${tag('vllm:0.9-incomplete')} (ai.backend.endpoint-ports is required; ai.backend.model-path is required)`,
      `Updated ${tag('pytorch:2.9-cuda12.8')} (sha256:1d44990df1a9902f)`,
    );
    made.push(newId(), newId());
  }
  return { says, known: 1, ending: 'done', message: `[${made.map((id) => `'${id}'`).join(', ')}]` };
}

/** Everybody may, and it always begins: what comes of it is told by its events. */
function rescan(
  { registry, project }: { registry?: string | null; project?: string | null },
  context: Context,
): object {
  const { db, tasks } = context;
  const rows = [...db.registries.values()].filter(
    (row) => (!registry || row.registry_name === registry) && (!project || row.project === project),
  );
  const task_id = tasks.start(
    db,
    planOf(rows, () => db.newId()),
  );
  return { ok: true, msg: '', task_id };
}

export const writes: Resolvers = {
  create_container_registry_node_v2: allowed(create),
  modify_container_registry_node_v2: allowed(modify),
  delete_container_registry_node_v2: allowed(remove),
  rescan_images: rescan,
};
